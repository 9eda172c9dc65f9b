import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Plans of people at counters: weeks worked out by hand.
@Suite struct PeoplePlanTests {
  static func stretch(_ from: String, _ to: String, _ people: Double) -> PeoplePlan.Stretch {
    guard let start = TimeOfDay(from), let end = TimeOfDay(to) else {
      preconditionFailure("no time of day")
    }
    return PeoplePlan.Stretch(start: start, end: end, people: people)
  }

  /// Each service takes 30 minutes. Doors from 08:00 to 12:00 and 13:00 to 17:00, from Monday 1 January
  /// 2024 on; these come, by day and minute of the day.
  private static func town(
    _ arrivals: [(day: Int, minute: Int)], _ plan: PeoplePlan
  ) -> Scenario {
    var town = Scenario.town(reception: .constant(30))
    town.keepOfficeHours()
    town.period.warmUpDays = 0
    town.reception.closing.comingBack.ordinary.givesUpAfter = 1
    town.people.demand.stamps = arrivals.map { day, minute in
      ArrivalStamp(
        date: town.period.firstDay.adding(days: day), microseconds: Int64(minute) * 60_000_000,
        commune: CommuneID(0), procedure: ProcedureID(0), channel: .counter)
    }
    town.reception.counterGroups[0].people = plan
    return town
  }

  /// When the tickets of a day are called, as times of day.
  private static func called(_ town: Scenario, day: Int) -> [String] {
    let visits = recordVisits(toSites: [0], of: City(town), seed: 1, replication: 0).visits
    return visits.flatMap(\.tickets).filter { $0.isCalled && $0.ended.day == day }.map {
      TimeOfDay(minutes: Int(($0.ended - .startOfDay(day)).seconds / 60)).description
    }
  }

  private static func at(_ day: Int, _ time: Int, times: Int) -> [(day: Int, minute: Int)] {
    Array(repeating: (day, time), count: times)
  }

  private static var plan: PeoplePlan {
    var weekly = Array(repeating: [PeoplePlan.Stretch](), count: 7)
    weekly[0] = [stretch("08:00", "09:00", 1), stretch("09:00", "12:00", 2)]
    weekly[1] = [stretch("07:00", "18:00", 1)]
    weekly[2] = [stretch("08:00", "08:15", 3), stretch("08:15", "10:00", 1)]
    weekly[3] = [stretch("08:00", "09:00", 1), stretch("10:00", "12:00", 1)]
    weekly[4] = [stretch("08:00", "08:40", 1.5)]
    let date = CivilDate(year: 2024, month: 1, day: 15) ?? CivilDate(dayNumber: 0)
    return PeoplePlan(
      weekly: weekly,
      dated: [.init(from: date, to: date, stretches: [stretch("08:00", "12:00", 3)])])
  }

  /// Monday: one until 09:00, then two, who take the next two at once.
  @Test func `another counter takes from the queue at the minute that the plan says`() {
    let town = Self.town(Self.at(7, 480, times: 4), Self.plan)
    #expect(Self.called(town, day: 7) == ["08:00", "08:30", "09:00", "09:00"])
  }

  /// Tuesday has one all day, and the doors cut 07:00 and lunch.
  @Test func `each weekday has its own people, and the doors cut their time`() {
    let town = Self.town(Self.at(8, 450, times: 1) + Self.at(8, 680, times: 4), Self.plan)
    #expect(Self.called(town, day: 8) == ["08:00", "11:20", "11:50", "13:00", "13:30"])
  }

  /// Wednesday: three begin at 08:00, and one is left from 08:15 on. All three end at 08:30: the first
  /// two who finish go, and the third takes one after the other.
  @Test func `whoever is too many finishes, and then goes`() {
    let town = Self.town(Self.at(9, 480, times: 6), Self.plan)
    #expect(Self.called(town, day: 9) == ["08:00", "08:00", "08:00", "08:30", "09:00", "09:30"])
  }

  /// Thursday: nobody from 09:00 to 10:00, though the doors are open; the second is served until 09:05.
  @Test func `those inside wait where the plan names nobody for a time`() {
    let town = Self.town(Self.at(10, 485, times: 3), Self.plan)
    #expect(Self.called(town, day: 10) == ["08:05", "08:35", "10:00"])
  }

  /// Friday: half a person of 40 minutes is one for the first 20. The last counter is left at 08:40:
  /// who is inside is served, and whoever comes later gets no ticket.
  @Test func `half a person is a person for the first half of the time`() {
    let town = Self.town(
      Self.at(11, 480, times: 2) + [(11, 501), (11, 510), (11, 525)], Self.plan)
    #expect(Self.called(town, day: 11) == ["08:00", "08:00", "08:30", "09:00"])
    let result = simulate(City(town), seed: 1, replication: 0)
    #expect(result.sites[0][.turnedAway] == 1)
  }

  /// Monday 15 January has three all morning.
  @Test func `a date has its own people in place of its weekday's`() {
    let town = Self.town(Self.at(14, 480, times: 4), Self.plan)
    #expect(Self.called(town, day: 14) == ["08:00", "08:00", "08:00", "08:30"])
  }

