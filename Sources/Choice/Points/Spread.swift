/// How evenly points fill the unit cube.
package struct Spread: Hashable, Sendable {
  private let rows: [[Double]]

  /// At least two points, each with as many factors.
  package init(_ rows: [[Double]]) {
    precondition(
      rows.count >= 2 && rows.allSatisfy { $0.count == rows[0].count }, "a table of points")
    self.rows = rows
  }

  /// Between the two points that are nearest to each other. O(points^2 x factors) at most.
  package var smallestDistance: Double {
    Self.smallestSquare(sorted: rows.sorted { $0[0] < $1[0] }, above: 0).squareRoot()
  }

  /// The square of the smallest distance, of points in the order of the first factor; or any that is not
  /// above `bound`, as soon as one is met.
  static func smallestSquare(sorted rows: [[Double]], above bound: Double) -> Double {
    var smallest = Double.infinity
    for (index, row) in rows.enumerated() {
      for other in rows[(index + 1)...] {
        let first = other[0] - row[0]
        if first * first >= smallest { break }
        smallest = min(smallest, square(row, other, below: smallest))
      }
      if smallest <= bound { return smallest }
    }
    return smallest
  }

  private static func square(_ a: [Double], _ b: [Double], below bound: Double) -> Double {
    var sum = 0.0
    for factor in a.indices {
      let gap = a[factor] - b[factor]
      sum += gap * gap
      if sum >= bound { break }
    }
    return sum
  }

  /// The square of the centred L2 discrepancy (F. J. Hickernell 1998): how far the share of points in
  /// boxes at the corners is from the boxes' volume. O(points^2 x factors).
  package var discrepancySquared: Double {
    let centred = rows.map { $0.map { abs($0 - 0.5) } }
    let n = Double(rows.count)
    var single = 0.0
    var pairs = 0.0
    for (row, own) in zip(rows, centred) {
      single += own.reduce(1) { $0 * (1 + $1 / 2 - $1 * $1 / 2) }
      for (other, far) in zip(rows, centred) {
        var product = 1.0
        for factor in row.indices {
          product *= 1 + own[factor] / 2 + far[factor] / 2 - abs(row[factor] - other[factor]) / 2
        }
        pairs += product
      }
    }
    let whole = rows[0].reduce(1.0) { product, _ in product * 13 / 12 }
    return whole - 2 / n * single + pairs / (n * n)
  }

  /// Of two factors, without its sign; 0 with one factor.
  package var largestCorrelation: Double {
    let columns = rows[0].indices.map { factor in rows.map { $0[factor] } }
    var largest = 0.0
    for (index, column) in columns.enumerated() {
      for other in columns[..<index] { largest = max(largest, abs(correlation(column, other))) }
    }
    return largest
  }

  /// One of as many equal parts of a factor's range as there are points, with none or several of them.
  package struct Fault: Hashable, Sendable {
    /// Of which factor, from 0.
    package var column: Int
    /// Which part, from 0.
    package var stratum: Int
    /// How many points there are in it: not 1.
    package var points: Int
  }

  /// What keeps the points from being a Latin hypercube; empty of one.
  package var faults: [Fault] {
    rows[0].indices.flatMap { factor in
      var counts = [Int](repeating: 0, count: rows.count)
      for row in rows { counts[min(rows.count - 1, Int(row[factor] * Double(rows.count)))] += 1 }
      return counts.indices.filter { counts[$0] != 1 }
        .map { Fault(column: factor, stratum: $0, points: counts[$0]) }
    }
  }
}
