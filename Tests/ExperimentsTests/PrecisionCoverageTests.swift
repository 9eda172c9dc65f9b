import Foundation
import OutputAnalysis
import ScenarioFiles
import Testing

@testable import Experiments

/// How often the interval of `--replications auto` holds the truth, through the simulator.
@Suite struct PrecisionCoverageTests {
  /// A day of M/M/1 at utilisation 0.5: a mean service of 2 minutes, so the mean wait is 2 minutes.
  /// The documentation tells the figures of 2,000 repetitions (`MOTCUA_REPETITIONS`).
  @Test func `an interval of 95 percent holds the exact mean wait about as often`() async throws {
    let repetitions =
      ProcessInfo.processInfo.environment["MOTCUA_REPETITIONS"].flatMap { Int($0) } ?? 24
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let scenario = try ScenarioFile.read(
      path: root.appending(path: "Scenarios/verification/counter.yaml").path,
      settings: [
        "period.warm_up_days=1", "period.observed_days=1", "period.follow_up_days=1",
      ]
    ).scenario
    let goal = PrecisionGoal(
      kpi: try #require(KPI.named("wait_mean")), rule: PrecisionRule(.relative(0.1)))
    var held = 0
    var total = 0
    for repetition in 0..<repetitions {
      let seed = UInt64(1000 + repetition)
      let run = try await Experiment(seed: seed, replications: 10, threads: 2)
        .run([SimulatedOption(scenario, seed: seed)], until: goal)
      #expect(run.reached.isReached)
      #expect(run.options[0].replications == run.reached.replications)
      let interval = try #require(run.reached.estimates[0]?.interval(level: 0.95))
      if interval.contains(2) { held += 1 }
      total += run.reached.replications
    }
    let coverage = Double(held) / Double(repetitions)
    print(
      "coverage \(coverage) in \(repetitions) repetitions,",
      "\(Double(total) / Double(repetitions)) replications each")
    // Four standard errors below 92 %: sequential stopping costs a little of the 95 %.
    #expect(coverage > 0.92 - 4 * (0.92 * 0.08 / Double(repetitions)).squareRoot())
    // An interval that is too wide would hold it always.
    #expect(coverage < 0.999)
    #expect(total > 20 * repetitions)
  }
}
