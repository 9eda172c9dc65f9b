/// Rank correlations of factors, to be put in one after the other: whether numbers can have them.
struct RankCorrelations {
  /// A full symmetric matrix, by row; ones on the diagonal.
  private(set) var matrix: [[Double]]
  private var isWritten: [[Bool]]

  /// All 0.
  init(_ count: Int) {
    matrix = (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
    isWritten = matrix.map { $0.map { _ in false } }
  }

  /// False, and nothing done, if the pair has one already.
  mutating func put(_ rank: Double, _ one: Int, _ other: Int) -> Bool {
    guard !isWritten[one][other] else { return false }
    (matrix[one][other], matrix[other][one]) = (rank, rank)
    (isWritten[one][other], isWritten[other][one]) = (true, true)
    return true
  }

  /// Whether numbers can have them all.
  var arePossible: Bool { Self.isPossible(matrix) }

  /// From where to where the correlation of a pair can lie beside the others, in hundredths; nil if nowhere.
  func range(_ one: Int, _ other: Int) -> ClosedRange<Double>? {
    var trial = matrix
    let possible = (-99...99).map { Double($0) / 100 }.filter { rank in
      (trial[one][other], trial[other][one]) = (rank, rank)
      return Self.isPossible(trial)
    }
    guard let first = possible.first, let last = possible.last else { return nil }
    return first...last
  }

  /// Whether it is positive definite: by Cholesky's factorization, O(n³).
  private static func isPossible(_ matrix: [[Double]]) -> Bool {
    var factor = matrix
    for row in matrix.indices {
      for column in 0...row {
        let known = (0..<column).reduce(0) { $0 + factor[row][$1] * factor[column][$1] }
        let rest = matrix[row][column] - known
        guard row == column else {
          factor[row][column] = rest / factor[column][column]
          continue
        }
        guard rest > 1e-9 else { return false }
        factor[row][row] = rest.squareRoot()
      }
    }
    return true
  }
}
