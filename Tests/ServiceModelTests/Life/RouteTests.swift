import EventKernel
import LegalClock
import OutputAnalysis
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Routes in a town that is always open, where every time is constant: dates worked out by hand.
@Suite struct RouteTests {
  static let hour = 60.0

  /// Received at once, decided in offices with more agents than dossiers.
  static func run(
    _ steps: [Route.Step], days: Int = 20, _ change: (inout Scenario) -> Void = { _ in }
  ) -> ReplicationResult {
    var town = Scenario.town(
      counters: 20, arrivalsPerHour: 2, reception: .constant(5), days: days)
    town.services.routes[0].steps = steps
    town.backOffice.offices[0].agents = 500
    town.services.procedures[0].awaited = false
    change(&town)
    let result = simulate(City(town), seed: 3, replication: 0)
    for balance in result.balances {
      #expect(balance.arisen == balance.ended + balance.inProcess)
    }
    return result
  }

  static func work(_ minutes: Double) -> Route.Step {
    .work(function: OfficeFunctionID(0), minutes: .constant(minutes))
  }

  static func meanHours(_ result: ReplicationResult) -> Double {
    let processing = result.procedures[0][.processing]
    return Double(processing.totalTicks) / Double(processing.count) / 3600e6
  }

  @Test func `a sequence takes the sum, parallel branches the longest`() {
    #expect(Self.meanHours(Self.run([Self.work(60), Self.work(120)])) == 3)
    let parallel = Self.run([
      .parallel([[Self.work(60)], [Self.work(30), Self.work(150)], []]), Self.work(60),
    ])
    #expect(Self.meanHours(parallel) == 4)
    #expect(parallel.procedures[0][.finished] == parallel.procedures[0][.received])
  }

  @Test func `rework repeats at most as often as allowed`() {
    let always = Self.run([.rework(share: 1, atMost: 3, steps: [Self.work(60)])])
    #expect(Self.meanHours(always) == 4)
    let never = Self.run([.rework(share: 0, atMost: 3, steps: [Self.work(60)])])
    #expect(Self.meanHours(never) == 1)
  }

  @Test func `a condition sends dossiers one way or the other`() {
    let steps: [Route.Step] = [
      .when(.online, then: [Self.work(60)], otherwise: [Self.work(180)])
    ]
    #expect(Self.meanHours(Self.run(steps)) == 3)
    #expect(Self.meanHours(Self.run(steps) { $0.services.channels[0].onlineShare = 1 }) == 1)
  }

  @Test func `what is refused ends there, what is withdrawn has no result`() {
    let refused = Self.run([Self.work(60), .refuse(share: 0.5), Self.work(600)]).procedures[0]
    #expect(refused[.refused] > 300 && refused[.finished] == refused[.received])
    let withdrawn = Self.run([Self.work(60), .withdraw(share: 0.25)]).procedures[0]
    #expect(withdrawn[.withdrawn] > 150)
    #expect(withdrawn[.finished] + withdrawn[.withdrawn] == withdrawn[.received])
  }

  @Test func `signing waits for the hour and takes all who wait`() {
    // Everything is signed at noon; half a day on average, never more than a day.
    let signed = Self.run([
      .sign(function: OfficeFunctionID(0), hours: [TimeOfDay(minutes: 720)])
    ])
    #expect(abs(Self.meanHours(signed) - 12) < 1)
    let histogram = signed.procedures[0][.processing].histogram
    #expect((histogram?.quantile(1) ?? .infinity) <= 24 * 3600 * 1.01)
  }

  @Test func `a supplement stops the legal clock`() {
    // One working day is allowed; the citizen answers after three, and work takes an hour.
    func change(_ town: inout Scenario) {
      town.services.procedures[0].timeLimit = .workingDays(1)
      town.services.channels[0].onlineShare = 1
      town.reception.rules.supplement.workingDays = .constant(3)
    }
    let asked = Self.run([.supplement(share: 1), Self.work(60)], change).procedures[0]
    #expect(asked[.supplements] == asked[.received])
    #expect(asked[.finishedLate] == 0)
    // The same three days in an office are the office's.
    let idle = Self.run([.outside(workingDays: .constant(3)), Self.work(60)], change)
    #expect(idle.procedures[0][.finishedOnTime] == 0)
    #expect(idle.procedures[0][.finishedLate] == idle.procedures[0][.finished])
  }

  @Test func `how soon citizens answer does not depend on who is asked`() {
    // Constant work, so that all else is the same; replies take five working days on average.
    let steps = [Self.work(60), .supplement(share: 0.1), Self.work(60)]
    let asked = Self.run(steps, days: 60) {
      $0.services.channels[0].onlineShare = 1
      $0.reception.rules.supplement.workingDays = .uniform(min: 0, max: 10)
    }.procedures[0]
    let processing = asked[.processing]
    let replies = Double(processing.totalTicks) / 3600e6 - 2 * Double(processing.count)
    let days = replies / 24 / Double(asked[.supplements])
    // 290 replies, each with a standard deviation of 2.9 days.
    #expect(asked[.supplements] > 200)
    #expect(abs(days - 5) < 4 * 2.9 / Double(asked[.supplements]).squareRoot())
  }

  @Test func `a step that never acts leaves the draws of the others alone`() {
    let day = Route.Step.outside(workingDays: .exponential(mean: 1))
    let choice = Route.Step.choose([
      .init(
        share: 0.5, steps: [.work(function: OfficeFunctionID(0), minutes: .exponential(mean: 9))]),
      .init(share: 0.5, steps: [day]),
    ])
    let plain = Self.run([day, choice, day]) { $0.services.channels[0].onlineShare = 0.5 }
    let idle: [Route.Step] = [.supplement(share: 0), .refuse(share: 0), .withdraw(share: 0)]
    let padded = Self.run([day] + idle + [choice] + idle + [day]) {
      $0.services.channels[0].onlineShare = 0.5
    }
    let isSame = padded.procedures == plain.procedures
    #expect(isSame)
  }

