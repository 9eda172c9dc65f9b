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

/// Money, in VND.
public struct Costs: Hashable, Sendable {
  /// Pay and contributions of one full-time person for 365 days.
  public var staffYear: Double

  /// What an hour of overtime costs, in hours of ordinary pay; 0 if it is not paid.
  public var overtimeFactor: Double
  /// Monday to Sunday: what an hour on duty costs, in hours of ordinary pay; at least 1.
  public var weekdayFactors: [Double]

  /// The only prices that there are: premises and equipment are left out. `weekdayFactors` are 7.
  public init(
    staffYear: Double, overtimeFactor: Double = 0,
    weekdayFactors: [Double] = Array(repeating: 1, count: 7)
  ) {
    self.staffYear = staffYear
    self.overtimeFactor = overtimeFactor
    self.weekdayFactors = weekdayFactors
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
    acknowledgementHours: Double = 8, kpis: [KPITarget]
  ) {
    self.waitLimitsMinutes = waitLimitsMinutes
    self.reachKilometres = reachKilometres
    self.reachMinutes = reachMinutes
    self.acknowledgementHours = acknowledgementHours
    self.kpis = kpis
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

  /// One row of `assumptions.csv`.
  public init(key: String, value: String, place: String, confidence: String, source: String) {
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
