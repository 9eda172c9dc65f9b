/// A small dense matrix, by rows.
struct Matrix {
  let rows: Int
  let columns: Int
  private var entries: [Double]

  init(rows: Int, columns: Int, _ entry: (Int, Int) -> Double) {
    self.rows = rows
    self.columns = columns
    entries = (0..<rows).flatMap { row in (0..<columns).map { entry(row, $0) } }
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  var sum: Double { entries.reduce(0, +) }
  /// Without its sign.
  var largest: Double { entries.reduce(0) { max($0, abs($1)) } }

  static func - (one: Matrix, other: Matrix) -> Matrix {
    Matrix(rows: one.rows, columns: one.columns) { one[$0, $1] - other[$0, $1] }
  }

  static func * (one: Matrix, other: Matrix) -> Matrix {
    var product = Matrix(rows: one.rows, columns: other.columns) { _, _ in 0 }
    for row in 0..<one.rows {
      for middle in 0..<one.columns where one[row, middle] != 0 {
        for column in 0..<other.columns {
          product[row, column] += one[row, middle] * other[middle, column]
        }
      }
    }
    return product
  }

  /// X of X D = self, by elimination. D is an M-matrix (what leaves a state is on its diagonal and
  /// outweighs the rest), which needs no exchange of rows. O(n^3).
  func divided(by divisor: Matrix) -> Matrix {
    var (left, right) = (divisor, self)
    let size = divisor.rows
    // Columns are eliminated, since X stands on the left.
    for pivot in 0..<size {
      for column in pivot + 1..<max(pivot + 1, size) {
        let factor = left[pivot, column] / left[pivot, pivot]
        guard factor != 0 else { continue }
        for row in pivot..<size { left[row, column] -= factor * left[row, pivot] }
        for row in 0..<rows { right[row, column] -= factor * right[row, pivot] }
      }
    }
    for pivot in (0..<size).reversed() {
      for row in 0..<rows {
        for column in pivot + 1..<max(pivot + 1, size) {
          right[row, pivot] -= right[row, column] * left[column, pivot]
        }
        right[row, pivot] /= left[pivot, pivot]
      }
    }
    return right
  }
}
