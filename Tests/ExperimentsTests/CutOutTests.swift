import ScenarioFiles
import ServiceModel
import Testing
import Wording

@testable import Experiments

/// Places around which a part is cut out, and what is told of it.
struct CutOutTests {
  private static func hanoi(days: Int = 6) throws -> Scenario {
    var scenario = try ScenarioFile.read(path: "Scenarios/hanoi-2024/baseline.yaml").scenario
    scenario.period.warmUpDays = 2
    scenario.period.observedDays = days
    scenario.period.followUpDays = 5
    return scenario
  }

  @Test
  func
    `around a commune of Hanoi lie the communes of its district, whose social office joins them`()
    throws
  {
    let city = try Self.hanoi()
    let cut = try CutOut(of: [city], around: "00004")
    let part = cut.scenarios[0]
    let home = try #require(city.people.communes.first { $0.id == "00004" })
    #expect(Set(part.people.communes.map(\.district)) == [home.district])
    let neighbours = city.people.communes.filter { $0.district == home.district }
    #expect(part.people.communes.count == neighbours.count)
    #expect(part.reception.sites.allSatisfy { $0.kind == "commune" })
    let coupling = try #require(cut.parts[0].couplings.first)
    guard case .office(let office) = coupling.reason else {
      Issue.record("an office couples")
      return
    }
    #expect(city.backOffice.offices[office.position].id == "district-social-001")
    #expect(cut.around.en == home.name.en)
    let bySite = try CutOut(of: [city], around: "site:commune-00004")
    #expect(bySite.parts == cut.parts)
  }

  @Test func `what is told of sites and offices inside is what the whole city's run tells`()
    async throws
  {
    let city = try Self.hanoi()
    let part = try CutOut(of: [city], around: "00004").scenarios[0]
    let results =
      await Experiment(seed: 2024, replications: 2, threads: 2)
      .run([city, part].map { SimulatedOption($0, seed: 2024) })
    let (whole, alone) = (results[0], results[1])
    let places = Dictionary(
      uniqueKeysWithValues: whole.scopes.enumerated().map { ([$1.type.rawValue, $1.id], $0) })
    var compared = 0
    for kpi in KPI.all {
      for scope in alone.scopes(of: kpi) where alone.scopes[scope].isInside {
        let id = alone.scopes[scope].id
        let place = try #require(places[[alone.scopes[scope].type.rawValue, id]])
        #expect(
          alone.estimate(kpi, scope: scope) == whole.estimate(kpi, scope: place),
          "\(kpi.id) of \(id)")
        compared += alone.estimate(kpi, scope: scope) == nil ? 0 : 1
      }
    }
    #expect(compared > 300)
    // Nobody's share of a city that is not there.
    for kpi in KPI.all {
      if case .shareOfCity = kpi.formula { #expect(alone.scopes(of: kpi).isEmpty) }
    }
    #expect(alone.scopes[OptionResult.city].name.en.hasPrefix("Closed part around"))
    // The districts' people go to other sites too.
    #expect(!alone.scopes.contains { $0.type == .district || $0.type == .commune })
  }

  @Test func `a place that is not there is told with the nearest`() throws {
    let city = try Self.hanoi()
    let error = #expect(throws: CutOut.UnknownPlace.self) {
      try CutOut(of: [city], around: "comune-00004")
    }
    #expect(error?.hint.en == "did you mean 'commune-00004'?")
  }

  @Test func `around a district lies what its people and offices join`() throws {
    let city = try Self.hanoi()
    let cut = try CutOut(of: [city], around: "district:001")
    let kinds = Set(cut.scenarios[0].reception.sites.map(\.kind))
    #expect(kinds.contains("district") && kinds.contains("commune"))
    #expect(!cut.isWholeCity)
    #expect(cut.scenarios[0].reception.sites.count < 60)
  }
}

extension Scope {
  fileprivate var isInside: Bool { type == .site || type == .office || type == .district }
}
