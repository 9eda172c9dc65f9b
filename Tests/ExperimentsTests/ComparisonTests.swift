import OutputAnalysis
import ServiceModel
import Testing

@testable import Experiments

struct ComparisonTests {
  private func run(_ shifts: [(String, Int)], staff: [Int] = []) async -> [OptionResult] {
    let options = shifts.enumerated().map { index, option in
      SimulatedOption(
        scenario: SmallCity.scenario(
          option.0, counterStaff: staff.isEmpty ? 4 : staff[index])
      ) { SmallCity.result($0, shift: option.1) }
    }
    return await Experiment(seed: 1, replications: 10, threads: 2).run(options)
  }

  @Test func `an option against itself is the same everywhere`() async {
    let comparison = Comparison(await run([("base", 0), ("twin", 0)]))
    #expect(!comparison.rows.isEmpty)
    #expect(comparison.rows.allSatisfy { $0.verdict == .same || $0.verdict == .noData })
  }

  @Test func `fewer staff at the same work is better, and more is worse`() async throws {
    let kpi = try #require(KPI.named("counter_staff"))
    let comparison = Comparison(
      await run([("base", 0), ("lean", 0), ("large", 0)], staff: [4, 2, 6]))
    #expect(comparison.row("lean", kpi)?.difference == -1)
    #expect(comparison.row("lean", kpi)?.verdict == .better)
    #expect(comparison.row("large", kpi)?.verdict == .worse)
  }

  @Test func `the best of all is told, and those that may be`() async throws {
    let kpi = try #require(KPI.named("counter_staff"))
    let one = Comparison(await run([("base", 0), ("lean", 0), ("large", 0)], staff: [4, 2, 6]))
    #expect(
      ["base", "lean", "large"].map { one.standing($0, kpi) } == [.notBest, .best, .notBest])
    let contest = try #require(one.contests.first { $0.kpi.id == kpi.id })
    #expect(contest.entries.map(\.lead) == [1, -1, 2])
    #expect(contest.entries.allSatisfy { $0.interval.contains($0.lead) || $0.interval.contains(0) })
    let two = Comparison(await run([("base", 0), ("twin", 0), ("large", 0)], staff: [4, 4, 6]))
    #expect(
      ["base", "twin", "large"].map { two.standing($0, kpi) } == [.mayBeBest, .mayBeBest, .notBest])
    #expect(one.contests.allSatisfy { $0.kpi.better != .neutral })
    let single = await Experiment(seed: 1, replications: 1, threads: 1).run([
      SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) },
      SimulatedOption(scenario: SmallCity.scenario("other")) { SmallCity.result($0) },
    ])
    #expect(Comparison(single).contests.isEmpty)
  }

  @Test func `a difference within its error is too close to call`() async throws {
    let kpi = try #require(KPI.named("wait_mean"))
    let base = SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) }
    // Up in every other replication, down in the others.
    let other = SimulatedOption(scenario: SmallCity.scenario("other")) {
      SmallCity.result($0, shift: $0.isMultiple(of: 2) ? 3 : -3)
    }
    let comparison = Comparison(
      await Experiment(seed: 1, replications: 10, threads: 1).run([base, other]))
    let row = try #require(comparison.row("other", kpi))
    #expect(row.interval?.contains(0) == true)
    #expect(row.verdict == .tooCloseToCall)
  }

  @Test func `Holm's correction is over the headline KPIs of the city only`() async {
    let comparison = Comparison(await run([("base", 0), ("a", 1), ("b", 2)]))
    for row in comparison.rows {
      let inFamily = row.kpi.headline && row.scopeType == .city && row.p != nil
      #expect((row.adjustedP != nil) == inFamily)
      if let adjusted = row.adjustedP, let p = row.p { #expect(adjusted >= p) }
    }
  }

  @Test func `a site that only one option has is not compared`() async throws {
    var network = SmallCity.scenario("network")
    network.sites[1].id = "elsewhere"
    let base = SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) }
    let other = SimulatedOption(scenario: network) { SmallCity.result($0) }
    let comparison = Comparison(
      await Experiment(seed: 1, replications: 2, threads: 1).run([base, other]))
    let sites = Set(comparison.rows.filter { $0.scopeType == .site }.map(\.scopeID))
    #expect(sites == ["s1"])
  }
}
