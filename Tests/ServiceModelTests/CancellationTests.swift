import Testing

@testable import ServiceModel

struct CancellationTests {
  @Test func `a run whose task is cancelled ends with that error and not with a part of a result`()
    async
  {
    // Far more days than anybody waits for, were they simulated.
    let city = City(.town(arrivalsPerHour: 60, days: 36_000))
    let run = Task { try simulateUnlessCancelled(city, seed: 1, replication: 0) }
    run.cancel()
    await #expect(throws: CancellationError.self) { _ = try await run.value }
  }

  @Test func `a run that nobody cancels is the run itself`() throws {
    let city = City(.town())
    let result = try simulateUnlessCancelled(city, seed: 1, replication: 0)
    #expect(result == simulate(city, seed: 1, replication: 0))
  }
}
