import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Testing

@testable import Experiments

/// The whole way from a scenario file to a comparison.
struct TutorialTests {
  private static let folder = "Scenarios/tutorial/"

  private func run(_ files: [String], threads: Int = 2) async throws -> [OptionResult] {
    let scenarios = try files.map { file in
      var scenario = try ScenarioFile.read(path: Self.folder + file).scenario
      scenario.period.observedDays = 28
      return scenario
    }
    let seed: UInt64 = 20_240_601
    return await Experiment(seed: seed, replications: 3, threads: threads)
      .run(scenarios.map { SimulatedOption($0, seed: seed) })
  }

  @Test(arguments: [1, 4])
  func `the simulator gives the same result on any number of threads`(threads: Int) async throws {
    let files = ["tutorial.yaml", "more-counters.yaml"]
    let two = try await run(files)
    let others = try await run(files, threads: threads)
    for (a, b) in zip(two, others) {
      #expect(a.cells == b.cells && a.pooled == b.pooled && a.timeSeries == b.timeSeries)
    }
  }

  @Test func `both options serve the same citizens, and one more counter shortens the wait`()
    async throws
  {
    let options = try await run(["tutorial.yaml", "more-counters.yaml"])
    let comparison = Comparison(options)
    let demands = options.map { $0.pooled[OptionResult.city][.demands] }
    #expect(demands[0] > 1000 && demands[0] == demands[1])
    let online = try #require(KPI.named("online_share"))
    #expect(comparison.row("more-counters", online)?.verdict == .same)
    let wait = try #require(KPI.named("wait_mean"))
    // Shorter for sure; by more than a minute of relevance only with more replications than these.
    #expect((comparison.row("more-counters", wait)?.interval?.upper ?? 0) < 0)
    let staff = try #require(KPI.named("counter_staff"))
    // One person more, of whom a tenth goes to other duties.
    let difference = try #require(comparison.row("more-counters", staff)?.difference)
    #expect(abs(difference - 0.9) < 1e-12)
  }

  @Test func `procedures, communes and districts count the same demands`() async throws {
    let option = try await run(["tutorial.yaml"])[0]
    func total(_ quantity: Quantity, _ type: ScopeType) -> Int64 {
      option.scopes.indices.reduce(0) { sum, scope in
        option.scopes[scope].type == type ? sum + option.pooled[scope][quantity] : sum
      }
    }
    for quantity: Quantity in [.demands, .received, .finished, .visits, .tickets] {
      #expect(total(quantity, .city) > 0)
      for type: ScopeType in [.level, .procedure, .district, .commune] {
        #expect(total(quantity, type) == total(quantity, .city))
      }
    }
  }
}
