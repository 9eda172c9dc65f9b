public import LegalClock
public import Stochastics

/// The internal process of a procedure: a small tree over office functions.
public struct Route: Hashable, Sendable {
  /// How many steps a route has at most, those within steps counted, and all routes together.
  public static let mostSteps = 1000
  /// How many steps all routes of a scenario have together, at most.
  public static let mostStepsOfAll = 20_000
  /// How often, all told, a step is done at most that lies in steps of rework within each other.
  public static let mostRounds = 65_536

  /// As in the files; procedures name it.
  public var id: String
  /// In the order in which they are done.
  public var steps: [Step]

  /// What happens to a dossier next.
  public indirect enum Step: Hashable, Sendable {
    /// Work in the office of this function that is responsible for the dossier; `limit` is what the
    /// office has for it by its own process, from when the papers come in until it is done.
    case work(function: OfficeFunctionID, minutes: Distribution, limit: TimeLimit? = nil)
    /// A signature in the office of this function, given to all who wait at these hours of each
    /// working day; `limit` as of work.
    case sign(function: OfficeFunctionID, hours: [TimeOfDay], limit: TimeLimit? = nil)
    /// A wait for somebody outside (another agency, a public notice), in working days.
    case outside(workingDays: Distribution)
    /// One of several branches, by share; shares sum to 1.
    case choose([Branch])
    /// One way for dossiers of which the condition holds, another for the rest.
    case when(Condition, then: [Step], otherwise: [Step])
    /// Several branches at once; goes on when the last is done.
    case parallel([[Step]])
    /// Steps that are done again with probability `share`, at most `atMost` times.
    case rework(share: Double, atMost: Int, steps: [Step])
    /// A request for a supplement to this share of dossiers, if the rules still allow one: the
    /// legal clock stands still until the citizen answers.
    case supplement(share: Double)
    /// This share is refused: the route ends, and the refusal is the result.
    case refuse(share: Double)
    /// This share is withdrawn by the citizen: everything ends.
    case withdraw(share: Double)
  }

  /// One way that a dossier may take.
  public struct Branch: Hashable, Sendable {
    /// Of the dossiers that come to it, in 0...1.
    public var share: Double
    /// Done in order; without any, the dossier goes on at once.
    public var steps: [Step]

    /// A way for a share of dossiers.
    public init(share: Double, steps: [Step]) {
      self.share = share
      self.steps = steps
    }
  }

  /// What a route can ask about a dossier.
  public enum Condition: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// How the submission came in.
    case online, post, counter
    /// Handed in by somebody who carries several.
    case proxy
    /// One of the linked procedures of a bundle.
    case bundled
    /// Of a citizen whom the law lets go first.
    case priority
    /// The first submission was incomplete.
    case resubmitted
  }

  /// A route; a route without steps decides at once.
  public init(id: String, steps: [Step]) {
    self.id = id
    self.steps = steps
  }
}

extension [Route.Step] {
  /// How many there are, those within steps counted.
  public var countOfAll: Int { reduce(0) { $0 + 1 + $1.inner.reduce(0) { $0 + $1.countOfAll } } }

  /// How often one of them is done at most; no more than a number far beyond `Route.mostRounds`.
  public var mostRounds: Int {
    reduce(1) { most, step in
      let inner = step.inner.reduce(1) { Swift.max($0, $1.mostRounds) }
      guard case .rework(_, let atMost, _) = step else { return Swift.max(most, inner) }
      return Swift.max(most, Swift.min(1 << 30, inner * (atMost + 1)))
    }
  }
}

extension Route.Step {
  /// The steps within it, by branch.
  fileprivate var inner: [[Route.Step]] {
    switch self {
    case .work, .sign, .outside, .supplement, .refuse, .withdraw: []
    case .choose(let branches): branches.map(\.steps)
    case .when(_, let then, let otherwise): [then, otherwise]
    case .parallel(let branches): branches
    case .rework(_, _, let steps): [steps]
    }
  }

  /// Whether a branch of a parallel route may hold this step: what stops, ends or splits the whole
  /// dossier stands outside.
  public var mayBeParallel: Bool {
    switch self {
    case .work, .sign, .outside: true
    case .supplement, .refuse, .withdraw, .parallel: false
    case .choose(let branches): branches.allSatisfy { $0.steps.allSatisfy(\.mayBeParallel) }
    case .when(_, let then, let otherwise): (then + otherwise).allSatisfy(\.mayBeParallel)
    case .rework(_, _, let steps): steps.allSatisfy(\.mayBeParallel)
    }
  }
}
