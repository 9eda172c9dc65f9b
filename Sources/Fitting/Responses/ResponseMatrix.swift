import CGSL

/// How far numbers move with factors, each in its own noise: what they can tell of the factors.
package struct ResponseMatrix: Hashable, Sendable {
  /// By number and factor: the slope over the number's noise; factors are counted in their whole range.
  package let entries: [[Double]]
  /// How many factors.
  package let factors: Int

  /// Of slopes by number and factor.
  package init(slopes: [[Double]], noise: [Double], factors: Int) {
    entries = zip(slopes, noise).map { row, noise in row.map { $0 / noise } }
    self.factors = factors
  }

  /// By factor: how far the numbers move together along its whole range.
  package var reach: [Double] {
    (0..<factors).map { factor in
      entries.reduce(0) { $0 + $1[factor] * $1[factor] }.squareRoot()
    }
  }

  /// By number: how far all factors together move it.
  package var moved: [Double] {
    entries.map { row in row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
  }

  /// The largest over the smallest singular value, columns brought to length 1; infinite where some factors make
  /// the same or one makes nothing (D. A. Belsley, E. Kuh, R. E. Welsch 1980: above 30 is harmful).
  package var condition: Double {
    guard let values = singular?.values, let first = values.first, let last = values.last else {
      return 1
    }
    return last > 1e-9 * first && entries.count >= factors ? first / last : .infinity
  }

  /// By factor: its part in the direction that the numbers tell least of, with a sign. Empty without factors.
  package var weakest: [Double] { singular?.directions ?? [] }

  /// Covariance of the values that are found, where differences from what is observed have these covariances
  /// (by number, in units of noise), and nothing else is known than that a value lies in its range: there its
  /// variance is 1/12.
  package func covariance(of differences: [[Double]]) -> [[Double]] {
    let range = 12.0
    var information = [[Double]](
      repeating: [Double](repeating: 0, count: factors), count: factors)
    var noise = information
    for a in 0..<factors {
      for b in 0..<factors {
        information[a][b] =
          entries.reduce(0) { $0 + $1[a] * $1[b] } + (a == b ? range : 0)
        for (i, row) in entries.enumerated() {
          for (j, other) in entries.enumerated() {
            noise[a][b] += row[a] * differences[i][j] * other[b]
          }
        }
        if a == b { noise[a][b] += range }
      }
    }
    let inverse = Self.inverse(of: information)
    return Self.product(Self.product(inverse, noise), inverse)
  }

  /// Correlations of what is found of each two factors, by these covariances.
  package static func correlation(_ covariance: [[Double]], _ a: Int, _ b: Int) -> Double {
    let scale = (covariance[a][a] * covariance[b][b]).squareRoot()
    return scale > 0 ? covariance[a][b] / scale : 0
  }

  /// Singular values, the largest first, and the last right singular vector. Nil without factors.
  private var singular: (values: [Double], directions: [Double])? {
    guard factors > 0 else { return nil }
    let lengths = reach
    // As many rows as columns at least, as GSL has it.
    let rows = max(entries.count, factors)
    guard let matrix = gsl_matrix_calloc(rows, factors),
      let right = gsl_matrix_alloc(factors, factors), let values = gsl_vector_alloc(factors)
    else { preconditionFailure("there is no memory for a few numbers") }
    defer {
      gsl_matrix_free(matrix)
      gsl_matrix_free(right)
      gsl_vector_free(values)
    }
    for (row, entries) in entries.enumerated() {
      for column in 0..<factors where lengths[column] > 0 {
        gsl_matrix_set(matrix, row, column, entries[column] / lengths[column])
      }
    }
    guard gsl_linalg_SV_decomp_jacobi(matrix, right, values) == 0 else { return nil }
    return (
      (0..<factors).map { gsl_vector_get(values, $0) },
      (0..<factors).map { gsl_matrix_get(right, $0, factors - 1) }
    )
  }

  private static func inverse(of matrix: [[Double]]) -> [[Double]] {
    let count = matrix.count
    var entries = matrix.flatMap { $0 }
    let isDone = entries.withUnsafeMutableBufferPointer { entries in
      var view = gsl_matrix_view_array(entries.baseAddress, count, count)
      return gsl_linalg_cholesky_decomp1(&view.matrix) == 0
        && gsl_linalg_cholesky_invert(&view.matrix) == 0
    }
    precondition(isDone, "a sum of squares and a diagonal is positive definite")
    return (0..<count).map { Array(entries[$0 * count..<($0 + 1) * count]) }
  }

  private static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    a.map { row in
      b.indices.map { column in row.indices.reduce(0) { $0 + row[$1] * b[$1][column] } }
    }
  }
}

extension ResponseMatrix {
  /// Of some of the factors, in this order.
  package func only(_ chosen: [Int]) -> ResponseMatrix {
    ResponseMatrix(
      slopes: entries.map { row in chosen.map { row[$0] } },
      noise: entries.map { _ in 1 }, factors: chosen.count)
  }
}
