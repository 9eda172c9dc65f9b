import Stochastics

/// Points of which each factor is in another n-th of its range (M. D. McKay, R. J. Beckman, W. J.
/// Conover 1979): the best of 100 such designs by the smallest distance between two points (M. E.
/// Johnson, L. M. Moore, D. Ylvisaker 1990).
///
/// It does not grow: a larger one has other points.
package struct LatinHypercube: Hashable, Sendable {
  /// By point, the position of each factor in 0...1. In no order: the first of them are as good a
  /// sample as any others.
  package let rows: [[Double]]

  /// O(candidates x points^2 x factors) at most. Throws below 2 points.
  package init(
    points: Int, factors: Int, seed: UInt64, candidates: Int = 100
  ) throws(DesignProblem) {
    guard points >= 2 else { throw .tooFew(points, least: 2) }
    precondition(factors >= 1 && candidates >= 1, "a hypercube has factors")
    let draws = PointDraws("hypercube", seed: seed)
    var best = Self.candidate(points, factors, draws.sequence(0))
    var distance = Spread.smallestSquare(sorted: best, above: 0)
    for number in 1..<max(1, candidates) {
      let other = Self.candidate(points, factors, draws.sequence(number))
      let square = Spread.smallestSquare(sorted: other, above: distance)
      if square > distance { (best, distance) = (other, square) }
    }
    var order = draws.sequence(0, part: 1)
    rows = order.order(of: points).map { best[$0] }
  }

  /// By point; in the order of the first factor.
  private static func candidate(
    _ points: Int, _ factors: Int, _ draws: DrawSequence
  ) -> [[Double]] {
    var draws = draws
    var rows = [[Double]](repeating: [], count: points)
    for factor in 0..<factors {
      let strata = factor == 0 ? Array(0..<points) : draws.order(of: points)
      for point in 0..<points {
        rows[point].append((Double(strata[point]) + draws.uniform()) / Double(points))
      }
    }
    return rows
  }
}
