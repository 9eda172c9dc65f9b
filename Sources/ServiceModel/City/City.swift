import EventKernel
import LegalClock
import Stochastics

/// A scenario made ready to run: names resolved to positions, distributions to samplers, calendars
/// to tables. Immutable, and shared by all replications. A class, since it is too large to be
/// copied, as a structure of this size is whenever the compiler cannot see through a call.
public final class City: Sendable {
  /// What was laid out: names, texts and figures as people wrote them.
  public let scenario: Scenario
  let window: Window
  let samplers: SamplerTable

  /// Distinct opening calendars of sites; `siteCalendar` says which is whose.
  let calendars: Lookup<SiteCalendarID, WorkingCalendar>
  let siteCalendar: Lookup<SiteID, SiteCalendarID>
  let offices: CompiledOffices
  let deadlines: Deadlines
  /// By rule-set, then by procedure; empty where no limit is dated.
  let datedLimits: ContiguousArray<TimeLimit>
  let legalCalendar: WorkingCalendar
  /// Working time of an ordinary working day of the legal calendar.
  let workingDay: SimDuration

  let demand: CompiledDemand
  let events: CompiledEvents
  /// Who is on duty when.
  let duty: DutyCourses
  /// The plans of shares.
  let plans: Lookup<StaffingPlanID, DutyCourses.Plan>
  let counters: CompiledCounters
  /// Where citizens wait at each site.
  public let queues: CounterQueues
  /// Sites that each commune's residents choose from, by service class.
  public let siteChoices: SiteChoices
  /// Which office decides, by function, for a commune or in a house.
  public let officeDirectory: OfficeDirectory
  let routes: CompiledRoutes
  let procedures: Lookup<ProcedureID, CompiledProcedure>
  let reception: CompiledReception
  let appointments: CompiledAppointments?
  let ticketRules: CompiledTickets
  let proxyTrips: ProxyTrips
  let bundles: CompiledBundles
  let channelMixes: ChannelShares
  let portal: CompiledPortal
  let identification: CompiledIdentification?

  /// Lays out the scenario. Traps on what the reader of scenario files refuses.
  public init(_ scenario: Scenario) {
    precondition(!scenario.period.choosesWarmUp, "the warm-up of \(scenario.id) is not chosen yet")
    self.scenario = scenario
    var samplers = SamplerTable()
    window = Window(scenario.period)
    let layout = CalendarLayout(scenario, days: window.endDay)
    calendars = Lookup(layout.siteCalendars)
    siteCalendar = Lookup(layout.siteCalendar)
    legalCalendar = layout.patterns[scenario.time.legalCalendar.position]
    deadlines = Deadlines(
      calendar: legalCalendar, ruleSets: scenario.time.ruleSets, firstDay: scenario.period.firstDay)
    datedLimits = scenario.datedLimits
    workingDay = scenario.time.legalWorkingDay
    queues = CounterQueues(scenario)
    siteChoices = SiteChoices(scenario, queues)
    officeDirectory = OfficeDirectory(scenario)
    routes = CompiledRoutes(scenario, samplers: &samplers)
    procedures = Lookup(
      scenario.services.procedures.map {
        CompiledProcedure($0, scenario: scenario, samplers: &samplers)
      })
    let reception = CompiledReception(scenario, samplers: &samplers)
    self.reception = reception
    appointments = scenario.reception.appointments.map {
      CompiledAppointments(
        $0, classCount: scenario.services.classes.count, samplers: &samplers)
    }
    ticketRules = CompiledTickets(scenario, queues, samplers: &samplers)
    proxyTrips = ProxyTrips(scenario, queues)
    bundles = CompiledBundles(scenario)
    channelMixes = ChannelShares(scenario)
    portal = CompiledPortal(scenario, samplers: &samplers)
    identification = scenario.people.identification.map { CompiledIdentification($0, scenario) }
    demand = CompiledDemand(scenario, window: window, proxies: reception.proxies)
    events = CompiledEvents(scenario, window: window)
    var duty = DutyCourses(
      scenario.time, firstDay: scenario.period.firstDay, days: window.endDay)
    plans = Lookup(scenario.reception.staffingPlans.map { duty.add($0) })
    offices = CompiledOffices(scenario, calendars: layout.patterns, plans: plans, duty: &duty)
    counters = CompiledCounters(
      scenario, queues: queues, siteCalendar: siteCalendar,
      calendarCount: calendars.values.count, plans: plans, duty: &duty)
    self.duty = duty
    self.samplers = samplers
  }

