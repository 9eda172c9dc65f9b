import CGSL

/// Ranks of the sorted observations between which a quantile lies: exact for any continuous law.
///
/// For independent observations only, such as one value from each replication; never for the customers
/// of one day, who waited together.
public struct OrderStatisticInterval: Hashable, Sendable {
  /// From 1; nil if no observation is low enough for the level.
  public let lowerRank: Int?
  /// From 1; nil if no observation is high enough.
  public let upperRank: Int?
  /// The probability that the quantile lies between the two.
  public let coverage: Double

  /// Equal tails of at most `(1 - level) / 2` (W. J. Conover, Practical Nonparametric Statistics, 3.2).
  /// `share` of the law lies below the quantile. O(observations).
  public init(share: Double, observations: Int, level: Double = 0.95) {
    precondition(0 < share && share < 1 && observations > 0, "a quantile of some observations")
    let tail = (1 - level) / 2
    let n = UInt32(observations)
    let ranks = 1...observations
    let lower = ranks.last { gsl_cdf_binomial_P(UInt32($0 - 1), share, n) <= tail }
    let upper = ranks.first { gsl_cdf_binomial_Q(UInt32($0 - 1), share, n) <= tail }
    lowerRank = lower
    upperRank = upper
    let below = lower.map { gsl_cdf_binomial_P(UInt32($0 - 1), share, n) } ?? 0
    let above = upper.map { gsl_cdf_binomial_Q(UInt32($0 - 1), share, n) } ?? 0
    coverage = 1 - below - above
  }
}
