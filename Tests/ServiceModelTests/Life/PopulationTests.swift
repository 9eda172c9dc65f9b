import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// Who is counted where: bundles, proxies, people who give up, what is open at the end.
@Suite struct PopulationTests {
  /// A busy town where people lose patience and give up after two trips.
  private static func hardTown(_ change: (inout Scenario) -> Void) -> ScopeMeasures {
    let result = BehaviourTests.run {
      $0.reception.counterGroups[0].staff = 1
      $0.reception.waiting.patience.ordinary.minutes = .exponential(mean: 20)
      $0.reception.closing.comingBack.ordinary.givesUpAfter = 2
      change(&$0)
    }
    return union(result.procedures)
  }

  private static func union(_ scopes: [ScopeMeasures]) -> ScopeMeasures {
    scopes.reduce(into: ScopeMeasures()) { $0.merge($1) }
  }

  private static func asked(_ measures: ScopeMeasures) -> Int64 {
    let ends: [Quantity] = [
      .finishedOnTime, .finishedLate, .openInTime, .openOverdue, .notReceived, .gaveUp, .withdrawn,
    ]
    return ends.reduce(0) { $0 + measures[$1] }
  }

  /// Two more procedures come with the first, for everybody.
  private static func addBundle(_ town: inout Scenario) {
    for id in ["card", "insurance"] {
      var member = town.services.procedures[0]
      member.id = id
      member.annualVolume = 0
      town.services.procedures.append(member)
    }
    town.services.bundles = [
      Bundle(
        id: "family", name: town.services.procedures[0].name, leader: ProcedureID(0), share: 1,
        members: [1, 2].map {
          .init(procedure: ProcedureID($0), afterLeader: $0 == 2, receptionShare: 0.1)
        }, timeLimit: .workingDays(5))
    ]
  }

  @Test func `each demand for a bundle of three is three dossiers, given up or not`() {
    let measures = Self.hardTown(Self.addBundle)
    #expect(measures[.gaveUp] > 300 && measures[.received] > 300)
    #expect(Self.asked(measures) == 3 * measures[.demands])
  }

  @Test func `each dossier of a proxy is a demand, given up or not`() {
    let measures = Self.hardTown {
      $0.people.proxies = [EveryBehaviourTests.proxies(dossiersPerTurn: 2, share: 0.5)]
    }
    #expect(measures[.gaveUp] > 50)
    #expect(Self.asked(measures) == measures[.demands])
  }

