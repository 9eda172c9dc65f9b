import LegalClock
import ServiceModel
import Testing

@testable import Experiments
@testable import Workloads

/// What people by weekday and hour cost and can do, worked out by hand, and the load by weekday that a
/// search for them begins with.
@Suite struct PlannedPeopleTests {
  private static func stretch(_ from: Int, _ to: Int, _ people: Double) -> PeoplePlan.Stretch {
    PeoplePlan.Stretch(
      start: TimeOfDay(minutes: from), end: TimeOfDay(minutes: to), people: people)
  }

  /// Doors from 08:00 to 12:00 and from 13:00 to 17:00 from Monday to Friday.
  private static func city(_ plan: [[PeoplePlan.Stretch]]) -> Scenario {
    var city = lawfulCity()
    city.reception.closing.comingBack.ordinary.givesUpAfter = 50
    city.reception.counterGroups[0].otherDutiesShare = 0.3
    city.reception.counterGroups[0].people = PeoplePlan(weekly: plan)
    return city
  }

  /// Two from 07:00 to 09:30, of which the doors leave 1.5 hours on five days: 15 hours. From 09:00 on an
  /// hour costs half more: 5 of them. One in five is missing as usual, and paid too. A full-time person is
  /// contracted for the 40 hours of the week. 365 days have 260 working days, so an hour that is paid
  /// once more is 180 million over 2,080.
  @Test func `planned hours are paid, with whoever stands in and what they cost more`() {
    var city = Self.city(Array(repeating: [Self.stretch(420, 570, 2)], count: 7))
    city.period.observedDays = 7
    city.reception.absenceShare = 0.2
    city.reception.staffingPlans[0].shifts = [
      .init(start: TimeOfDay(minutes: 0), share: 1),
      .init(start: TimeOfDay(minutes: 540), share: 0.1, payFactor: 1.5),
    ]
    let paid = 15 / 0.8
    let fullTime = paid / 40
    var pay = PayPremium(city)
    let resources = Resources(sites: [0], offices: [], of: city, &pay)
    #expect(abs(resources.counterPeople - fullTime) < 1e-9)
    #expect(abs(resources.counterStaff - fullTime) < 1e-9)
    let week = 180e6 * 7 / 365
    let costs = PlaceCosts(city, &pay)
    let more = 0.5 * 5 / 0.8 * 180e6 / 2080
    #expect(abs(costs.sites[0].paid[.staff] - (fullTime * week + more)) < 1e-3)
    city.backOffice.offices[0].people = PeoplePlan(
      weekly: Array(repeating: [Self.stretch(720, 840, 3)], count: 7))
    var again = PayPremium(city)
    let office = PlaceCosts(city, &again).offices[0]
    #expect(abs(office.paid[.staff] - 3 * 5 / 40.0 * week) < 1e-3)
  }

  /// Mondays three until 10:00, other days one all day.
  @Test func `the load is over the time of those planned`() {
    var plan = Array(repeating: [Self.stretch(0, 1440, 1)], count: 7)
    plan[0] = [Self.stretch(480, 600, 3)]
    let load = OfferedLoad(City(Self.city(plan))).counters[0]
    // 52 Mondays of 6 hours and 208 other days of 8.
    #expect(abs(load.day.staffedMinutes - (52 * 360 + 208 * 480) / 260) < 1e-9)
    #expect(abs(load.hours[9].staffedMinutes - (52 * 180 + 208 * 60) / 260) < 1e-9)
    #expect(abs(load.hours[10].staffedMinutes - 208.0 * 60 / 260) < 1e-9)
  }

  @Test func `the load by weekday and quarter-hour is that of the average day`() {
    var plan = Array(repeating: [Self.stretch(480, 1020, 1)], count: 7)
    plan[0] = [Self.stretch(480, 600, 3)]
    for isPlanned in [false, true] {
      var scenario = Self.city(plan)
      if !isPlanned { scenario.reception.counterGroups[0].people = nil }
      scenario.people.demand.weekdayWeights = [3, 1, 1, 1, 2, 0, 0]
      let load = OfferedLoad(City(scenario))
      let whole = load.counters[0]
      let weekdays = load.weekdays(of: CounterGroupID(0))
      let days = weekdays.reduce(0) { $0 + $1.days }
      #expect(days == 260 && weekdays[5].days == 0)
      for hour in 0..<24 {
        let quarters = 4 * hour..<4 * hour + 4
        func mean(_ value: (OfferedLoad.Load) -> Double) -> Double {
          weekdays.reduce(0) { $0 + $1.days * $1.quarters[quarters].reduce(0) { $0 + value($1) } }
            / days
        }
        #expect(abs(mean(\.staffedMinutes) - whole.hours[hour].staffedMinutes) < 1e-9)
        #expect(abs(mean(\.workMinutes) - whole.hours[hour].workMinutes) < 1e-9)
      }
      let tickets = weekdays.reduce(0) { $0 + $1.days * $1.tickets.reduce(0, +) } / days
      #expect(abs(tickets - whole.ticketsPerDay) < 1e-9)
    }
  }
}
