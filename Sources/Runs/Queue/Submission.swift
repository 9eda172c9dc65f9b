package import Wording

/// Has a queue do a plan: asks the files what is missing, has exactly that done, and asks again.
package struct Submission: Sendable {
  /// Who does the shards.
  package var queue: Queue
  /// Where they appear.
  package var folder: ShardFolder
  /// Into how many shards the plan is cut.
  package var count: Int
  /// How often to ask a queue for what is missing.
  package var rounds: Int
  /// How long a file may take to show itself here when another machine has put it there.
  package var settling: Duration

  /// Nil for what is usual with the queue.
  package init(
    queue: Queue, folder: ShardFolder, count: Int, rounds: Int, settling: Duration? = nil
  ) {
    self.queue = queue
    self.folder = folder
    self.count = count
    self.rounds = rounds
    self.settling = settling ?? queue.settling
  }

  /// Returns when all shards are there; `tell` hears what is going on. Throws `ShardProblem` if they are
  /// not after all rounds, `MissingTool` without the queue, and `CancellationError`.
  package func run(plan: String, tell: @escaping @Sendable (LocalizedText) -> Void) async throws {
    try queue.check(count)
    let job = try prepare(plan)
    for round in 1...rounds {
      let missing = try folder.missing(of: count)
      guard !missing.isEmpty else { break }
      tell(QueueTexts.round.filled("\(round)", arrayText(missing), "\(count)"))
      try await queue.work(on: missing, job) { [folder, count] in
        try folder.mayBeComplete(of: count) && folder.missing(of: count).isEmpty
      }
      try await settle()
    }
    let missing = try folder.missing(of: count)
    guard missing.isEmpty else {
      throw ShardProblem(
        .temporary, QueueTexts.stillMissing.filled("\(rounds)", arrayText(missing), job.logs))
    }
  }

  /// Takes the shards away, when what they come to is in its place.
  package func end() throws { try folder.remove() }

  private func prepare(_ plan: String) throws -> Queue.Job {
    do throws(FileProblem) {
      for path in [folder.path, folder.logs] where try Files.kind(path) == nil {
        try Files.makeFolder(path)
      }
      return Queue.Job(
        program: try Files.real(Tool.own), plan: try Files.real(plan),
        folder: try Files.real(folder.path), count: count)
    } catch {
      throw ShardProblem(error)
    }
  }

  /// Waits for what may show itself later.
  private func settle() async throws {
    let end = ContinuousClock.now + settling
    while try !folder.missing(of: count).isEmpty, ContinuousClock.now < end {
      try await Task.sleep(for: .seconds(5))
    }
  }
}
