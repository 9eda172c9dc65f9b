public import OutputAnalysis
public import ScenarioFiles
public import ServiceModel

/// Staffing problems whose cells have known shares of tickets beyond a limit, each put to the test that
/// certifies staffings: how often is a wrong certificate given, how often a right one?
public struct CertificateStudy: Sendable {
  /// What is true of the problems. Nine tickets in ten are to be within the limit in each cell.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The worst cell has 10.0 to 10.5 % beyond, all others 5 % at most: a certificate is wrong.
    case atTheLimit = "at_the_limit"
    /// The worst cell has 4.5 to 5 % beyond, all others 5 % at most: a certificate is due.
    case wellWithin = "well_within"
    /// All cells have 9.5 to 10.0 % beyond: a refutation is wrong.
    case justWithin = "just_within"
    /// The worst cell has 20 to 25 % beyond, all others 5 % at most: a refutation is due.
    case farBeyond = "far_beyond"

    /// What is counted.
    public var counted: CellState {
      switch self {
      case .atTheLimit, .wellWithin: .certified
      case .justWithin, .farBeyond: .refuted
      }
    }

    /// Whether what is counted is wrong of such problems.
    public var isWrong: Bool { self == .atTheLimit || self == .justWithin }

    /// Of the worst cell.
    var worst: ClosedRange<Double> {
      switch self {
      case .atTheLimit: 0.1...0.105
      case .wellWithin: 0.045...0.05
      case .justWithin: 0.095...0.1
      case .farBeyond: 0.2...0.25
      }
    }

    /// Of the other cells.
    var others: ClosedRange<Double> { self == .justWithin ? worst : 0.01...0.05 }
  }

  /// What is true of them.
  public var kind: Kind
  /// How many are drawn.
  public var problems: Int
  /// Of a queue that goes through the simulator (`KnownQueue`); nil for made-up weeks (`KnownWeek`).
  public var scenario: Scenario?
  /// Correlation of how busy made-up days are from each to the next.
  public var memory: Double

  /// So many problems of a kind.
  public init(_ kind: Kind, problems: Int, scenario: Scenario? = nil, memory: Double = 0) {
    self.kind = kind
    self.problems = problems
    self.scenario = scenario
    self.memory = memory
  }

  /// Of the study of days that follow each other: a third from week to week, ten times what was seen of
  /// Hanoi's fullest land offices.
  public static let strongMemory = 0.8

  /// What each cell is held against.
  static let requirement = Requirement.atMost(0.1)
  /// The looks of the first attempt at 95 %, in years of `KnownWeek.weeks` weeks.
  public static let plan = LookPlan.doubling(from: 4, to: 16, level: 0.05).attempt(0)

  /// How it is named on the command line.
  public var id: String {
    "certificates_\(kind.rawValue)" + (scenario == nil ? "" : "_simulated")
      + (memory == 0 ? "" : "_in_a_row")
  }

  /// All kinds of made-up weeks, and at the limit and well within those whose busy days follow each other
  /// and queues; a tenth of each if `isQuick`.
  public static func all(_ suite: CertificateSuite, isQuick: Bool) -> [CertificateStudy] {
    let part = isQuick ? 10 : 1
    let queues = suite.scenario.map { scenario in
      [Kind.atTheLimit, .wellWithin].map {
        CertificateStudy($0, problems: suite.simulated / part, scenario: scenario)
      }
    }
    let weeks = Kind.allCases.map { CertificateStudy($0, problems: suite.problems / part) }
    let inARow = [Kind.atTheLimit, .wellWithin].map {
      CertificateStudy($0, problems: suite.problems / part, memory: strongMemory)
    }
    return (weeks + inARow + (queues ?? [])).filter { $0.problems > 0 }
  }

  /// What the test says of one problem, and after how many years.
  func outcome(of problem: Int, seed: UInt64) -> (state: CellState, years: Int) {
    if let scenario {
      var queue = KnownQueue(kind, problem: problem, seed: seed, scenario: scenario)
      return outcome { years in
        queue.simulate(years: years)
        return queue.groups
      }
    }
    var week = KnownWeek(kind, problem: problem, seed: seed, memory: memory)
    return outcome { years in
      week.simulate(years: years)
      return week.groups
    }
  }

  /// Looks at what `seen` shows after ever more years.
  private func outcome(
    _ seen: (Range<Int>) -> [KnownWeek.Group]
  ) -> (state: CellState, years: Int) {
    var done = (state: CellState.undecided, years: 0)
    for (look, years) in Self.plan.looks.enumerated() {
      let groups = seen(done.years..<years)
      let tests = groups.map { group in
        group.isTooFew ? .tooFew : CellTest(.shares(group.shares), Self.requirement)
      }
      let certificate = Certificate(
        tests, sites: groups.map(\.site), siteCount: 1 + (groups.map(\.site).max() ?? 0),
        level: Self.plan.level(at: look))
      done = (certificate.whole, years)
      if done.state == .certified || done.state == .refuted { break }
    }
    return done
  }
}

/// How often problems of a kind are certified or refuted.
public struct CertificateRates: Hashable, Sendable {
  /// What is true of the problems.
  public var kind: CertificateStudy.Kind
  /// Whether they went through the simulator.
  public var isSimulated = false
  /// Whether busy days followed each other.
  public var isInARow = false
  /// Of how many.
  public var problems: Int
  /// Those with the state that is counted.
  public var counted: Int
  /// Of all problems together.
  public var years: Int

  /// Of what is counted, where it is wrong: the 5 % that a certificate may be, with some room for chance.
  public static let mostWrong = 0.07
  /// Of what is counted, where it is due.
  public static let leastDue = 0.9

  /// Of what is counted.
  public var share: Double { Double(counted) / Double(problems) }
  /// Exact, of 95 %.
  public var interval: ConfidenceInterval {
    ConfidenceInterval(successes: counted, trials: problems, level: 0.95)
  }
  /// Until the test said something or the looks were used up.
  public var meanYears: Double { Double(years) / Double(problems) }
  /// Whether the share is as it has to be.
  public var agrees: Bool {
    kind.isWrong ? share <= Self.mostWrong : share >= Self.leastDue
  }
}
