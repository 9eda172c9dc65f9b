/// The distance that one sample has to be moved to become the other, on average: the area between the
/// distribution functions, in the unit of the values. Nil if one is empty. O(n log n).
package func wasserstein(_ a: [Double], _ b: [Double]) -> Double? {
  guard !a.isEmpty, !b.isEmpty else { return nil }
  let (a, b) = (a.sorted(), b.sorted())
  var (i, j, area) = (0, 0, 0.0)
  var last = min(a[0], b[0])
  while i < a.count || j < b.count {
    let next =
      i == a.count ? b[j] : j == b.count ? a[i] : min(a[i], b[j])
    let gap = Double(i) / Double(a.count) - Double(j) / Double(b.count)
    area += abs(gap) * (next - last)
    last = next
    while i < a.count, a[i] == next { i += 1 }
    while j < b.count, b[j] == next { j += 1 }
  }
  return area
}
