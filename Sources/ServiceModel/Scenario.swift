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

/// A city, the rules it works by, and the period to look at.
public struct Scenario: Hashable, Sendable {
  /// The option's short name, as in `option` columns: `baseline`, `centre`.
  public var id: String
  public var name: LocalizedText
  public var period: Period

  public var calendars: [CalendarPattern]
  public var specialDays: [SpecialDay]
  /// The calendar of working days in which legal time limits run.
  public var legalClock: LegalClock

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

  public var officeFunctions: [OfficeFunction]
  public var offices: [Office]
  public var transfer: TransferRules
  public var delegation: Delegation
  public var costs: Costs

  /// Where each input came from, for `assumptions.csv`; plays no part in a run.
  public var assumptions: [Assumption]

  public init(
    id: String, name: LocalizedText, period: Period, calendars: [CalendarPattern],
    specialDays: [SpecialDay], legalClock: LegalClock, districts: [District],
    communes: [Commune], demand: Demand, serviceClasses: [ServiceClass], procedures: [Procedure],
    routes: [Route], channels: [ChannelMix], sites: [Site], counterGroups: [CounterGroup],
    staffingPlans: [StaffingPlan], siteChoice: SiteChoice, reception: Reception,
    closing: Closing, officeFunctions: [OfficeFunction], offices: [Office],
    transfer: TransferRules, delegation: Delegation, costs: Costs, assumptions: [Assumption]
  ) {
    self.id = id
    self.name = name
    self.period = period
    self.calendars = calendars
    self.specialDays = specialDays
    self.legalClock = legalClock
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
    self.assumptions = assumptions
  }
}

/// Warm-up, observation window, and the days after it during which observed dossiers are followed.
/// Demand goes on until the very end, so that the load stays what it is.
public struct Period: Hashable, Sendable {
  public var firstDay: CivilDate
  public var warmUpDays: Int
  public var observedDays: Int
  public var followUpDays: Int

  public init(firstDay: CivilDate, warmUpDays: Int, observedDays: Int, followUpDays: Int) {
    self.firstDay = firstDay
    self.warmUpDays = warmUpDays
    self.observedDays = observedDays
    self.followUpDays = followUpDays
  }
}


/// Counts working days for legal limits.
public struct LegalClock: Hashable, Sendable {
  public var calendar: CalendarID
  /// A dossier received later counts as received on the next working day.
  public var cutOff: TimeOfDay

  public init(calendar: CalendarID, cutOff: TimeOfDay) {
    self.calendar = calendar
    self.cutOff = cutOff
  }
}

/// Money, in VND.
public struct Costs: Hashable, Sendable {
  public var staffYear: Double

  public init(staffYear: Double) {
    self.staffYear = staffYear
  }
}

/// One input with its source, as it goes to `assumptions.csv`.
public struct Assumption: Hashable, Sendable {
  public var key: String
  public var value: String
  /// V verified, D derived, K known but unverified, A assumed; empty if the file does not say.
  public var confidence: String
  public var source: String

  public init(key: String, value: String, confidence: String, source: String) {
    self.key = key
    self.value = value
    self.confidence = confidence
    self.source = source
  }
}
