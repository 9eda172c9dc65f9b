import EventKernel
import LegalClock
import OutputAnalysis
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Whom counters call, and which open: days worked out by hand, and priorities against theory.
@Suite struct CallingTests {
  /// Monday 8 January 2024, inside the observation window.
  private static let monday = 7
  private static let land = ServiceClassID(1)

  /// A town with two classes, `any` and `land`, each with a procedure that takes an hour, and office
  /// hours from 08:00 to 12:00 and from 13:00 to 17:00.
  private static func town(_ groups: [CounterGroup]) -> Scenario {
    var town = Scenario.town(arrivalsPerHour: 0, reception: .constant(60))
    town.keepOfficeHours()
    town.services.classes.append(
      ServiceClass(id: "land", name: LocalizedText(vi: "Đất đai", en: "Land")))
    var land = town.services.procedures[0]
    land.id = "land"
    land.serviceClass = Self.land
    town.services.procedures.append(land)
    town.reception.counterGroups = groups
    return town
  }

  private static func group(
    _ id: String, staff: Int = 1, landSpeed: Double? = nil, callsFirst: [ServiceClassID] = [],
    opensAfter: Double? = nil
  ) -> CounterGroup {
    var group = CounterGroup(
      id: id, site: SiteID(0), serves: 0b11, staff: staff, otherDutiesShare: 0,
      plan: StaffingPlanID(0))
    if let landSpeed { group.speeds[land] = landSpeed }
    group.callsFirst = callsFirst
    group.opensAfterMinutes = opensAfter
    return group
  }

  /// Somebody who comes on the Monday.
  private struct Comer {
    var minute: Double
    var isLand = false
    var hasPriority = false
  }

  /// When each is called, in minutes of the day, and by which group; and what is counted at the site.
  private static func called(
    _ town: Scenario, _ comers: [Comer]
  ) -> (calls: [[Int]], site: ScopeMeasures) {
    let city = City(town)
    var model = CityModel(city, seed: 1, replication: 0, tracing: .none)
    var events = EventList<CityEvent>()
    let midnight = SimTime.startOfDay(monday)
    events.schedule(.day, .calendar, at: midnight)
    var rows: [DossierRow] = []
    for (number, comer) in comers.enumerated() {
      let home =
        city.queues.home(site: SiteID(0), serviceClass: ServiceClassID(comer.isLand ? 1 : 0))
        ?? .none
      let row = model.begin(
        Dossier(
          key: 1, citizen: UInt32(number), commune: CommuneID(0),
          procedure: ProcedureID(comer.isLand ? 1 : 0), queue: home,
          traits: comer.hasPriority ? .priority : [], phase: .submitting,
          channel: .counter))
      rows.append(row)
      model.send(.citizenEnters(row: row), at: midnight + .minutes(comer.minute), &events)
    }
    var calls = Array(repeating: [Int](), count: comers.count)
    while let (time, event) = events.popNext(before: .startOfDay(monday + 1)) {
      model.handle(event, at: time, in: &events)
      let minute = (time - midnight).minutes
      for (number, row) in rows.enumerated()
      where calls[number].isEmpty && comers[number].minute <= minute {
        if model.dossiers[row].ticket == TicketRow.none {
          calls[number] = [Int(minute.rounded()), model.dossiers[row].desk.group.position]
        }
      }
    }
    return (calls, model.result(replication: 0, handledEvents: 0).sites[0])
  }

  /// Land takes this group half an hour: called at 08:00, then the other at 08:30 for an hour, then at
  /// 09:30.
  @Test func `a group serves classes at paces of their own`() {
    let town = Self.town([Self.group("all", landSpeed: 2)])
    let calls = Self.called(
      town,
      [.init(minute: 480, isLand: true), .init(minute: 485), .init(minute: 490, isLand: true)]
    ).calls
    #expect(calls == [[480, 0], [510, 0], [570, 0]])
  }

