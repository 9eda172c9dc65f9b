package import OutputAnalysis

/// The rules by which claims are labelled. A wrong "supported" and a wrong "contradicted" each have at most
/// one chance in 40 where noise is all that is looked at, and one in 20 over futures.
package enum ClaimTest {
  /// Of the intervals, two-sided: each side has half of what is left.
  package static let level = 0.95

  /// Supported if the whole interval keeps the condition, contradicted if none of it does. A number that is
  /// known is its own interval. Undecided without an interval.
  package static func label(_ estimate: ClaimEstimate?, _ condition: Condition) -> ClaimLabel {
    guard let estimate else { return .undecided }
    let tail = (1 - level) / 2
    if estimate.pOfBreaking(condition) < tail { return .supported }
    return estimate.pOfKeeping(condition) < tail ? .contradicted : .undecided
  }

  /// What is known of a condition that has to hold in each of several places.
  package struct EveryPlace: Hashable, Sendable {
    /// Of the claim.
    package var label: ClaimLabel
    /// Positions at which the condition is shown not to hold, all of them together at the level.
    package var contradicted: [Int]
    /// Positions at which it is shown to hold, each by itself.
    package var supported: [Int]
    /// The position that decides: the worst one where places contradict, else the one that is shown least.
    package var decisive: Int
  }

  /// Supported only if each place by itself is: that all are shown is an intersection-union test, whose error
  /// is that of one place (R. L. Berger 1982). Contradicted if one is by Holm's steps over all places, else
  /// the many places would make one by chance. A place without a value is shown neither way. Traps without
  /// a place. O(n log n).
  package static func every(_ places: [ClaimEstimate?], _ condition: Condition) -> EveryPlace {
    precondition(!places.isEmpty, "a claim is about one place at least")
    let tail = (1 - level) / 2
    let keeping = places.map { $0?.pOfKeeping(condition) ?? 1 }
    let breaking = places.map { $0?.pOfBreaking(condition) ?? 1 }
    let rejected = Holm.rejected(keeping, level: tail)
    let contradicted = places.indices.filter { rejected[$0] }
    let supported = places.indices.filter { breaking[$0] < tail }
    let label: ClaimLabel =
      !contradicted.isEmpty
      ? .contradicted : supported.count == places.count ? .supported : .undecided
    let excess = places.map { $0.map { condition.excess($0.value) } ?? -.infinity }
    let decisive =
      contradicted.max { (excess[$0], $1) < (excess[$1], $0) }
      ?? places.indices.max { (breaking[$0], excess[$0], $1) < (breaking[$1], excess[$1], $0) } ?? 0
    return EveryPlace(
      label: label, contradicted: contradicted, supported: supported, decisive: decisive)
  }

  /// In how many of the futures looked at a condition holds.
  package struct Futures: Hashable, Sendable {
    /// In which it holds, and of how many.
    package var holding: Int, count: Int
    /// In which a run came to nothing: they count as ones in which it does not hold where it is to be
    /// supported, and as ones in which it does where it is to be contradicted.
    package var missing: Int

    /// So many of so many. Traps if they are not among them, or there is none.
    package init(holding: Int, count: Int, missing: Int = 0) {
      precondition(count > 0 && holding >= 0 && missing >= 0, "futures are counted")
      precondition(holding + missing <= count, "futures are among those looked at")
      (self.holding, self.count, self.missing) = (holding, count, missing)
    }

    /// Of those with a value; nil if none has one.
    package var share: Double? {
      count > missing ? Double(holding) / Double(count - missing) : nil
    }

    /// Each end one-sided at the level: Clopper's and Pearson's, on the safe side of a hypercube.
    package var interval: ConfidenceInterval {
      let both = 2 * ClaimTest.level - 1
      let lower = ConfidenceInterval(successes: holding, trials: count, level: both).lower
      let upper = ConfidenceInterval(successes: holding + missing, trials: count, level: both).upper
      return ConfidenceInterval(lower: lower, upper: upper, level: ClaimTest.level)
    }

    /// Supported if the condition holds in so large a share of all futures, contradicted if in less; each
    /// shown at the level, else undecided.
    package func label(in share: Double) -> ClaimLabel {
      if interval.lower >= share { return .supported }
      return interval.upper < share ? .contradicted : .undecided
    }
  }
}
