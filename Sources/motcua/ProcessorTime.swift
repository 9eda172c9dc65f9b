#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time that processors have worked for this program, on all of its threads.
struct ProcessorTime {
  let seconds: Double

  /// Since it began.
  static var now: ProcessorTime {
    ProcessorTime(seconds: Double(clock()) / Double(CLOCKS_PER_SEC))
  }

  static func - (later: ProcessorTime, earlier: ProcessorTime) -> ProcessorTime {
    ProcessorTime(seconds: later.seconds - earlier.seconds)
  }
}
