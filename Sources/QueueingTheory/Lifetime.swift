import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A time that is never negative, such as a patience or a service, by the two functions that theory
/// asks of it.
public struct Lifetime: Sendable {
  /// The probability to last longer than a time.
  public let survival: @Sendable (Double) -> Double
  /// The mean of the part within a time: the integral of `survival` from 0.
  public let meanWithin: @Sendable (Double) -> Double
  /// Where `survival` jumps.
  public let jumps: [Double]

  /// A law of one's own: `meanWithin` must be the integral of `survival`, which nothing checks, and
  /// `jumps` its steps, between which theory integrates.
  public init(
    jumps: [Double] = [], survival: @escaping @Sendable (Double) -> Double,
    meanWithin: @escaping @Sendable (Double) -> Double
  ) {
    self.jumps = jumps
    self.survival = survival
    self.meanWithin = meanWithin
  }

  /// Always the same value.
  public static func constant(_ value: Double) -> Lifetime {
    Lifetime(jumps: [value], survival: { $0 < value ? 1 : 0 }, meanWithin: { min($0, value) })
  }

  /// Without memory, with this mean, above 0.
  public static func exponential(mean: Double) -> Lifetime {
    Lifetime(survival: { exp(-$0 / mean) }, meanWithin: { -mean * expm1(-$0 / mean) })
  }

  /// With mean `shape * scale`; both above 0.
  public static func gamma(shape: Double, scale: Double) -> Lifetime {
    Lifetime(
      survival: { gsl_cdf_gamma_Q($0, shape, scale) },
      meanWithin: { time in
        time * gsl_cdf_gamma_Q(time, shape, scale)
          + shape * scale * gsl_cdf_gamma_P(time, shape + 1, scale)
      })
  }

  /// By its own mean and coefficient of variation.
  public static func lognormal(mean: Double, cv: Double) -> Lifetime {
    let variance = log1p(cv * cv)
    let (mu, sigma) = (log(mean) - variance / 2, variance.squareRoot())
    return Lifetime(
      survival: { $0 > 0 ? gsl_cdf_lognormal_Q($0, mu, sigma) : 1 },
      meanWithin: { time in
        guard time > 0 else { return 0 }
        // Weighting by size moves the logarithm by its variance.
        return time * gsl_cdf_lognormal_Q(time, mu, sigma)
          + mean * gsl_cdf_lognormal_P(time, mu + variance, sigma)
      })
  }

  /// Zero with probability `share`, else as before.
  public func zeroed(share: Double) -> Lifetime {
    let (survival, meanWithin) = (survival, meanWithin)
    return Lifetime(
      jumps: jumps, survival: { (1 - share) * survival($0) },
      meanWithin: { (1 - share) * meanWithin($0) })
  }
}
