import CGSL

/// A two-sided interval at a confidence level in 0..<1.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end, in the unit of what is estimated; not above `upper`.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// How often intervals made this way hold the truth, in 0..<1.
  public let level: Double

  /// An interval whose ends were found elsewhere; nothing is checked.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Student's interval: `center` plus and minus t times the standard error.
  public init(center: Double, standardError: Double, degreesOfFreedom: Double, level: Double) {
    self.init(
      center: center, standardError: standardError,
      StudentQuantile(level: level, degreesOfFreedom: degreesOfFreedom))
  }

  /// The same with the quantile at hand.
  public init(center: Double, standardError: Double, _ student: StudentQuantile) {
    lower = center - student.t * standardError
    upper = center + student.t * standardError
    level = student.level
  }

  /// Half of what lies between the ends: the "plus and minus" of a symmetric interval.
  public var halfWidth: Double { (upper - lower) / 2 }

  /// Without what lies outside a range in which the truth is known to lie: it holds the truth as often
  /// as before. Another scale (logit, logarithm) keeps to the range as well, but has no end where
  /// nothing was seen, such as a share of 0, and is no longer the interval of the differences.
  /// Reaches to `center`, which rounding may have put outside.
  public func cut(to range: ClosedRange<Double>, around center: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      lower: max(lower, min(range.lowerBound, center)),
      upper: min(upper, max(range.upperBound, center)), level: level)
  }

  /// As wide, elsewhere.
  package func moved(by distance: Double) -> ConfidenceInterval {
    ConfidenceInterval(lower: lower + distance, upper: upper + distance, level: level)
  }

  /// Whether a value lies between the ends or on one.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// The two-sided p-value of Student's t against zero. A difference without any error is certain.
public func twoSidedP(center: Double, standardError: Double, degreesOfFreedom: Double) -> Double {
  guard standardError > 0 else { return center == 0 ? 1 : 0 }
  return 2 * gsl_cdf_tdist_Q(abs(center) / standardError, degreesOfFreedom)
}
