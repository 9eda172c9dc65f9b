import LegalClock
import ServiceModel
import Testing
import Wording

@testable import Experiments

/// What hours cost beyond the pay of a year, worked out by hand.
@Suite struct PayPremiumTests {
  /// A week of `SmallCity`: 7 people at counters and 10 in offices, 5 days of 8 hours.
  private static func week() -> Scenario {
    var city = SmallCity.scenario()
    city.period.observedDays = 7
    return city
  }

  /// 365 days from Sunday 9 June 2024 on have 260 working days: 2,080 hours.
  private static let hour = 180e6 / 2080

  private static func paid(
    _ scenario: Scenario, _ result: ReplicationResult = nothing
  ) -> Double {
    var pay = PayPremium(scenario)
    let costs = PlaceCosts(scenario, &pay)
    return Scope.all(of: scenario)[0].resources(in: result, costs).costs.paid[.staff]
  }

  /// A run in which nobody came.
  private static let nothing: ReplicationResult = {
    var result = SmallCity.result(0)
    result.sites = result.sites.map { _ in ScopeMeasures() }
    result.offices = result.offices.map { _ in ScopeMeasures() }
    return result
  }()

  private static let ordinary = 17 * 180e6 * 7 / 365

  @Test func `a shift that costs more is paid by its factor for everybody on duty`() {
    var city = Self.week()
    // From 15:00 on half of the seven are on duty, at time and a half: 2 of 8 hours on 5 days.
    city.reception.staffingPlans[0].shifts = [
      .init(start: TimeOfDay(minutes: 0), share: 1),
      .init(start: TimeOfDay(minutes: 900), share: 0.5, payFactor: 1.5),
    ]
    let extra = 7 * 0.5 * 0.5 * 2 * 5 * Self.hour
    #expect(abs(Self.paid(city) - (Self.ordinary + extra)) < 1)
    // Offices have no plan, and their own if they are given one: ten more people.
    for office in city.backOffice.offices.indices {
      city.backOffice.offices[office].plan = StaffingPlanID(0)
    }
    let all = extra * 17 / 7
    #expect(abs(Self.paid(city) - (Self.ordinary + all)) < 1)
  }

  @Test func `of a shift's and a weekday's factor the larger counts`() {
    var city = Self.week()
    city.account.costs.weekdayFactors[0] = 2
    // Monday costs double for the 17, 8 hours each.
    #expect(abs(Self.paid(city) - (Self.ordinary + 17 * 8 * Self.hour)) < 1)
    city.reception.staffingPlans[0].shifts[0].payFactor = 1.5
    // And the 7 at counters half more on the four other days.
    let extra = (17.0 * 8 + 7 * 0.5 * 8 * 4) * Self.hour
    #expect(abs(Self.paid(city) - (Self.ordinary + extra)) < 1)
  }

  @Test func `an office without a plan is paid by the weekday in all its hours, closed days none`()
  {
    var city = Self.week()
    city.account.costs.weekdayFactors[5] = 3
    #expect(abs(Self.paid(city) - Self.ordinary) < 1e-3)
    city.time.calendars[0].weekly[5] = [
      Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720))
    ]
    // Saturday is then worked by the law too: 52 mornings of 4 hours more in a year.
    let hour = 180e6 / (2080 + 52 * 4)
    #expect(abs(Self.paid(city) - (Self.ordinary + 17 * 2 * 4 * hour)) < 1)
  }

  @Test func `overtime is in the cost by its factor, and by none unless it is said`() {
    var result = Self.nothing
    result.sites[0][.overtime] = 10 * 3_600_000_000
    result.sites[1][.otherDutiesOvertime] = 2 * 3_600_000_000
    var city = Self.week()
    #expect(abs(Self.paid(city, result) - Self.ordinary) < 1e-3)
    city.account.costs.overtimeFactor = 1.5
    #expect(abs(Self.paid(city, result) - (Self.ordinary + 12 * 1.5 * Self.hour)) < 1)
  }

  /// Saturdays cost triple; a Saturday worked instead of a Friday costs what a Friday does.
  @Test func `a make-up day is paid as the weekday that it replaces`() throws {
    var city = Self.week()
    city.account.costs.weekdayFactors[4] = 2
    city.account.costs.weekdayFactors[5] = 3
    let saturday = try #require(
      (0..<7).map { city.period.firstObservedDay.adding(days: $0) }.first {
        $0.weekday == .saturday
      })
    city.time.calendars[0].observesPublicHolidays = true
    city.time.specialDays = [
      SpecialDay(
        date: saturday, kind: .makeUp(as: .friday), name: LocalizedText(vi: "Bù", en: "Make-up"))
    ]
    // A Friday and the Saturday, 17 people, 8 hours, once more each; a year has a day more.
    let hour = 180e6 / (2080 + 8)
    #expect(abs(Self.paid(city) - (Self.ordinary + 17 * 2 * 8 * hour)) < 1)
  }
}
