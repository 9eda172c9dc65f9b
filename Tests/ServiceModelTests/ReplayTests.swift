import EventKernel
import Stochastics
import Testing

@testable import ServiceModel

/// One site on the visits that a run recorded.
struct ReplayTests {
  private static func recorded(
    _ scenario: Scenario, site: Int = 0, seed: UInt64 = 11
  ) throws -> (result: ReplicationResult, visits: VisitRecording) {
    let (result, visits) = recordVisits(
      toSites: [site], of: City(scenario), seed: seed, replication: 2)
    return (result, try #require(visits.first))
  }

  /// Everything that can happen to people at counters, at once.
  private static func busyTown() -> Scenario {
    var town = Scenario.town(counters: 2, arrivalsPerHour: 5, days: 40)
    town.keepOfficeHours()
    town.reception.waiting = Waiting(
      patienceMinutes: .exponential(mean: 40), balksBeyond: .uniform(min: 2, max: 12),
      callingMinutes: 0.5)
    town.reception.rules.priorityShare = 0.2
    town.reception.rules.supplement.workingDays = .exponential(mean: 2)
    town.services.procedures[0].completeShare = 0.8
    town.services.procedures[0].awaited = false
    town.services.routes[0].steps = [
      .work(function: OfficeFunctionID(0), minutes: .exponential(mean: 10)),
      .supplement(share: 0.2),
      .rework(
        share: 0.2, atMost: 2,
        steps: [.work(function: OfficeFunctionID(0), minutes: .exponential(mean: 5))]),
    ]
    town.backOffice.offices[0].agents = 8
    town.services.channels[0].onlineShare = 0.2
    town.services.procedures[0].onlineService = .partial
    town.services.electronic = ElectronicServices(failedShare: 0.2, originals: .init(share: 0.3))
    town.people.identification = Identification(
      level2Share: 0.5, savedMinutes: 2, sparedPapersShare: 0.3)
    town.services.channels[0].postShare = 0.05
    town.reception.absenceShare = 0.1
    town.reception.closing.stopTicketsWhenFull = true
    town.reception.closing.ticketCutOffMinutes = 15
    town.reception.closing.comingBack.ordinary.givesUpAfter = 3
    town.reception.counterGroups[0].otherDutiesShare = 0.2
    town.people.proxies = [
      Proxies(
        serviceClasses: [ServiceClassID(0)], share: 0.1, dossiers: .uniform(min: 2, max: 9),
        dossiersPerTurn: 3)
    ]
    town.reception.appointments = Appointments(
      serviceClasses: [ServiceClassID(0)], share: 0.2, slotMinutes: 30, capacityShare: 0.3,
      leadWorkingDays: .uniform(min: 0, max: 4), longestLeadWorkingDays: 8,
      latenessMinutes: .uniform(min: -10, max: 15), noShowShare: 0.1)
    return town
  }

  private static func towns() -> [Scenario] {
    let plain = busyTown()
    var guided = plain
    guided.reception.counterGroups.append(guided.reception.counterGroups[0])
    guided.reception.counterGroups[1].id = "guidance"
    guided.reception.counterGroups[1].role = .guidance
    guided.reception.counterGroups[1].staff = 1
    guided.reception.counterGroups.append(guided.reception.counterGroups[1])
    guided.reception.counterGroups[2].id = "quick"
    guided.reception.counterGroups[2].role = .quick
    guided.reception.rules.guidance.catchesShare = 0.5
    var scanning = plain
    scanning.reception.rules.digitising = Digitising(
      place: .behindCounter, minutes: .exponential(mean: 3))
    scanning.services.procedures[0].awaited = true
    scanning.reception.closing.rule = .sendHome
    scanning.reception.closing.overtimeMinutes = 20
    return [plain, guided, scanning]
  }

  @Test(arguments: 0..<3)
  func `with the same staff every ticket waits as it did in the city`(town: Int) throws {
    let scenario = Self.towns()[town]
    let (result, visits) = try Self.recorded(scenario)
    let outcome = Replay(visits, in: scenario).run()
    #expect(visits.visitCount > 4_000)
    #expect(visits.tickets.contains { !$0.isCalled })
    // Not shown ticket by ticket: there are thousands.
    #expect(outcome.tickets == visits.tickets ? true : false)
    for quantity in Quantity.allCases
    where quantity != .appointments && quantity != .noShows {
      #expect(outcome.measures[quantity] == result.sites[0][quantity], "\(quantity)")
    }
    for sample in Sample.allCases {
      #expect(outcome.measures[sample] == result.sites[0][sample] ? true : false, "\(sample)")
    }
    #expect(outcome.dayWaits == result.dayWaits ? true : false)
    #expect(outcome.timeSeries == result.timeSeries ? true : false)
  }

  /// Whoever comes is served that day, gets the result at once, and never comes again.
  private static func townWithoutReturns(counters: Int) -> Scenario {
    var town = Scenario.town(counters: counters, arrivalsPerHour: 10, days: 60)
    town.reception.rules.priorityShare = 0.2
    town.services.channels[0].onlineShare = 0.15
    town.services.channels[0].electronicReturnShare = 1
    town.services.channels[0].postalReturnShare = 1
    return town
  }

  @Test func `with one more counter it gives what the city would where nobody comes again`() throws
  {
    let (_, visits) = try Self.recorded(Self.townWithoutReturns(counters: 2))
    let more = Self.townWithoutReturns(counters: 3)
    let (result, expected) = try Self.recorded(more)
    let outcome = Replay(visits, in: Self.townWithoutReturns(counters: 2)).with(staff: [3]).run()
    #expect(outcome.tickets == expected.tickets ? true : false)
    #expect(outcome.tickets != visits.tickets ? true : false)
    #expect(outcome.measures[.wait] == result.sites[0][.wait] ? true : false)
    #expect(outcome.measures[.idleTime] == result.sites[0][.idleTime])
    #expect(outcome == Replay(visits, in: more).run() ? true : false)
  }

  /// Doors open from 08:00 to 12:00 and from 13:00 to 17:00. Three people come at 08:00, 08:05 and
  /// 08:10, each for 20 minutes. One counter calls them at 08:00, 08:20 and 08:40: waits of 0, 15 and
  /// 30. With two the second is called at once, and the third at 08:20, when the first is done: 10.
  @Test func `three visits to one counter and to two wait as worked out by hand`() {
    var town = Scenario.town(reception: .constant(20), days: 2)
    town.keepOfficeHours()
    town.period.warmUpDays = 0
    let eight = SimTime.zero + .minutes(480)
    var recording = VisitRecording(
      site: "s", procedures: ["copy"], seed: 1, replication: 0)
    for citizen in 0..<3 {
      let time = eight + .minutes(Double(5 * citizen))
      recording.visits.append(
        Visit(
          time: time.ticks, key: 7, citizen: UInt32(citizen), procedure: ProcedureID(0),
          serviceClass: 0, kind: .citizen))
    }
    let replay = Replay(recording, in: town)
    #expect(replay.run().tickets.map(\.wait.minutes) == [0, 15, 30])
    #expect(replay.with(staff: [2]).run().tickets.map(\.wait.minutes) == [0, 0, 10])
    #expect(replay.run().measures[.tickets] == 3)
    #expect(replay.run().measures[.busyTime] == SimDuration.minutes(60).ticks)
  }

  @Test func `recording changes nothing`() throws {
    let town = Self.busyTown()
    let (result, _) = try Self.recorded(town)
    #expect(result == simulate(City(town), seed: 11, replication: 2) ? true : false)
  }

  @Test func `of two sites each is replayed alone`() throws {
    var town = Self.busyTown()
    var other = town.reception.sites[0]
    other.id = "t"
    other.house = "t"
    town.reception.sites.append(other)
    town.reception.siteChoice.rule = .boundaryFree
    town.reception.siteChoice.candidates = 2
    town.reception.counterGroups.append(town.reception.counterGroups[0])
    town.reception.counterGroups[1].id = "other"
    town.reception.counterGroups[1].site = SiteID(1)
    town.reception.counterGroups[1].staff = 1
    let (result, visits) = recordVisits(
      toSites: [1, 0], of: City(town), seed: 5, replication: 0)
    #expect(visits.map(\.site) == ["t", "s"])
    for (recording, site) in zip(visits, [1, 0]) {
      let outcome = Replay(recording, in: town).run()
      #expect(outcome.tickets == recording.tickets ? true : false)
      #expect(outcome.measures[.wait] == result.sites[site][.wait] ? true : false)
    }
  }
}
