import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Waits divided by what the people of the counters did meanwhile, by hand: doors from 08:00 to 12:00 and
/// from 13:00 to 17:00, every service takes 30 minutes, two people.
@Suite struct WaitLedgerTests {
  private static func town(_ minutes: [Int], people: Int = 2) -> Scenario {
    var town = Scenario.town(counters: people, reception: .constant(30))
    town.keepOfficeHours()
    town.period.warmUpDays = 0
    town.people.demand.stamps = minutes.map {
      ArrivalStamp(
        date: town.period.firstDay, microseconds: Int64($0) * 60_000_000, commune: CommuneID(0),
        procedure: ProcedureID(0), channel: .counter)
    }
    return town
  }

  /// Two groups of one, for the same queue.
  private static func twoGroups(_ minutes: [Int]) -> Scenario {
    var town = town(minutes, people: 1)
    var second = town.reception.counterGroups[0]
    second.id = "second"
    town.reception.counterGroups.append(second)
    return town
  }

  private static func event(_ kind: DatedEvent.Kind, in town: Scenario) -> DatedEvent {
    DatedEvent(from: town.period.firstDay, to: town.period.firstDay, kind: kind)
  }

  /// In minutes, those that are not 0.
  private static func divided(_ town: Scenario) throws -> [Holdup: Double] {
    let (_, ledger) = try bookWaitsUnlessCancelled(
      .procedures([0], of: town), of: City(town), seed: 1, replication: 0)
    var sums: [Holdup: Double] = [:]
    for cell in ledger.cells {
      for holdup in Holdup.allCases where cell.parts[holdup.rawValue] != 0 {
        sums[holdup, default: 0] += cell.parts[holdup.rawValue] / 60e6
      }
    }
    return sums
  }

  /// B is called at 08:30 and C at 09:00: 90 minutes of waiting in which one of two serves.
  private static let three = [480, 480, 480]

  @Test func `whoever waits behind others waits while these are served`() throws {
    // Two begin at once, the third is called at 08:30.
    #expect(try Self.divided(Self.town(Self.three)) == [.submissions: 30])
    // One alone: 30 and 60 minutes.
    #expect(try Self.divided(Self.town(Self.three, people: 1)) == [.submissions: 90])
  }

  @Test func `of two people one has no shift until 09:00, so half of the waits is that`() throws {
    var town = Self.town(Self.three)
    town.reception.staffingPlans[0].shifts = [
      .init(start: TimeOfDay(minutes: 0), share: 0.5),
      .init(start: TimeOfDay(minutes: 540), share: 1),
    ]
    #expect(try Self.divided(town) == [.submissions: 45, .offShift: 45])
  }

  @Test func `of two people one is at other duties, so half of the waits is that`() throws {
    var town = Self.town(Self.three)
    town.reception.counterGroups[0].otherDuties = .blocks
    town.reception.counterGroups[0].otherDutiesShare = 0.5
    #expect(try Self.divided(town) == [.submissions: 45, .otherDuties: 45])
  }

  @Test func `breaks and other duties share the time of who is not at a counter`() throws {
    // Four people: a quarter of all time is breaks, and of the rest a third other duties: two at counters.
    var town = Self.town([480, 480, 480, 480], people: 4)
    town.reception.staffingPlans[0].shifts[0].breakShare = 0.25
    town.reception.counterGroups[0].otherDuties = .blocks
    town.reception.counterGroups[0].otherDutiesShare = 1 / 3.0
    // Two wait 30 minutes: two of four serve, one is on a break, one at other duties.
    let divided = try Self.divided(town)
    #expect(abs((divided[.submissions] ?? 0) - 30) < 1e-6)
    #expect(abs((divided[.offShift] ?? 0) - 15) < 1e-6)
    #expect(abs((divided[.otherDuties] ?? 0) - 15) < 1e-6)
    #expect(divided.count == 3)
  }

  @Test func `a counter whose people are absent, and one that is shut, hold up half each`() throws {
    var town = Self.twoGroups(Self.three)
    #expect(try Self.divided(town) == [.submissions: 30])
    let second = CounterGroupID(1)
    town.events = [
      Self.event(.absent(Absent(share: 1, places: .init(counterGroups: [second]))), in: town)
    ]
    #expect(try Self.divided(town) == [.submissions: 45, .absent: 45])
    town.events = [Self.event(.closed(Closed(sites: [], counterGroups: [second])), in: town)]
    #expect(try Self.divided(town) == [.submissions: 45, .shut: 45])
  }

  @Test func `the hour of lunch is no wait, and no part of one`() throws {
    // The first is served from 11:45 to 12:15, the second called at 13:00: it has waited 15 minutes.
    #expect(try Self.divided(Self.town([705, 705], people: 1)) == [.submissions: 15])
  }