  @Test func `a scan behind the counter keeps nobody waiting for the result`() {
    // One counter, busy three quarters of the time with people and scanning.
    func town(_ place: Digitising.Place) -> ReplicationResult {
      Self.run([Self.work(10)]) {
        $0.keepOfficeHours()
        $0.reception.counterGroups[0].staff = 1
        $0.services.procedures[0].annualVolume *= 0.8
        $0.services.procedures[0].receptionMinutes = .exponential(mean: 5)
        $0.services.procedures[0].awaited = true
        $0.reception.rules.digitising = Digitising(place: place, minutes: .constant(4))
      }
    }
    let (without, behind) = (town(.none), town(.behindCounter))
    let stay = { (result: ReplicationResult) in
      let sample = result.procedures[0][.timeInSite]
      return Double(sample.totalTicks) / Double(sample.count) / 60e6
    }
    // What is being scanned delays the next call by less than the four minutes of a scan.
    #expect(stay(behind) < stay(without) + 3)
    let isSame = behind.procedures[0][.processing] == without.procedures[0][.processing]
    #expect(isSame)
    #expect(behind.sites[0][.backgroundTime] > 0 && without.sites[0][.backgroundTime] == 0)
    #expect(behind.procedures[0][.digitised] == behind.procedures[0][.received])
  }

  @Test func `nobody waits for a result through the night`() {
    // Three hours of work: whoever hands in late comes again for the result.
    let result = Self.run([Self.work(180)]) {
      $0.keepOfficeHours()
      $0.services.procedures[0].annualVolume /= 3
      $0.services.procedures[0].awaited = true
    }.procedures[0]
    let longest = result[.timeInSite].histogram?.quantile(1) ?? .infinity
    #expect(longest < 10 * 3600)
    // Two ways to come: those who waited once, the others twice.
    let again = result[.visits] - result[.received]
    #expect(again > 100 && again < result[.received])
  }

  @Test func `the earliest due date goes first where the office works so`() {
    // Two procedures with limits of 1 and 30 days share an office that can barely cope.
    func late(_ discipline: Office.Discipline) -> Int64 {
      let result = Self.run([.work(function: OfficeFunctionID(0), minutes: .exponential(mean: 27))])
      {
        $0.backOffice.offices[0].agents = 1
        $0.backOffice.offices[0].discipline = discipline
        $0.services.procedures.append($0.services.procedures[0])
        $0.services.procedures[0].annualVolume /= 2
        $0.services.procedures[1].annualVolume /= 2
        $0.services.procedures[1].id = "slow"
        $0.services.procedures[0].timeLimit = .workingHours(3)
        $0.services.procedures[1].timeLimit = .workingDays(30)
      }
      return result.procedures[0][.finishedLate] + result.procedures[1][.finishedLate]
    }
    #expect(late(.earliestDue) < late(.firstCome))
  }

  @Test func `a bundle of three is one demand in visits and three dossiers, done at its latest`() {
    let result = Self.run([Self.work(60)]) {
      for (id, minutes) in [("residence", 180.0), ("insurance", 120)] {
        var procedure = $0.services.procedures[0]
        procedure.id = id
        procedure.annualVolume = 0
        procedure.route = RouteID($0.services.routes.count)
        $0.services.routes.append(Route(id: id, steps: [Self.work(minutes)]))
        $0.services.procedures.append(procedure)
      }
      $0.services.bundles = [
        Bundle(
          id: "birth", name: LocalizedText(vi: "b", en: "b"), leader: ProcedureID(0), share: 1,
          members: [
            .init(procedure: ProcedureID(1), afterLeader: true, receptionShare: 0.5),
            .init(procedure: ProcedureID(2), afterLeader: false, receptionShare: 0),
          ], timeLimit: .workingDays(1))
      ]
    }
    let leader = result.procedures[0]
    #expect(leader[.bundles] > 500 && leader[.bundles] == leader[.demands])
    #expect(result.procedures[1][.finished] == leader[.finished])
    #expect(result.procedures[2][.finished] == leader[.finished])
    #expect(result.procedures[1][.visits] == 0)
    // Submit and fetch: two visits for the demand.
    #expect(abs(Double(leader[.visits]) / Double(leader[.demands]) - 2) < 0.02)
    // The birth takes 1 hour, then the residence 3; the insurance beside takes 2.
    let bundle = leader[.bundleProcessing]
    #expect(Double(bundle.totalTicks) / Double(bundle.count) == 4 * 3600e6)
    #expect(leader[.bundlesOnTime] == leader[.bundlesFinished])
    // Half of the residence's 5 minutes at the counter come on top.
    #expect(Self.meanCounterMinutes(leader) == 7.5)
  }

  private static func meanCounterMinutes(_ measures: ScopeMeasures) -> Double {
    // Less the collection of three results, 3 minutes each.
    let collections = measures[.visits] - measures[.received]
    let total = Double(measures[.counterTime]) / 60e6 - 9 * Double(collections)
    return (total / Double(measures[.received]) * 1e6).rounded() / 1e6
  }

  @Test func `a backlog is in process from the start`() {
    let result = Self.run([Self.work(60), Self.work(600)]) {
      $0.backOffice.backlog = [
        BacklogEntry(
          procedure: ProcedureID(0), commune: CommuneID(0), stepsDone: 1, ageWorkingDays: 3,
          count: 40)
      ]
    }
    #expect(result.balances[0] == FlowBalance(arisen: 40, ended: 0, inProcess: 40))
  }
}
