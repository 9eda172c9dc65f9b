import CGSL

/// Products of orthonormal polynomials at the points of a design: made once, for all that is observed
/// there.
package struct PolynomialBasis: Sendable {
  /// Which products there are to choose from.
  package enum Extent: Hashable, Sendable {
    /// The constant, each factor, its square and the product of each two.
    case quadratic
    /// These, and higher ones as long as there are not too many for the points: the more factors a
    /// product has, the lower its degrees (hyperbolic, q = 0.75; G. Blatman, B. Sudret 2011).
    case higher
  }

  /// One factor of a product, and the degree of its polynomial, from 1.
  struct Power: Hashable, Sendable {
    let factor: Int
    let degree: Int
  }

  let extent: Extent
  /// By point, the positions of the factors.
  package let rows: [[Double]]
  /// By factor, the positions that the points reach.
  package let reached: [ClosedRange<Double>]
  /// Of values of a factor; nil where there is no end of them.
  let counts: [Int?]
  /// Products; the first is the constant, which has no factor.
  let terms: [[Power]]
  /// By term, then by point.
  let columns: [Double]
  /// Products of columns, summed over points; by row, symmetric.
  let gram: [Double]

  /// O(points x terms^2). `counts` as in `FactorLaw`.
  package init(_ rows: [[Double]], counts: [Int?], _ extent: Extent = .higher) {
    precondition(
      !rows.isEmpty && rows.allSatisfy { $0.count == counts.count }, "a table of positions")
    self.extent = extent
    self.rows = rows
    self.counts = counts
    reached = counts.indices.map { factor in
      rows.reduce(rows[0][factor]...rows[0][factor]) {
        min($0.lowerBound, $1[factor])...max($0.upperBound, $1[factor])
      }
    }
    let terms = Self.terms(counts, extent, points: rows.count)
    self.terms = terms
    let highest = terms.flatMap { $0.map(\.degree) }.max() ?? 0
    let polynomials = counts.map { OrthonormalPolynomials(degree: highest, count: $0) }
    var columns = [Double](repeating: 1, count: terms.count * rows.count)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: counts.count * (highest + 1)) {
      values in
      for (point, row) in rows.enumerated() {
        for (factor, polynomial) in polynomials.enumerated() {
          polynomial.fill(values, from: factor * (highest + 1), at: row[factor])
        }
        for (term, powers) in terms.enumerated() {
          for power in powers {
            columns[term * rows.count + point] *=
              values[power.factor * (highest + 1) + power.degree]
          }
        }
      }
    }
    self.columns = columns
    gram = Self.gram(&columns, terms: terms.count, points: rows.count)
  }

  private static func gram(_ columns: inout [Double], terms: Int, points: Int) -> [Double] {
    var gram = [Double](repeating: 0, count: terms * terms)
    columns.withUnsafeMutableBufferPointer { columns in
      gram.withUnsafeMutableBufferPointer { gram in
        let matrix = gsl_matrix_view_array(columns.baseAddress, terms, points)
        var square = gsl_matrix_view_array(gram.baseAddress, terms, terms)
        withUnsafePointer(to: matrix.matrix) {
          _ = gsl_blas_dsyrk(CblasUpper, CblasNoTrans, 1, $0, 0, &square.matrix)
        }
      }
    }
    for row in 0..<terms {
      for column in 0..<row { gram[row * terms + column] = gram[column * terms + row] }
    }
    return gram
  }
}

extension PolynomialBasis {
  /// No polynomial has a higher degree.
  private static let highest = 12

  private static func terms(_ counts: [Int?], _ extent: Extent, points: Int) -> [[Power]] {
    let quadratic = products(counts, highest: 2) { $0.reduce(0) { $0 + $1.degree } <= 2 }
    guard extent == .higher else { return quadratic }
    var terms = quadratic
    for order in 3...highest {
      let more = products(counts, highest: order) { powers in
        let degrees = powers.map { weight($0.degree) }
        return degrees.reduce(0, +) <= weight(order) * (1 + 1e-9)
          || powers.reduce(0) { $0 + $1.degree } <= 2
      }
      guard more.count <= max(5 * points, quadratic.count), more.count <= 1500 else { break }
      terms = more
    }
    return terms
  }

  /// The degree to the power 0.75.
  private static func weight(_ degree: Int) -> Double {
    (Double(degree) * Double(degree).squareRoot()).squareRoot()
  }

  /// Of at most three factors, in a fixed order: fewer factors first.
  private static func products(
    _ counts: [Int?], highest: Int, _ isIn: ([Power]) -> Bool
  ) -> [[Power]] {
    var all: [[Power]] = [[]]
    var shorter: [[Power]] = [[]]
    for _ in 0..<3 {
      shorter = shorter.flatMap { powers in
        let next = (powers.last?.factor ?? -1) + 1
        return counts.indices.dropFirst(next).flatMap { factor in
          let most = counts[factor].map { min(highest, $0 - 1) } ?? highest
          return (1...highest).prefix(most).map { powers + [Power(factor: factor, degree: $0)] }
            .filter(isIn)
        }
      }
      all += shorter
    }
    return all
  }
}
