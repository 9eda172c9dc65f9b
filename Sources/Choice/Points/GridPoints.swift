/// Every value of each factor with every value of all others.
package struct GridPoints: Hashable, Sendable {
  /// By point, the position of each factor; the last factor changes first.
  package let rows: [[Double]]

  /// More points are refused.
  package static let most = 100_000

  /// `values` of each factor: from the 5 to the 95 % point at equal steps of probability, the middle if
  /// there is one; of a factor of whole numbers, all. Throws if there are too many points.
  package init(_ laws: [FactorLaw], values: [Int]) throws(DesignProblem) {
    precondition(values.count == laws.count && values.allSatisfy { $0 >= 1 }, "a factor has values")
    let columns = zip(laws, values).map { Self.positions($0, $1) }
    var count = 1
    for column in columns {
      count *= column.count
      guard count <= Self.most else { throw .tooManyPoints(most: Self.most) }
    }
    rows = columns.reduce([[]]) { rows, column in
      rows.flatMap { row in column.map { row + [$0] } }
    }
  }

  static func positions(_ law: FactorLaw, _ values: Int) -> [Double] {
    if let count = law.count { return (0..<count).map { (Double($0) + 0.5) / Double(count) } }
    return values == 1 ? [0.5] : (0..<values).map { 0.05 + 0.9 * Double($0) / Double(values - 1) }
  }
}
