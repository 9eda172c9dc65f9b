import EventKernel
import LegalClock
import Stochastics
import Testing

@testable import ServiceModel

/// What ends after the end of the run does not end in it, however long it takes.
@Suite struct EndOfRunTests {
  /// Longer than any run, and than any number of ticks, as tails are.
  static let endless: [Distribution] = [
    .constant(1e6), .constant(1e30), .weibull(shape: 0.1, scale: 1e6),
    .lognormal(mean: 1e6, cv: 10), .exponential(mean: 1e6),
  ]

  static func run(_ change: (inout Scenario) -> Void) -> ReplicationResult {
    var town = SimulateTests.busyTown()
    change(&town)
    let result = simulate(City(town), seed: 7, replication: 0, tracing: .sample(share: 1))
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    #expect(result.trace.events.allSatisfy { $0.end < .never })
    return result
  }

  @Test(arguments: endless)
  func `days outside, work in an office and the post are not over at the end`(_ long: Distribution)
  {
    for steps: [Route.Step] in [
      [.outside(workingDays: long)], [.work(function: OfficeFunctionID(0), minutes: long)],
    ] {
      let all = Self.run { $0.services.routes[0].steps = steps }.procedures[0]
      #expect(all[.received] > 100)
      #expect(all[.finished] < all[.received] / 2)
    }
    let posted = Self.run {
      $0.services.channels[0].postShare = 0.7
      $0.reception.rules.postDays = long
      $0.backOffice.transfer.toSite = .courier(departures: [TimeOfDay(minutes: 600)], minutes: long)
    }
    #expect(posted.procedures[0][.notReceived] > 100)
  }

  @Test(arguments: endless)
  func `whoever comes again after the end does not come again`(_ long: Distribution) {
    let waiting = Self.run {
      $0.reception.rules.replyWorkingDays = long
      $0.reception.rules.collection.workingDays = long
      $0.reception.rules.supplement.workingDays = long
      $0.reception.closing.comingBack.ordinary.workingDays = long
      $0.reception.closing.ticketCutOffMinutes = 400
      $0.reception.waiting.patience.ordinary.minutes = .exponential(mean: 20)
      $0.services.routes[0].steps.append(.supplement(share: 0.5))
    }
    #expect(waiting.procedures[0][.demands] > 500)
    let appointments = Self.run {
      $0.reception.appointments = Appointments(
        serviceClasses: [ServiceClassID(0)], share: 1, slotMinutes: 30, capacityShare: 1,
        leadWorkingDays: long, longestLeadWorkingDays: 60, latenessMinutes: long,
        noShowShare: 0.2)
    }
    #expect(appointments.procedures[0][.demands] > 500)
  }

  @Test(arguments: endless)
  func `time at counters, patience and ways may be endless`(_ long: Distribution) {
    let served = Self.run {
      $0.services.procedures[0].receptionMinutes = long
      $0.reception.rules.onlineMinutes = long
      $0.reception.rules.collection.minutes = long
      $0.reception.rules.digitising.minutes = long
      $0.reception.waiting.patience.ordinary.minutes = long
      $0.reception.waiting.patience.ordinary.balksBeyond = long
    }
    #expect(served.procedures[0][.finished] < served.procedures[0][.demands] / 2)
    let far = Self.run {
      $0.reception.siteChoice.speedKilometresPerHour = 1e-300
      $0.reception.siteChoice.rule = .boundaryFree
      $0.people.communes[0].place.latitude = 20
      $0.services.procedures[0].receptionMinutes = long
    }
    // The sum is larger than any.
    #expect(far.procedures[0][.travelTime] == .max)
  }

  @Test func `a sum that is larger than any stays so`() {
    var sum = Int64.max - 5
    sum.add(5)
    #expect(sum == .max)
    sum.add(1)
    sum.add(.max)
    #expect(sum == .max)
    var measures = ScopeMeasures()
    measures[.travelTime] = .max
    measures.merge(measures)
    #expect(measures[.travelTime] == .max)
  }

