import LegalClock
import Testing
import Wording

@testable import Experiments
@testable import ServiceModel

/// Counters and offices, people by the head and people by the hour, are paid by one rule.
@Suite struct OneRuleTests {
  private static func paid(_ scenario: Scenario) -> (site: Double, office: Double) {
    var pay = PayPremium(scenario)
    let costs = PlaceCosts(scenario, &pay)
    return (costs.sites[1].paid[.staff], costs.offices[0].paid[.staff])
  }

  private static func allDay(_ people: Double) -> PeoplePlan {
    PeoplePlan(
      weekly: Array(
        repeating: [
          .init(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440), people: people)
        ], count: 7))
  }

  /// A fortnight with two holidays: eight days of 8 hours.
  private static func fortnight() -> Scenario {
    var city = SmallCity.scenario()
    city.period.observedDays = 14
    city.time.specialDays = (1...2).map {
      SpecialDay(
        date: city.period.firstObservedDay.adding(days: $0), kind: .publicHoliday,
        name: LocalizedText(vi: "Lễ", en: "Holiday"))
    }
    return city
  }

  @Test func `whoever is planned for all legal hours costs what a contract does`() {
    let byHead = Self.fortnight()
    var byHour = byHead
    byHour.reception.counterGroups[1].people = Self.allDay(3)
    byHour.backOffice.offices[0].people = Self.allDay(5)
    let (heads, hours) = (Self.paid(byHead), Self.paid(byHour))
    #expect(abs(heads.site - 3 * 180e6 * 14 / 365) < 1e-3)
    #expect(abs(hours.site - heads.site) < 1e-3)
    #expect(abs(hours.office - heads.office) < 1e-3)
  }

  /// Saturdays from 8 to 12, beside 40 legal hours: 44 of them.
  @Test func `hours on duty beyond the legal ones are contracted too, by head and by hour`() {
    var city = SmallCity.scenario()
    city.period.observedDays = 7
    var longer = city.time.calendars[0]
    longer.weekly[5] = [Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720))]
    city.time.calendars.append(longer)
    city.reception.sites[1].calendar = CalendarID(1)
    city.backOffice.offices[0].calendar = CalendarID(1)
    let week = 180e6 * 7 / 365
    let heads = Self.paid(city)
    #expect(abs(heads.site - 3 * 1.1 * week) < 1e-3)
    #expect(abs(heads.office - 5 * 1.1 * week) < 1e-3)
    city.reception.counterGroups[1].people = Self.allDay(3)
    city.backOffice.offices[0].people = Self.allDay(5)
    let hours = Self.paid(city)
    #expect(abs(hours.site - heads.site) < 1e-3 && abs(hours.office - heads.office) < 1e-3)
    // Half of them there at a time are nobody's longer week.
    city.reception.counterGroups[1].people = nil
    city.reception.staffingPlans[0].shifts[0].share = 0.5
    #expect(abs(Self.paid(city).site - 3 * week) < 1e-3)
  }

  @Test func `who works by the hour is paid on a make-up day as on the day that it replaces`()
    throws
  {
    var city = SmallCity.scenario()
    city.period.observedDays = 7
    city.account.costs.weekdayFactors[4] = 2
    city.account.costs.weekdayFactors[5] = 3
    let saturday = try #require(
      (0..<7).map { city.period.firstObservedDay.adding(days: $0) }.first {
        $0.weekday == .saturday
      })
    city.time.specialDays = [
      SpecialDay(
        date: saturday, kind: .makeUp(as: .friday), name: LocalizedText(vi: "Bù", en: "Make-up"))
    ]
    let heads = Self.paid(city)
    city.reception.counterGroups[1].people = Self.allDay(3)
    city.backOffice.offices[0].people = Self.allDay(5)
    let hours = Self.paid(city)
    #expect(abs(hours.site - heads.site) < 1e-3 && abs(hours.office - heads.office) < 1e-3)
  }

  /// A site that opens for 16 hours has one counter busy all the time: two people's work.
  @Test func `an hour of work costs the same wherever the doors are open longer`() async throws {
    var city = CostsOfADayTests.city()
    city.time.calendars.append(
      CalendarPattern(
        id: "long",
        weekly: Array(
          repeating: [Session(start: TimeOfDay(minutes: 360), end: TimeOfDay(minutes: 1320))],
          count: 7), observesPublicHolidays: false))
    city.reception.sites[1].calendar = CalendarID(1)
    let option = await CostsOfADayTests.option(city)
    let used = try #require(try CostsOfADayTests.value("cost_staff_used", option, "district"))
    #expect(abs(used - 12 * 100_000) < 1e-3)
    // Three people on duty for 16 hours are contracted for them.
    let paid = try #require(try CostsOfADayTests.value("cost_staff_paid", option, "district"))
    #expect(abs(paid - 3 * 2 * 800_000) < 1e-3)
  }

  @Test func `without other prices there is staff and nothing else`() async throws {
    var city = CostsOfADayTests.city()
    city.account.costs = Costs(staffYear: 365 * 800_000)
    let option = await CostsOfADayTests.option(city)
    for kpi in KPI.all where kpi.group == .cost && kpi.scopeTypes.contains(.city) {
      let value = try CostsOfADayTests.value(kpi.id, option)
      let isOfStaff =
        kpi.id.hasPrefix("cost_staff") || kpi.id.hasPrefix("total") || kpi.id == "cost_slack"
        || kpi.id.hasPrefix("cost_per_dossier") || kpi.id == "staff_not_used"
      #expect((value != nil) == isOfStaff, "\(kpi.id)")
    }
    let total = try #require(try CostsOfADayTests.value("total_cost_paid", option))
    #expect(abs(total - 17 * 800_000) < 1e-3)
  }

  @Test func `a closed part of a city has no part of what is paid for the city as a whole`() {
    var city = CostsOfADayTests.city()
    var pay = PayPremium(city)
    #expect(PlaceCosts(city, &pay).cityWide[.equipment] == 9000)
    city.part = CityPart(
      around: LocalizedText(vi: "A", en: "A"), inhabitants: 30_000,
      demands: Array(repeating: [true, true], count: 3), demandShare: 1,
      wholeDistricts: [true, true], wholeCommunes: [true, true, true])
    pay = PayPremium(city)
    #expect(PlaceCosts(city, &pay).cityWide == Money())
  }
}
