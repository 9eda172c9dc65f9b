public import ServiceModel

/// Replications of one or more options on the same citizens, in parallel.
public struct Experiment: Sendable {
  public var seed: UInt64
  public var replications: Int
  /// Changes the time, never the result.
  public var threads: Int

  public init(seed: UInt64, replications: Int, threads: Int) {
    precondition(replications >= 1, "an experiment has at least one replication")
    precondition(threads >= 1, "an experiment runs on at least one thread")
    self.seed = seed
    self.replications = replications
    self.threads = threads
  }
}

/// A scenario and the function that runs one replication of it, from 0.
public struct SimulatedOption: Sendable {
  public var scenario: Scenario
  public var simulate: @Sendable (Int) -> ReplicationResult

  public init(scenario: Scenario, simulate: @escaping @Sendable (Int) -> ReplicationResult) {
    self.scenario = scenario
    self.simulate = simulate
  }

  /// The city in the simulator.
  public init(_ city: City, seed: UInt64) {
    self.init(scenario: city.scenario) { ServiceModel.simulate(city, seed: seed, replication: $0) }
  }

  /// The scenario in the simulator. Traps on what the reader of scenario files refuses.
  public init(_ scenario: Scenario, seed: UInt64) {
    self.init(City(scenario), seed: seed)
  }
}

/// How far an experiment has come.
public struct ExperimentProgress: Hashable, Sendable {
  /// Replications of all options, those done and those to do.
  public var done: Int
  public var total: Int
  /// The option whose replication was done last.
  public var option: String
}

extension Experiment {
  /// Runs all scenarios; the first is the base of a comparison.
  public func run(
    _ scenarios: [Scenario], progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async -> [OptionResult] {
    await run(scenarios.map { SimulatedOption($0, seed: seed) }, progress: progress)
  }

  /// Runs all options. Results are reduced in the order of options and replications.
  public func run(
    _ options: [SimulatedOption], progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async -> [OptionResult] {
    var results = withoutReplications(options)
    await add(0..<replications, of: options, to: &results, progress: progress) {
      options[$0].simulate($1)
    }
    return results
  }

  /// The same with a store: what it holds is not simulated again, what is simulated is kept there.
  public func run(
    _ options: [SimulatedOption], keeping store: ReplicationStore,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws -> [OptionResult] {
    var results = withoutReplications(options)
    try await add(0..<replications, of: options, to: &results, progress: progress) {
      try store.result(of: options[$0], $1)
    }
    return results
  }

  /// Sees to it that the store holds these replications, from 0, of all options.
  public func keep(
    _ numbers: Range<Int>, of options: [SimulatedOption], in store: ReplicationStore,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws {
    try await forEach(numbers, of: options, progress: progress) { option, replication in
      _ = try store.result(of: options[option], replication)
    }
  }
}

extension Experiment {
  func withoutReplications(_ options: [SimulatedOption]) -> [OptionResult] {
    options.map { OptionResult(scenario: $0.scenario, seed: seed) }
  }

  /// Adds these replications, given by position of the option and number, each to its option's.
  func add<Failure: Error>(
    _ numbers: Range<Int>, of options: [SimulatedOption], to results: inout [OptionResult],
    progress: @Sendable (ExperimentProgress) -> Void,
    _ result: @escaping @Sendable (Int, Int) throws(Failure) -> ReplicationResult
  ) async throws(Failure) {
    var taken = results
    results = []
    try await forEach(numbers, of: options, progress: progress, result) { option, result in
      taken[option].add(result)
    }
    results = taken
  }

  /// One option after the other, replication by replication.
  private func forEach<Value: Sendable, Failure: Error>(
    _ numbers: Range<Int>, of options: [SimulatedOption],
    progress: @Sendable (ExperimentProgress) -> Void,
    _ job: @escaping @Sendable (Int, Int) throws(Failure) -> Value,
    take: (Int, Value) -> Void = { _, _ in }
  ) async throws(Failure) {
    let total = options.count * numbers.count
    var done = 0
    try await inOrder(total, threads: threads) { number throws(Failure) in
      try job(number / numbers.count, numbers.lowerBound + number % numbers.count)
    } finished: { number in
      done += 1
      let option = options[number / numbers.count].scenario.id
      progress(ExperimentProgress(done: done, total: total, option: option))
    } take: { number, value in
      take(number / numbers.count, value)
    }
  }
}
