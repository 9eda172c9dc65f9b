import Foundation
import Wording

/// Shards by processes of this machine.
struct LocalQueue {
  /// At a time; at least 1.
  var processes: Int

  /// Returns when all have ended, however that was. Throws `ShardProblem` if one says that trying again
  /// does not help. When the task is cancelled, they are told to stop, and waited for.
  func work(on shards: [Int], _ job: Queue.Job) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var rest = shards[...]
      func start() {
        guard let shard = rest.popFirst() else { return }
        group.addTask { try await Self.work(on: shard, job) }
      }
      for _ in 0..<processes { start() }
      while try await group.next() != nil { start() }
    }
  }

  private static func work(on shard: Int, _ job: Queue.Job) async throws {
    try Task.checkCancellation()
    let words =
      job.words("\(shard)") + ["--parent", "\(ProcessInfo.processInfo.processIdentifier)"]
    let log = "\(job.logs)/\(shard).txt"
    try Files.replace(log, with: [])
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
    let status = try await ended(process)
    try Task.checkCancellation()
    if status == ShardProblem.Code.other.rawValue {
      throw ShardProblem(.other, QueueTexts.shardRefused.filled("\(shard)", log))
    }
  }

  /// Nil if a signal ended it.
  private static func ended(_ process: Process) async throws -> Int32? {
    let running = RunningProcess(process)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        running.start { continuation.resume(with: $0) }
      }
    } onCancel: {
      running.stop()
    }
  }
}

/// A process that two tasks know: one waits for it, one may stop it.
///
/// A class with a lock: `Process` is not made for that.
private final class RunningProcess: @unchecked Sendable {
  private let lock = NSLock()
  private let process: Process
  private var isStopped = false

  init(_ process: Process) { self.process = process }

  func start(ended: @escaping @Sendable (Result<Int32?, any Error>) -> Void) {
    lock.withLock {
      guard !isStopped else { return ended(.failure(CancellationError())) }
      process.terminationHandler = {
        ended(.success($0.terminationReason == .exit ? $0.terminationStatus : nil))
      }
      do {
        try process.run()
      } catch {
        ended(.failure(error))
      }
    }
  }

  func stop() {
    lock.withLock {
      isStopped = true
      if process.isRunning { process.terminate() }
    }
  }
}
