/// What one factor was at each point of a design.
package enum FactorColumn: Hashable, Sendable {
  /// Its level, from 0: a choice, or a quantity with few values.
  case levels([Int])
  /// Its value, or any increasing function of it: what is fitted to it is a polynomial.
  case quantity([Double])

  /// The points at these positions.
  func at(_ positions: [Int]) -> FactorColumn {
    switch self {
    case .levels(let levels): .levels(positions.map { levels[$0] })
    case .quantity(let values): .quantity(positions.map { values[$0] })
    }
  }

  /// The mean of `figures` given the factor, at each point. By level it is the level's mean, else a
  /// polynomial of the degree, 4 at most, that foretells a point left out best.
  func conditionalMeans(of figures: [Double]) -> [Double] {
    switch self {
    case .levels(let levels):
      var sums: [Int: (sum: Double, count: Double)] = [:]
      for (level, figure) in zip(levels, figures) {
        sums[level, default: (0, 0)].sum += figure
        sums[level, default: (0, 0)].count += 1
      }
      return levels.map { level in sums[level].map { $0.sum / $0.count } ?? .nan }
    case .quantity(let values):
      return PolynomialFit(of: figures, on: values, mostDegree: 4).fitted
    }
  }
}

/// Least squares on polynomials that are made orthonormal on the points, of the degree with the smallest
/// squared error of points left out (the hat matrix tells it without fitting again).
struct PolynomialFit {
  /// At each point.
  let fitted: [Double]
  /// The degree that was chosen; 0 where the factor foretells nothing.
  let degree: Int

  /// Degrees stop where the values are too few to tell one more. O(points x degree squared).
  init(of figures: [Double], on values: [Double], mostDegree: Int) {
    let scaled = Self.scaled(values)
    var columns: [[Double]] = []
    var current = [Double](repeating: 0, count: figures.count)
    var leverage = current
    var best = (degree: 0, error: Double.infinity, fitted: current)
    for degree in 0...mostDegree where figures.count > 2 * degree {
      var column = columns.last.map { zip($0, scaled).map { $0 * $1 } } ?? current.map { _ in 1.0 }
      let before = Self.product(column, column)
      for _ in 0..<2 {
        for other in columns {
          let share = Self.product(column, other)
          for point in column.indices { column[point] -= share * other[point] }
        }
      }
      let squares = Self.product(column, column)
      guard squares > 1e-12 * before else { break }
      let length = squares.squareRoot()
      for point in column.indices { column[point] /= length }
      columns.append(column)
      let coefficient = Self.product(column, figures)
      var error = 0.0
      for point in column.indices {
        current[point] += coefficient * column[point]
        leverage[point] += column[point] * column[point]
        let left = (figures[point] - current[point]) / max(1 - leverage[point], 1e-9)
        error += left * left
      }
      if error < best.error { best = (degree, error, current) }
    }
    (degree, fitted) = (best.degree, best.fitted)
  }

  /// To -1...1.
  private static func scaled(_ values: [Double]) -> [Double] {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let half = high > low ? (high - low) / 2 : 1
    return values.map { ($0 - (low + high) / 2) / half }
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
