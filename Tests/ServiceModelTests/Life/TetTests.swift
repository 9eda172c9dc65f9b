import EventKernel
import LegalClock
import LegalFixtures
import Stochastics
import Testing

@testable import ServiceModel

/// A supplement over Tết 2024 (8 to 14 February free), dates worked out by hand.
@Suite struct TetTests {
  /// Five working days are allowed. An office works 8 hours on each dossier, the citizen is asked,
  /// who answers after ten working days, and it works three days more.
  private static func lives(
    _ pause: Route.Step
  ) -> [Trace.Case] {
    var town = Scenario.town(counters: 20, arrivalsPerHour: 2, days: 60)
    town.period.firstDay = newYear2024
    town.time.calendars[0] = officeHours
    town.time.specialDays = vietnameseDays
    town.time.ruleSets = [decree61]
    town.people.demand.quarterWeights = (0..<96).map { (32..<68).contains($0) ? 1 : 0 }
    town.services.procedures[0].timeLimit = .workingDays(5)
    town.services.procedures[0].awaited = false
    town.services.channels[0].onlineShare = 1
    town.services.channels[0].electronicReturnShare = 1
    town.reception.rules.supplement.workingDays = .constant(10)
    town.backOffice.offices[0].agents = 1000
    town.services.routes[0].steps = [RouteTests.work(480), pause, RouteTests.work(3 * 480)]
    let trace = simulate(City(town), seed: 4, replication: 0, tracing: .sample(share: 1)).trace
    return trace.cases.filter {
      guard let received = $0.received else { return false }
      return received >= at("2024-02-05T08:00") && received <= at("2024-02-05T15:00")
    }
  }

  @Test func `whoever is asked before Tết and answers after it is served in time`() {
    // Received on Monday 5 February; asked on the 6th with one day used; 7, 15, 16, 19 to 23, 26 and
    // 27 February are ten working days; four are left: 28, 29 February, 1 and 4 March. The office is
    // done on 1 March.
    let lives = Self.lives(.supplement(share: 1))
    #expect(lives.count > 5)
    for life in lives {
      #expect(life.due.map { text($0) } == "2024-03-04T17:00")
      #expect(life.finished.map { text($0).prefix(10) } == "2024-03-01")
      #expect(!life.isLate && life.supplements == 1)
    }
  }

  @Test func `the same days without a question to the citizen are the office's`() {
    // 6, 7, 15, 16 and 19 February.
    let lives = Self.lives(.outside(workingDays: .constant(10)))
    #expect(lives.count > 5)
    for life in lives {
      #expect(life.due.map { text($0) } == "2024-02-19T17:00")
      #expect(life.finished.map { text($0).prefix(10) } == "2024-03-01")
      #expect(life.isLate)
    }
  }
}