  /// The same city with another staff: `scenario` is its own but for plans of people.
  private init(_ other: City, staffedAs scenario: Scenario) {
    self.scenario = scenario
    var duty = DutyCourses(
      scenario.time, firstDay: scenario.period.firstDay, days: other.window.endDay)
    plans = Lookup(scenario.reception.staffingPlans.map { duty.add($0) })
    offices = CompiledOffices(
      scenario, calendars: other.offices.calendars.values, plans: plans, duty: &duty)
    counters = CompiledCounters(
      scenario, queues: other.queues, siteCalendar: other.siteCalendar,
      calendarCount: other.calendars.values.count, plans: plans, duty: &duty)
    self.duty = duty
    window = other.window
    samplers = SamplerTable(sharing: other.samplers)
    (calendars, siteCalendar) = (other.calendars, other.siteCalendar)
    deadlines = Deadlines(sharing: other.deadlines)
    datedLimits = other.datedLimits
    (legalCalendar, workingDay) = (other.legalCalendar, other.workingDay)
    (demand, events) = (other.demand, other.events)
    (queues, siteChoices) = (other.queues, other.siteChoices)
    officeDirectory = other.officeDirectory
    (routes, procedures, bundles) = (other.routes, other.procedures, other.bundles)
    (reception, appointments) = (other.reception, other.appointments)
    (ticketRules, proxyTrips) = (other.ticketRules, other.proxyTrips)
    channelMixes = other.channelMixes
    (portal, identification) = (other.portal, other.identification)
  }

  /// The same city with these plans of people; a place that is given nil goes by its plan of shares again.
  /// Only the staff is laid out anew, so it takes time in proportion to the counter groups, offices and
  /// days.
  public func with(
    counters: [(group: CounterGroupID, people: PeoplePlan?)],
    offices: [(office: OfficeID, people: PeoplePlan?)] = []
  ) -> City {
    var scenario = scenario
    for (group, people) in counters {
      scenario.reception.counterGroups[group.position].people = people
    }
    for (office, people) in offices {
      scenario.backOffice.offices[office.position].people = people
    }
    return City(self, staffedAs: scenario)
  }
}

extension City {
  /// How demand runs through the 365 days from the first observed one on: one course for all, or
  /// several. The first is that of demand with nothing of its own.
  public var demandCourses: [DemandCourse] { demand.courses }

  /// Profiles of demand by weekday, procedure and place; nil where there is but one.
  public var demandProfiles: DemandProfiles? { demand.profiles }

  /// By procedure: the course by which a commune's demand runs; 0 where it asks for nothing.
  public func demandCourses(of commune: CommuneID) -> [Int] {
    var courses = Array(repeating: 0, count: scenario.services.procedures.count)
    for stream in demand.streams(of: commune) {
      courses[demand.streams[stream].procedure.position] = Int(demand.streams[stream].course)
    }
    return courses
  }

  @inline(__always)
  func channelShares(
    _ procedure: CompiledProcedure, commune: CommuneID, day: Int
  ) -> ChannelShares.Step {
    channelMixes.shares(
      mix: procedure.channels, district: demand.district[commune], day: day)
  }
}

/// The period in simulated days and instants.
struct Window: Sendable {
  let startDay: Int
  let stopDay: Int
  let endDay: Int
  let start: SimTime
  let stop: SimTime
  let end: SimTime

  init(_ period: Period) {
    startDay = period.warmUpDays
    stopDay = startDay + period.observedDays
    endDay = stopDay + period.followUpDays
    start = .startOfDay(startDay)
    stop = .startOfDay(stopDay)
    end = .startOfDay(endDay)
  }
}

extension SimTime {
  /// 00:00 of a day counted from the first simulated one.
  static func startOfDay(_ day: Int) -> SimTime { WorkingCalendar.midnight(of: day) }

  /// Counted from the first simulated one.
  var day: Int { WorkingCalendar.day(of: self) }
}

/// A position among the distinct opening calendars of sites: the first are those of the scenario.
typealias SiteCalendarID = Index<DoorState>

/// The calendars of a scenario, laid out.
private struct CalendarLayout {
  let patterns: [WorkingCalendar]
  private(set) var siteCalendars: [WorkingCalendar]
  private(set) var siteCalendar: [SiteCalendarID] = []
  private let scenario: Scenario

  init(_ scenario: Scenario, days: Int) {
    self.scenario = scenario
    patterns = scenario.time.calendars.map {
      WorkingCalendar(
        $0, specialDays: scenario.time.specialDays, firstDay: scenario.period.firstDay, days: days,
        leadWorkingDays: BacklogEntry.oldestWorkingDays)
    }
    // Sites without exceptions share the calendar of their pattern.
    siteCalendars = patterns
    for (index, site) in scenario.reception.sites.enumerated() {
      let exceptions = scenario.exceptions(of: SiteID(index))
      guard !exceptions.isEmpty else {
        siteCalendar.append(SiteCalendarID(site.calendar.position))
        continue
      }
      siteCalendar.append(SiteCalendarID(siteCalendars.count))
      siteCalendars.append(
        WorkingCalendar(
          scenario.time.calendars[site.calendar.position], specialDays: scenario.time.specialDays,
          exceptions: exceptions, firstDay: scenario.period.firstDay, days: days))
    }
  }
}
