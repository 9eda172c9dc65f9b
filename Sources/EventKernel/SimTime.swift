/// An instant of simulated time: whole microseconds since 00:00 of the first simulated day.
public struct SimTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Microseconds since the start; negative before the first simulated day.
  public let ticks: Int64

  /// The instant so many microseconds after 00:00 of the first simulated day.
  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  /// 00:00 of the first simulated day.
  public static let zero = SimTime(ticks: 0)
  /// Later than anything that happens: a midnight 136,000 years on, to which lengths can be added.
  public static let never = SimTime(ticks: 4_320_000_000_000_000_000)

  @inlinable
  public static func < (a: SimTime, b: SimTime) -> Bool { a.ticks < b.ticks }

  /// The instant so much later. Traps beyond the range of `Int64`.
  @inlinable
  public static func + (time: SimTime, duration: SimDuration) -> SimTime {
    SimTime(ticks: time.ticks + duration.ticks)
  }

  /// The instant so much earlier; may lie before `zero`.
  @inlinable
  public static func - (time: SimTime, duration: SimDuration) -> SimTime {
    SimTime(ticks: time.ticks - duration.ticks)
  }

  /// What passes between two instants; negative if the first comes before the second.
  @inlinable
  public static func - (later: SimTime, earlier: SimTime) -> SimDuration {
    SimDuration(ticks: later.ticks - earlier.ticks)
  }
}

/// A length of simulated time, in whole microseconds. May be negative as a difference.
public struct SimDuration: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Microseconds.
  public let ticks: Int64

  /// So many microseconds, of either sign.
  @inlinable
  public init(ticks: Int64) {
    self.ticks = ticks
  }

  /// No time at all.
  public static let zero = SimDuration(ticks: 0)
  /// 24 hours: simulated days have no summer time.
  public static let day = SimDuration(ticks: 86_400_000_000)
  /// Whatever is longer lasts this long: 2,283 years. Dozens of these later it is still a time.
  public static let longest = SimDuration(ticks: 1 << 56)

  /// Rounds to the nearest microsecond, up to `longest` either way. Traps on NaN: a sampler that
  /// returns it is a bug, and a wrong clock is worse than a stopped run.
  @inlinable
  public static func seconds(_ seconds: Double) -> SimDuration {
    SimDuration(ticks: nearest(seconds * 1e6))
  }

  /// Rounds to the nearest microsecond, up to `longest` either way. Traps on NaN.
  @inlinable
  public static func minutes(_ minutes: Double) -> SimDuration {
    SimDuration(ticks: nearest(minutes * 60e6))
  }

  /// The same in seconds, exact up to 2^53 microseconds (285 years).
  @inlinable
  public var seconds: Double { Double(ticks) / 1e6 }

  /// The same in minutes.
  @inlinable
  public var minutes: Double { Double(ticks) / 60e6 }

  @inlinable
  public static func < (a: SimDuration, b: SimDuration) -> Bool { a.ticks < b.ticks }

  /// Both, one after the other. Traps beyond the range of `Int64`.
  @inlinable
  public static func + (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(ticks: a.ticks + b.ticks)
  }

  /// What is left of `a` after `b`; negative if `b` is longer.
  @inlinable
  public static func - (a: SimDuration, b: SimDuration) -> SimDuration {
    SimDuration(ticks: a.ticks - b.ticks)
  }

  /// Makes `a` longer by `b`.
  @inlinable
  public static func += (a: inout SimDuration, b: SimDuration) { a = a + b }
}

/// The nearest whole number, halves away from zero, up to 2^56 either way. Traps on NaN, which no
/// comparison holds. Without the call that `rounded()` is on processors of the first x86-64 kind,
/// and without a branch.
@inlinable
func nearest(_ value: Double) -> Int64 {
  let most = 0x1p56
  let bounded = most < value ? most : -most > value ? -most : value
  // Not quite a half, for adding a half would take the number below a half up to one.
  return Int64(bounded + Double(signOf: bounded, magnitudeOf: 0.5.nextDown))
}
