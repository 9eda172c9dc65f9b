import CGSL

/// How many standard errors Student's interval reaches to each side. It is found by iteration, which
/// takes longer than all the rest of an interval: where there are many, they share it.
public struct StudentQuantile: Hashable, Sendable {
  public let level: Double
  public let degreesOfFreedom: Double
  let t: Double

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
