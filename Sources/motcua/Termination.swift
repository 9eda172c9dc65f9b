import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does something that a queue, or somebody at the keyboard, may ask to stop: SIGTERM and SIGINT cancel
/// the task, which so comes to an end in order. Whoever asks twice does not wait for that.
func cancelledByTermination<Value: Sendable>(
  _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  let task = Task { try await body() }
  let sources = [SIGTERM, SIGINT].map { number in
    // Else the system ends the program before we hear of it.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      if task.isCancelled { _exit(128 + number) }
      task.cancel()
    }
    source.resume()
    return source
  }
  defer {
    for source in sources { source.cancel() }
    for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
  }
  return try await task.value
}
