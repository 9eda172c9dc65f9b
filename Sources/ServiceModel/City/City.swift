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
    offices = CompiledOffices(scenario, calendars: layout.patterns)
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
    events = CompiledEvents(scenario, window: window, demand: demand)
    counters = CompiledCounters(
      scenario, queues: queues, siteCalendar: siteCalendar,
      calendarCount: layout.siteCalendars.count)
    self.samplers = samplers
  }
}

/// Online and postal shares by mix, district and day, as steps in time.
struct ChannelShares: Sendable {
  struct Step: BitwiseCopyable, Sendable {
    var fromDay: Int32
    var online: Double
    var post: Double
  }

  private var steps: ContiguousArray<Step> = []
  private var first: ContiguousArray<UInt32> = [0]
  private let districtCount: Int

  init(_ scenario: Scenario) {
    districtCount = scenario.people.districts.count
    for mix in scenario.services.channels {
      for district in scenario.people.districts {
        let start = scenario.period.firstDay
        for date in [start] + mix.changes.map(\.from).filter({ $0 > start }) {
          let shares = mix.shares(in: district, on: date)
          steps.append(
            Step(
              fromDay: Int32(date.dayNumber - start.dayNumber), online: shares.online,
              post: shares.post))
        }
        first.append(UInt32(steps.count))
      }
    }
  }

  @inline(__always)
  func shares(mix: ChannelMixID, district: DistrictID, day: Int) -> Step {
    let cell = mix.position * districtCount + district.position
    var step = Int(first[cell + 1]) - 1
    while step > Int(first[cell]), Int(steps[step].fromDay) > day { step -= 1 }
    return steps[step]
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