  @Test func `a number far outside a range is its end`() {
    #expect((2...60).nearest(to: 1e300) == 60)
    #expect((2...60).nearest(to: .infinity) == 60)
    #expect((2...60).nearest(to: -1e300) == 2)
    #expect((2...60).nearest(to: 7.5) == 8)
  }

  /// The town never gives a ticket. Each comes once a day, 300 days in all, and then gives up: so
  /// of the demands of the first 30 observed days all have given up in 400 days, and none before
  /// the 300th.
  @Test func `somebody gives up after exactly as many trips in vain as the site says`() {
    var town = Scenario.town(arrivalsPerHour: 0.1, days: 30)
    town.period.warmUpDays = 0
    town.reception.closing.ticketCutOffMinutes = 1440
    town.reception.closing.comingBack.ordinary.givesUpAfter = 300
    func after(_ days: Int) -> ScopeMeasures {
      town.period.followUpDays = days
      return simulate(City(town), seed: 2, replication: 0).procedures[0]
    }
    let (early, late) = (after(269), after(370))
    #expect(early[.gaveUp] == 0)
    #expect(late[.demands] > 30 && late[.gaveUp] == late[.demands])
    #expect(late[.visits] == 300 * late[.gaveUp])
  }

  @Test func `a backlog may have thousands of rows, and be of what nobody asks for any more`() {
    var town = Scenario.town(days: 5)
    town.services.procedures.append(town.services.procedures[0])
    town.services.procedures[1].id = "old"
    town.services.procedures[1].annualVolume = 0
    town.backOffice.offices[0].agents = 10_000
    town.services.routes.append(Route(id: "old", steps: (0..<30).map { _ in RouteTests.work(1) }))
    town.services.procedures[1].route = RouteID(1)
    town.backOffice.backlog = (0..<5000).map {
      BacklogEntry(
        procedure: ProcedureID(1), commune: CommuneID(0), stepsDone: $0 % 25,
        ageWorkingDays: 1 + $0 / 25, count: 1)
    }
    let result = simulate(City(town), seed: 1, replication: 0)
    #expect(result.balances[0].inProcess == 5000)
    // From 30 to 6 steps of a minute are left; 200 rows for each of 25 numbers of steps.
    #expect(result.offices[0][.officeJobs] == 0, "they are done before the window begins")
    #expect(result.procedures[1][.carriedOver] == 0)
    town.period.warmUpDays = 0
    let jobs = simulate(City(town), seed: 1, replication: 0).offices[0][.officeJobs]
    #expect(jobs == Int64(200 * (6...30).reduce(0, +)))
  }

  @Test func `the order of a backlog's rows changes nothing`() {
    func run(_ order: ([BacklogEntry]) -> [BacklogEntry]) -> ReplicationResult {
      var town = SimulateTests.busyTown()
      town.backOffice.backlog = order(
        (1...4).map {
          BacklogEntry(
            procedure: ProcedureID(0), commune: CommuneID(0), stepsDone: 0, ageWorkingDays: $0,
            count: 1)
        })
      // Nobody waits for anybody, so that who comes first does not matter.
      town.backOffice.offices[0].agents = 1000
      return simulate(City(town), seed: 1, replication: 0)
    }
    #expect(run { $0 }.offices == run { $0.reversed() }.offices)
  }

  @Test func `proxies carry whole numbers of dossiers within what is told`() {
    let heavy = Self.run {
      $0.people.proxies = [
        Proxies(
          serviceClasses: [ServiceClassID(0)], share: 0.3,
          dossiers: .weibull(shape: 0.1, scale: 100), dossiersPerTurn: 60)
      ]
    }
    #expect(heavy.procedures[0][.demands] > 500)
    let parties = Dictionary(grouping: heavy.trace.cases.compactMap(\.bundle)) { $0 }
    let largest = parties.values.map(\.count).max() ?? 0
    #expect(largest + 1 == Proxies.mostDossiers)
  }
}
