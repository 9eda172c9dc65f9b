import EventKernel
import OutputAnalysis
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Counter groups of one site that share service classes.
struct SkillTests {
  /// A town with two classes, each with a procedure, and these groups at its one site.
  private static func town(
    _ groups: [(id: String, serves: UInt64, staff: Int)], arrivalsPerHour: Double = 3,
    reception: Distribution = .exponential(mean: 8), days: Int = 20
  ) -> Scenario {
    var town = Scenario.town(
      arrivalsPerHour: arrivalsPerHour, reception: reception, days: days)
    town.services.classes.append(
      ServiceClass(id: "land", name: LocalizedText(vi: "Đất đai", en: "Land")))
    var land = town.services.procedures[0]
    land.id = "land"
    land.serviceClass = ServiceClassID(1)
    town.services.procedures.append(land)
    town.reception.counterGroups = groups.map {
      CounterGroup(
        id: $0.id, site: SiteID(0), serves: $0.serves, staff: $0.staff, otherDutiesShare: 0,
        plan: StaffingPlanID(0))
    }
    return town
  }

  private static let n: [(id: String, serves: UInt64, staff: Int)] = [
    ("civil", 0b01, 1), ("land", 0b10, 1), ("both", 0b11, 2),
  ]

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `the order of the groups in the file changes nothing`(_ order: [Int]) {
    let plain = simulate(City(Self.town(Self.n, arrivalsPerHour: 12)), seed: 3, replication: 0)
    let town = Self.town(order.map { Self.n[$0] }, arrivalsPerHour: 12)
    let other = simulate(City(town), seed: 3, replication: 0)
    #expect(other.procedures == plain.procedures && other.sites == plain.sites)
  }

  @Test func `people with both skills help whom they can`() {
    func wait(_ groups: [(id: String, serves: UInt64, staff: Int)]) -> Double {
      let result = simulate(
        City(Self.town(groups, arrivalsPerHour: 12)), seed: 3, replication: 0)
      let waits = result.procedures.map { $0[.wait] }
      return Double(waits.reduce(0) { $0 + $1.totalTicks })
        / Double(waits.reduce(0) { $0 + $1.count })
    }
    // Four of whom two know everything lie between four who do and two and two who do not.
    let (pool, skilled, apart) = (
      wait([("all", 0b11, 4)]), wait(Self.n), wait([("civil", 0b01, 2), ("land", 0b10, 2)])
    )
    #expect(pool < skilled && skilled < apart)
    #expect(skilled < 0.5 * (pool + apart))
  }

  @Test func `two groups with the same skills are one pool, and wait as Erlang says`() throws {
    // Together 7.5 customers per 8 minutes of mean service for 3: busy 0.8.
    let town = Self.town(
      [("one", 0b11, 1), ("two", 0b11, 2)], arrivalsPerHour: 9, days: 100)
    let city = City(town)
    #expect(city.queues.queues.count == 1)
    var means = Tally()
    for replication in 0..<20 {
      let waits = simulate(city, seed: 5, replication: replication).sites[0][.wait]
      means.add(Double(waits.totalTicks) / Double(waits.count) / 60e6)
    }
    let truth = 0.6470588235294118 / 0.6 * 8
    let interval = try #require(means.interval(level: 0.999))
    #expect(interval.contains(truth))
  }

  /// Both classes open at 08:00 with tickets drawn before: land 07:00, land 07:10, civil 07:20, each
  /// taking an hour. One knows civil, one both. At 08:00 the first with both takes the first land, the
  /// other the civil; at 09:00 the one with both takes the second land.
  @Test func `who is free takes the ticket that was drawn first`() {
    var town = Self.town([("civil", 0b01, 1), ("both", 0b11, 1)], reception: .constant(60))
    town.keepOfficeHours()
    let city = City(town)
    var model = CityModel(city, seed: 1, replication: 0, tracing: .none)
    var events = EventList<CityEvent>()
    model.dayBegins(.zero, &events)
    var rows: [DossierRow] = []
    for (minute, procedure) in [(420.0, 1), (430, 1), (440, 0)] {
      let now = SimTime.zero + .minutes(minute)
      let home =
        city.queues.home(site: SiteID(0), serviceClass: ServiceClassID(procedure)) ?? .none
      let row = model.begin(
        Dossier(
          key: 1, citizen: UInt32(rows.count), commune: CommuneID(0),
          procedure: ProcedureID(procedure),
          queue: home, traits: [], phase: .submitting,
          channel: .counter))
      rows.append(row)
      model.takeTicket(row, home, now, &events)
    }
    model.sessionBegins(
      city.counters.queues[QueueID(0)].calendar, SimTime.zero + .minutes(480), &events)
    let called = rows.map { model.dossiers[$0].ticket == TicketRow.none }
    #expect(called == [true, false, true])
    #expect(
      model.dossiers[rows[0]].desk.group == CounterGroupID(1)
        && model.dossiers[rows[2]].desk.group == CounterGroupID(0))
    model.serviceEnds(rows[0], SimTime.zero + .minutes(540), &events)
    #expect(
      model.dossiers[rows[1]].ticket == TicketRow.none
        && model.dossiers[rows[1]].desk.group == CounterGroupID(1))
  }

  @Test func `a guidance desk looks only at what it serves`() {
    var town = Self.town([("all", 0b11, 2), ("guide", 0b01, 1)])
    town.reception.counterGroups[1].role = .guidance
    town.services.procedures[0].completeShare = 0.5
    town.services.procedures[1].completeShare = 0.5
    town.reception.rules.guidance.catchesShare = 1
    let result = simulate(City(town), seed: 1, replication: 0)
    #expect(result.procedures[0][.caughtByGuidance] > 0)
    #expect(result.procedures[1][.caughtByGuidance] == 0)
  }
}