  /// Both groups know both; b is the faster one with land, and a comes first by name otherwise.
  @Test func `of two who are free the one who is faster with a class takes its ticket`() {
    let town = Self.town([Self.group("a"), Self.group("b", landSpeed: 2)])
    #expect(City(town).queues.queues.map { $0.groups.map(\.position) } == [[0, 1], [1, 0]])
    let calls = Self.called(town, [.init(minute: 500, isLand: true), .init(minute: 600)]).calls
    #expect(calls == [[500, 1], [600, 0]])
    // One after the other all the same where one is busy: the hour of b is over at 09:00, a's at 09:20.
    let full = Self.called(
      town,
      [
        .init(minute: 510, isLand: true), .init(minute: 515), .init(minute: 520),
        .init(minute: 525, isLand: true),
      ]
    ).calls
    #expect(full == [[510, 1], [515, 0], [540, 1], [575, 0]])
  }

  /// The counter is taken from 08:00 to 09:00. Then it calls the one whom the law lets go first, then
  /// land, then the ticket of 08:10.
  @Test func `classes that are called first go before others, and after legal priority`() {
    let comers = [
      Comer(minute: 480), Comer(minute: 490), Comer(minute: 500, isLand: true),
      Comer(minute: 510, hasPriority: true),
    ]
    let plain = Self.called(Self.town([Self.group("all")]), comers).calls
    #expect(plain.map { $0[0] } == [480, 600, 660, 540])
    let town = Self.town([Self.group("all", callsFirst: [Self.land])])
    #expect(City(town).queues.queues.map(\.serves) == [0b01, 0b10])
    #expect(Self.called(town, comers).calls.map { $0[0] } == [480, 660, 600, 540])
  }

  /// The mean wait of two classes before one counter, the first of which goes before the second without
  /// interrupting it (Kleinrock 1976, vol. 2, 3.31): W = W0 / (1 - r1) and W0 / ((1 - r1)(1 - r1 - r2)),
  /// where W0 is what is left of the service at hand. Three an hour of each class take 8 minutes each,
  /// exponential: r1 = r2 = 0.4, and W0 = 0.1 a minute x 128 / 2 = 6.4 minutes.
  @Test func `two classes wait as theory says of one that goes before the other`() throws {
    var town = Scenario.town(arrivalsPerHour: 3, reception: .exponential(mean: 8), days: 100)
    let classes = Self.town([Self.group("all", callsFirst: [Self.land])])
    town.services.classes = classes.services.classes
    var land = town.services.procedures[0]
    land.id = "land"
    land.serviceClass = Self.land
    town.services.procedures.append(land)
    town.reception.counterGroups = classes.reception.counterGroups
    let city = City(town)
    var means = [Tally(), Tally()]
    for replication in 0..<30 {
      let result = simulate(city, seed: 11, replication: replication)
      for procedure in 0..<2 {
        let waits = result.procedures[procedure][.wait]
        means[procedure].add(Double(waits.totalTicks) / Double(waits.count) / 60e6)
      }
    }
    let first = 6.4 / 0.6
    let second = 6.4 / (0.6 * 0.2)
    #expect(try #require(means[1].interval(level: 0.999)).contains(first))
    #expect(try #require(means[0].interval(level: 0.999)).contains(second))
  }

  /// One counter, and two people elsewhere of whom one comes for every ticket that has waited 15
  /// minutes. At 08:00 the counter takes the first for an hour. The ticket of 08:01 is overdue at 08:16,
  /// that of 08:05 at 08:20: both are called. That of 08:30 is overdue at 08:45, when nobody is left; the
  /// counter calls it at 09:00. At 09:16 and 09:20 nobody waits: both go back. The ticket of 09:21 is
  /// overdue at 09:36.
  @Test func `a counter opens for every ticket that has waited long, while there are people`() {
    let town = Self.town([
      Self.group("desk"), Self.group("back", staff: 2, opensAfter: 15),
    ])
    let run = Self.called(
      town,
      [480, 481, 485, 510, 561].map { Comer(minute: $0) })
    #expect(run.calls == [[480, 0], [496, 1], [500, 1], [540, 0], [576, 1]])
    // Eight hours of three people: two tickets at the counter, three of those from elsewhere.
    func minutes(_ quantity: Quantity) -> Double { Double(run.site[quantity]) / 60e6 }
    #expect(minutes(.paidTime) == 3 * 480)
    #expect(minutes(.busyTime) == 5 * 60)
    #expect(minutes(.idleTime) == 480 - 2 * 60)
    #expect(minutes(.otherDutiesTime) == 2 * 480 - 3 * 60)
  }

