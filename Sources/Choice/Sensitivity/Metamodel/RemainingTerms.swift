import CGSL

/// What each product would still explain, as others are chosen: Cholesky's triangle of the normal
/// equations, row by row, over all products at once.
struct RemainingTerms {
  /// By step: a row over all terms.
  var triangle: [Double] = []

  private let basis: PolynomialBasis
  private let leftOut: Int?
  /// By term: its product with what is not explained yet.
  private var product: [Double]
  /// By term: the square of its length, and what of it those chosen do not make up.
  private let length: [Double]
  private var square: [Double]

  /// O(terms x points).
  init(_ basis: PolynomialBasis, _ outputs: [Double], _ leftOut: Int?) {
    self.basis = basis
    self.leftOut = leftOut
    let (points, count) = (outputs.count, basis.terms.count)
    var values = outputs
    if let leftOut { values[leftOut] = 0 }
    length = (0..<count).map { term in
      let own = leftOut.map { basis.columns[term * points + $0] } ?? 0
      return basis.gram[term * count + term] - own * own
    }
    square = length
    product = basis.columns.withUnsafeBufferPointer { columns in
      (0..<count).map { term in
        cblas_ddot(Int32(points), columns.baseAddress.map { $0 + term * points }, 1, values, 1)
      }
    }
  }

  /// Of a row that was taken.
  func entry(_ step: Int, _ term: Int) -> Double { triangle[step * square.count + term] }

  /// The constant first, then what explains most, and the first of equals; nil if nothing is left.
  func best(isFirst: Bool) -> Int? {
    if isFirst { return 0 }
    var best: (term: Int, gain: Double)?
    for term in product.indices where isNew(term) {
      let gain = product[term] * product[term] / square[term]
      if gain > best?.gain ?? 0 { best = (term, gain) }
    }
    return best?.term
  }

  /// The next one in their order that those before do not make up.
  func first(after term: Int?) -> Int? {
    product.indices.first { $0 > term ?? -1 && isNew($0) }
  }

  private func isNew(_ term: Int) -> Bool { square[term] > max(1e-9 * length[term], 1e-12) }

  /// Makes all others orthogonal to a term: what of it those before make up, by step, the length of the
  /// rest, and how much of that is in the outputs.
  mutating func take(_ term: Int) -> (shares: [Double], length: Double, weight: Double) {
    let (count, points) = (square.count, basis.rows.count)
    var row = Array(basis.gram[(term * count)..<((term + 1) * count)])
    if let leftOut {
      let own = basis.columns[term * points + leftOut]
      basis.columns.withUnsafeBufferPointer { columns in
        cblas_daxpy(
          Int32(count), -own, columns.baseAddress.map { $0 + leftOut }, Int32(points), &row, 1)
      }
    }
    let shares = (0..<(triangle.count / count)).map { entry($0, term) }
    triangle.withUnsafeBufferPointer { triangle in
      for (step, share) in shares.enumerated() {
        cblas_daxpy(
          Int32(count), -share, triangle.baseAddress.map { $0 + step * count }, 1, &row, 1)
      }
    }
    let length = square[term].squareRoot()
    let weight = product[term] / length
    cblas_dscal(Int32(count), 1 / length, &row, 1)
    cblas_daxpy(Int32(count), -weight, row, 1, &product, 1)
    for other in 0..<count { square[other] -= row[other] * row[other] }
    row[term] = length
    square[term] = 0
    triangle += row
    return (shares, length, weight)
  }
}