  /// Saturday 20 January is worked as a Monday, where make-up days are worked.
  @Test func `a make-up day has the people of the day that it replaces`() {
    var town = Self.town(Self.at(19, 480, times: 4), Self.plan)
    town.time.specialDays = [
      SpecialDay(
        date: town.period.firstDay.adding(days: 19), kind: .makeUp(as: .monday),
        name: town.name)
    ]
    #expect(Self.called(town, day: 19) == [])
    town.time.calendars[0].observesPublicHolidays = true
    #expect(Self.called(town, day: 19) == ["08:00", "08:30", "09:00", "09:00"])
  }

  @Test func `half-hours with one number are one stretch`() {
    let day = (0..<48).map { (16..<24).contains($0) ? 2.5 : $0 == 30 ? 1 : 0.0 }
    let plan = PeoplePlan(halfHours: Array(repeating: day, count: 7))
    let stretches = [Self.stretch("08:00", "12:00", 2.5), Self.stretch("15:00", "15:30", 1)]
    #expect(plan == PeoplePlan(weekly: Array(repeating: stretches, count: 7)))
    #expect(plan.mostPeople == 2.5)
    #expect(plan.people(on: .friday, at: TimeOfDay(minutes: 719)) == 2.5)
    #expect(plan.people(on: .friday, at: TimeOfDay(minutes: 720)) == 0)
  }

  /// With nothing that shares take off.
  @Test func `so many people are as many by shares, and measure the same`() {
    var town = Scenario.town(counters: 3, arrivalsPerHour: 18)
    town.keepOfficeHours()
    town.reception.waiting = Waiting(patienceMinutes: .exponential(mean: 20))
    let shares = simulate(City(town), seed: 5, replication: 0)
    town.reception.counterGroups[0].staff = 1
    town.reception.counterGroups[0].people = PeoplePlan(
      halfHours: Array(repeating: Array(repeating: 3, count: 48), count: 7))
    let people = simulate(City(town), seed: 5, replication: 0)
    #expect(people.sites == shares.sites && people.procedures == shares.procedures)
  }

  @Test func `a city with another plan is the city of the scenario with that plan`() {
    var town = Scenario.town(counters: 2, arrivalsPerHour: 6)
    town.keepOfficeHours()
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 8))
    ]
    town.services.procedures[0].awaited = false
    let plain = City(town)
    let office = PeoplePlan(
      weekly: Array(repeating: [Self.stretch("09:00", "16:00", 1.5)], count: 7))
    let other = plain.with(
      counters: [(CounterGroupID(0), Self.plan)], offices: [(OfficeID(0), office)])
    town.reception.counterGroups[0].people = Self.plan
    town.backOffice.offices[0].people = office
    #expect(other.scenario == town)
    let found = simulate(other, seed: 2, replication: 0)
    #expect(found == simulate(City(town), seed: 2, replication: 0))
    let back = other.with(counters: [(CounterGroupID(0), nil)], offices: [(OfficeID(0), nil)])
    #expect(
      simulate(back, seed: 2, replication: 0) == simulate(plain, seed: 2, replication: 0))
  }

  /// 22 hours in the 22 working days but Sundays of the window are planned; one in twenty is missing as
  /// usual and replaced, and on some days one in five is missing on top.
  @Test func `planned hours are at the counters, and who is missing as usual is paid on top`() {
    var town = Scenario.town(counters: 9, arrivalsPerHour: 3)
    town.keepOfficeHours()
    town.reception.absenceShare = 0.05
    town.reception.counterGroups[0].otherDutiesShare = 0.4
    town.reception.counterGroups[0].people = PeoplePlan(
      weekly: Array(repeating: [Self.stretch("07:00", "09:00", 10)], count: 7))
    let calendar = City(town).calendars[SiteCalendarID(0)]
    let days = Int64(calendar.workingDays(in: 5..<25))
    let hours = SimDuration.minutes(600).ticks
    let usual = simulate(City(town), seed: 3, replication: 0).sites[0]
    let paid = (Double(hours) / 0.95).rounded()
    #expect(usual[.absenceTime] == days * (Int64(paid) - hours))
    #expect(usual[.otherDutiesTime] == 0 && usual[.breakTime] == 0)
    #expect(
      usual[.busyTime] + usual[.backgroundTime] + usual[.idleTime] == days * hours)
    #expect(usual[.paidTime] == days * Int64(paid) + usual[.overtime])
    town.events = [
      DatedEvent(
        from: town.period.firstDay, to: town.period.firstDay.adding(days: 40),
        kind: .absent(Absent(share: 0.2)))
    ]
    let missing = simulate(City(town), seed: 3, replication: 0).sites[0]
    #expect(missing[.paidTime] - missing[.overtime] == days * Int64(paid))
    let there = Double(
      missing[.busyTime] + missing[.backgroundTime] + missing[.idleTime])
    let all = Double(days * hours)
    // Of 170 people and days, 5 standard errors.
    #expect(abs(there / all - 0.8) < 5 * (0.8 * 0.2 / 170).squareRoot())
    #expect(there.truncatingRemainder(dividingBy: SimDuration.minutes(60).seconds * 1e6) == 0)
  }
}