  @Test func `who is served out after closing has waited until called`() throws {
    // 16:45 to 17:15; then the second, who is inside: 30 minutes.
    #expect(try Self.divided(Self.town([1005, 1005], people: 1)) == [.submissions: 30])
  }

  @Test func `the people of a plan who are not on duty yet hold up what they would serve`() throws {
    var town = Self.town(Self.three)
    var monday = Array(repeating: [PeoplePlan.Stretch](), count: 7)
    monday[0] = [
      .init(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 540), people: 1),
      .init(start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 1020), people: 2),
    ]
    town.reception.counterGroups[0].people = PeoplePlan(weekly: monday)
    #expect(try Self.divided(town) == [.submissions: 45, .offShift: 45])
  }

  @Test func `work behind the counter that may not wait any longer holds up who comes`() throws {
    var town = Self.town([480, 481], people: 1)
    town.people.demand.stamps?[0].channel = .online
    town.reception.rules.backgroundLimitHours = 0
    town.services.channels[0].electronicReturnShare = 1
    // 5 minutes for what came in online at 08:00.
    #expect(try Self.divided(town) == [.behindCounter: 4])
  }
}

/// What holds in any city.
@Suite struct WaitLedgerOfCitiesTests {
  /// Crowded, with absences, shifts, breaks, other duties and a second group for the same queue.
  private static func city(_ rule: Closing.Rule = .serveOut) -> Scenario {
    var town = SimulateTests.busyTown()
    town.reception.absenceShare = 0.15
    town.reception.closing.rule = rule
    town.reception.closing.stopTicketsWhenFull = false
    town.reception.staffingPlans[0].shifts = [
      .init(start: TimeOfDay(minutes: 0), share: 1, breakShare: 0.1),
      .init(start: TimeOfDay(minutes: 600), share: 0.7, breakShare: 0.2),
    ]
    town.reception.counterGroups[0].staff = 2
    town.reception.counterGroups[0].otherDuties = .turns
    town.reception.counterGroups[0].otherDutiesShare = 0.3
    var second = town.reception.counterGroups[0]
    (second.id, second.staff, second.otherDuties) = ("second", 1, .blocks)
    town.reception.counterGroups.append(second)
    return town
  }

  @Test(arguments: Closing.Rule.allCases, [UInt64(1), 7, 23])
  func `the parts add up to the waits that are told, and booking changes nothing`(
    rule: Closing.Rule, seed: UInt64
  ) throws {
    let scenario = Self.city(rule)
    let city = City(scenario)
    let all = Array(scenario.services.procedures.indices)
    let (result, ledger) = try bookWaitsUnlessCancelled(
      .procedures(all, of: scenario), of: city, seed: seed, replication: 1, recording: .full)
    #expect(result == simulate(city, seed: seed, replication: 1))
    let called = result.procedures.reduce(0) { $0 + $1[Sample.wait].count }
    #expect(ledger.tickets == called && called > 1000)
    let waited = result.procedures.reduce(Int64(0)) { $0 + $1[Sample.wait].totalTicks }
    #expect(ledger.wait == waited)
    let late = result.procedures.reduce(Int64(0)) { sum, procedure in
      sum + procedure[Quantity.finishedLate] + procedure[Quantity.openOverdue]
    }
    let booked = ledger.late.reduce(0) { $0 + $1.dossiers }
    #expect(Int64(booked) == late)
    for cell in ledger.cells {
      let sum = cell.parts.reduce(0, +)
      let allowed = 1e-9 * Double(cell.wait) + Double(cell.tickets)
      #expect(abs(sum - Double(cell.wait)) <= allowed)
      #expect(cell.parts.allSatisfy { $0 >= -1 })
    }
    let seen = Holdup.allCases.filter { holdup in
      ledger.cells.contains { $0.parts[holdup.rawValue] > 1e6 }
    }
    #expect(
      Set(seen).isSuperset(of: [
        .submissions, .submissionsAgain, .collections, .behindCounter, .absent, .offShift,
        .otherDuties,
      ]))
    let unknown = ledger.cells.reduce(0) { $0 + $1.parts[Holdup.unknown.rawValue] }
    #expect(abs(unknown) <= 1e-9 * Double(ledger.wait))
  }

  @Test func `tickets of a site are those called there in the window`() throws {
    let scenario = Self.city()
    for site in scenario.reception.sites.indices {
      let (result, ledger) = try bookWaitsUnlessCancelled(
        .sites([site], of: scenario), of: City(scenario), seed: 5, replication: 0)
      #expect(ledger.tickets == result.sites[site][Sample.wait].count)
      #expect(ledger.wait == result.sites[site][Sample.wait].totalTicks)
      #expect(ledger.cells.allSatisfy { $0.site == site })
    }
  }
}
