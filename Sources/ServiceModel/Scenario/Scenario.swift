// The domain begins here: what a city is to this program. Everything is an immutable value, read
// from files, checked once, shared by all replications. Indices are positions in the arrays of
// `Scenario`; `id` is the name in the files. The parts, in the order of a dossier's life:
//
//   Demand.swift     districts, communes, when demand arises
//   Procedure.swift  what is asked for: channels, limits, the route through the offices
//   Site.swift       where it is handed in: counters, staff, choice of site, reception, closing
//   Office.swift     who decides: back offices, transfer, delegation
//
// `CityModel.swift` and its extensions tell what happens to it.

public import EventKernel
public import LegalClock
public import Wording

/// A city, the rules it works by, and the period to look at.
public struct Scenario: Hashable, Sendable {
  /// The option's short name, as in `option` columns: `baseline`, `centre`.
  public var id: String
  public var name: LocalizedText
  public var period: Period

  public var calendars: [CalendarPattern]
  public var specialDays: [SpecialDay]
  /// The calendar of working days in which legal time limits run; not that of any office.
  public var legalCalendar: CalendarID
  /// By `validFrom`, earliest first; at least one.
  public var ruleSets: [RuleSet]

  public var districts: [District]
  public var communes: [Commune]
  public var demand: Demand
  public var serviceClasses: [ServiceClass]
  public var procedures: [Procedure]
  public var routes: [Route]
  public var channels: [ChannelMix]

  public var sites: [Site]
  public var counterGroups: [CounterGroup]
  public var staffingPlans: [StaffingPlan]
  public var siteChoice: SiteChoice
  public var reception: Reception
  public var closing: Closing
  public var waiting = Waiting()
  public var appointments: Appointments?
  public var proxies: [Proxies] = []
  /// Share of staff who are absent on a day, each by a draw of their own.
  public var absenceShare = 0.0
  public var bundles: [Bundle] = []
  /// Dossiers in process when the run begins.
  public var backlog: [BacklogEntry] = []
  /// Of what it is a part, if it has been cut out of a larger city; nil if it is a city.
  public var part: CityPart?

  public var officeFunctions: [OfficeFunction]
  public var offices: [Office]
  public var transfer: TransferRules
  public var delegation: Delegation
  public var costs: Costs
  public var targets: Targets

  /// Where each input came from, for `assumptions.csv`; plays no part in a run.
  public var assumptions: [Assumption]

  public init(
    id: String, name: LocalizedText, period: Period, calendars: [CalendarPattern],
    specialDays: [SpecialDay], legalCalendar: CalendarID, ruleSets: [RuleSet],
    districts: [District], communes: [Commune], demand: Demand, serviceClasses: [ServiceClass],
    procedures: [Procedure], routes: [Route], channels: [ChannelMix], sites: [Site],
    counterGroups: [CounterGroup],
    staffingPlans: [StaffingPlan], siteChoice: SiteChoice, reception: Reception,
    closing: Closing, officeFunctions: [OfficeFunction], offices: [Office],
    transfer: TransferRules, delegation: Delegation, costs: Costs, targets: Targets,
    assumptions: [Assumption]
  ) {
    self.id = id
    self.name = name
    self.period = period
    self.calendars = calendars
    self.specialDays = specialDays
    self.legalCalendar = legalCalendar
    self.ruleSets = ruleSets
    self.districts = districts
    self.communes = communes
    self.demand = demand
    self.serviceClasses = serviceClasses
    self.procedures = procedures
    self.routes = routes
    self.channels = channels
    self.sites = sites
    self.counterGroups = counterGroups
    self.staffingPlans = staffingPlans
    self.siteChoice = siteChoice
    self.reception = reception
    self.closing = closing
    self.officeFunctions = officeFunctions
    self.offices = offices
    self.transfer = transfer
    self.delegation = delegation
    self.costs = costs
    self.targets = targets
    self.assumptions = assumptions
  }
}

/// Warm-up, observation window, and the days after it during which observed dossiers are followed.
/// Demand goes on until the very end, so that the load stays what it is.
public struct Period: Hashable, Sendable {
  /// The first simulated day.
  public var firstDay: CivilDate
  /// Days from `firstDay` on that are left out of results: the city fills up.
  public var warmUpDays: Int
  /// Whether `warmUpDays` is still to be chosen, by pilot runs; no city runs before that.
  public var choosesWarmUp = false
  /// Days whose demands, and whose events, are counted.
  public var observedDays: Int
  /// Days after these during which nothing new is counted but the fate of observed dossiers.
  public var followUpDays: Int

  /// The first day whose demands are counted.
  public var firstObservedDay: CivilDate { firstDay.adding(days: warmUpDays) }
  /// The last day whose demands are counted.
  public var lastObservedDay: CivilDate { firstObservedDay.adding(days: observedDays - 1) }

  /// `observedDays` is at least 1, the others at least 0.
  public init(firstDay: CivilDate, warmUpDays: Int, observedDays: Int, followUpDays: Int) {
    self.firstDay = firstDay
    self.warmUpDays = warmUpDays
    self.observedDays = observedDays
    self.followUpDays = followUpDays
  }
}

/// Money, in VND.
public struct Costs: Hashable, Sendable {
  /// Pay and contributions of one full-time person for 365 days.
  public var staffYear: Double

  /// The only price that there is: premises and equipment are left out.
  public init(staffYear: Double) {
    self.staffYear = staffYear
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

extension Scenario {
  /// Working time of an ordinary working day of the legal calendar: the longest of its week, for
  /// half a day on Saturday is not what a limit in days means.
  public var legalWorkingDay: SimDuration {
    let minutes = calendars[legalCalendar.position].weekly.map { sessions in
      sessions.reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
    }
    return .minutes(Double(minutes.max() ?? 0))
  }
}
