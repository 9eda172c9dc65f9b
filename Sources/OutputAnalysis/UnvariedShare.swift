/// A share that came out alike in every replication, or the difference of two: what their trials tell of it.
package struct UnvariedShare: Hashable, Sendable {
  private let own: Trials
  /// Taken off; nil of a share by itself.
  private let base: Trials?
  /// Taken off, too.
  private let limit: Double

  /// Of a share by itself.
  package init(own: Trials) { self.init(own: own, base: nil, limit: 0) }

  private init(own: Trials, base: Trials?, limit: Double) {
    (self.own, self.base, self.limit) = (own, base, limit)
  }

  /// How much it exceeds another one; nil of differences.
  package func difference(from other: UnvariedShare) -> UnvariedShare? {
    base == nil && other.base == nil
      ? UnvariedShare(own: own, base: other.own, limit: limit - other.limit) : nil
  }

  /// How far it lies above a number.
  package func above(_ number: Double) -> UnvariedShare {
    UnvariedShare(own: own, base: base, limit: limit + number)
  }

  /// Of two shares both intervals hold together (Bonferroni's inequality): that they share citizens is not used.
  package func interval(level: Double) -> ConfidenceInterval {
    guard let base else {
      let own = own.interval(level: level)
      return ConfidenceInterval(lower: own.lower - limit, upper: own.upper - limit, level: level)
    }
    let each = 1 - (1 - level) / 2
    let (own, other) = (own.interval(level: each), base.interval(level: each))
    return ConfidenceInterval(
      lower: own.lower - other.upper - limit, upper: own.upper - other.lower - limit, level: level)
  }

  /// Of the hypothesis that it is 0: one less the largest level at which the interval does not hold 0, by halving.
  package var p: Double {
    guard !interval(level: 0).contains(0) else { return 1 }
    var (out, within) = (0.0, 1.0)
    for _ in 0..<60 {
      let level = (out + within) / 2
      if interval(level: level).contains(0) { within = level } else { out = level }
    }
    return 1 - out
  }
}
