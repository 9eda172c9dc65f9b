import EventKernel
import LegalClock
import Stochastics
import Testing
import Wording

@testable import ServiceModel

/// Where the time of dossiers goes, in the town of `RouteTests`: always open, all times constant.
@Suite struct TimeAccountTests {
  private static let hour: Int64 = 3_600_000_000

  /// Hours a finished dossier: queue, work, transfer, citizen, elsewhere, closed.
  private static func hours(_ measures: ScopeMeasures) -> [Double] {
    let parts: [Quantity] = [
      .dossierQueueTime, .dossierWorkTime, .dossierTransferTime, .dossierCitizenTime,
      .dossierElsewhereTime, .dossierClosedTime,
    ]
    return parts.map { Double(measures[$0]) / Double(measures[.finished] * hour) }
  }

  @Test func `each step counts as what it is`() {
    let result = RouteTests.run([
      RouteTests.work(60), .outside(workingDays: .constant(2)), .supplement(share: 1),
      RouteTests.work(120),
    ]) {
      $0.services.channels[0].onlineShare = 1
      $0.reception.rules.supplement.workingDays = .constant(3)
      $0.backOffice.offices[0].house = "elsewhere"
      $0.backOffice.transfer.toOffice = .digital(minutes: .constant(30))
      $0.backOffice.transfer.toSite = .digital(minutes: .constant(90))
    }
    // A working day of this town has 24 hours; the papers go there once and back once.
    #expect(Self.hours(result.procedures[0]) == [0, 3, 2, 72, 48, 0])
  }

  @Test func `parallel branches count once, along the one that is done last`() {
    let parallel: Route.Step = .parallel([
      [RouteTests.work(60), .outside(workingDays: .constant(1))], [RouteTests.work(600)], [],
    ])
    let result = RouteTests.run([parallel, RouteTests.work(60)])
    #expect(Self.hours(result.procedures[0]) == [0, 2, 0, 0, 24, 0])
  }

  @Test func `an office that is full and a signature at noon are queues`() {
    let full = RouteTests.run([RouteTests.work(25)]) { $0.backOffice.offices[0].agents = 1 }
    let hours = Self.hours(full.procedures[0])
    #expect(abs(hours[1] - 25.0 / 60) < 1e-9 && hours[0] > 0.5)
    #expect(hours[0] + hours[1] == RouteTests.meanHours(full))
    let signed = RouteTests.run([
      .sign(function: OfficeFunctionID(0), hours: [TimeOfDay(minutes: 720)])
    ])
    #expect(abs(Self.hours(signed.procedures[0])[0] - 12) < 1)
  }

  @Test func `a linked dossier waits elsewhere for the first`() {
    let result = RouteTests.run([RouteTests.work(60)]) {
      var procedure = $0.services.procedures[0]
      procedure.id = "residence"
      procedure.annualVolume = 0
      $0.services.procedures.append(procedure)
      $0.services.bundles = [
        Bundle(
          id: "birth", name: LocalizedText(vi: "b", en: "b"), leader: ProcedureID(0), share: 1,
          members: [.init(procedure: ProcedureID(1), afterLeader: true, receptionShare: 0)],
          timeLimit: .workingDays(1))
      ]
    }
    #expect(Self.hours(result.procedures[0]) == [0, 1, 0, 0, 0, 0])
    #expect(Self.hours(result.procedures[1]) == [0, 1, 0, 0, 1, 0])
  }

  @Test func `the stages add up to the processing time, nights and days off to the wall clock`() {
    var town = SimulateTests.busyTown()
    town.services.routes[0].steps += [
      .supplement(share: 0.3),
      .parallel([[RouteTests.work(20)], [.outside(workingDays: .constant(0.2))]]),
    ]
    town.reception.rules.supplement.workingDays = .uniform(min: 1, max: 4)
    // Offices work on Sundays too, when the law's clock stands.
    town.time.calendars.append(town.time.calendars[0])
    town.time.calendars[1].weekly[6] = town.time.calendars[1].weekly[0]
    town.backOffice.offices[0].calendar = CalendarID(1)
    let city = City(town)
    let result = simulate(city, seed: 2, replication: 0, tracing: .sample(share: 1))
    let measures = result.procedures[0]
    let hours = Self.hours(measures)
    #expect(hours.allSatisfy { $0 > 0.01 })
    // The trace reckons the working time of each life from its two ends.
    let lives = result.trace.cases.filter {
      $0.arisen >= city.window.start && $0.arisen < city.window.stop
    }
    #expect(measures.accountedTime == lives.reduce(0) { $0 + ($1.workingTime?.ticks ?? 0) })
    #expect(measures.accountedTime == measures[.processing].totalTicks)
    // Four days in five of the week's hours are nights, lunch or Sunday: 168 against 48.
    let share = hours[5] / hours.reduce(0, +)
    #expect(abs(share - 120.0 / 168) < 0.1)
  }
}

extension ScopeMeasures {
  /// All stages of finished dossiers, nights and days off apart.
  var accountedTime: Int64 {
    self[.dossierQueueTime] + self[.dossierWorkTime] + self[.dossierTransferTime]
      + self[.dossierCitizenTime] + self[.dossierElsewhereTime]
  }
}
