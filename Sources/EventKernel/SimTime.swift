/// An instant of simulated time: whole microseconds since 00:00 of the first simulated day.
public struct SimTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let ticks: Int64

  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  public static let zero = SimTime(ticks: 0)
  /// Later than anything that happens.
  public static let never = SimTime(ticks: .max)

  @inlinable
  public static func < (a: SimTime, b: SimTime) -> Bool { a.ticks < b.ticks }

  @inlinable
  public static func + (time: SimTime, duration: SimDuration) -> SimTime {
    SimTime(ticks: time.ticks + duration.ticks)
  }

  @inlinable
  public static func - (time: SimTime, duration: SimDuration) -> SimTime {
    SimTime(ticks: time.ticks - duration.ticks)
  }

  @inlinable
  public static func - (later: SimTime, earlier: SimTime) -> SimDuration {
    SimDuration(ticks: later.ticks - earlier.ticks)
  }
}

/// A length of simulated time, in whole microseconds. May be negative as a difference.
public struct SimDuration: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let ticks: Int64

  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  public static let zero = SimDuration(ticks: 0)
  public static let day = SimDuration(ticks: 86_400_000_000)

  /// Rounds to the nearest microsecond. Traps if `seconds` is not finite: a sampler that returns
  /// NaN is a bug, and a wrong clock is worse than a stopped run.
  @inlinable
  public static func seconds(_ seconds: Double) -> SimDuration {
    SimDuration(ticks: nearest(seconds * 1e6))
  }

  /// Rounds to the nearest microsecond. Traps if `minutes` is not finite.
  @inlinable
  public static func minutes(_ minutes: Double) -> SimDuration {
    SimDuration(ticks: nearest(minutes * 60e6))
  }

  @inlinable
  public var seconds: Double { Double(ticks) / 1e6 }

  @inlinable
  public var minutes: Double { Double(ticks) / 60e6 }

  @inlinable
  public static func < (a: SimDuration, b: SimDuration) -> Bool { a.ticks < b.ticks }

  @inlinable
  public static func + (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(ticks: a.ticks + b.ticks)
  }

  @inlinable
  public static func - (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(ticks: a.ticks - b.ticks)
  }

  @inlinable
  public static func += (a: inout SimDuration, b: SimDuration) { a = a + b }
}

/// The nearest whole number, halves away from zero. Traps if there is none. Without the call that
/// `rounded()` is on processors of the first x86-64 kind, and without a branch.
@inlinable
func nearest(_ value: Double) -> Int64 {
  // Not quite a half, for adding a half would take the number below a half up to one.
  Int64(value + Double(signOf: value, magnitudeOf: 0.5.nextDown))
}
