/// Does jobs 0..<`count` on `threads` threads and takes in their values in order, as they come, so
/// that at most two per thread are in memory. `finished` hears of each job, in the order of finishing.
/// Throws the first failure that is met, after the jobs under way have ended.
func inOrder<Value: Sendable, Failure: Error>(
  _ count: Int, threads: Int, _ job: @escaping @Sendable (Int) throws(Failure) -> Value,
  finished: (Int) -> Void = { _ in }, take: (Int, Value) -> Void
) async throws(Failure) {
  let failure = await withTaskGroup(of: (Int, Result<Value, Failure>).self) { group -> Failure? in
    var queue = JobQueue(total: count, threads: threads)
    var early: [Int: Value] = [:]
    var failure: Failure?
    func startJobs() {
      while failure == nil, let next = queue.start() {
        group.addTask {
          do throws(Failure) {
            return (next, .success(try job(next)))
          } catch {
            return (next, .failure(error))
          }
        }
      }
    }
    startJobs()
    while let (number, result) = await group.next() {
      queue.finish()
      switch result {
      case .success(let value):
        finished(number)
        early[number] = value
        while let next = early.removeValue(forKey: queue.taken) {
          take(queue.taken, next)
          queue.taken += 1
        }
      case .failure(let error):
        failure = failure ?? error
      }
      startJobs()
    }
    return failure
  }
  if let failure { throw failure }
}

/// Which jobs run: no more than threads, and not far ahead of the oldest unfinished one.
private struct JobQueue {
  let total: Int
  let threads: Int
  private var next = 0
  private var running = 0
  /// How many have been taken in, in their order.
  var taken = 0

  init(total: Int, threads: Int) {
    self.total = total
    self.threads = threads
  }

  mutating func start() -> Int? {
    guard next < total, running < threads, next < taken + 2 * threads else { return nil }
    running += 1
    next += 1
    return next - 1
  }

  mutating func finish() {
    running -= 1
  }
}
