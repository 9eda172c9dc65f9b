import Foundation
import ScenarioFiles
import ServiceModel
import Stochastics
import Testing

@Suite struct TutorialTests {
  @Test func `the tutorial is read as it is written`() throws {
    let loaded = try ScenarioFile.read(path: "\(scenarios)/tutorial/tutorial.yaml")
    let scenario = loaded.scenario
    #expect(scenario.id == "tutorial")
    #expect(scenario.people.communes.map(\.id) == ["market", "river", "hill"])
    #expect(scenario.reception.sites[1].jurisdiction == .commune(CommuneID(1)))
    #expect(scenario.reception.counterGroups[1].serves == 0b10)
    #expect(scenario.services.procedures[0].receptionMinutes == .lognormal(mean: 8, cv: 0.6))
    #expect(scenario.people.demand.quarterWeights[32] == 0.5)
    let speed = scenario.account.assumptions.first {
      $0.key == "site_choice.speed_kilometres_per_hour"
    }
    #expect(speed?.value == "25")
    #expect(speed?.confidence == "A")
    #expect(speed?.place.hasSuffix("tutorial.yaml:78") == true)
  }

  @Test func `the option changes the tutorial`() throws {
    let loaded = try ScenarioFile.read(path: "\(scenarios)/tutorial/more-counters.yaml")
    #expect(loaded.scenario.id == "more-counters")
    #expect(loaded.baseID == "tutorial")
    #expect(loaded.scenario.reception.counterGroups[0].staff == 3)
    #expect(loaded.scenario.reception.siteChoice.rule == .boundaryFree)
    #expect(loaded.scenario.reception.siteChoice.candidates == 5)
    #expect(loaded.levers.map(\.isEnabled) == [true, true, false])
    #expect(
      loaded.levers[0].changes.map(\.kind)
        == [
          .rows(added: [], removed: [], changed: ["town_civil"]), .value(old: "2", new: "3"),
        ])
    #expect(loaded.levers[0].changes[1].path == "counter_groups[town_civil].staff")
    #expect(loaded.levers[0].changes[1].place.hasSuffix("more-counters.yaml:12"))
    #expect(
      loaded.levers[1].changes.map(\.kind) == [.value(old: "jurisdiction", new: "boundary_free")])
    guard case .courier = loaded.scenario.backOffice.transfer.toOffice else {
      Issue.record("a lever that is switched off changed something")
      return
    }
  }
}
