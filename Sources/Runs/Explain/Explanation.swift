package import Experiments
package import OutputAnalysis
package import ServiceModel

/// Why an indicator is as it is: what it is made of, and what mending would do to it.
package struct Explanation: Sendable {
  /// As its file has it, or the closed part of it that was simulated.
  package let scenario: Scenario
  package let indicator: PlacedKPI
  package let explained: ExplainedKPI
  /// The name of the place.
  package let place: Scope
  /// Of the indicator itself, as a run tells it.
  package let estimate: Estimate
  /// Whether nearly everybody is served, and which places are at their limit.
  package let soundness: Soundness
  package let budget: Budget
  /// Those tried, the one that improves most first; of equal ones that which takes fewer people.
  package let mends: [TriedMend]
  package let replications: Int

  /// Something mended, on the same citizens.
  package struct TriedMend: Sendable {
    package let mend: Mend
    /// As in tables.
    package let code: String
    /// Of the indicator; nil if nothing is observed any more.
    package let value: Double?
    /// From the indicator as it was: paired.
    package let difference: Double?
    /// At 95 %; nil with one replication.
    package let interval: ConfidenceInterval?
    /// Persons more under contract, all places together.
    package let people: Int
    /// Of a step: not told apart from the best one, by the paired interval between them at 95 %.
    package internal(set) var isAsGood = false
  }

  package var value: Double { estimate.value }

  /// Whether there is nothing to explain: nobody waits, nothing is late.
  package var isNothing: Bool { budget.total == 0 }

  /// Whether a mend improves the indicator by a difference that matters.
  package enum Relevance: Sendable {
    /// The whole interval is one, or none of it.
    case shown, none
    /// It holds both.
    case open
  }

  /// By the interval; by the difference alone where it has none.
  package func relevance(_ tried: TriedMend) -> Relevance {
    let smallest = explained.kpi.relevantDifference(in: scenario).amount(base: value)
    let isMore = explained.kpi.better == .higher
    let ends = tried.interval.map { isMore ? ($0.lower, $0.upper) : (-$0.upper, -$0.lower) }
    let (least, most) = ends ?? (improvement(tried), improvement(tried))
    return least >= smallest ? .shown : most < smallest ? .none : .open
  }

  /// Whether no step improves it by a difference that matters, by the whole interval of each.
  package var hasNoRelevantStep: Bool {
    mends.filter { $0.mend.kind == .step }.allSatisfy { relevance($0) == .none }
  }

  /// By how much a mend makes the indicator better; negative where it makes it worse.
  package func improvement(_ tried: TriedMend) -> Double {
    let difference = tried.difference ?? 0
    return explained.kpi.better == .higher ? difference : -difference
  }

  /// Whether the whole interval of a mend is an improvement.
  package func isClear(_ tried: TriedMend) -> Bool {
    guard let interval = tried.interval, tried.difference != nil else { return false }
    return explained.kpi.better == .higher ? interval.lower > 0 : interval.upper < 0
  }

  /// What to mend first: the step that improves it most on the mean, whether or not its whole interval is an
  /// improvement: of two the more even one is not the better one. Nil where no step improves it.
  package var first: TriedMend? {
    mends.first { improvement($0) > 0 && $0.mend.kind == .step }
  }
}
