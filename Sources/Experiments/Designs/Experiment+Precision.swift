public import OutputAnalysis
import ServiceModel

/// How precisely a KPI of the city has to be known of every option.
public struct PrecisionGoal: Hashable, Sendable {
  /// What has to be known precisely, of the whole city.
  public var kpi: KPI
  /// How precisely, and when to give up.
  public var rule: PrecisionRule

  /// A goal for every option of the experiment.
  public init(kpi: KPI, rule: PrecisionRule) {
    self.kpi = kpi
    self.rule = rule
  }
}

/// How many replications a goal took, and what they came to.
public struct PrecisionReached: Hashable, Sendable {
  /// What was asked for.
  public var goal: PrecisionGoal
  /// After how many replications the goal was looked at; the last is how many there are.
  public var looks: [Int]
  /// By option; nil if nothing was observed.
  public var estimates: [Estimate?]
  /// As the rule sees it now, one may need: above the number done if the goal is not reached.
  public var needed: Int

  /// How many were looked at last; traps before the first look.
  public var replications: Int { looks[looks.count - 1] }

  /// Whether the last look found every option's estimate precise enough.
  public var isReached: Bool {
    estimates.allSatisfy { estimate in estimate.map(goal.isMet) ?? false }
  }

  /// Whether an option has nothing of it in any replication, so that no half-width is a small share of it.
  package var isOfNothing: Bool {
    estimates.contains { estimate in
      estimate.flatMap(goal.known).map(goal.rule.isNothing) ?? false
    }
  }
}

extension PrecisionGoal {
  fileprivate func isMet(by estimate: Estimate) -> Bool {
    known(estimate).map(rule.isMet) ?? true
  }

  /// As the rule looks at an estimate; nil where it is arranged, and the same in all replications.
  func known(_ estimate: Estimate) -> PrecisionRule.Known? {
    estimate.standardError == 0 && !kpi.mayBeChance(estimate.value)
      ? nil : (estimate.value, estimate.halfWidth(level: rule.level), estimate.isNone)
  }
}

extension Experiment {
  /// Adds replications to all options alike until the goal is reached or its rule gives up. The
  /// number depends on the results alone, so the results are those of a run of as many replications.
  /// `replications` plays no part.
  public func run(
    _ options: [SimulatedOption], until goal: PrecisionGoal,
    keeping store: ReplicationStore = .none,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws -> (options: [OptionResult], reached: PrecisionReached) {
    var search = PrecisionSearch(goal, options: options.count)
    let results = try await run(options, asking: &search, keeping: store, progress: progress)
    return (results, search.reached)
  }

  /// Runs round after round of what a sequential method asks for.
  public func run(
    _ options: [SimulatedOption], asking search: inout some AskAndTell,
    keeping store: ReplicationStore = .none,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws -> [OptionResult] {
    var results = options.map { OptionResult(scenario: $0.scenario, seed: seed) }
    var done = 0
    while let round = search.ask() {
      let progress: @Sendable (ExperimentProgress) -> Void = { [done] round in
        var whole = round
        whole.done += done
        whole.total += done
        progress(whole)
      }
      try await run(round, of: options, into: &results, progress: progress) {
        try store.result(of: options[$0], $1)
      }
      done += round.count
      search.tell(results)
    }
    return results
  }
}
