import LegalClock
import ServiceModel
import Stochastics

/// How full the counter groups of a city are with what is expected of them.
struct CounterLoads {
  private let city: City
  private let arrivals: QuarterProfile
  /// By calendar, for sites that keep to it.
  private let plainDays: [[DayKind]]

  init(_ city: City) {
    self.city = city
    arrivals = QuarterProfile(weights: city.scenario.people.demand.quarterWeights)
    plainDays = city.scenario.time.calendars.map { DayKind.all(of: $0, exceptions: [], in: city) }
  }

  /// Of one group, which may have other people than in the city, with what falls to it in a year.
  func load(
    _ id: CounterGroupID, _ group: CounterGroup, _ work: ExpectedWork.AtCounters
  ) -> OfferedLoad.CounterLoad {
    let scenario = city.scenario
    let site = scenario.reception.sites[group.site.position]
    let days =
      site.exceptions.isEmpty
      ? plainDays[site.calendar.position]
      : DayKind.all(
        of: scenario.time.calendars[site.calendar.position], exceptions: site.exceptions, in: city)
    let staffing = CounterStaffing(
      group: group, plan: scenario.reception.staffingPlans[group.plan.position],
      absenceShare: scenario.reception.absenceShare, days: days, arrivals: arrivals,
      givingUp: scenario.givingUp(in: group.serves), tickets: work.tickets[id.position],
      collections: work.collections[id.position], background: work.background[id.position])
    return staffing.load(id)
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
