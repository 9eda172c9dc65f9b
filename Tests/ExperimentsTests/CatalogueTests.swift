import ServiceModel
import Testing

@testable import Experiments

struct CatalogueTests {
  @Test(arguments: KPI.all)
  func `every KPI has a name and a definition in both languages`(kpi: KPI) {
    for text in [kpi.name, kpi.definition] {
      #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en)
    }
    #expect(kpi.definition.vi.hasSuffix(".") && kpi.definition.en.hasSuffix("."))
  }

  @Test(arguments: KPI.all)
  func `every KPI exists somewhere`(kpi: KPI) {
    #expect(!kpi.scopeTypes.isEmpty)
  }

  @Test func `ids are unique, and every headline is a KPI of the city`() {
    #expect(Set(KPI.all.map(\.id)).count == KPI.all.count)
    #expect(KPI.headlines.count >= 10)
    #expect(KPI.headlines.allSatisfy { $0.scopeTypes.contains(.city) })
  }

  @Test func `a KPI exists only where all that it needs is measured`() throws {
    let onTime = try #require(KPI.named("on_time_share"))
    #expect(onTime.scopeTypes == [.city, .level, .procedure, .district, .commune])
    let wait = try #require(KPI.named("wait_mean"))
    #expect(wait.scopeTypes.contains(.site) && !wait.scopeTypes.contains(.office))
    let cost = try #require(KPI.named("cost_per_dossier"))
    #expect(cost.scopeTypes == [.city])
    let delay = try #require(KPI.named("office_delay_share"))
    #expect(delay.scopeTypes == [.officeFunction, .office])
  }

  @Test func `a target of no KPI is found`() {
    var scenario = SmallCity.scenario()
    #expect(KPI.unknownTargets(in: scenario).isEmpty)
    scenario.targets.kpis[0].kpi = "wait_meen"
    #expect(KPI.unknownTargets(in: scenario) == ["wait_meen"])
  }

  @Test func `a formula reads as it is computed`() throws {
    let onTime = try #require(KPI.named("on_time_share"))
    #expect(
      onTime.formula.description
        == "(finishedOnTime) / (finishedOnTime + finishedLate + openOverdue)")
    let wait = try #require(KPI.named("wait_mean"))
    #expect(wait.formula.description == "(total(wait)) / (count(wait)) / 60000000.0")
  }
}
