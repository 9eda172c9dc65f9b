public import LegalClock
public import ServiceModel

/// What a scenario asks of its counters and offices before anybody waits: expected work over
/// staffed time, on the average open day of a year and on the busiest. Needs no simulation.
public struct OfferedLoad: Sendable {
  /// By counter group of the scenario.
  public let counters: [CounterLoad]
  /// By office of the scenario.
  public let offices: [OfficeLoad]
  let scenario: Scenario
  let atCounters: CounterLoads
  let shared: ExpectedWork.AtCounters

  /// Work for some time, over the time of those who do it.
  public struct Load: Hashable, Sendable {
    /// Minutes of work that are asked for.
    public var workMinutes = 0.0
    /// Minutes for which somebody is there to do it, summed over people.
    public var staffedMinutes = 0.0

    /// Nothing is asked for, and nobody there.
    public init() {}

    init(workMinutes: Double, staffedMinutes: Double) {
      self.workMinutes = workMinutes
      self.staffedMinutes = staffedMinutes
    }

    /// In erlangs per person; from 1 on, queues grow as long as it lasts.
    public var ratio: Double {
      workMinutes > 0 ? workMinutes / staffedMinutes : 0
    }

    /// Whether as much is asked for as can be done, or more.
    public var isFull: Bool { ratio >= 1 }

    static func += (a: inout Load, b: Load) {
      a.workMinutes += b.workMinutes
      a.staffedMinutes += b.staffedMinutes
    }
  }

  /// An ordinary day, not one after a holiday, of the weekday and month with the most demand.
  public struct BusyDay: Sendable {
    /// That with the largest share of demand.
    public var weekday: Weekday
    /// 1 to 12.
    public var month: Int
    /// With the work behind the counter.
    public var load: Load
    /// Work left when the doors close.
    public var unfinishedMinutes: Double
  }

  /// A counter group on its average open day.
  public struct CounterLoad: Sendable {
    /// Whose load it is.
    public var group: CounterGroupID
    /// On an average open day.
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
    /// Nil if it never opens.
    public var busiest: BusyDay?
    /// Share of the trips to bring something that come when no ticket is given, or none is left of the
    /// day's number. Who comes to closed doors comes again on other days, which is in the loads, until
    /// giving up; what quotas keep away is in the loads as if it came.
    public var inVain: Double
    /// Those who bring something, in a year.
    var visits: Double

    /// Whether more comes on the busiest ordinary day than can be done until closing.
    public var isFull: Bool {
      guard let busiest else { return visits > 0 }
      return busiest.load.isFull || busiest.unfinishedMinutes > 1e-9 * busiest.load.workMinutes
    }

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
    /// Whose load it is.
    public var office: OfficeID
    /// Steps of work on an average open day.
    public var jobsPerDay: Double
    /// On the average open day, with every step of work.
    public var day: Load
    /// Working time until a job is begun, by Erlang C as above.
    public var waitMinutes: Double
    /// The month with the highest load, 1 to 12.
    public var busiestMonth: (month: Int, ratio: Double)

    /// Whether work piles up as long as that month lasts.
    public var isFull: Bool { busiestMonth.ratio >= 1 }
  }

  /// Whether half of those who bring something, or more, come when there is no ticket for them.
  public var leavesMostOutside: Bool { inVain >= 0.5 }

  /// Share of the visits to bring something that come when there is no ticket.
  public var inVain: Double {
    let visits = counters.reduce(0) { $0 + $1.visits }
    return visits > 0 ? counters.reduce(0) { $0 + $1.visits * $1.inVain } / visits : 0
  }

  /// Whether any counter group or office has more to do than it can, at its busiest.
  public var isFull: Bool {
    counters.contains(where: \.isFull) || offices.contains(where: \.isFull)
  }

  /// Sums up expected work, without a draw. O(procedures x communes).
  public init(_ city: City) {
    let work = ExpectedWork(city)
    let groups = city.scenario.reception.counterGroups
    scenario = city.scenario
    let (atCounters, inOffices) = (CounterLoads(city, work.patterns), OfficeLoads(city, work))
    let shared = work.among(groups)
    (self.atCounters, self.shared) = (atCounters, shared)
    let short = QuotaShortage(city, work).shares
    counters = groups.enumerated().map { index, group in
      var load = atCounters.load(CounterGroupID(index), group, shared)
      if short[index] > 0 { load.inVain = 1 - (1 - load.inVain) * (1 - short[index]) }
      return load
    }
    offices = work.offices.enumerated().map { inOffices.load(OfficeID($0.offset), $0.element) }
  }
}

extension [OfferedLoad.Load] {
  /// Of all together.
  public var total: OfferedLoad.Load {
    reduce(into: OfferedLoad.Load()) { $0 += $1 }
  }
}
