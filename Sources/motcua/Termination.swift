import Dispatch
import Foundation
import Reporting
import Synchronization
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Somebody at the keyboard, or a queue, asked the program to stop.
struct Terminated: Error {
  /// With this signal.
  let signal: Int32

  /// Ends the program as if it had not listened, so that shells and queues see what ended it.
  func end() -> Never {
    Foundation.signal(signal, SIG_DFL)
    // Threads of a dispatch queue listen to none.
    var listened = sigset_t()
    sigemptyset(&listened)
    sigaddset(&listened, signal)
    pthread_sigmask(SIG_UNBLOCK, &listened, nil)
    raise(signal)
    exit(128 + signal)
  }
}

/// Asks this program to stop, as a queue would, once that process is not its parent any more: one that was
/// killed cannot tell its children.
func watchParent(_ parent: Int32) -> any DispatchSourceTimer {
  let timer = DispatchSource.makeTimerSource(queue: .global())
  timer.schedule(deadline: .now(), repeating: 1)
  timer.setEventHandler {
    if getppid() != parent { kill(getpid(), SIGTERM) }
  }
  timer.resume()
  return timer
}

extension Console {
  /// Computes before people's eyes what may be stopped; then says whether what is done is kept, for results
  /// that go into this folder, and ends the program.
  func untilStopped<Value: Sendable>(
    into folder: String?, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    do {
      return try await cancelledByTermination(body)
    } catch let stopped as Terminated {
      note((folder == nil ? Texts.stopped : Texts.stoppedKept)[language])
      stopped.end()
    }
  }
}

/// Does something that a queue, or somebody at the keyboard, may ask to stop: SIGTERM and SIGINT cancel
/// the task, which so comes to an end in order. Whoever asks twice does not wait for that. Throws
/// `Terminated` in place of `CancellationError`.
func cancelledByTermination<Value: Sendable>(
  _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  // Nothing begins before we hear: what is asked in between would be lost.
  let (hearing, begin) = AsyncStream.makeStream(of: Never.self)
  let task = Task {
    for await _ in hearing {}
    return try await body()
  }
  let asked = Mutex<Int32?>(nil)
  let sources = [SIGTERM, SIGINT].map { number in
    // Else the system ends the program before we hear of it.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      if task.isCancelled { Terminated(signal: number).end() }
      asked.withLock { $0 = number }
      task.cancel()
    }
    return source
  }
  for source in sources {
    await withCheckedContinuation { registered in
      source.setRegistrationHandler { registered.resume() }
      source.resume()
    }
  }
  begin.finish()
  defer {
    for source in sources { source.cancel() }
    for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
  }
  do {
    return try await task.value
  } catch let error as CancellationError {
    guard let number = asked.withLock({ $0 }) else { throw error }
    throw Terminated(signal: number)
  }
}
