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

  /// The scenario in the simulator. Traps on what the reader of scenario files refuses.
  public init(_ scenario: Scenario, seed: UInt64) {
    let city = City(scenario)
    self.init(scenario: scenario) { ServiceModel.simulate(city, seed: seed, replication: $0) }
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

  /// Runs all options. Results are reduced in the order of options and replications as they come,
  /// so that at most two per thread are in memory.
  public func run(
    _ options: [SimulatedOption], progress: @Sendable (ExperimentProgress) -> Void = { _ in }
  ) async -> [OptionResult] {
    let total = options.count * replications
    var results: [OptionResult] = []
    var accumulator: OptionAccumulator?
    await withTaskGroup(of: (job: Int, result: ReplicationResult).self) { group in
      var queue = JobQueue(total: total, threads: threads)
      var early: [Int: ReplicationResult] = [:]
      var done = 0
      func startJobs() {
        while let job = queue.start() {
          let simulate = options[job / replications].simulate
          let replication = job % replications
          group.addTask { (job, simulate(replication)) }
        }
      }
      startJobs()
      while let (job, result) = await group.next() {
        queue.finish()
        done += 1
        early[job] = result
        while let next = early.removeValue(forKey: queue.reduced) {
          let option = options[queue.reduced / replications]
          var current = accumulator ?? OptionAccumulator(scenario: option.scenario, seed: seed)
          accumulator = nil
          current.add(next)
          queue.reduced += 1
          if queue.reduced.isMultiple(of: replications) {
            results.append(current.finished())
          } else {
            accumulator = current
          }
        }
        startJobs()
        let option = options[job / replications].scenario.id
        progress(ExperimentProgress(done: done, total: total, option: option))
      }
    }
    return results
  }
}

/// Which replications run: no more than threads, and not far ahead of the oldest unfinished one.
private struct JobQueue {
  let total: Int
  let threads: Int
  private var next = 0
  private var running = 0
  /// How many have been reduced, in their order.
  var reduced = 0

  init(total: Int, threads: Int) {
    self.total = total
    self.threads = threads
  }

  mutating func start() -> Int? {
    guard next < total, running < threads, next < reduced + 2 * threads else { return nil }
    running += 1
    next += 1
    return next - 1
  }

  mutating func finish() {
    running -= 1
  }
}
