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

  /// How the program is searched for a while.
  private struct Turn {
    var search = MixedProgram.Search.proof
    /// Of the model.
    var isRounded = true
    /// Whether only rosters are looked for that cost what the bound says at least.
    var isAtBound = false
    var nodes: Int?
  }

  /// Searches by turns. The first goes down to a roster that costs no more than the bound, of which there often is one;
  /// the second to any roster, so that there is one to tell of and nothing dearer is looked at; the third looks longer
  /// for one at the bound; then rows that follow from whole people bring the bound up, and sometimes a search without
  /// them is the quicker one. They are told apart by nodes and not by time, so that the turns are the same anywhere.
  private static let turns = [
    Turn(search: .dive, isAtBound: true, nodes: 500), Turn(search: .dive, nodes: 300),
    Turn(isAtBound: true, nodes: 500), Turn(nodes: 400), Turn(isRounded: false, nodes: 400), Turn(),
  ]

  /// What the first of the turns proves; the best of all where none does.
  private func proven(until end: ContinuousClock.Instant) -> RosterAnswer {
    var best: (found: MixedProgram.Answer, model: RosterModel)?
    var bound = -Double.infinity
    for turn in Self.turns where best == nil || end > .now && !Task.isCancelled {
      let known = best.flatMap { $0.found.values.isEmpty ? nil : $0.found.objective }
      if let known, scale.roundedUp(bound) >= known { break }
      let model = RosterModel(
        space, scale: scale, holds: everything, isRounded: turn.isRounded)
      var most = known.map(scale.cheaper) ?? .infinity
      if turn.isAtBound {
        let relaxed = model.program.solve(.relaxed, milliseconds: end.millisecondsLeft)
        guard scale.step != nil, relaxed.state == .optimal else { continue }
        bound = max(bound, relaxed.bound)
        most = scale.roundedUp(bound) + 0.5
      }
      var found = model.program.solve(
        turn.search, milliseconds: end.millisecondsLeft, mostNodes: turn.nodes, most: most)
      switch found.state {
      case .infeasible where turn.isAtBound: bound = scale.roundedUp(bound) + 1
      // Nothing is cheaper than what was found before.
      case .infeasible where known != nil: bound = known ?? bound
      case .failed where known != nil || turn.isAtBound || turn.search == .dive: break
      case .optimal, .infeasible, .failed: return answer(found, to: model)
      case .feasible, .unknown:
        // What costs more than was looked for may still be the optimum.
        bound = max(bound, min(found.bound, most))
        found.bound = bound
        if known == nil || !found.values.isEmpty { best = (found, model) }
      }
    }
    guard var best else { return RosterAnswer(.failed) }
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
