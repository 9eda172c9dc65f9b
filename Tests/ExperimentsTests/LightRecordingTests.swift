import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Testing

@testable import Experiments

/// A light recording is the same run with less written down.
struct LightRecordingTests {
  private static func tutorial() throws -> Scenario {
    var scenario = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    scenario.period.observedDays = 28
    return scenario
  }

  private static func result(
    _ scenario: Scenario, _ recording: Recording
  ) async throws -> OptionResult {
    let city = City(scenario)
    let option = SimulatedOption(scenario: scenario) {
      simulate(city, seed: 2024, replication: $0, recording: recording)
    }
    return try await #require(
      Experiment(seed: 2024, replications: 2, threads: 1).run([option]).first)
  }

  @Test
  func `every indicator of city, level, district and kind of site is that of a full recording`()
    async throws
  {
    let scenario = try Self.tutorial()
    let full = try await Self.result(scenario, .full)
    let light = try await Self.result(scenario, .light)
    var compared = 0
    for kpi in KPI.all {
      for scope in full.scopes(of: kpi) {
        let type = full.scopes[scope].type
        let isQuantile =
          switch kpi.formula {
          case .quantile, .longest: true
          case .ratio, .shareOfCity, .worstDecile: false
          }
        let isSingle = type == .site || type == .office || type == .officeFunction
        if isQuantile && isSingle { continue }
        if kpi.isReplicated(in: type) {
          #expect(
            light.values(kpi, scope: scope) == full.values(kpi, scope: scope),
            "\(kpi.id) of \(type) \(full.scopes[scope].id)")
        }
        if !isQuantile || type != .officeFunction {
          #expect(
            light.estimate(kpi, scope: scope) == full.estimate(kpi, scope: scope),
            "\(kpi.id) of \(type) \(full.scopes[scope].id)")
        }
        compared += 1
      }
    }
    #expect(compared > 300)
  }

  @Test func `no look, no half-hour and no distribution by site or office is kept`() throws {
    let light = simulate(
      City(try Self.tutorial()), seed: 2024, replication: 0, recording: .light)
    #expect(light.balances.isEmpty)
    #expect(light.timeSeries == SiteTimeSeries(siteCount: light.sites.count))
    #expect(light.dayWaits.waits(slot: 18).count == 0)
    #expect(light.sites.allSatisfy { $0[.wait].histogram == nil && $0[.wait].count > 0 })
    #expect(light.offices.allSatisfy { $0[.officeQueue].histogram == nil })
    #expect(light.unions?.offices[.officeQueue].histogram != nil)
  }

  @Test func `waits by the clock are those of a full recording where doors close between`() throws {
    let city = City(try Self.tutorial())
    let full = simulate(city, seed: 7, replication: 0)
    let light = simulate(city, seed: 7, replication: 0, recording: .light)
    for (a, b) in zip(full.sites, light.sites) {
      #expect(a[.waitByClock].totalTicks == b[.waitByClock].totalTicks)
      #expect(a[.waitByClock].totalTicks > a[.wait].totalTicks)
    }
    #expect(full.procedures == light.procedures)
    #expect(full.communes == light.communes)
  }
}
