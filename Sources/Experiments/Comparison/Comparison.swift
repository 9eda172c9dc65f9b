public import OutputAnalysis

/// Options against a base under common random numbers: for each KPI and scope that both have, the
/// paired difference with its interval.
public struct Comparison: Sendable {
  /// The id of the first option, which the others are held against.
  public let base: String
  /// Ids of the other options, in the order given.
  public let alternatives: [String]
  /// With which all headline differences of the city hold together, and each other one by itself.
  public let level: Double
  /// How many headline differences hold together.
  public let family: Int
  /// By alternative, then KPI, then scope: wherever the KPI is kept replication by replication.
  public let rows: [Row]
  /// Which options may be the best, KPI by KPI.
  public let contests: [Contest]
  /// Options without a verdict, which appear in no ranking: see `Soundness`.
  public let unranked: [String]
  /// Options whose citizens are not those of the base.
  public let others: [Citizens.Others]

  /// What the difference means to a reader who wants to know which option serves better. Read from
  /// the interval and the smallest relevant difference alone, so that the two never contradict; but that
  /// options agree in every replication is said of these replications. The raw values are the codes in tables.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The whole interval lies beyond the smallest relevant difference.
    case better, worse
    /// The same, in a KPI of which neither more nor less is better.
    case differs
    /// The whole interval lies within the smallest relevant difference.
    case noRelevantDifference = "no_relevant_difference"
    /// The options agree in every replication.
    case same
    /// None of these can be told.
    case open
    /// The alternative is not ranked: see `Soundness`.
    case notRanked = "not_ranked"
    /// One of the two has no value.
    case noData = "no_data"
  }

  /// One KPI in one scope: an alternative against the base.
  public struct Row: Hashable, Sendable {
    /// The option's id.
    public var alternative: String
    /// What was compared: in `KPI.all`, since there are many rows.
    private var position: Int
    /// Type and id; the positions differ between options.
    public var scopeType: ScopeType
    /// As in the scenario files, of `scopeType`.
    public var scopeID: String
    /// Alternative minus base; nil if either has no value.
    public var difference: Double?
    /// The one that the verdict is read from; its level is that of the interval by itself.
    public var interval: ConfidenceInterval?
    /// Two-sided, against no difference.
    public var p: Double?
    /// Times the family; nil outside of it.
    public var adjustedP: Double?
    /// With how many intervals, itself included, this one holds together.
    public var family: Int
    /// The smallest relevant difference, in the KPI's unit.
    public var relevant: Double?
    /// How the error of the difference is told.
    public var method: Estimate.Method
    /// What the difference means; only this decides the words that people read.
    public var verdict: Verdict

    /// What was compared.
    public var kpi: KPI { KPI.all[position] }
  }

  /// The base is the first option. All options must have run with one seed and as many
  /// replications: they are compared replication by replication.
  public init(_ options: [OptionResult], level: Double = 0.95) {
    precondition(!options.isEmpty, "a comparison needs a base")
    let base = options[0]
    precondition(
      options.allSatisfy { $0.seed == base.seed && $0.replications == base.replications },
      "options of different seeds or replications cannot be paired")
    let pairings = options.dropFirst().map { Pairing($0, base) }
    let family = pairings.reduce(0) { $0 + $1.headlines }
    let unranked = options.filter { !$0.isRanked }.map(\.id)
    // The quantiles are found by iteration: once for all rows.
    let alone = StudentQuantile(level: level, replications: base.replications)
    let together = StudentQuantile(
      level: level, replications: base.replications, family: family)
    rows = pairings.flatMap { pairing in
      pairing.rows { pair in
        pair.row(
          pair.isInFamily ? together : alone, family: pair.isInFamily ? family : 1,
          isRanked: !unranked.contains(pair.alternative))
      }
    }
    self.base = base.id
    self.level = level
    self.family = family
    self.unranked = unranked
    alternatives = options.dropFirst().map(\.id)
    contests = Self.contests(options.filter(\.isRanked), base: base, level: level)
    others = Citizens.others(options)
  }

  /// The row of a KPI for the whole city.
  public func row(_ alternative: String, _ kpi: KPI) -> Row? {
    rows.first { $0.alternative == alternative && $0.kpi.id == kpi.id && $0.scopeType == .city }
  }
}

