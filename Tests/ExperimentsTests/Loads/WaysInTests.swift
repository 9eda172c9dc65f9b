import ServiceModel
import Stochastics
import Testing

@testable import Workloads

/// What the portal and accounts do to the load that is expected before anybody is simulated. Without
/// them, of 2000 demands a year 1400 take 10 minutes at the counter, 600 a check of 5 minutes, and all
/// results 3 minutes to be fetched.
@Suite struct WaysInTests {
  private static func minutesAYear(_ change: (inout Scenario) -> Void) -> Double {
    var scenario = lawfulCity()
    scenario.reception.closing.comingBack.ordinary.givesUpAfter = 50
    change(&scenario)
    return OfferedLoad(City(scenario)).counters[0].day.workMinutes * 260
  }

  private static func expect(_ minutes: Double, _ change: (inout Scenario) -> Void) {
    let expected = minutesAYear(change)
    #expect(abs(expected - minutes) < 1e-6, "\(expected)")
  }

  @Test func `who fails comes to the counter in the end, or is checked as before`() {
    Self.expect(14_000 + 3000 + 6000) { _ in }
    // 0.4 x 0.5 / (1 - 0.4 x 0.5) of 600 come.
    Self.expect(15_500 + 2250 + 6000) {
      $0.services.electronic = ElectronicServices(failedShare: 0.4, counterAfterFailureShare: 0.5)
    }
    Self.expect(20_000 + 6000) {
      for index in 0..<2 { $0.services.procedures[index].onlineService = .notOffered }
    }
  }

  @Test func `originals take tickets, and full services none`() {
    Self.expect(14_000 + 3000 + 6000 + 300 * 4) {
      for index in 0..<2 { $0.services.procedures[index].onlineService = .partial }
      $0.services.electronic.originals = .init(share: 0.5, minutes: .constant(4))
    }
    Self.expect(14_000 + 3000 + 1400 * 3) {
      for index in 0..<2 { $0.services.procedures[index].onlineService = .full }
    }
  }

  @Test func `accounts save minutes, papers and copies`() {
    Self.expect(1400 * 9 + 3000 + 2000 * 2) {
      $0.people.identification = Identification(level2Share: 0.5, savedMinutes: 2)
    }
    Self.expect(0.85 * (14_000 + 3000 + 6000)) {
      $0.people.identification = Identification(
        level2Share: 0.5, sparedCopiesShare: 0.6, certifiedCopies: [ProcedureID(0)])
    }
    func incomplete(_ scenario: inout Scenario) {
      for index in 0..<2 { scenario.services.procedures[index].completeShare = 0.5 }
    }
    let half = Self.minutesAYear(incomplete)
    let whole = Self.minutesAYear { _ in }
    // Of those with an account 0.3 lack a paper, where half of the others do: 0.4 in all.
    Self.expect(whole + (half - whole) * 0.4 / 0.5) {
      incomplete(&$0)
      $0.people.identification = Identification(level2Share: 0.5, sparedPapersShare: 0.4)
    }
  }
}
