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
      givesUpAfter: scenario.reception.closing.givesUpAfter, tickets: work.tickets[id.position],
      collections: work.collections[id.position], background: work.background[id.position])
    return staffing.load(id)
  }
}
