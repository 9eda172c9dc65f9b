public import ServiceModel

/// Replications of one or more options on the same citizens, in parallel.
public struct Experiment: Sendable {
  /// Of all options, so that they have the same citizens.
  public var seed: UInt64
  /// Of each option, at least 1.
  public var replications: Int
  /// Changes the time, never the result.
  public var threads: Int

  /// Traps without a replication or a thread.
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
  /// What is simulated: measures and names come from it.
  public var scenario: Scenario
  /// A pure function of the replication, called on any thread.
  public let simulate: @Sendable (Int) -> ReplicationResult
  /// The same, but gives up soon when the task that calls it is cancelled.
  public let simulateUnlessCancelled: @Sendable (Int) throws -> ReplicationResult

  /// An option with a function of one's own, which returns results that fit the scenario.
  public init(scenario: Scenario, simulate: @escaping @Sendable (Int) -> ReplicationResult) {
    self.scenario = scenario
    self.simulate = simulate
    simulateUnlessCancelled = simulate
  }

  /// The city in the simulator; with `persons` it is written down what each citizen comes to, so that it
  /// can be told who gains and who loses.
  public init(_ city: City, seed: UInt64, persons: Bool = false) {
    scenario = city.scenario
    simulate = {
      ServiceModel.simulate(city, seed: seed, replication: $0, persons: persons)
    }
    simulateUnlessCancelled = {
      try ServiceModel.simulateUnlessCancelled(
        city, seed: seed, replication: $0, persons: persons)
    }
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
  /// Those to do in all.
  public var total: Int
  /// The option whose replication was done last.
  public var option: String

  /// So many of so many, the latest of this option.
  public init(done: Int, total: Int, option: String) {
    self.done = done
    self.total = total
    self.option = option
  }
}

extension Experiment {
  /// Runs all options; the first is the base of a comparison. Keeps nothing.
  public func run(
    _ options: [SimulatedOption], progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async -> [OptionResult] {
    var results = options.map { OptionResult(scenario: $0.scenario, seed: seed) }
    await run(comparison(of: options), of: options, into: &results, progress: progress) {
      options[$0].simulate($1)
    }
    return results
  }

  /// Runs all options: what the store holds is not simulated again, what is simulated is kept there.
  public func run(
    _ options: [SimulatedOption], keeping store: ReplicationStore,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws -> [OptionResult] {
    var results = options.map { OptionResult(scenario: $0.scenario, seed: seed) }
    try await run(comparison(of: options), of: options, into: &results, progress: progress) {
      try store.result(of: options[$0], $1)
    }
    return results
  }

  /// Sees to it that the store holds these replications, from 0, of all options.
  public func keep(
    _ numbers: Range<Int>, of options: [SimulatedOption], in store: ReplicationStore,
    progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async throws {
    let design = Design(options: options.count, replications: numbers)
    try await run(design, of: options, progress: progress) { run in
      _ = try store.result(of: options[run.option], run.citizens)
    } take: { _, _ in
    }
  }

  private func comparison(of options: [SimulatedOption]) -> Design {
    Design(options: options.count, replications: 0..<replications)
  }
}

extension Experiment {
  /// The runs of a design's centre by the full recorder: each is added to the result of its option.
  func run<Failure: Error>(
    _ design: Design, of options: [SimulatedOption], into results: inout [OptionResult],
    progress: @Sendable (ExperimentProgress) -> Void,
    _ result:
      @escaping @Sendable (_ option: Int, _ replication: Int) throws(Failure) ->
      ReplicationResult
  ) async throws(Failure) {
    var taken = results
    var persons = PersonComparison(results)
    results = []
    try await run(design, of: options, progress: progress) { run throws(Failure) in
      try result(run.option, run.citizens)
    } take: { run, result in
      taken[run.option].add(result)
      persons.add(result, of: run.option, to: &taken)
    }
    results = taken
  }

  private func run<Record: Sendable, Failure: Error>(
    _ design: Design, of options: [SimulatedOption],
    progress: @Sendable (ExperimentProgress) -> Void,
    record: @escaping @Sendable (Design.Run) throws(Failure) -> Record,
    take: (Design.Run, Record) -> Void
  ) async throws(Failure) {
    let runs = design.centre
    var done = 0
    try await Runner(threads: threads).run(runs.indices) { k throws(Failure) in
      try record(runs[k])
    } finished: { k in
      done += 1
      let option = options[runs[k].option].scenario.id
      progress(ExperimentProgress(done: done, total: runs.count, option: option))
    } take: { k, record throws(Failure) in
      take(runs[k], record)
    }
  }
}
