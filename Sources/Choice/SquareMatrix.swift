import CGSL

/// A square matrix, by rows, for the few things that are asked of one here. By GSL.
struct SquareMatrix: Hashable, Sendable {
  let order: Int
  var entries: [Double]

  init(order: Int, _ entry: (Int, Int) -> Double) {
    self.order = order
    entries = []
    entries.reserveCapacity(order * order)
    for row in 0..<order { for column in 0..<order { entries.append(entry(row, column)) } }
  }

  subscript(row: Int, column: Int) -> Double { entries[row * order + column] }

  /// Lower L with L L' the matrix; nil unless that is symmetric and clearly positive definite.
  var choleskyFactor: SquareMatrix? {
    guard order > 0 else { return self }
    var factor = entries
    let status = factor.withUnsafeMutableBufferPointer { entries in
      var view = gsl_matrix_view_array(entries.baseAddress, order, order)
      return gsl_linalg_cholesky_decomp1(&view.matrix)
    }
    let pivots = (0..<order).map { factor[$0 * order + $0] }
    guard status == 0, pivots.allSatisfy({ $0 > 1e-7 }) else { return nil }
    return SquareMatrix(order: order) { $1 <= $0 ? factor[$0 * order + $1] : 0 }
  }

  /// Of a matrix that has a `choleskyFactor`; nil of any other.
  var inverse: SquareMatrix? {
    guard var inverse = choleskyFactor else { return nil }
    let status = inverse.entries.withUnsafeMutableBufferPointer { entries in
      var view = gsl_matrix_view_array(entries.baseAddress, order, order)
      return gsl_linalg_cholesky_invert(&view.matrix)
    }
    return status == 0 ? inverse : nil
  }

  /// x with L x = `right`, of a lower triangular matrix.
  func solvedForward(_ right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<order {
      for column in 0..<row { solution[row] -= self[row, column] * solution[column] }
      solution[row] /= self[row, row]
    }
    return solution
  }

  /// L x, of a lower triangular matrix.
  func lowerProduct(_ vector: [Double]) -> [Double] {
    (0..<order).map { row in
      var sum = 0.0
      for column in 0...row { sum += self[row, column] * vector[column] }
      return sum
    }
  }
}

/// Pearson's; not a number where one of the two does not vary.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
  gsl_stats_correlation(x, 1, y, 1, x.count)
}
