import ServiceModel

/// How full the counter groups of a city are with what is expected of them.
struct CounterLoads: Sendable {
  private let city: City
  private let patterns: [DemandPatterns.Pattern]
  /// Of a group with demand of the first pattern only.
  private let usual: DemandMix
  /// By calendar, for sites that keep to it.
  private let plainDays: [[DayKind]]
  /// Whether all groups have the same days, unless their site has exceptions.
  private let isPlain: Bool

  init(_ city: City, _ patterns: [DemandPatterns.Pattern]) {
    self.city = city
    self.patterns = patterns
    let usual = DemandMix([1], of: patterns, in: city)
    self.usual = usual
    isPlain = patterns.count == 1 && city.scenario.events.isEmpty
    plainDays = city.scenario.time.calendars.map {
      DayKind.all(of: $0, exceptions: [], mix: usual, in: city)
    }
  }

  /// Of one group, which may have other people than in the city, with what falls to it in a year.
  func load(
    _ id: CounterGroupID, _ group: CounterGroup, _ work: ExpectedWork.AtCounters
  ) -> OfferedLoad.CounterLoad {
    staffing(id, group, work).load(id)
  }

  /// The same by weekday.
  func weekdays(
    _ id: CounterGroupID, _ group: CounterGroup, _ work: ExpectedWork.AtCounters
  ) -> [OfferedLoad.WeekdayLoad] {
    staffing(id, group, work, byWeekday: true).weekdays()
  }

  private func staffing(
    _ id: CounterGroupID, _ group: CounterGroup, _ work: ExpectedWork.AtCounters,
    byWeekday: Bool = false
  ) -> CounterStaffing {
    let scenario = city.scenario
    let site = scenario.reception.sites[group.site.position]
    let exceptions = scenario.exceptions(of: group.site)
    let mix =
      isPlain
      ? usual
      : DemandMix(
        work.ticketsOfPattern.map { $0[id.position].count }, of: patterns, in: city)
    let days =
      isPlain && exceptions.isEmpty && group.people == nil && !byWeekday
      ? plainDays[site.calendar.position]
      : DayKind.all(
        of: scenario.time.calendars[site.calendar.position], exceptions: exceptions, mix: mix,
        in: city, group: id, byWeekday: byWeekday)
    return CounterStaffing(
      city: city, group: group, days: days,
      arrivals: mix.arrivals, givingUp: scenario.givingUp(in: group.serves),
      tickets: work.tickets[id.position], collections: work.collections[id.position],
      background: work.background[id.position])
  }
}

extension Scenario {
  /// After how many trips in vain those who come for these service classes give up, by volume.
  fileprivate func givingUp(in serves: UInt64) -> [(after: Int, share: Double)] {
    let rules = reception.closing.comingBack
    var volumes = Array(repeating: 0.0, count: services.classes.count)
    for procedure in services.procedures
    where serves >> UInt64(procedure.serviceClass.position) & 1 == 1 {
      volumes[procedure.serviceClass.position] += procedure.annualVolume
    }
    let all = volumes.reduce(0, +)
    guard all > 0, !rules.overrides.isEmpty else { return [(rules.ordinary.givesUpAfter, 1)] }
    return volumes.indices.filter { volumes[$0] > 0 }.map {
      (rules[ServiceClassID($0)].givesUpAfter, volumes[$0] / all)
    }
  }
}