  @Test func `a proxy's visit is one visit in the site, however many turns it takes`() {
    let measures = Self.union(
      BehaviourTests.run {
        $0.people.proxies = [EveryBehaviourTests.proxies(dossiersPerTurn: 1, share: 1)]
        $0.reception.counterGroups[0].staff = 9
        $0.services.procedures[0].annualVolume /= 4
      }.procedures)
    #expect(measures[.tickets] > measures[.visits] + 200)
    #expect(measures[.timeInSite].count == Int(measures[.visits] - measures[.turnedAway]))
    #expect(
      measures[.timeInSite].totalTicks
        == measures[.queueTime] + measures[.counterTime] + measures[.resultWaitTime])
  }

  @Test func `what is scanned of a bundle is every dossier of it`() {
    let measures = Self.hardTown {
      Self.addBundle(&$0)
      $0.reception.rules.digitising.place = .atCounter
    }
    #expect(measures[.digitised] == measures[.received])
  }

  @Test func `a bundle with a dossier withdrawn does not have every result`() {
    let measures = Self.hardTown {
      Self.addBundle(&$0)
      $0.services.routes.append(Route(id: "withdrawn", steps: [.withdraw(share: 1)]))
      $0.services.procedures[1].route = RouteID($0.services.routes.count - 1)
    }
    #expect(measures[.bundles] > 100 && measures[.withdrawn] > 100)
    #expect(measures[.bundlesFinished] == 0 && measures[.bundlesOnTime] == 0)
  }

  @Test func `decided on the spot at two steps is decided on the spot once`() {
    let result = BehaviourTests.run {
      EveryBehaviourTests.onTheSpot(share: 1)(&$0)
      $0.services.routes[0].steps = [
        RouteTests.work(5), .parallel([[RouteTests.work(5)], [RouteTests.work(5)]]),
      ]
    }
    let measures = result.procedures[0]
    #expect(measures[.decidedOnTheSpot] == measures[.finished] && measures[.finished] > 500)
  }

  @Test func `a result that is waited for in the hall is time of the citizen`() {
    // One work of 30 minutes by twenty, awaited.
    let result = RouteTests.run([RouteTests.work(30)]) { $0.services.procedures[0].awaited = true }
    let measures = result.procedures[0]
    #expect(measures[.resultWaitTime] == 30 * 60_000_000 * measures[.finished])
    #expect(
      measures[.timeInSite].totalTicks
        == measures[.queueTime] + measures[.counterTime] + measures[.resultWaitTime])
  }

  @Test func `what is open past its due date is late to the end of the follow-up`() {
    // Due a day of 24 hours after receipt; the window of 20 days is followed for 5 more.
    let result = RouteTests.run([.outside(workingDays: .constant(200))]) {
      $0.services.procedures[0].timeLimit = .workingDays(1)
    }
    let measures = result.procedures[0]
    #expect(measures[.openOverdue] == measures[.received] && measures[.received] > 500)
    // On average received in the middle of the window: 15 days before the end, due 14 before.
    let days = Double(measures[.openLatenessTime]) / Double(measures[.openOverdue]) / 86_400e6
    #expect(abs(days - 14) < 1)
  }

  @Test func `an office is never busier than it is open, however long its work`() {
    let result = RouteTests.run([RouteTests.work(60 * 24 * 40)])
    let office = result.offices[0]
    #expect(office[.officeBusyTime] > 0)
    #expect(office[.officeBusyTime] < office[.officeCapacityTime])
    // Work that runs on from the warm-up counts from the window's first day.
    let alone = RouteTests.run([RouteTests.work(60 * 24 * 400)]) {
      $0.backOffice.offices[0].agents = 1
    }
    #expect(alone.offices[0][.officeBusyTime] == alone.offices[0][.officeCapacityTime])
    #expect(alone.offices[0][.officeStaffUsed] == 1_000_000)
  }

  @Test func `the people used are the time at work, whatever other duties the people paid have`() {
    func site(_ otherDutiesShare: Double) -> ScopeMeasures {
      RouteTests.run([]) { $0.reception.counterGroups[0].otherDutiesShare = otherDutiesShare }
        .sites[0]
    }
    let (whole, half) = (site(0), site(0.5))
    // Twenty days, always open.
    for measures in [whole, half] {
      let atWork = measures[.busyTime] + measures[.backgroundTime] + measures[.overtime]
      let people = Double(atWork) / (20 * 86_400e6)
      #expect(abs(Double(measures[.counterStaffUsed]) / 1e6 - people) < 1e-6)
      // 2 an hour, 5 minutes each, and as long for their results.
      #expect(people > 0.1 && people < 0.4)
    }
    let change = Double(half[.counterStaffUsed]) / Double(whole[.counterStaffUsed])
    #expect(abs(change - 1) < 0.01)
  }

  @Test func `tickets that are left are a part of those that were taken, at every quarter too`() {
    let result = BehaviourTests.run {
      $0.reception.counterGroups[0].staff = 1
      $0.reception.waiting.patience.ordinary.minutes = .exponential(mean: 20)
      $0.reception.waiting.patience.ordinary.balksBeyond = .constant(3)
      $0.reception.closing.ticketCutOffMinutes = 120
    }
    func sum(_ series: SiteTimeSeries.Series) -> Double {
      (0..<SiteTimeSeries.quartersPerDay).reduce(0) { sum, quarter in
        let days = Double(result.timeSeries.days(site: 0, quarter: quarter, series: series))
        return sum
          + days * (result.timeSeries.mean(site: 0, quarter: quarter, series: series) ?? 0)
      }
    }
    let site = result.sites[0]
    #expect(site[.balked] > 100 && site[.turnedAway] > 10 && site[.reneged] > 100)
    #expect(Int64(sum(.walkaways).rounded()) == site[.reneged] + site[.sentHome])
    #expect(sum(.walkaways) <= sum(.arrivals))
  }
}
