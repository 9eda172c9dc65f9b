import CGSL

/// Factors that go together, by Spearman's rank correlation: what is known of two factors whatever their
/// laws. Their normal scores are jointly normal.
package struct RankCorrelation: Hashable, Sendable {
  /// Two factors and the correlation of their ranks.
  package struct Pair: Hashable, Sendable {
    /// From 0.
    package var first: Int
    /// From 0.
    package var second: Int
    /// Between -1 and 1, which it does not reach.
    package var rank: Double

    /// A pair of factors.
    package init(_ first: Int, _ second: Int, rank: Double) {
      self.first = first
      self.second = second
      self.rank = rank
    }
  }

  /// Why factors cannot go together like this.
  package enum Problem: Error, Hashable, Sendable {
    /// Not between -1 and 1, or of a factor with itself.
    case noCorrelation(Pair)
    /// The two factors are a pair already.
    case givenTwice(Pair)
    /// No law has these correlations of these factors, without any one of which it is possible.
    case impossible(factors: [Int])
  }

  /// How many factors there are, those without a pair among them.
  package let factors: Int
  /// Those that go with another, in their order.
  package let tied: [Int]
  /// Of the normal scores, over `tied`.
  let scores: SquareMatrix
  /// Its Cholesky factor.
  let factor: SquareMatrix

  /// Throws for correlations that no law has.
  package init(factors: Int, _ pairs: [Pair]) throws(Problem) {
    var seen: [[Int]] = []
    for pair in pairs {
      let key = [min(pair.first, pair.second), max(pair.first, pair.second)]
      guard pair.first != pair.second, abs(pair.rank) < 1 else { throw .noCorrelation(pair) }
      guard !seen.contains(key) else { throw .givenTwice(pair) }
      precondition((0..<factors).contains(key[0]) && key[1] < factors, "a factor of the design")
      seen.append(key)
    }
    self.factors = factors
    tied = (0..<factors).filter { factor in
      pairs.contains { $0.first == factor || $0.second == factor }
    }
    scores = Self.scores(pairs, of: tied)
    guard let factor = scores.choleskyFactor else {
      throw .impossible(factors: Self.conflict(pairs, among: tied))
    }
    self.factor = factor
  }

  /// Of two of `tied`, by their places there: what was asked for.
  private func rank(between first: Int, _ second: Int) -> Double {
    6 / .pi * asin(scores[first, second] / 2)
  }

  /// Of the normal scores: 2 sin(pi rank / 6) (K. Pearson 1907).
  private static func scores(_ pairs: [Pair], of factors: [Int]) -> SquareMatrix {
    SquareMatrix(order: factors.count) { row, column in
      let (a, b) = (factors[row], factors[column])
      if a == b { return 1 }
      let pair = pairs.first { ($0.first, $0.second) == (a, b) || ($0.first, $0.second) == (b, a) }
      return pair.map { 2 * sin(.pi * $0.rank / 6) } ?? 0
    }
  }

  /// Leaves out what can be left out.
  private static func conflict(_ pairs: [Pair], among tied: [Int]) -> [Int] {
    var left = tied
    for factor in tied {
      let fewer = left.filter { $0 != factor }
      if scores(pairs, of: fewer).choleskyFactor == nil { left = fewer }
    }
    return left
  }

  /// The points with the values of each factor dealt out anew, so that ranks are correlated as asked
  /// for and each factor keeps its values: a hypercube stays one (R. L. Iman, W. J. Conover 1982). What
  /// few points miss of the correlations is asked for in addition, and the best of ten tries is taken.
  /// O(points (tied^2 + tied log points)). Throws if there are not clearly more points than tied factors.
  package func reordered(_ rows: [[Double]]) throws(DesignProblem) -> [[Double]] {
    guard !tied.isEmpty else { return rows }
    let columns = tied.map { factor in rows.map { $0[factor] } }
    let scores = columns.map { column in
      ranks(column).map { gsl_cdf_ugaussian_Pinv($0 / Double(rows.count + 1)) }
    }
    let least = tied.count + 2
    let own = SquareMatrix(order: tied.count) { correlation(scores[$0], scores[$1]) }
    guard rows.count >= least, let present = own.choleskyFactor else {
      throw .tooFew(rows.count, least: max(least, rows.count + 1))
    }
    let free = rows.indices.map { point in present.solvedForward(scores.map { $0[point] }) }
    let target = SquareMatrix(order: tied.count) { rank(between: $0, $1) }
    var asked = self.scores
    var best = (miss: Double.infinity, orders: [[Int]]())
    for _ in 0..<10 {
      guard let factor = asked.choleskyFactor else { break }
      let wanted = free.map(factor.lowerProduct)
      let places = tied.indices.map { index in order(of: wanted.map { $0[index] }) }
      let achieved = places.map { $0.map(Double.init) }
      let gap = SquareMatrix(order: tied.count) {
        target[$0, $1] - ($0 == $1 ? 1 : correlation(achieved[$0], achieved[$1]))
      }
      let miss = gap.entries.map(abs).max() ?? 0
      if miss < best.miss { best = (miss, places) }
      let before = asked
      asked = SquareMatrix(order: tied.count) { before[$0, $1] + gap[$0, $1] }
    }
    var result = rows
    for (index, factor) in tied.enumerated() {
      let sorted = columns[index].sorted()
      for point in rows.indices { result[point][factor] = sorted[best.orders[index][point]] }
    }
    return result
  }

  /// One point with correlated factors for one without, whatever other points there are: a design that
  /// grows so keeps its points. Only single factors stay as even as they were, and the first of a tie.
  package func coupled(_ row: [Double]) -> [Double] {
    precondition(row.count == factors, "a position of each factor")
    let scores = tied.map { gsl_cdf_ugaussian_Pinv(min(max(row[$0], 0x1p-53), 1 - 0x1p-53)) }
    var result = row
    for (factor, score) in zip(tied, self.factor.lowerProduct(scores)) {
      result[factor] = gsl_cdf_ugaussian_P(score)
    }
    return result
  }

  /// Of two factors in these points: what came of it.
  package static func measured(_ rows: [[Double]], _ first: Int, _ second: Int) -> Double {
    correlation(ranks(rows.map { $0[first] }), ranks(rows.map { $0[second] }))
  }
}

/// By value: how many of the others come before it, the first of equal ones first. O(n log n).
private func order(of values: [Double]) -> [Int] {
  var places = [Int](repeating: 0, count: values.count)
  let sorted = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  for (place, index) in sorted.enumerated() { places[index] = place }
  return places
}

/// From 1; equal values share the mean of theirs. O(n log n).
func ranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for index in start..<end { ranks[order[index]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
