import ServiceModel

/// What one dossier on a route asks of offices, in expectation.
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
    _ = walk(route.steps, share: 1)
  }

  /// Adds the work of steps that a share of dossiers reaches; the share that goes on after them.
  private mutating func walk(_ steps: [Route.Step], share: Double) -> Double {
    var share = share
    for step in steps {
      switch step {
      case .work(let function, let minutes):
        jobs[function.position] += Workload(share, WorkTime(minutes: minutes))
      case .sign, .outside: break
      case .choose(let branches):
        share = branches.reduce(0) { $0 + walk($1.steps, share: share * $1.share) }
      case .when(let condition, let then, let otherwise):
        let holds = traits.probability(of: condition)
        share = walk(then, share: share * holds) + walk(otherwise, share: share * (1 - holds))
      case .parallel(let branches):
        for branch in branches { _ = walk(branch, share: share) }
      case .rework(let again, let atMost, let steps):
        share = rework(steps, share: share, again: again, atMost: atMost)
      case .supplement(let asked):
        // A second request is not made.
        if traits.supplementsAllowed { supplements += share * asked * max(0, 1 - supplements) }
      case .refuse(let refused): share *= 1 - refused
      case .withdraw(let withdrawn):
        withResult -= share * withdrawn
        share *= 1 - withdrawn
      }
    }
    return share
  }

  private mutating func rework(
    _ steps: [Route.Step], share: Double, again: Double, atMost: Int
  ) -> Double {
    var passing = share
    var done = 0.0
    for round in 0...atMost {
      let passed = walk(steps, share: passing)
      passing = round < atMost ? passed * again : 0
      done += passed - passing
    }
    return done
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
