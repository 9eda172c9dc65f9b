/// A weighted sum of correlated normal scores, of which the parts of the variance are exact (A. B. Owen, C.
/// Prieur 2017): what is left to be drawn is how far a quantity is from such a sum.
struct LinearNormal {
  /// By score.
  let weights: [Double]
  /// By score: the part of the variance of the sum.
  let parts: [Double]

  /// More scores that go together have more sets than are looked at: they get no weight.
  private static let most = 12

  /// The least squares of `outputs` on `scores`, by point, which have this correlation. O(2^n n^3) for the n
  /// that go together.
  init(_ outputs: [Double], on scores: [[Double]], _ correlation: SquareMatrix) {
    let weights = Self.weights(outputs, scores)
    var kept = weights.map { _ in 0.0 }
    var parts = kept
    for block in Self.blocks(correlation) where block.count <= Self.most {
      let inner = SquareMatrix(order: block.count) { correlation[block[$0], block[$1]] }
      let own = block.map { weights[$0] }
      for (index, part) in zip(block, Self.parts(own, inner)) {
        kept[index] = weights[index]
        parts[index] = part
      }
    }
    self.weights = kept
    self.parts = parts
  }

  /// The value of the sum.
  func callAsFunction(_ scores: [Double]) -> Double {
    zip(weights, scores).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Without weights where the points do not tell them.
  private static func weights(_ outputs: [Double], _ scores: [[Double]]) -> [Double] {
    let count = scores[0].count
    let n = Double(scores.count)
    let means = (0..<count).map { index in scores.reduce(0) { $0 + $1[index] } / n }
    let mean = outputs.reduce(0, +) / n
    let square = SquareMatrix(order: count) { row, column in
      scores.reduce(0) { $0 + ($1[row] - means[row]) * ($1[column] - means[column]) } / n
    }
    let product = (0..<count).map { index in
      zip(scores, outputs).reduce(0) { $0 + ($1.0[index] - means[index]) * ($1.1 - mean) } / n
    }
    guard let inverse = square.inverse else { return means.map { _ in 0 } }
    return (0..<count).map { row in
      product.indices.reduce(0) { $0 + inverse[row, $1] * product[$1] }
    }
  }

  /// Scores that go together, through others too.
  private static func blocks(_ correlation: SquareMatrix) -> [[Int]] {
    var left = Array(0..<correlation.order)
    var blocks: [[Int]] = []
    while let first = left.first {
      var block = [first]
      var next = 0
      left.removeFirst()
      while next < block.count {
        let found = left.filter { correlation[block[next], $0] != 0 }
        block += found
        left.removeAll(where: found.contains)
        next += 1
      }
      blocks.append(block.sorted())
    }
    return blocks
  }

  /// Shapley's values of what a set of scores, known, explains.
  private static func parts(_ weights: [Double], _ correlation: SquareMatrix) -> [Double] {
    let count = weights.count
    let covariance = (0..<count).map { row in
      (0..<count).reduce(0) { $0 + correlation[row, $1] * weights[$1] }
    }
    let explained = (0..<(1 << count)).map { set -> Double in
      let known = (0..<count).filter { set >> $0 & 1 == 1 }
      let inner = SquareMatrix(order: known.count) { correlation[known[$0], known[$1]] }
      guard let factor = inner.choleskyFactor else { return 0 }
      return factor.solvedForward(known.map { covariance[$0] }).reduce(0) { $0 + $1 * $1 }
    }
    // A set of s has (s! (n - 1 - s)!) / n! of the orders: 1 / (n times the sets of as many others).
    var share = [1 / Double(count)]
    for size in 1..<max(1, count) {
      share.append(share[size - 1] * Double(size) / Double(count - size))
    }
    return (0..<count).map { index in
      explained.indices.filter { $0 >> index & 1 == 0 }.reduce(0) { sum, set in
        sum + share[set.nonzeroBitCount] * (explained[set | 1 << index] - explained[set])
      }
    }
  }
}