/// An option and the base, and which scopes both have.
private struct Pairing {
  let option: OptionResult
  let base: OptionResult
  private let inBase: [ScopeKey: Int]

  init(_ option: OptionResult, _ base: OptionResult) {
    (self.option, self.base) = (option, base)
    inBase = Dictionary(
      base.scopes.enumerated().map { (ScopeKey($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many pairs are in the family.
  var headlines: Int {
    KPI.all.indices.filter { KPI.all[$0].headline }
      .count { pair($0, OptionResult.city)?.isInFamily == true }
  }

  /// One after the other: all of them together would take more memory than a city does.
  func rows(_ row: (Pair) -> Comparison.Row) -> [Comparison.Row] {
    KPI.all.indices.flatMap { position in
      option.scopes(of: KPI.all[position])
        .filter { KPI.all[position].isReplicated(in: option.scopes[$0].type) }
        .compactMap { pair(position, $0).map(row) }
    }
  }

  private func pair(_ position: Int, _ scope: Int) -> Pair? {
    inBase[ScopeKey(option.scopes[scope])].map { baseScope in
      let kpi = KPI.all[position]
      let before = base.estimate(kpi, scope: baseScope)
      return Pair(
        alternative: option.id, position: position, scope: option.scopes[scope],
        difference: before.flatMap { option.estimate(kpi, scope: scope)?.difference(from: $0) },
        baseValue: before?.value, relevance: kpi.relevantDifference(in: base.scenario))
    }
  }
}

/// A KPI in a scope that an option and the base both have.
private struct Pair {
  var alternative: String
  /// In `KPI.all`.
  var position: Int
  var scope: Scope
  var difference: Estimate?
  var baseValue: Double?
  var relevance: RelevantDifference

  var kpi: KPI { KPI.all[position] }

  /// The headline KPIs of the city, of every alternative: what the table shows.
  var isInFamily: Bool {
    kpi.headline && scope.type == .city && difference?.standardError != nil
  }

  func row(_ student: StudentQuantile?, family: Int, isRanked: Bool) -> Comparison.Row {
    let interval = student.flatMap { difference?.interval($0) }
    let relevant = baseValue.map { relevance.amount(base: $0) }
    var verdict = Comparison.Verdict.noData
    if difference != nil {
      let isSame = interval != nil && difference?.isNone == true
      verdict =
        !isRanked
        ? .notRanked
        : isSame ? .same : .init(interval, relevant: relevant ?? 0, better: kpi.better)
    }
    return Comparison.Row(
      self, interval: interval, family: family, relevant: relevant, verdict: verdict)
  }
}

extension Comparison.Row {
  fileprivate init(
    _ pair: Pair, interval: ConfidenceInterval?, family: Int, relevant: Double?,
    verdict: Comparison.Verdict
  ) {
    alternative = pair.alternative
    position = pair.position
    scopeType = pair.scope.type
    scopeID = pair.scope.id
    difference = pair.difference?.value
    self.interval = interval
    p = pair.difference?.twoSidedP
    adjustedP = pair.isInFamily ? p.map { min(1, Double(family) * $0) } : nil
    self.family = family
    self.relevant = relevant
    method = pair.kpi.formula.method
    self.verdict = verdict
  }
}

extension Comparison.Verdict {
  /// Where the interval lies against minus and plus the smallest relevant difference.
  public init(_ interval: ConfidenceInterval?, relevant: Double, better: KPI.Direction) {
    guard let interval else {
      self = .open
      return
    }
    let (lower, upper) = (interval.lower, interval.upper)
    if lower == 0, upper == 0 {
      self = .same
    } else if max(-lower, upper) <= relevant {
      self = .noRelevantDifference
    } else if lower > relevant || upper < -relevant {
      switch better {
      case .higher: self = lower > relevant ? .better : .worse
      case .lower: self = lower > relevant ? .worse : .better
      case .neutral: self = .differs
      }
    } else {
      self = .open
    }
  }
}

private struct ScopeKey: Hashable {
  var type: ScopeType
  var id: String

  init(_ scope: Scope) {
    type = scope.type
    id = scope.id
  }
}
