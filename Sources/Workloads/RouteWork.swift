import ServiceModel

/// What one dossier on a route asks of offices, in expectation. The time it takes grows with the steps
/// of the route and with how deep they are nested, not with the rounds of rework.
struct RouteWork {
  /// By position of the office function.
  private(set) var jobs: [Workload]
  /// Requests for a supplement.
  private(set) var supplements = 0.0
  /// Share of dossiers that go on: 1 less those withdrawn.
  private(set) var withResult = 1.0
  private let traits: DossierTraits

  init(_ route: Route, _ traits: DossierTraits, functionCount: Int) {
    jobs = Array(repeating: Workload(), count: functionCount)
    self.traits = traits
    walk(route.steps, Reached(fresh: 1))
  }

  /// Adds the work of steps that some dossiers reach.
  private mutating func walk(_ steps: [Route.Step], _ start: Reached) {
    var reached = start
    for step in steps {
      switch step {
      case .work(let function, let minutes, _):
        jobs[function.position] += Workload(reached.all, WorkTime(minutes: minutes))
      case .sign, .outside, .refuse: break
      case .choose(let branches):
        for branch in branches { walk(branch.steps, branch.share * reached) }
      case .when(let condition, let then, let otherwise):
        let holds = traits.probability(of: condition)
        walk(then, holds * reached)
        walk(otherwise, (1 - holds) * reached)
      case .parallel(let branches):
        var entering = reached
        for branch in branches {
          walk(branch, entering)
          entering = Passage(branch, traits).asking(entering)
        }
      case .rework(let again, let atMost, let steps):
        // The steps are walked once, with what comes to them in any round.
        walk(steps, Passage(steps, traits).rounds(reached, again: again, atMost: atMost).coming)
      case .supplement(let share):
        if traits.supplementsAllowed { supplements += share * reached.fresh }
      case .withdraw(let withdrawn): withResult -= withdrawn * reached.all
      }
      reached = Passage([step], traits).after(reached)
    }
  }
}

/// Shares of dossiers that reach a step. A second request for a supplement is not made, so those that
/// were asked already are told apart.
private struct Reached {
  var fresh = 0.0
  var asked = 0.0

  var all: Double { fresh + asked }

  static func + (a: Reached, b: Reached) -> Reached {
    Reached(fresh: a.fresh + b.fresh, asked: a.asked + b.asked)
  }

  static func * (factor: Double, reached: Reached) -> Reached {
    Reached(fresh: factor * reached.fresh, asked: factor * reached.asked)
  }
}

/// What becomes of dossiers between the first and the last of some steps, without their work: linear in
/// those that come.
private struct Passage {
  /// Of one that was not asked before.
  private(set) var fresh = Reached(fresh: 1)
  /// Share that goes on of those asked before.
  private(set) var asked = 1.0
  /// Requests to one that was not asked before.
  private var requests = 0.0

  init(_ steps: [Route.Step], _ traits: DossierTraits) {
    for step in steps { append(step, traits) }
  }

  func after(_ start: Reached) -> Reached {
    start.fresh * fresh + Reached(asked: start.asked * asked)
  }

  /// Who was asked on the way, where everybody goes on in any case.
  func asking(_ start: Reached) -> Reached {
    Reached(fresh: start.fresh * (1 - requests), asked: start.asked + start.fresh * requests)
  }

  /// All that come to the steps in one round or another, and those that are through with them.
  func rounds(
    _ start: Reached, again: Double, atMost: Int
  ) -> (coming: Reached, done: Reached) {
    var (coming, done, now) = (Reached(), Reached(), start)
    for round in 0...atMost {
      coming = coming + now
      let passed = after(now)
      let repeated = round < atMost ? again : 0
      done = done + (1 - repeated) * passed
      now = repeated * passed
    }
    return (coming, done)
  }

  private mutating func append(_ step: Route.Step, _ traits: DossierTraits) {
    switch step {
    case .work, .sign, .outside: break
    case .choose(let branches):
      append(branches.map { (Passage($0.steps, traits), $0.share) })
    case .when(let condition, let then, let otherwise):
      let holds = traits.probability(of: condition)
      append([(Passage(then, traits), holds), (Passage(otherwise, traits), 1 - holds)])
    case .parallel(let branches):
      for branch in branches {
        let passage = Passage(branch, traits)
        requests += fresh.fresh * passage.requests
        fresh = passage.asking(fresh)
      }
    case .rework(let again, let atMost, let steps):
      let passage = Passage(steps, traits)
      let ofFresh = passage.rounds(fresh, again: again, atMost: atMost)
      requests += ofFresh.coming.fresh * passage.requests
      fresh = ofFresh.done
      asked = passage.rounds(Reached(asked: asked), again: again, atMost: atMost).done.asked
    case .supplement(let share):
      guard traits.supplementsAllowed else { return }
      requests += share * fresh.fresh
      fresh = Reached(fresh: (1 - share) * fresh.fresh, asked: fresh.asked + share * fresh.fresh)
    case .refuse(let share), .withdraw(let share):
      fresh = (1 - share) * fresh
      asked *= 1 - share
    }
  }

  private mutating func append(_ branches: [(passage: Passage, share: Double)]) {
    let start = (fresh: fresh, asked: asked)
    fresh = Reached()
    asked = 0
    for (passage, share) in branches {
      requests += share * start.fresh.fresh * passage.requests
      fresh = fresh + share * passage.after(start.fresh)
      asked += share * start.asked * passage.asked
    }
  }
}

/// What is known of a dossier before its route begins, as probabilities.
struct DossierTraits {
  enum Channel: CaseIterable { case counter, online, post }
  var channel: Channel
  var proxyShare: Double
  var bundledShare: Double
  var priorityShare: Double
  var resubmittedShare: Double
  var supplementsAllowed: Bool

  func probability(of condition: Route.Condition) -> Double {
    switch condition {
    case .counter: channel == .counter ? 1 : 0
    case .online: channel == .online ? 1 : 0
    case .post: channel == .post ? 1 : 0
    case .proxy: proxyShare
    case .bundled: bundledShare
    case .priority: priorityShare
    case .resubmitted: resubmittedShare
    }
  }
}
