import CGSL

/// How many standard errors Student's interval reaches to each side. It is found by iteration, which
/// takes longer than all the rest of an interval: where there are many, they share it.
public struct StudentQuantile: Hashable, Sendable {
  /// Two-sided: the share of the law within the quantile, in 0..<1.
  public let level: Double
  /// Replications less one; need not be whole.
  public let degreesOfFreedom: Double
  let t: Double

  /// Looks the quantile up, by iteration (GSL).
  public init(level: Double, degreesOfFreedom: Double) {
    self.level = level
    self.degreesOfFreedom = degreesOfFreedom
    t = gsl_cdf_tdist_Pinv((1 + level) / 2, degreesOfFreedom)
  }

  /// Over replications; nil below two of them.
  public init?(level: Double, replications: Int) {
    guard replications > 1 else { return nil }
    self.init(level: level, degreesOfFreedom: Double(replications - 1))
  }
}

extension StudentQuantile {
  /// For each of `family` intervals that are to hold together with `level`: by Bonferroni's inequality
  /// (O. J. Dunn 1961). An interval excludes 0 exactly if its p-value times the family is below
  /// `1 - level`, so that a verdict read from it and the adjusted p-value never contradict. Holm's
  /// steps find a little more, but have no intervals of this kind beside them.
  public init?(level: Double, replications: Int, family: Int) {
    self.init(level: 1 - (1 - level) / Double(max(1, family)), replications: replications)
  }
}
