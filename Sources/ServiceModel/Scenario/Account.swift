/// What service costs, what it is held against, and where each input is from.
public struct Account: Hashable, Sendable {
  /// Money.
  public var costs: Costs
  /// What service is held against.
  public var targets: Targets
  /// Where each input came from, for `assumptions.csv`; plays no part in a run.
  public var assumptions: [Assumption]

  /// The parts as they are; nothing is checked.
  public init(
    costs: Costs, targets: Targets, assumptions: [Assumption] = []
  ) {
    self.costs = costs
    self.targets = targets
    self.assumptions = assumptions
  }
}

/// What service is held against. The legal standing of each value is in `Assumption`.
public struct Targets: Hashable, Sendable {
  /// The shares of tickets called within these times are reported; the first is the stricter.
  public var waitLimitsMinutes: [Double]
  /// A site is within reach if either holds (distance by straight line).
  public var reachKilometres: Double
  /// By `SiteChoice.travelMinutes`, one way.
  public var reachMinutes: Double
  /// An online dossier is acknowledged in time within this many working hours.
  public var acknowledgementHours: Double
  /// What a KPI should reach, by its id; whether more or less is better is in the KPI catalogue.
  public var kpis: [KPITarget]
  /// From which difference on readers take notice, where it is not that of the KPI catalogue.
  public var relevantDifferences: [RelevantDifference]

  /// The smallest difference of one indicator that matters.
  public struct RelevantDifference: Hashable, Sendable {
    /// `KPI.id`.
    public var kpi: String
    /// In the KPI's unit, or as a share of the base's value.
    public var amount: Double
    /// Which of the two.
    public var isOfBase: Bool

    /// A difference; that the KPI exists is checked by whoever knows the catalogue.
    public init(kpi: String, amount: Double, isOfBase: Bool) {
      (self.kpi, self.amount, self.isOfBase) = (kpi, amount, isOfBase)
    }
  }

  /// What one indicator of the whole city should reach.
  public struct KPITarget: Hashable, Sendable {
    /// `KPI.id`.
    public var kpi: String
    /// In the KPI's unit.
    public var value: Double
    /// Who demands it: a decree, a plan; empty if the file does not say.
    public var legalBasis: String
    /// V, D, K or A; empty if the file does not say.
    public var confidence: String

    /// A target; that the KPI exists is checked by whoever knows the catalogue.
    public init(kpi: String, value: Double, legalBasis: String, confidence: String) {
      self.kpi = kpi
      self.value = value
      self.legalBasis = legalBasis
      self.confidence = confidence
    }
  }

  /// `waitLimitsMinutes` are two, increasing.
  public init(
    waitLimitsMinutes: [Double], reachKilometres: Double, reachMinutes: Double,
    acknowledgementHours: Double = 8, kpis: [KPITarget],
    relevantDifferences: [RelevantDifference] = []
  ) {
    self.waitLimitsMinutes = waitLimitsMinutes
    self.reachKilometres = reachKilometres
    self.reachMinutes = reachMinutes
    self.acknowledgementHours = acknowledgementHours
    self.kpis = kpis
    self.relevantDifferences = relevantDifferences
  }
}

/// One input with its source, as it goes to `assumptions.csv`.
public struct Assumption: Hashable, Sendable {
  /// The path of keys in the file: `procedures[birth].annual_volume`.
  public var key: String
  /// As it is written there.
  public var value: String
  /// File and line, or file and row, where it stands.
  public var place: String
  /// V verified, D derived, K known but unverified, A assumed; empty if the file does not say.
  public var confidence: String
  /// Where the value comes from, in the words of the file.
  public var source: String
  /// Of a price that has them: its 5 and 95 % points, `low` and `high`; they play no part in a run.
  public var range: ClosedRange<Double>?

  /// One row of `assumptions.csv`.
  public init(
    key: String, value: String, place: String, confidence: String, source: String,
    range: ClosedRange<Double>? = nil
  ) {
    self.range = range
    self.key = key
    self.value = value
    self.place = place
    self.confidence = confidence
    self.source = source
  }

  /// By the key alone, which tells most inputs apart: the other texts are long.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}
