public import OutputAnalysis

/// Options against a base under common random numbers: for each KPI and scope that both have, the
/// paired difference with its interval.
public struct Comparison: Sendable {
  public let base: String
  public let alternatives: [String]
  /// Of every interval, and of the family of headline differences.
  public let level: Double
  /// By alternative, then KPI, then scope.
  public let rows: [Row]
  /// Which options may be the best, KPI by KPI.
  public let contests: [Contest]

  /// What the difference means to a reader who wants to know which option serves better.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case better, worse
    /// Surely different, in a KPI of which neither more nor less is better.
    case differs
    /// The options agree in every replication.
    case same
    case tooCloseToCall = "too_close_to_call"
    case noData = "no_data"
  }

  public struct Row: Hashable, Sendable {
    public var alternative: String
    public var kpi: KPI
    /// Type and id; the positions differ between options.
    public var scopeType: ScopeType
    public var scopeID: String
    /// Alternative minus base; nil if either has no value.
    public var difference: Double?
    public var interval: ConfidenceInterval?
    /// Two-sided, against no difference.
    public var p: Double?
    /// By Holm over the headline KPIs of the city and all alternatives; nil outside that family.
    public var adjustedP: Double?
    public var method: Estimate.Method
    public var verdict: Verdict
  }

  /// The base is the first option. All options must have run with one seed and as many
  /// replications, or they did not see the same citizens.
  public init(_ options: [OptionResult], level: Double = 0.95) {
    precondition(!options.isEmpty, "a comparison needs a base")
    let base = options[0]
    precondition(
      options.allSatisfy { $0.seed == base.seed && $0.replications == base.replications },
      "options of different seeds or replications cannot be paired")
    self.base = base.id
    self.level = level
    alternatives = options.dropFirst().map(\.id)
    let student = StudentQuantile(level: level, replications: base.replications)
    var rows = options.dropFirst().flatMap { Self.rows($0, base, student) }
    Self.adjust(&rows, level: level)
    self.rows = rows
    contests = Self.contests(options, level: level)
  }

  /// The row of a KPI for the whole city.
  public func row(_ alternative: String, _ kpi: KPI) -> Row? {
    rows.first { $0.alternative == alternative && $0.kpi.id == kpi.id && $0.scopeType == .city }
  }
}

extension Comparison {
  private static func rows(
    _ option: OptionResult, _ base: OptionResult, _ student: StudentQuantile?
  ) -> [Row] {
    let inBase = Dictionary(
      base.scopes.enumerated().map { (ScopeKey($1), $0) }, uniquingKeysWith: { first, _ in first })
    return KPI.all.flatMap { kpi in
      option.scopes(of: kpi).compactMap { scope in
        inBase[ScopeKey(option.scopes[scope])].map { baseScope in
          row(
            kpi, option.scopes[scope], option.id, option.estimate(kpi, scope: scope),
            base.estimate(kpi, scope: baseScope), student)
        }
      }
    }
  }

  private static func row(
    _ kpi: KPI, _ scope: Scope, _ alternative: String, _ estimate: Estimate?, _ base: Estimate?,
    _ student: StudentQuantile?
  ) -> Row {
    var row = Row(
      alternative: alternative, kpi: kpi, scopeType: scope.type, scopeID: scope.id,
      difference: nil, interval: nil, p: nil, adjustedP: nil, method: kpi.formula.method,
      verdict: .noData)
    guard let estimate, let base else { return row }
    let difference = estimate.difference(from: base)
    row.difference = difference.value
    row.interval = student.flatMap { difference.interval($0) }
    row.p = difference.twoSidedP
    row.verdict = verdict(row, isSure: row.interval.map { !$0.contains(0) } ?? false)
    return row
  }

  /// Holm's correction over the family: every headline KPI of the city, for every alternative.
  private static func adjust(_ rows: inout [Row], level: Double) {
    let family = rows.indices.filter {
      rows[$0].kpi.headline && rows[$0].scopeType == .city && rows[$0].p != nil
    }
    let adjusted = holm(family.compactMap { rows[$0].p })
    for (position, p) in zip(family, adjusted) {
      rows[position].adjustedP = p
      rows[position].verdict = verdict(rows[position], isSure: p < 1 - level)
    }
  }

  private static func verdict(_ row: Row, isSure: Bool) -> Verdict {
    guard let difference = row.difference else { return .noData }
    if difference == 0, row.interval.map({ $0.lower == 0 && $0.upper == 0 }) ?? false {
      return .same
    }
    guard isSure else { return .tooCloseToCall }
    switch row.kpi.better {
    case .higher: return difference > 0 ? .better : .worse
    case .lower: return difference < 0 ? .better : .worse
    case .neutral: return .differs
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
