import ScenarioFiles
import ServiceModel
import Stochastics
import Testing
import Wording

/// The portal and accounts as a file says them.
@Suite struct ElectronicFormTests {
  private func read(_ settings: String...) throws -> LoadedScenario {
    try Town().read("town.yaml", settings: settings).get()
  }

  @Test(arguments: mistakesInElectronic)
  func `a mistake is told with its place and what to write instead`(_ mistake: Mistake) throws {
    try BrokenFileTests.check(mistake)
  }

  @Test func `what a file leaves out spares nobody and fails nobody`() throws {
    let scenario = try read().scenario
    #expect(scenario.services.electronic == ElectronicServices())
    #expect(scenario.people.identification == nil)
    #expect(scenario.services.procedures.allSatisfy { $0.onlineService == nil })
    #expect(scenario.people.communes.allSatisfy { $0.level2Share == nil })
  }

  @Test func `what a file says of the portal and of accounts stands in the scenario`() throws {
    let scenario = try read(
      "electronic_services={failed_share: 0.1, counter_after_failure_share: 0.4, "
        + "retry_working_days: 2, originals_share: 0.3, originals_minutes: 4}",
      "identification={level_2_share: 0.5, saved_minutes: 1, spared_papers_share: 0.2, "
        + "spared_copies_share: 0.3, certified_copies: [certification]}",
      "procedures[birth].online_service=partial", "procedures[level=district].online_service=none",
      "communes[hill].level_2_share=0.2"
    ).scenario
    #expect(
      scenario.services.electronic
        == ElectronicServices(
          failedShare: 0.1, counterAfterFailureShare: 0.4, retryWorkingDays: .constant(2),
          originals: .init(share: 0.3, minutes: .constant(4))))
    #expect(
      scenario.people.identification
        == Identification(
          level2Share: 0.5, savedMinutes: 1, sparedPapersShare: 0.2, sparedCopiesShare: 0.3,
          certifiedCopies: [ProcedureID(0)]))
    #expect(
      scenario.services.procedures.map(\.onlineService) == [nil, .partial, .notOffered])
    #expect(scenario.people.communes.map(\.level2Share) == [nil, nil, 0.2])
  }

  @Test func `originals without a partial service and accounts that spare nothing are told`() throws
  {
    let originals = try read("electronic_services={originals_share: 0.3}").notices.map(\.text.en)
    #expect(originals.count == 1 && originals[0].hasSuffix("so nobody is asked for originals"))
    let accounts = try read("communes[hill].level_2_share=0.2").notices.map(\.text.en)
    #expect(
      accounts.count == 1 && accounts[0].hasPrefix("communes[hill].level_2_share")
        && accounts[0].hasSuffix("so an account changes nothing"))
  }
}
