import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  public func isMet(by estimate: ReplicationEstimate) -> Bool { isMet(by: known(estimate)) }

  /// How many more replications to run before asking again; 0 if the estimates are all precise
  /// enough or `maximum` is reached. The estimates are of the same run.
  public func furtherReplications(_ estimates: [ReplicationEstimate], done: Int) -> Int {
    furtherReplications(knowing: estimates.map(known), done: done)
  }

  /// A value with the half-width of its interval, nil if the error cannot be told; and whether it is 0 in every
  /// replication.
  package typealias Known = (value: Double, halfWidth: Double?, isNone: Bool)

  private func known(_ estimate: ReplicationEstimate) -> Known {
    (
      estimate.value, estimate.interval(level: level)?.halfWidth,
      estimate.value == 0 && estimate.standardError == 0
    )
  }

  /// As of an estimate; of what came out 0 in every replication no share is small enough.
  package func isMet(by known: Known) -> Bool {
    guard let halfWidth = known.halfWidth, !isNothing(known) else { return false }
    return halfWidth <= allowed(for: known.value)
  }

  /// As of estimates. Where more than `maximum` are needed of what happened in none, the rule gives up at once.
  package func furtherReplications(knowing known: [Known], done: Int) -> Int {
    guard done >= minimum else { return minimum - done }
    let needed = replicationsNeeded(knowing: known, done: done)
    if needed > maximum, known.contains(where: isNothing) { return 0 }
    return max(0, min(min(needed, maximum) - done, largestStep ?? done))
  }

  /// How many replications in all look enough after so many; `done` if they are.
  package func replicationsNeeded(knowing known: [Known], done: Int) -> Int {
    let enough = known.map { one in
      isNothing(one)
        ? neededOfNothing(done)
        : one.halfWidth.map { needed(halfWidth: $0, value: one.value, done: done) } ?? done
    }
    return enough.max() ?? done
  }

  /// Whether it is a share of nothing that would have to be small.
  package func isNothing(_ known: Known) -> Bool { known.isNone && relative != nil }

  /// What happened in none of so many happens at most `-ln((1 - level) / 2)` times in as many, and a count is known to
  /// a share r if it is about `(z / r)^2`: so many replications at least.
  private func neededOfNothing(_ done: Int) -> Int {
    let z = gsl_cdf_ugaussian_Qinv((1 - level) / 2)
    let events = z / allowed(for: 1) * (z / allowed(for: 1))
    let times = max(1, events / -log((1 - level) / 2))
    return max(done + 1, Int(min(Self.unreachable, (Double(done) * times).rounded(.up))))
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
