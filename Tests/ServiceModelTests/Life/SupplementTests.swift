import LegalClock
import LegalFixtures
import OutputAnalysis
import Stochastics
import Testing

@testable import ServiceModel

/// Supplements and the legal clock, over holidays and at the end of a run.
@Suite struct SupplementTests {
  /// A town with office hours around Tết 2024, free from 8 to 14 February; every dossier comes
  /// online, waits for a supplement, and is then an hour in an office.
  static func run(
    answeredAfter workingDays: Double, limit: TimeLimit, closesAtTet: Bool = true
  ) -> ReplicationResult {
    RouteTests.run([.supplement(share: 1), RouteTests.work(60)], days: 25) {
      $0.keepOfficeHours()
      $0.period.firstDay = date("2024-01-29")
      $0.time.calendars[0].observesPublicHolidays = true
      $0.time.specialDays =
        closesAtTet ? (8...14).map { holiday("2024-02-\($0 < 10 ? "0" : "")\($0)") } : []
      $0.services.procedures[0].timeLimit = limit
      $0.services.channels[0].onlineShare = 1
      $0.services.channels[0].electronicReturnShare = 1
      $0.reception.rules.supplement.workingDays = .constant(workingDays)
    }
  }

  @Test func `a dossier whose supplement comes after Tết is not late`() {
    // Two working days are allowed. The answer takes four, and for those who were asked in the week
    // before Tết seven days off more: eleven days or longer, none of them the office's.
    let all = Self.run(answeredAfter: 4, limit: .workingDays(2)).procedures[0]
    #expect(all[.received] > 500)
    #expect(all[.supplements] == all[.received])
    #expect(all[.finishedOnTime] == all[.finished] && all[.finished] > 0)
    #expect(all[.finishedLate] == 0 && all[.openOverdue] == 0)
  }

  @Test func `Tết takes no working time from a dossier`() {
    // Working days are counted without days off, so nobody's processing takes longer by Tết.
    let tet = Self.run(answeredAfter: 4, limit: .workingDays(2)).procedures[0][.processing]
    let none = Self.run(answeredAfter: 4, limit: .workingDays(2), closesAtTet: false)
      .procedures[0][.processing]
    let longest = { (sample: SampleMeasures) in sample.histogram?.quantile(1) ?? .infinity }
    #expect(tet.count > 0 && none.count > tet.count)
    #expect(abs(longest(tet) - longest(none)) < 600)
  }

  @Test func `a dossier that waits for the citizen at the end is open in its time`() {
    // The answer never comes, long after the two days: the clock has stood still since the first.
    let all = Self.run(answeredAfter: 200, limit: .workingDays(2)).procedures[0]
    #expect(all[.openInTime] == all[.received] && all[.received] > 500)
    #expect(all[.openOverdue] == 0)
    #expect(all[.inProcessInTime] > 0 && all[.inProcessOverdue] == 0)
  }

  @Test func `whoever is asked after the due date stays overdue`() {
    // Three days outside before the question, with one day allowed: late when the clock stops.
    let result = RouteTests.run([.outside(workingDays: .constant(3)), .supplement(share: 1)]) {
      $0.services.procedures[0].timeLimit = .workingDays(1)
      $0.services.channels[0].onlineShare = 1
      $0.reception.rules.supplement.workingDays = .constant(200)
    }.procedures[0]
    #expect(result[.openOverdue] == result[.received] && result[.received] > 0)
  }
}
