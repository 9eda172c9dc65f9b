/// Who does the shards of a plan. It is only a hint: what is done, the files tell.
package enum Queue: Sendable {
  /// So many processes at a time on this machine.
  case processes(Int)
  /// An array of jobs of a cluster, in its usual partition or in one of this name.
  case slurm(partition: String?)

  /// What it does: `motcua work PLAN --shard i/n --out FOLDER`, for one i after the other; processes of this
  /// machine with `--parent`, so that they end with whoever started them.
  package struct Job: Sendable {
    /// Absolute paths, which are the same on all machines.
    var program: String
    var plan: String
    var folder: String
    /// Into how many shards the plan is cut.
    var count: Int

    /// For what the shards have to say.
    var logs: String { "\(folder)/logs" }

    func words(_ shard: String) -> [String] {
      [program, "work", plan, "--shard", "\(shard)/\(count)", "--out", folder]
    }
  }

  /// Into how many shards a plan of so many runs is cut if nobody says so: some for each processor, so
  /// that none waits long for the last.
  package func shards(for runs: Int) -> Int {
    switch self {
    case .processes(let processes): min(runs, 4 * processes)
    case .slurm: min(runs, 100)
    }
  }

  /// How long a shared folder may hide what another machine has put there.
  var settling: Duration {
    switch self {
    case .processes: .zero
    case .slurm: .seconds(60)
    }
  }

  /// Throws `MissingTool` or `ShardProblem` if it cannot do so many shards.
  func check(_ count: Int) throws {
    switch self {
    case .processes: break
    case .slurm: try Slurm.check(count)
    }
  }

  /// Has these shards done, and returns when none of them can still be under way, or `isComplete`.
  /// That they are done is not said. When the task is cancelled, they are too.
  func work(
    on shards: [Int], _ job: Job, isComplete: @escaping @Sendable () throws -> Bool
  ) async throws {
    switch self {
    case .processes(let processes): try await LocalQueue(processes: processes).work(on: shards, job)
    case .slurm(let partition):
      try await Slurm(partition: partition).work(on: shards, job, isComplete: isComplete)
    }
  }
}