  /// The one on call is there from 13:00 on. At 11:05 the counter takes the first; the next two are
  /// overdue before lunch, and find two counters at 13:00.
  @Test func `people on call who come later find the tickets that are overdue`() {
    var town = Self.town([Self.group("desk"), Self.group("back", opensAfter: 15)])
    town.reception.staffingPlans.append(
      StaffingPlan(
        id: "afternoon",
        shifts: [
          .init(start: TimeOfDay(minutes: 0), share: 0),
          .init(start: TimeOfDay(minutes: 780), share: 1),
        ]))
    town.reception.counterGroups[1].plan = StaffingPlanID(1)
    let calls = Self.called(town, [665, 670, 680].map { Comer(minute: $0) }).calls
    #expect(calls == [[665, 0], [780, 0], [780, 1]])
  }

  @Test func `the time of people on call adds up to what is paid, whatever happens`() {
    var town = Scenario.town(arrivalsPerHour: 12, reception: .exponential(mean: 8), days: 40)
    town.keepOfficeHours()
    town.reception.counterGroups = [
      Self.group("desk", staff: 3), Self.group("back", staff: 4, opensAfter: 10),
    ]
    for group in 0..<2 { town.reception.counterGroups[group].serves = 1 }
    town.reception.staffingPlans[0].shifts = [
      .init(start: TimeOfDay(minutes: 0), share: 1, breakShare: 0.1),
      .init(start: TimeOfDay(minutes: 900), share: 0.6),
    ]
    town.reception.absenceShare = 0.2
    let site = simulate(City(town), seed: 2, replication: 0).sites[0]
    let parts: [Quantity] = [
      .busyTime, .backgroundTime, .idleTime, .breakTime, .otherDutiesTime, .absenceTime, .overtime,
      .otherDutiesOvertime,
    ]
    #expect(parts.reduce(0) { $0 + site[$1] } == site[.paidTime])
    #expect(site[.otherDutiesTime] > 0 && site[.overtime] > 0)
    // Without those on call it takes longer.
    town.reception.counterGroups.removeLast()
    let alone = simulate(City(town), seed: 2, replication: 0).sites[0]
    func wait(_ site: ScopeMeasures) -> Double {
      Double(site[.wait].totalTicks) / Double(site[.wait].count)
    }
    #expect(wait(site) < 0.5 * wait(alone))
  }

  /// The counter is closed: the one on call is there from 08:00 on, takes tickets one after the other,
  /// and serves the last out. The next day it is on call again.
  @Test func `people on call open the hall where nobody else is there`() {
    var town = Self.town([Self.group("desk"), Self.group("back", opensAfter: 15)])
    let day = town.period.firstDay.adding(days: Self.monday)
    town.events = [
      DatedEvent(from: day, to: day, kind: .closed(Closed(counterGroups: [CounterGroupID(0)])))
    ]
    let run = Self.called(town, [470, 500, 1000].map { Comer(minute: $0) })
    #expect(run.calls == [[480, 1], [540, 1], [1000, 1]])
    #expect(run.site[.turnedAway] == 0 && run.site[.tickets] == 3)
    // As when all of its people are absent.
    town.events = [
      DatedEvent(
        from: day, to: day,
        kind: .absent(Absent(share: 1, places: .init(counterGroups: [CounterGroupID(0)]))))
    ]
    #expect(Self.called(town, [470, 500, 1000].map { Comer(minute: $0) }).calls == run.calls)
    town.events = []
    #expect(
      Self.called(town, [470, 500].map { Comer(minute: $0) }).calls == [[480, 0], [515, 1]])
  }

  /// The counter is busy from 11:30 on. A ticket of 11:50 has waited ten minutes at noon: the other five
  /// are over at 13:05, when the counter is busy again with that of 11:45, called at 13:00.
  @Test func `lunch and the time before opening are no wait for which a counter opens`() {
    let town = Self.town([Self.group("desk"), Self.group("back", opensAfter: 15)])
    let calls = Self.called(town, [690, 706, 710].map { Comer(minute: $0) }).calls
    #expect(calls == [[690, 0], [780, 0], [785, 1]])
    #expect(
      Self.called(town, [400, 410].map { Comer(minute: $0) }).calls == [[480, 0], [495, 1]])
  }
}
