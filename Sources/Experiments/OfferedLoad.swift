public import ServiceModel
import Stochastics

/// What a scenario asks of its counters and offices before anybody waits: expected work over
/// staffed time, on the average open day of a year. Needs no simulation.
public struct OfferedLoad: Sendable {
  /// By counter group of the scenario.
  public let counters: [CounterLoad]
  /// By office of the scenario.
  public let offices: [OfficeLoad]

  /// Work for some time, over the time of those who do it.
  public struct Load: Hashable, Sendable {
    public var workMinutes = 0.0
    public var staffedMinutes = 0.0

    /// In erlangs per person; from 1 on, queues grow as long as it lasts.
    public var ratio: Double {
      workMinutes > 0 ? workMinutes / staffedMinutes : 0
    }

    public var isFull: Bool { ratio >= 1 }

    static func += (a: inout Load, b: Load) {
      a.workMinutes += b.workMinutes
      a.staffedMinutes += b.staffedMinutes
    }
  }

  /// A counter group on its average open day.
  public struct CounterLoad: Sendable {
    public var group: CounterGroupID
    public var ticketsPerDay: Double
    /// By hour of the day: the work of citizens alone, as work behind the counter can be put off.
    public var hours: [Load]
    /// By hour of the day: the mean wait by Erlang C, corrected for the spread of service times;
    /// infinite where the load is 1 or more.
    public var waitMinutes: [Double]
    /// By hour of the day: share of the day's tickets.
    public var ticketShare: [Double]
    /// With the work behind the counter.
    public var day: Load
    /// The smallest staff with which neither an hour nor the day is full; nil if none is enough.
    public var staffNeeded: Int?

    public var isFull: Bool { day.isFull || hours.contains(where: \.isFull) }

    /// The hour of the day with the highest load.
    public var peakHour: Int {
      hours.indices.max { hours[$0].ratio < hours[$1].ratio } ?? 0
    }

    /// The mean wait over the day's tickets; infinite if some hour's queue would not settle within
    /// the hour: theory of a steady state says nothing of it then.
    public var meanWaitMinutes: Double {
      guard waitMinutes.allSatisfy({ $0 <= 60 }) else { return .infinity }
      return zip(waitMinutes, ticketShare).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.1 : $0 }
    }
  }

  /// An office on its average open day. What comes in at one hour may be done at another.
  public struct OfficeLoad: Sendable {
    public var office: OfficeID
    public var jobsPerDay: Double
    public var day: Load
    /// Working time until a job is begun, by Erlang C as above.
    public var waitMinutes: Double
    /// The smallest number of people with which the office is not full; nil if it never opens.
    public var agentsNeeded: Int?

    public var isFull: Bool { day.isFull }
  }

  public var isFull: Bool {
    counters.contains(where: \.isFull) || offices.contains(where: \.isFull)
  }

  public init(_ city: City) {
    let scenario = city.scenario
    let work = ExpectedWork(city)
    let arrivals = QuarterProfile(weights: scenario.demand.quarterWeights)
    let plainDays = scenario.calendars.map { DayKind.all(of: $0, exceptions: [], in: scenario) }
    counters = scenario.counterGroups.indices.map { index in
      let group = scenario.counterGroups[index]
      let site = scenario.sites[group.site.position]
      let days =
        site.exceptions.isEmpty
        ? plainDays[site.calendar.position]
        : DayKind.all(
          of: scenario.calendars[site.calendar.position], exceptions: site.exceptions, in: scenario)
      let staffing = CounterStaffing(
        group: group, plan: scenario.staffingPlans[group.plan.position],
        absenceShare: scenario.absenceShare, days: days, arrivals: arrivals,
        tickets: work.tickets[index], background: work.background[index])
      return staffing.load(CounterGroupID(index))
    }
    offices = scenario.offices.indices.map { index in
      OfficeLoad(
        OfficeID(index), scenario.offices[index], work: work.offices[index],
        days: plainDays[scenario.offices[index].calendar.position])
    }
  }
}

extension [OfferedLoad.Load] {
  /// Of all together.
  public var total: OfferedLoad.Load {
    reduce(into: OfferedLoad.Load()) { $0 += $1 }
  }
}

extension OfferedLoad.OfficeLoad {
  fileprivate init(_ id: OfficeID, _ office: Office, work: Workload, days: [DayKind]) {
    let openDays = max(1, days.reduce(0) { $0 + $1.days })
    let openMinutes =
      days.reduce(0.0) { sum, kind in
        sum + kind.days
          * kind.sessions.reduce(0.0) { $0 + Double($1.end.minutes - $1.start.minutes) }
      } / openDays
    self.office = id
    jobsPerDay = work.count / openDays
    day = OfferedLoad.Load(
      workMinutes: work.minutes / openDays, staffedMinutes: openMinutes * Double(office.agents))
    waitMinutes =
      openMinutes > 0
      ? work.meanWait(arrivalRate: jobsPerDay / openMinutes, servers: office.agents)
      : work.count > 0 ? .infinity : 0
    let busy = openMinutes > 0 ? day.workMinutes / openMinutes : .infinity
    let enough = max(office.agents, busy.isFinite ? Int(busy) + 1 : 0)
    agentsNeeded = work.count == 0 ? office.agents : busy.isFinite ? enough : nil
  }
}
