import Foundation
import Wording

/// Shards as an array of jobs of Slurm.
struct Slurm {
  /// Nil for the cluster's usual one. Whatever else a cluster asks for, `sbatch` reads from variables:
  /// `SBATCH_ACCOUNT`, `SBATCH_TIMELIMIT`, ...
  var partition: String?

  /// Throws `MissingTool` without Slurm, and `ShardProblem` if its arrays are too short.
  static func check(_ count: Int) throws {
    for name in ["sbatch", "squeue", "scancel"] where Tool.path(name) == nil {
      throw MissingTool(name: name)
    }
    let configuration = try Tool.run("scontrol", ["show", "config"])
    guard configuration.status == 0 else {
      let lines = configuration.messages.split(separator: "\n")
      throw ShardProblem(.temporary, QueueTexts.slurmSilent.filled(lines.last?.plain ?? "–"))
    }
    let line = configuration.output.split(separator: "\n").first { $0.hasPrefix("MaxArraySize") }
    guard let size = line?.split(separator: "=").last.flatMap({ Int($0.plain) }) else { return }
    guard count <= size else {
      throw ShardProblem(.other, QueueTexts.tooManyShards.filled("\(count)", "\(size)"))
    }
  }

  func work(
    on shards: [Int], _ job: Queue.Job, isComplete: @Sendable () throws -> Bool
  ) async throws {
    let array = try submit(shards, job)
    defer { cancel(array) }
    let begin = ContinuousClock.now
    while try mayRun(array), try !isComplete() {
      // Often at first, seldom when it takes long.
      let waited = (ContinuousClock.now - begin) / .seconds(1)
      try await Task.sleep(for: .seconds(min(15, 1 + waited / 20)))
    }
  }

  /// The number of the array.
  private func submit(_ shards: [Int], _ job: Queue.Job) throws -> String {
    let words = job.words("$SLURM_ARRAY_TASK_ID").map(Self.quoted).joined(separator: " ")
    let options = [
      "--parsable", "--array=\(arrayText(shards))", "--job-name=motcua", "--ntasks=1",
      "--cpus-per-task=1", "--requeue", "--open-mode=append", "--chdir=\(job.folder)",
      "--output=\(job.logs)/%A_%a.txt",
    ]
    let submitted = try Tool.run(
      "sbatch",
      options + (partition.map { ["--partition=\($0)"] } ?? []) + ["--wrap=exec \(words)"])
    guard submitted.status == 0, let number = submitted.output.split(separator: ";").first else {
      throw ShardProblem(.temporary, QueueTexts.slurmRefused.filled(submitted.messages.plain))
    }
    return number.plain
  }

  /// For a shell, in which only Slurm's variables stand for something.
  private static func quoted(_ word: String) -> String {
    guard !word.hasPrefix("$SLURM_") else { return "\"\(word)\"" }
    return CommandText.quoted(word)
  }

  /// Whether one of the array's tasks is running or may still come to it. One that is held never will. One
  /// that is sent off again after a node failed is kept back for two minutes: it is let go at once.
  private func mayRun(_ array: String) throws -> Bool {
    let queue = try Tool.run(
      "squeue",
      ["--noheader", "--array", "--jobs=\(array)", "--states=PD,R,CG,CF,S", "--format=%i|%T|%r"])
    guard queue.status == 0 else {
      // It has forgotten an array that has ended. If it does not answer at all, it may later.
      return !queue.messages.contains("Invalid job id")
    }
    let tasks = queue.output.split(separator: "\n").map { $0.split(separator: "|") }
      .filter { $0.count == 3 && !$0[2].lowercased().contains("held") }
    for task in tasks where task[2] == "BeginTime" {
      _ = try Tool.run("scontrol", ["update", "JobId=\(task[0])", "StartTime=now"])
    }
    return !tasks.isEmpty
  }

  /// Whatever is left: held, or on a node that is dead. That there is nothing any more is well too.
  private func cancel(_ array: String) {
    do {
      _ = try Tool.run("scancel", [array])
    } catch {
      return
    }
  }
}

extension StringProtocol {
  /// Without spaces and line ends around it.
  fileprivate var plain: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
