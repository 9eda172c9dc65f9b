import EventKernel

/// Runs one replication: a pure function of its arguments. Takes time in proportion to the dossiers
/// of the period and memory in proportion to those in the city at once. Recording and tracing change
/// what is written down and nothing else.
public func simulate(
  _ city: City, seed: UInt64, replication: Int, recording: Recording = .full,
  tracing: Tracing = .none, persons: Bool = false
) -> ReplicationResult {
  var run = CityRun(
    city, seed: seed, replication: replication, recording: recording, tracing: tracing,
    persons: persons)
  while run.goesOn { run.simulateDay() }
  return run.recorded(replication: replication).result
}

/// The same, but stops at the next midnight of the run when the task that calls it is cancelled.
public func simulateUnlessCancelled(
  _ city: City, seed: UInt64, replication: Int, recording: Recording = .full,
  tracing: Tracing = .none, persons: Bool = false
) throws(CancellationError) -> ReplicationResult {
  var run = CityRun(
    city, seed: seed, replication: replication, recording: recording, tracing: tracing,
    persons: persons)
  while run.goesOn {
    guard !Task.isCancelled else { throw CancellationError() }
    run.simulateDay()
  }
  return run.recorded(replication: replication).result
}
