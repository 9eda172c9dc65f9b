import Experiments
package import OutputAnalysis
package import ServiceModel
package import Wording

/// What became of a set of levers on some citizens.
package struct LeverSet: Sendable {
  /// Positions among the candidates, in ascending order; none is the option as it was.
  package let levers: [Int]
  /// By target; empty where the set cannot stand.
  package var seen: [Seen] = []
  /// More than at the start, in VND; nil where there are no prices, or nothing is known.
  package var cost: Double?
  /// Why levers of these cannot stand together, or by themselves.
  package var problem: LocalizedText?

  /// A target, as replications show it.
  package struct Seen: Sendable {
    /// In the KPI's unit; of the worst place. Nil if nothing was observed.
    package var value: Double?
    /// At 95 %; nil with one replication.
    package var interval: ConfidenceInterval?
    /// Whether the mean keeps the target everywhere.
    package var isMet: Bool
    /// How far the worst is beyond the limit, in parts of it; at most 0 where it is kept.
    package var shortfall: Double
    /// `Scope.id` of the worst place.
    package var place: String?
  }

  /// Whether the means keep all targets.
  package var isMet: Bool { problem == nil && seen.allSatisfy(\.isMet) }
  /// Of the target that is missed most; infinite where the set cannot stand.
  package var shortfall: Double {
    problem == nil ? seen.map(\.shortfall).max() ?? .infinity : .infinity
  }
}

/// A set held against the targets on citizens that the search has not seen.
package struct LeverAttempt: Sendable {
  /// Position among the sets.
  package var set: Int
  package var seen: [LeverSet.Seen]
  /// Every target is kept, or one is not, at the level of the attempt; else it is not decided.
  package var state: CellState
}

/// The cheapest of the small sets of levers that bring an option to its targets.
package struct LeverAnswer: Sendable {
  /// As its file has it.
  package let option: Scenario
  /// What it was at the start: its file as the command names it, and what was set there.
  package let start: (file: String, settings: [String])
  package let candidates: [LeverCandidate]
  package let targets: [LeverTarget]
  package let asked: LeversAsked
  /// All sets: none, each lever alone, pairs, and so on.
  package let sets: [LeverSet]
  /// Positions of those whose means keep all targets, the cheapest first.
  package let met: [Int]
  /// In order; the last decides.
  package let attempts: [LeverAttempt]
  /// Of each set, and of each attempt.
  package let replications: Int
  /// Whether the scenario has prices, by which sets are ordered.
  package let isByMoney: Bool

  /// What is said of the answer.
  package enum State: Hashable, Sendable {
    /// Fresh citizens show that it keeps all targets; they neither show it nor that it does not; no set
    /// keeps them.
    case certified, estimated, none
  }

  package var state: State {
    switch attempts.last?.state {
    case .certified: .certified
    case .undecided, .tooFew: .estimated
    case .refuted, nil: .none
    }
  }

  /// The set that is the answer; without one, the set that comes nearest.
  package var best: Int {
    if state != .none, let last = attempts.last { return last.set }
    return nearest
  }

  /// The set that misses a target by the least, on fresh citizens where it was held against them; of equal
  /// ones the cheapest.
  private var nearest: Int {
    let fresh = Dictionary(
      attempts.map { ($0.set, $0.seen.map(\.shortfall).max() ?? .infinity) },
      uniquingKeysWith: { $1 })
    return Self.order(Array(sets.indices), sets, asked).min { a, b in
      fresh[a, default: sets[a].shortfall] < fresh[b, default: sets[b].shortfall]
    } ?? 0
  }

  /// The option as it was, if it is among them; then the cheapest first, of equal ones those with the fewest
  /// levers, or the other way round; then by position.
  static func order(_ which: [Int], _ sets: [LeverSet], _ asked: LeversAsked) -> [Int] {
    func rank(_ set: Int) -> (Double, Double, Int) {
      let (cost, count) = (sets[set].cost ?? 0, Double(sets[set].levers.count))
      guard count > 0 else { return (-.infinity, 0, set) }
      return asked.fewest ? (count, cost, set) : (cost, count, set)
    }
    return which.sorted { rank($0) < rank($1) }
  }

  /// The words of a command that runs the option with a set switched on, and no other lever.
  package func command(of set: Int) -> [String] {
    let switched = sets[set].levers.flatMap { candidates[$0].settings }
    let kept = start.settings.filter {
      !$0.hasPrefix("levers.") || !switched.contains($0.replacing("=false", with: "=true"))
    }
    return ["motcua", "run", start.file] + (kept + switched).flatMap { ["--set", $0] }
  }
}
