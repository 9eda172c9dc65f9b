/// Finds the cheapest roster and proves that it is, or says what stands in its way.
///
/// The same problem has the same answer on every machine with the same GLPK, unless the time is over
/// first.
package struct RosterSolver: Sendable {
  private let space: RosterSpace
  private let scale: CostScale
  private let limit: Duration

  /// Lays the problem out. The search may take so long, and the search for a conflict once more.
  package init(_ problem: RosterProblem, limit: Duration = .seconds(60)) {
    space = RosterSpace(problem)
    scale = CostScale(space)
    self.limit = limit
  }

  /// Meets every need.
  package func solve() -> RosterAnswer {
    let conflicts = ConflictFinder(space, until: .now + limit)
    let alone = conflicts.alone
    guard alone.isEmpty else { return RosterAnswer(.infeasible(alone)) }
    let answer = proven(until: .now + limit)
    guard case .infeasible = answer.state else { return answer }
    return RosterAnswer(.infeasible(ConflictFinder(space, until: .now + limit).conflict))
  }

  /// Searches by turns: rows that follow from whole people bring the bound up, and sometimes a search without
  /// them is the quicker one. They are told apart by nodes and not by time, so that the turns are the same anywhere.
  private static let turns: [(isRounded: Bool, nodes: Int?)] = [
    (true, 400), (false, 400), (true, nil),
  ]

  /// What the first of the turns proves; the best of all where none does.
  private func proven(until end: ContinuousClock.Instant) -> RosterAnswer {
    var best: (found: MixedProgram.Answer, model: RosterModel)?
    var bound = -Double.infinity
    for turn in Self.turns where best == nil || end > .now {
      let model = RosterModel(space, scale: scale, holds: everything, isRounded: turn.isRounded)
      let found = model.program.solve(milliseconds: end.millisecondsLeft, mostNodes: turn.nodes)
      guard found.state == .feasible || found.state == .unknown else {
        return answer(found, to: model)
      }
      bound = max(bound, found.bound)
      let isBetter = best.map {
        $0.found.values.isEmpty || !found.values.isEmpty && found.objective < $0.found.objective
      }
      if isBetter ?? true { best = (found, model) }
    }
    guard var best else { preconditionFailure("there is a turn") }
    best.found.bound = bound
    return answer(best.found, to: best.model)
  }

  /// Misses as little as it must, in people times minutes, and is the cheapest of those.
  package func partial() -> RosterAnswer {
    let end = ContinuousClock.now + limit
    var first = RosterModel(space, scale: scale, holds: everything, mayMiss: true)
    first.costShortages()
    let missing = first.program.solve(milliseconds: end.millisecondsLeft)
    guard missing.state == .optimal || missing.state == .feasible else {
      guard missing.state == .infeasible else { return RosterAnswer(missing.state.ending) }
      return RosterAnswer(.infeasible(ConflictFinder(space, until: .now + limit).conflict))
    }
    var second = RosterModel(space, scale: scale, holds: everything, mayMiss: true)
    second.limitShortages(to: missing.objective + 1e-6)
    var answer = answer(to: second, until: end)
    if answer.roster == nil {
      // The time was over: what misses little is better than nothing.
      answer = self.answer(missing, to: second)
      answer.state = .feasible
    } else if missing.state != .optimal {
      answer.state = .feasible
    }
    return answer
  }

  private var everything: [Bool] { space.constraints.map { _ in true } }

  private func answer(to model: RosterModel, until end: ContinuousClock.Instant) -> RosterAnswer {
    answer(model.program.solve(milliseconds: end.millisecondsLeft), to: model)
  }

  private func answer(_ found: MixedProgram.Answer, to model: RosterModel) -> RosterAnswer {
    var answer = RosterAnswer(found.state.ending)
    guard !found.values.isEmpty else { return answer }
    let steps = model.program.cost(of: found.values)
    let bound = min(steps, scale.roundedUp(found.bound))
    if bound >= steps { answer.state = .optimal }
    answer.cost = scale.cost(steps)
    answer.bound = scale.cost(bound)
    answer.relaxation = scale.cost(found.relaxation)
    let roster = Naming.roster(space, model, found.values)
    answer.roster = roster
    // Whatever arithmetic the library did, a roster that breaks a rule is no roster.
    if !roster.faults(in: space.problem, mayMiss: !model.shortages.isEmpty).isEmpty {
      answer = RosterAnswer(.failed)
    }
    return answer
  }
}

/// What became of a problem.
package struct RosterAnswer: Hashable, Sendable {
  /// How it ended.
  package enum State: Hashable, Sendable {
    /// No roster is cheaper.
    case optimal
    /// The time was over: there is a roster, and a bound on how much cheaper one could be.
    case feasible
    /// The time was over before a roster was found.
    case unknown
    /// There is none.
    case infeasible(RosterConflict)
    /// The library gave up, or what it gave breaks a rule.
    case failed
  }

  package var state: State
  /// Nil unless there is one.
  package var roster: Roster?
  /// Of the roster, in the unit of the house.
  package var cost = Double.nan
  /// No roster costs less.
  package var bound = Double.nan
  /// The least cost if parts of people could be placed.
  package var relaxation = Double.nan

  init(_ state: State) {
    self.state = state
  }

  /// By how much a roster could be cheaper, over its cost; 0 of an optimal one.
  package var gap: Double {
    guard case .feasible = state, cost > 0 else { return 0 }
    return (cost - bound) / cost
  }
}

extension MixedProgram.Answer.State {
  /// As the state of an answer; a conflict is still to be looked for.
  fileprivate var ending: RosterAnswer.State {
    switch self {
    case .optimal: .optimal
    case .feasible: .feasible
    case .unknown: .unknown
    case .infeasible: .infeasible(RosterConflict())
    case .failed: .failed
    }
  }
}

extension ContinuousClock.Instant {
  /// At least one.
  var millisecondsLeft: Int {
    max(1, Int((self - .now) / .milliseconds(1)))
  }
}
