import Reporting
import Runs
import ServiceModel
import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error, whatever is at their other end: a full disk, a reader who has
/// gone, or nothing.
enum StandardStreams {
  /// What is told on standard output must arrive: Throws if it does not.
  static func show(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  /// What cannot be told on standard error is not told.
  static func note(_ text: String) {
    do {
      try write(text, to: STDERR_FILENO)
    } catch {
      return
    }
  }

  /// To be called before anything is opened: a file must never get the number of a standard stream
  /// that was closed, and a reader who has gone must not end the program. Whoever quits it (Ctrl-\)
  /// ends it, where Swift's runtime would write a backtrace and go on.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGQUIT, SIG_DFL)
    // A file that grows beyond what is allowed is an error to be told, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      // Of standard input there is nothing to read; what is written to the others is refused.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func write(_ text: String, to stream: Int32) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(stream, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw NotShown(reason: FileProblem.reason(errno))
      }
    }
  }
}

/// Standard output did not take what was shown.
struct NotShown: Error {
  var reason: LocalizedText
}

#if canImport(Glibc)
  private let systemWrite = Glibc.write
#else
  private let systemWrite = Darwin.write
#endif
