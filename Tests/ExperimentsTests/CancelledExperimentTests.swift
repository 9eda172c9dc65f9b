import ScenarioFiles
import ServiceModel
import Synchronization
import Testing

@testable import Experiments

struct CancelledExperimentTests {
  @Test func `a cancelled experiment ends soon and keeps whole replications only`() async throws {
    var scenario = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    scenario.period.observedDays = 20
    let option = SimulatedOption(scenario, seed: 3)
    let kept = Kept()
    let store = ReplicationStore(
      load: { _, _ in nil },
      save: { _, result in
        kept.results.withLock { $0.append(result) }
        // Somebody loses patience after the third.
        if result.replication == 2 { withUnsafeCurrentTask { $0?.cancel() } }
        try Task.checkCancellation()
      })
    await #expect(throws: CancellationError.self) {
      _ = try await Experiment(seed: 3, replications: 1000, threads: 1)
        .run([option], keeping: store)
    }
    let results = kept.results.withLock { $0 }
    #expect(results.count == 3)
    for result in results {
      #expect(result == option.simulate(result.replication) ? true : false)
    }
  }

  @Test func `whoever waits for an experiment can stop it`() async throws {
    let scenario = try ScenarioFile.read(path: "Scenarios/tutorial/tutorial.yaml").scenario
    let run = Task {
      try await Experiment(seed: 3, replications: 100_000, threads: 1)
        .run([SimulatedOption(scenario, seed: 3)], keeping: .none)
    }
    run.cancel()
    await #expect(throws: CancellationError.self) { _ = try await run.value }
  }
}

/// Replications that came to the store.
private final class Kept: Sendable {
  let results = Mutex<[ReplicationResult]>([])
}
