/// When an estimate is precise enough, and how many replications that takes: sequential replication
/// (A. M. Law, Simulation Modeling and Analysis, 9.4.1).
///
/// The interval after stopping covers a little less often than its level says if replications are few
/// and skewed; `minimum` guards against that.
public struct PrecisionRule: Hashable, Sendable {
  /// The half-width to reach.
  public enum Target: Hashable, Sendable {
    /// In the unit of the value.
    case absolute(Double)
    /// Relative to the true value, above 0: reached when the half-width over the estimate is
    /// `r / (1 + r)` or less.
    case relative(Double)
  }

  /// So many replications that nobody waits for them.
  static let unreachable = 1e9

  /// The half-width at which the estimate is good enough.
  public var target: Target
  /// Of the interval whose half-width counts.
  public var level: Double
  /// Replications before the rule may stop.
  public var minimum: Int
  /// Replications after which it gives up.
  public var maximum: Int
  /// At most so many more at a time; nil lets it double.
  public var largestStep: Int?

  /// Traps unless `minimum` is at least 2 and `maximum` at least `minimum`.
  public init(
    _ target: Target, level: Double = 0.95, minimum: Int = 10, maximum: Int = 1000,
    largestStep: Int? = nil
  ) {
    precondition(minimum >= 2 && maximum >= minimum, "an error takes two replications")
    self.target = target
    self.level = level
    self.minimum = minimum
    self.maximum = maximum
    self.largestStep = largestStep
  }

  /// Whether the half-width of the interval at `level` is small enough; false if the error cannot
  /// be told. `minimum` is not looked at.
  public func isMet(by estimate: ReplicationEstimate) -> Bool {
    guard let interval = estimate.interval(level: level) else { return false }
    return interval.halfWidth <= allowed(for: estimate.value)
  }

  /// How many more replications to run before asking again; 0 if the estimates are all precise
  /// enough or `maximum` is reached. The estimates are of the same run.
  public func furtherReplications(_ estimates: [ReplicationEstimate], done: Int) -> Int {
    guard done >= minimum else { return minimum - done }
    let enough = min(replicationsNeeded(estimates, done: done), maximum)
    return max(0, min(enough - done, largestStep ?? done))
  }

  /// How many replications in all look enough after so many; `done` if they are.
  public func replicationsNeeded(_ estimates: [ReplicationEstimate], done: Int) -> Int {
    let enough = estimates.map { estimate in
      estimate.interval(level: level).map {
        needed(halfWidth: $0.halfWidth, value: estimate.value, done: done)
      } ?? done
    }
    return enough.max() ?? done
  }

  /// The half-width shrinks with the root of the number of replications.
  private func needed(halfWidth: Double, value: Double, done: Int) -> Int {
    let allowed = allowed(for: value)
    guard halfWidth > allowed else { return done }
    let times = halfWidth / allowed * (halfWidth / allowed)
    return max(done + 1, Int(min(Self.unreachable, (Double(done) * times).rounded(.up))))
  }

  private func allowed(for value: Double) -> Double {
    switch target {
    case .absolute(let width): width
    case .relative(let share): share / (1 + share) * abs(value)
    }
  }
}

extension PrecisionRule {
  /// The share of the value that the half-width may be; nil if the target is absolute.
  package var relative: Double? {
    if case .relative(let share) = target { share } else { nil }
  }
}
