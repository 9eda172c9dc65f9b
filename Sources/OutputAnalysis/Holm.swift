/// Holm's step-down correction: the k-th smallest of m p-values becomes the largest of
/// `(m - j + 1) p_j` over j up to k, at most 1 (S. Holm 1979). In the order given.
public func holm(_ pValues: [Double]) -> [Double] {
  let ranked = pValues.indices.sorted { pValues[$0] < pValues[$1] }
  var adjusted = pValues
  var largest = 0.0
  for (rank, position) in ranked.enumerated() {
    largest = max(largest, min(1, Double(pValues.count - rank) * pValues[position]))
    adjusted[position] = largest
  }
  return adjusted
}
