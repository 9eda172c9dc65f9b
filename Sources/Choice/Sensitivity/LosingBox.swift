import Stochastics

/// What would have to be true for the winner to lose: the box of at most three factors that most of the
/// losing futures are in, and few others (PRIM: J. H. Friedman, N. I. Fisher 1999; B. P. Bryant, R. J. Lempert
/// 2010).
package struct LosingBox: Hashable, Sendable {
  /// What one factor has to be.
  package struct Side: Hashable, Sendable {
    /// From 0.
    package var factor: Int
    /// Positions; an end that is not cut is 0 or 1.
    package var range: ClosedRange<Double>
    /// How likely the box would have so many losing points at least, if this factor had no part in it.
    package var chance: Double
  }

  /// By factor.
  package let sides: [Side]
  /// Points in the box.
  package let points: Int
  /// Those of them that lose.
  package let losing: Int
  /// The share of the losing points that are in the box.
  package let coverage: Double
  /// The share of the box's points that lose.
  package let density: Double

  /// No box is looked for where the loser's share is outside.
  package static let shares = 0.05...0.95

  /// By point, whether the winner loses there. Nil if no factor tells better than chance when. O(factors x
  /// points^2) or so. Throws below 40 points and outside `shares`.
  package static func find(
    _ rows: [[Double]], loses: [Bool]
  ) throws(SensitivityRefusal) -> LosingBox? {
    precondition(rows.count == loses.count, "a verdict on each point")
    guard rows.count >= 40 else { throw .tooFewPoints(rows.count, least: 40) }
    let share = Double(loses.count { $0 }) / Double(loses.count)
    guard shares.contains(share) else { throw .oneSided(share: share) }
    let search = BoxSearch(rows, loses)
    var best: Box?
    var merit = search.merit(Box())
    for _ in 0..<3 {
      let used = best?.factors ?? []
      let wider = rows[0].indices.filter { !used.contains($0) }.map { search.peeled(used + [$0]) }
      guard let next = wider.max(by: { search.merit($0) < search.merit($1) }),
        // One factor more has to be worth it.
        search.merit(next) > merit + 0.02
      else { break }
      (best, merit) = (next, search.merit(next))
    }
    return best.flatMap(search.told)
  }
}

extension LosingBox {
  /// Fresh rows of positions inside the box, drawn as those of a design are; fewer where the box is hardly
  /// ever met. `name` tells apart what is drawn with one seed.
  package func drawn(
    _ count: Int, correlation: RankCorrelation, seed: UInt64, name: String
  ) -> [[Double]] {
    let draws = PointDraws("box \(name)", seed: seed)
    var rows: [[Double]] = []
    for candidate in 0..<Self.mostDrawn where rows.count < count {
      var sequence = draws.sequence(candidate)
      let row = correlation.coupled((0..<correlation.factors).map { _ in sequence.uniform() })
      if sides.allSatisfy({ $0.range.contains(row[$0.factor]) }) { rows.append(row) }
    }
    return rows
  }

  private static let mostDrawn = 100_000
}
