import Wording

/// A folder that takes the shards of a plan. Files are the truth: a shard is done when its file is there
/// and whole.
package struct ShardFolder: Sendable {
  /// Need not be there yet.
  package let path: String
  /// Whose shards belong here.
  package let plan: PlanIdentity

  /// A folder for the shards of a plan; nothing is looked at yet.
  package init(path: String, plan: PlanIdentity) {
    self.path = path
    self.plan = plan
  }

  /// The hidden folder beside the place of the results. Throws `ResultFolder.Problem` if that is none.
  package init(beside results: String, plan: PlanIdentity) throws {
    self.init(path: try OutputPath(results).sibling(".shards"), plan: plan)
  }

  /// The path of a shard's file, be it there or not.
  package func file(of shard: Shard) -> String { "\(path)/\(shard.file)" }

  /// Whether a shard is done: false if its file is missing or torn. Throws `ShardProblem` if there is a
  /// file of that name of another plan, program or shard, which is nothing to write over.
  package func holds(_ shard: Shard) throws -> Bool {
    try telling {
      guard try Files.kind(file(of: shard)) != nil else { return false }
      do {
        try plan.check(ShardFile(path: file(of: shard)), is: shard)
        return true
      } catch is DamagedShard {
        return false
      }
    }
  }

  /// Into how many shards the plan was cut by whoever did those that are there; nil if there are none.
  package func cut() throws -> Int? { try shards().first?.count }

  /// Throws `ShardProblem` if there are shards of another cut than this, or a shard under a name that is
  /// none: they could not be put together with others.
  package func check(cut count: Int) throws {
    if let other = try shards().first(where: { $0.count != count }) {
      throw ShardProblem(
        .other, QueueTexts.otherCutThere.filled(path, other.file, "\(other.count)"))
    }
  }

  /// Those whose files are there, be they whole or not.
  private func shards() throws -> [Shard] {
    try telling { try Files.kind(path) == .folder ? Shard.files(in: path).map(\.shard) : [] }
  }

  /// Which of `count` shards are not done, in ascending order. Throws as `holds` and `check` do.
  package func missing(of count: Int) throws -> [Int] {
    try check(cut: count)
    return try Shard.all(count).filter { try !holds($0) }.map(\.number)
  }

  /// Whether all files are there, be they whole or not: quick to ask.
  package func mayBeComplete(of count: Int) throws -> Bool {
    try telling { try Shard.all(count).allSatisfy { try Files.kind(file(of: $0)) != nil } }
  }

  /// Does a shard, one run after the other; nothing if it is done. The file appears when all runs are in
  /// it. Returns whether there was something to do. Throws `CancellationError` between two runs if the
  /// task was cancelled, and then leaves nothing; `ShardProblem`; and what `record` throws.
  package func work(
    on shard: Shard, platform: String = Platform.here,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    record: (_ run: Int) throws -> [UInt8]
  ) throws -> Bool {
    try check(cut: shard.count)
    guard try !holds(shard) else { return false }
    try telling {
      if try Files.kind(path) == nil { try makeFolder() }
      let header = ShardHeader(
        plan: plan.hash, shard, program: plan.program, platform: platform)
      let writer = try ShardWriter(header, file: shard.file, in: path)
      let total = shard.size(of: plan.runs)
      for (done, run) in shard.runs(of: plan.runs).enumerated() {
        try Task.checkCancellation()
        try writer.add(run, record(run))
        progress(done + 1, total)
      }
      try Task.checkCancellation()
      try writer.publish()
    }
    return true
  }

  /// Another shard may make it at the same time.
  private func makeFolder() throws(FileProblem) {
    do {
      try Files.makeFolder(path)
    } catch {
      guard try Files.kind(path) == .folder else { throw error }
    }
  }

  /// Where those who do shards tell what they have to say.
  var logs: String { "\(path)/logs" }

  /// Takes the folder away with all that is ours: shards, what was being written and never will be, and
  /// what was said. To be called when nobody is at work any more. Anything else keeps the folder.
  package func remove() throws {
    try telling {
      guard try Files.kind(path) == .folder else { return }
      if try Files.kind(logs) == .folder {
        for name in try Files.names(in: logs) { try Files.remove("\(logs)/\(name)") }
        try Files.removeEmptyFolder(logs)
      }
      for name in try Files.names(in: path)
      where ShardWriter.isPrivate(name) || Shard(file: name) != nil {
        try Files.remove("\(path)/\(name)")
      }
      if try Files.names(in: path).isEmpty { try Files.removeEmptyFolder(path) }
    }
  }

  private func telling<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let problem as FileProblem {
      throw ShardProblem(problem)
    }
  }
}
