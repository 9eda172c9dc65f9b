/// The time average of a level that jumps, such as a queue's length. Times in any one unit.
public struct TimeWeighted: Hashable, Sendable {
  /// The level since the last change.
  public private(set) var level: Double
  private var since: Double
  private var changed: Double
  private var integral = 0.0

  /// Observes from `start`, when the level is `level`.
  public init(level: Double = 0, from start: Double) {
    self.level = level
    since = start
    changed = start
  }

  /// The level becomes `level` at `time`, which is not before the last change.
  public mutating func change(to level: Double, at time: Double) {
    precondition(time >= changed, "time runs forward")
    integral += self.level * (time - changed)
    self.level = level
    changed = time
  }

  /// Forgets the past, as at the end of a warm-up; the level goes on.
  public mutating func restart(at time: Double) {
    precondition(time >= changed, "time runs forward")
    self = TimeWeighted(level: level, from: time)
  }

  /// The area under the level until `time`.
  public func area(until time: Double) -> Double {
    precondition(time >= changed, "time runs forward")
    return integral + level * (time - changed)
  }

  /// Nil over no time at all.
  public func mean(until time: Double) -> Double? {
    time > since ? area(until: time) / (time - since) : nil
  }
}
