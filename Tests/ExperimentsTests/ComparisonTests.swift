import OutputAnalysis
import ServiceModel
import Testing
import Wording

@testable import Experiments

struct ComparisonTests {
  /// Options that serve everybody, but for those named.
  private func run(
    _ shifts: [(String, Int)], staff: [Int] = [], failing: [String] = [], replications: Int = 10
  ) async -> [OptionResult] {
    let options = shifts.enumerated().map { index, option in
      SimulatedOption(
        scenario: SmallCity.scenario(
          option.0, counterStaff: staff.isEmpty ? 4 : staff[index])
      ) {
        let result = SmallCity.result($0, shift: option.1)
        return failing.contains(option.0) ? result : SmallCity.servingEverybody(result)
      }
    }
    return await Experiment(seed: 1, replications: replications, threads: 2).run(options)
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

  @Test func `a difference within its error is open`() async throws {
    let kpi = try #require(KPI.named("wait_mean"))
    let base = SimulatedOption(scenario: SmallCity.scenario()) {
      SmallCity.servingEverybody(SmallCity.result($0, shift: 300))
    }
    // Five minutes up in every other replication, and down in the others.
    let other = SimulatedOption(scenario: SmallCity.scenario("other")) {
      SmallCity.servingEverybody(SmallCity.result($0, shift: $0.isMultiple(of: 2) ? 600 : 0))
    }
    let comparison = Comparison(
      await Experiment(seed: 1, replications: 10, threads: 1).run([base, other]))
    let row = try #require(comparison.row("other", kpi))
    #expect(row.interval?.contains(0) == true)
    #expect(row.verdict == .open)
  }

  @Test func `headline rows of the city hold together, and all others stand alone`() async throws {
    let comparison = Comparison(await run([("base", 0), ("a", 1), ("b", 2)]))
    let inFamily = comparison.rows.filter { $0.adjustedP != nil }
    #expect(inFamily.count == comparison.family && comparison.family > KPI.headlines.count)
    #expect(inFamily.allSatisfy { $0.kpi.headline && $0.scopeType == .city })
    for row in comparison.rows where row.interval != nil {
      let size = row.adjustedP == nil ? 1 : comparison.family
      #expect(row.family == size && row.interval?.level == 1 - 0.05 / Double(size))
    }
  }

  @Test func `no interval contradicts its adjusted p-value or its verdict`() async throws {
    let comparison = Comparison(await run([("base", 0), ("a", 1), ("b", 2)]))
    for row in comparison.rows {
      guard let interval = row.interval, let relevant = row.relevant, let p = row.adjustedP ?? row.p
      else { continue }
      #expect((p < 0.05) == !interval.contains(0), "\(row)")
      switch row.verdict {
      case .better, .worse, .differs:
        #expect(p < 0.05 && (interval.lower > relevant || interval.upper < -relevant))
      case .noRelevantDifference:
        #expect(interval.lower >= -relevant && interval.upper <= relevant)
      case .same: #expect(row.difference == 0 && interval.contains(0))
      case .open:
        #expect(interval.upper >= -relevant && interval.lower <= relevant)
      case .notRanked, .noData: Issue.record("\(row)")
      }
    }
  }

  @Test(arguments: [
    (1.1, 1.9, Comparison.Verdict.worse), (-1.9, -1.1, .better), (-0.9, 0.9, .noRelevantDifference),
    (0.2, 0.9, .noRelevantDifference), (0.2, 1.1, .open), (-1.1, -0.2, .open), (-3, 3, .open),
    (0, 0, .same), (1, 1, .noRelevantDifference),
  ])
  func `a verdict is where the interval lies against the smallest relevant difference`(
    lower: Double, upper: Double, verdict: Comparison.Verdict
  ) {
    let interval = ConfidenceInterval(lower: lower, upper: upper, level: 0.95)
    #expect(Comparison.Verdict(interval, relevant: 1, better: .lower) == verdict)
  }

  @Test func `an option that fails has no verdict and is in no ranking`() async throws {
    let comparison = Comparison(
      await run(
        [("base", 0), ("lean", 0), ("broken", 0), ("large", 0)], staff: [4, 3, 1, 6],
        failing: ["broken"]))
    #expect(comparison.unranked == ["broken"])
    let rows = comparison.rows.filter { $0.alternative == "broken" }
    #expect(rows.allSatisfy { $0.verdict == .notRanked || $0.verdict == .noData })
    #expect(rows.contains { $0.verdict == .notRanked && $0.interval != nil })
    let options = Set(comparison.contests.flatMap { $0.entries.map(\.option) })
    #expect(options == ["base", "lean", "large"])
    // With the fewest people it would have been the best.
    let kpi = try #require(KPI.named("counter_staff"))
    #expect(comparison.standing("lean", kpi) == .best && comparison.standing("broken", kpi) == nil)
  }

  @Test(arguments: [
    (gaveUp: 0.2, open: 0, full: false, verdict: Soundness.Verdict.fails),
    (gaveUp: 0, open: 0.02, full: true, verdict: .fails),
    (gaveUp: 0, open: 0.02, full: false, verdict: .openAtEnd),
    (gaveUp: 0.004, open: 0.005, full: true, verdict: .sound),
  ])
  func `who is not ranked fails if people give up or a place is full, else is looked at too early`(
    option: (gaveUp: Double, open: Double, full: Bool, verdict: Soundness.Verdict)
  ) {
    let name = LocalizedText(vi: "Bàn", en: "Desk")
    let soundness = Soundness(
      value: { $0 == "gave_up_share" ? option.gaveUp : option.open },
      places: [0.9, option.full ? 0.98 : 0.97].map {
        Soundness.Place(type: .site, id: "desk", name: name, utilisation: $0)
      })
    #expect(soundness.verdict == option.verdict)
    #expect(soundness.isRanked == (option.verdict == .sound))
    #expect(soundness.fullPlaces.count == (option.full ? 1 : 0))
  }

  @Test func `who serves the same citizens is told by the demands of every replication`() async {
    let base = SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) }
    func others(_ change: @escaping @Sendable (inout ReplicationResult) -> Void) async -> [String] {
      let other = SimulatedOption(scenario: SmallCity.scenario("other")) {
        var result = SmallCity.result($0)
        change(&result)
        return result
      }
      let results = await Experiment(seed: 1, replications: 3, threads: 1).run([base, other])
      return Comparison(results).others.map(\.option)
    }
    #expect(await others { _ in }.isEmpty)
    #expect(await others { $0.sites[0][.paidTime] += 1 }.isEmpty)
    // As many in all, but one in another commune, and only in the last replication.
    #expect(
      await others {
        guard $0.replication == 2 else { return }
        $0.communes[0][.demands] -= 1
        $0.communes[1][.demands] += 1
      } == ["other"])
  }

  @Test func `a site that only one option has is not compared`() async throws {
    var network = SmallCity.scenario("network")
    network.reception.sites[1].id = "elsewhere"
    let base = SimulatedOption(scenario: SmallCity.scenario()) { SmallCity.result($0) }
    let other = SimulatedOption(scenario: network) { SmallCity.result($0) }
    let comparison = Comparison(
      await Experiment(seed: 1, replications: 2, threads: 1).run([base, other]))
    let sites = Set(comparison.rows.filter { $0.scopeType == .site }.map(\.scopeID))
    #expect(sites == ["s1"])
  }
}
