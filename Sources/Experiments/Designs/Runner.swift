/// The one way in which runs are made: so many at a time, what they recorded taken in in their order.
public struct Runner: Sendable {
  /// Changes the time, never the result.
  public var threads: Int

  /// Traps without a thread.
  public init(threads: Int) {
    precondition(threads >= 1, "a runner has at least one thread")
    self.threads = threads
  }

  /// Makes these runs, each on any thread, and takes in what they recorded, in order, as they come:
  /// records of at most two runs per thread are in memory. `finished` hears of each run, in the order
  /// of finishing. Throws the first failure that is met, after the runs under way have ended.
  public func run<Record: Sendable, Failure: Error>(
    _ runs: Range<Int>, record: @escaping @Sendable (Int) throws(Failure) -> Record,
    finished: (Int) -> Void = { _ in }, take: (Int, Record) throws(Failure) -> Void
  ) async throws(Failure) {
    let failure = await withTaskGroup(of: (Int, Result<Record, Failure>).self) {
      group -> Failure? in
      var queue = RunQueue(runs, threads: threads)
      var early: [Int: Record] = [:]
      var failure: Failure?
      func startRuns() {
        while failure == nil, let next = queue.start() {
          group.addTask {
            do throws(Failure) {
              return (next, .success(try record(next)))
            } catch {
              return (next, .failure(error))
            }
          }
        }
      }
      func takeIn() throws(Failure) {
        while let next = early.removeValue(forKey: queue.next) {
          try take(queue.next, next)
          queue.next += 1
        }
      }
      startRuns()
      while let (number, result) = await group.next() {
        queue.finish()
        do throws(Failure) {
          early[number] = try result.get()
          finished(number)
          if failure == nil { try takeIn() }
        } catch {
          failure = failure ?? error
        }
        startRuns()
      }
      return failure
    }
    if let failure { throw failure }
  }

  /// The values of `body` over a range, in its order. Throws the first failure that is met.
  public func values<Value: Sendable, Failure: Error>(
    _ range: Range<Int>, _ body: @escaping @Sendable (Int) throws(Failure) -> Value,
    finished: () -> Void = {}
  ) async throws(Failure) -> [Value] {
    var values: [Value] = []
    try await run(range, record: body) { _ in
      finished()
    } take: { _, value throws(Failure) in
      values.append(value)
    }
    return values
  }
}

/// Which runs are under way: no more than threads, and not far ahead of the oldest unfinished one.
private struct RunQueue {
  private let end: Int
  private let threads: Int
  private var toStart: Int
  private var running = 0
  /// The oldest that has not been taken in.
  var next: Int

  init(_ runs: Range<Int>, threads: Int) {
    end = runs.upperBound
    self.threads = threads
    toStart = runs.lowerBound
    next = runs.lowerBound
  }

  mutating func start() -> Int? {
    guard toStart < end, running < threads, toStart < next + 2 * threads else { return nil }
    running += 1
    toStart += 1
    return toStart - 1
  }

  mutating func finish() {
    running -= 1
  }
}

/// The values of `body` over a range, in its order, by a `Runner`. Throws the first failure that is
/// met.
public func inParallel<Value: Sendable, Failure: Error>(
  _ range: Range<Int>, threads: Int,
  _ body: @escaping @Sendable (Int) throws(Failure) -> Value, finished: () -> Void = {}
) async throws(Failure) -> [Value] {
  try await Runner(threads: threads).values(range, body, finished: finished)
}
