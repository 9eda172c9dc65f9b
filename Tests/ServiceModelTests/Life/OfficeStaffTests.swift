import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Offices whose people come and go by a plan, and steps with a limit of their own: days worked out by
/// hand.
@Suite struct OfficeStaffTests {
  /// Monday 8 January 2024: the third day of the observation window.
  private static let monday = 7

  private static func at(_ hour: Int, _ minute: Int, day: Int = monday) -> SimTime {
    .startOfDay(day) + .minutes(Double(60 * hour + minute))
  }

  /// A town with office hours whose one route is a step of work of so many minutes.
  private static func town(
    _ minutes: Double, agents: Int, limit: TimeLimit? = nil, plan: [StaffingPlan.Shift]? = nil
  ) -> Scenario {
    var town = Scenario.town(arrivalsPerHour: 0)
    town.keepOfficeHours()
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .constant(minutes), limit: limit)
    ]
    town.backOffice.offices[0].agents = agents
    if let plan {
      town.reception.staffingPlans.append(StaffingPlan(id: "office", shifts: plan))
      town.backOffice.offices[0].plan = StaffingPlanID(1)
    }
    return town
  }

  /// When the work on papers ends that come in at these times, and what is counted of it.
  private static func ends(
    _ town: Scenario, arrivals: [SimTime]
  ) -> (ends: [SimTime], measures: ScopeMeasures) {
    let city = City(town)
    var model = CityModel(city, seed: 1, replication: 0, tracing: .sample(share: 1))
    var events = EventList<CityEvent>()
    events.schedule(.day, .calendar, at: .startOfDay(monday))
    for (number, time) in arrivals.enumerated() {
      let row = model.begin(
        Dossier(
          key: 1, citizen: UInt32(number), commune: CommuneID(0), procedure: ProcedureID(0),
          queue: QueueID(0), step: city.routes.start(of: RouteID(0)), traits: [],
          phase: .processing, channel: .counter),
        Receipt(received: time.ticks, due: SimTime.never.ticks))
      model.send(.arrivesAtOffice(row: row), at: time, &events)
    }
    var ends: [SimTime] = []
    while let (time, event) = events.popNext(before: .startOfDay(monday + 2)) {
      if case .workEnds = event { ends.append(time) }
      model.handle(event, at: time, in: &events)
    }
    return (ends, model.result(replication: 0, handledEvents: 0).offices[0])
  }

  /// Two in the morning, one in the afternoon, 100 minutes a dossier. Six come at 08:00, two at 11:30.
  /// Two at a time are done at 09:40 and 11:20; those begun at 11:20 have 40 minutes before lunch and go
  /// on to 14:00, both, though one of the two is off duty. Then one alone takes the seventh to 15:40 and
  /// the eighth, which is at closing 80 minutes old: its last 20 come on Tuesday. The ninth, of 16:00,
  /// is begun on Tuesday at 08:00 by the other.
  @Test func `whoever is on duty begins, and whoever has begun finishes in the office's hours`() {
    let town = Self.town(
      100, agents: 2,
      plan: [
        .init(start: TimeOfDay(minutes: 0), share: 1),
        .init(start: TimeOfDay(minutes: 780), share: 0.5),
      ])
    let arrivals =
      Array(repeating: Self.at(8, 0), count: 6) + [
        Self.at(11, 30), Self.at(11, 30), Self.at(16, 0),
      ]
    let tuesday = Self.monday + 1
    #expect(
      Self.ends(town, arrivals: arrivals).ends == [
        Self.at(9, 40), Self.at(9, 40), Self.at(11, 20), Self.at(11, 20), Self.at(14, 0),
        Self.at(14, 0), Self.at(15, 40), Self.at(8, 20, day: tuesday), Self.at(9, 40, day: tuesday),
      ])
  }

  /// A person for half of each shift is there for the first half of it: from 08:00 to 10:00 and from
  /// 13:00 to 15:00.
  @Test func `half a person is a person for the first half of the shift`() {
    let city = City(
      Self.town(
        60, agents: 1,
        plan: [
          .init(start: TimeOfDay(minutes: 0), share: 0.5),
          .init(start: TimeOfDay(minutes: 780), share: 1, breakShare: 0.5),
        ]))
    let there = [(7, 59), (8, 0), (9, 59), (10, 0), (12, 30), (13, 0), (14, 59), (15, 0), (17, 0)]
    var model = CityModel(city, seed: 1, replication: 0)
    var onDuty: [Int32] = []
    for time in there {
      onDuty.append(model.agentsOnDuty(OfficeID(0), Self.at(time.0, time.1)))
    }
    #expect(onDuty == [0, 1, 1, 0, 0, 1, 1, 0, 0])
    // Come at 09:30 each: begun 09:30, then at 13:00 and 14:00.
    let ends = Self.ends(city.scenario, arrivals: Array(repeating: Self.at(9, 30), count: 3)).ends
    #expect(ends == [Self.at(10, 30), Self.at(14, 0), Self.at(15, 0)])
  }

  @Test func `an office's capacity is the time of those on duty`() {
    let half = [StaffingPlan.Shift(start: TimeOfDay(minutes: 780), share: 0.25)]
    let city = City(Self.town(60, agents: 2, plan: half))
    // Half a person in the afternoons of the 17 working days from Saturday 6 to Thursday 25 January.
    #expect(city.officeCapacity(OfficeID(0)) == SimDuration.minutes(17 * 0.5 * 240).ticks)
    let all = City(Self.town(60, agents: 2))
    #expect(all.officeCapacity(OfficeID(0)) == SimDuration.minutes(17 * 2 * 480).ticks)
  }

  @Test func `a plan with everybody always on duty changes nothing that is measured`() {
    var town = Scenario.town(counters: 4, arrivalsPerHour: 5, reception: .exponential(mean: 3))
    town.keepOfficeHours()
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 8))
    ]
    town.backOffice.offices[0].agents = 3
    town.services.procedures[0].awaited = false
    let plain = simulate(City(town), seed: 4, replication: 0)
    town.backOffice.offices[0].plan = StaffingPlanID(0)
    let planned = simulate(City(town), seed: 4, replication: 0)
    #expect(plain.procedures[0][.finished] > 1000)
    #expect(planned.procedures == plain.procedures)
    #expect(planned.offices[0][.officeBusyTime] == plain.offices[0][.officeBusyTime])
    #expect(planned.offices[0][.officeCapacityTime] == plain.offices[0][.officeCapacityTime])
  }

  /// One agent, two hours a dossier, three hours for the step. The first comes at 08:00 and is done at
  /// 10:00. The second comes at 08:10, has until 11:10 and is done at 12:00: 50 minutes late. The third
  /// comes at 08:20, has until 11:20 and is done at 15:00: 40 minutes before lunch and 120 after.
  @Test func `a step is late by its own limit, which runs since the papers came in`() {
    let town = Self.town(120, agents: 1, limit: .workingHours(3))
    let run = Self.ends(town, arrivals: [Self.at(8, 0), Self.at(8, 10), Self.at(8, 20)])
    #expect(run.ends == [Self.at(10, 0), Self.at(12, 0), Self.at(15, 0)])
    #expect(run.measures[.officeTimedSteps] == 3)
    #expect(run.measures[.officeLateSteps] == 2)
    #expect(run.measures[.officeStepDelayTime] == SimDuration.minutes(50 + 160).ticks)
    let free = Self.ends(
      Self.town(120, agents: 1), arrivals: [Self.at(8, 0), Self.at(8, 10), Self.at(8, 20)])
    #expect(free.ends == run.ends && free.measures[.officeTimedSteps] == 0)
  }

  /// Signed at 16:00: what came by 08:30 has waited seven hours and a half less lunch, six and a half.
  @Test func `a signature has a limit as work has`() {
    var town = Self.town(0, agents: 1)
    town.services.routes[0].steps = [
      .sign(
        function: OfficeFunctionID(0), hours: [TimeOfDay(minutes: 960)], limit: .workingHours(6))
    ]
    let measures = Self.ends(town, arrivals: [Self.at(8, 30), Self.at(9, 30)]).measures
    #expect(measures[.officeTimedSteps] == 2 && measures[.officeLateSteps] == 1)
    #expect(measures[.officeStepDelayTime] == SimDuration.minutes(30).ticks)
  }

  /// Received on Monday 8 January under rules that leave the limit at 5 working days, and on Tuesday 9
  /// under rules of that day that give 1 month: Saturday 13 January and 9 February.
  @Test func `a limit changes with the rules in force on the day of receipt`() {
    var town = Self.town(1, agents: 1)
    town.services.procedures[0].timeLimit = .workingDays(5)
    var later = town.time.ruleSets[0]
    later.id = "later"
    later.validFrom = town.period.firstDay.adding(days: Self.monday + 1)
    later.timeLimits = [.init(procedure: "copy", limit: .months(1))]
    town.time.ruleSets.append(later)
    let city = City(town)
    func due(_ received: SimTime) -> CivilDate {
      let limit = city.timeLimit(of: ProcedureID(0), received: received)
      let due = city.deadlines.due(received: received, limit: limit)
      return town.period.firstDay.adding(days: due.day)
    }
    #expect(due(Self.at(9, 0)) == CivilDate(iso: "2024-01-13"))
    #expect(due(Self.at(9, 0, day: Self.monday + 1)) == CivilDate(iso: "2024-02-09"))
    let id = ProcedureID(0)
    #expect(town.timeLimit(of: id, on: later.validFrom.adding(days: -1)) == .workingDays(5))
    #expect(town.timeLimit(of: id, on: later.validFrom) == .months(1))
  }

  /// Two from 08:00, one from 10:00, and half a person in the afternoon: one until 15:00. Dossiers of 60
  /// minutes each, five at 08:00: two end at 09:00 and two at 10:00, when one of them takes the fifth. Of
  /// two that come at 13:30 the second is begun at 14:30, and goes on after 15:00; one of 15:10 waits for
  /// Tuesday, when nobody is there before 09:00.
  @Test func `an office has so many people by weekday and hour`() {
    var town = Self.town(60, agents: 9)
    func stretch(_ from: String, _ to: String, _ people: Double) -> PeoplePlan.Stretch {
      PeoplePlanTests.stretch(from, to, people)
    }
    var weekly = Array(repeating: [stretch("09:00", "12:00", 1)], count: 7)
    weekly[0] = [
      stretch("08:00", "10:00", 2), stretch("10:00", "12:00", 1), stretch("12:00", "17:00", 0.5),
    ]
    town.backOffice.offices[0].people = PeoplePlan(weekly: weekly)
    let arrivals =
      Array(repeating: Self.at(8, 0), count: 5)
      + [Self.at(13, 30), Self.at(13, 30), Self.at(15, 10)]
    let tuesday = Self.monday + 1
    #expect(
      Self.ends(town, arrivals: arrivals).ends == [
        Self.at(9, 0), Self.at(9, 0), Self.at(10, 0), Self.at(10, 0), Self.at(11, 0),
        Self.at(14, 30), Self.at(15, 30), Self.at(10, 0, day: tuesday),
      ])
    // In the window from Saturday 6 to Thursday 25 January: 3 Mondays of 8 hours, 14 days of 3.
    #expect(
      City(town).officeCapacity(OfficeID(0)) == SimDuration.minutes(60 * (3 * 8 + 14 * 3)).ticks)
  }
}
