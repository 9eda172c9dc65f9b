import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The gamma factor of mean 1 that a day's parts have in common, from counts by day and part: totals are
/// negative binomial, and how a total falls into parts tells nothing about it.
package struct DayFactor: Hashable, Sendable {
  /// Mean count of each part.
  package let means: [Double]
  /// The gamma's shape; infinity if the totals vary no more than by chance.
  package let shape: Double
  /// Of the totals under the negative binomial law.
  package let logLikelihood: Double
  /// Of the totals under Poisson's law.
  package let poissonLogLikelihood: Double
  /// Of the totals: variance (divisor n - 1) over mean.
  package let dispersion: Double
  /// How likely so large a dispersion is if there is only chance.
  package let p: Double
  /// The factor's variance by moments: (variance - mean) / mean squared; may be below 0.
  package let momentVariance: Double

  /// The factor's variance, 0 if the totals vary no more than by chance.
  package var variance: Double { 1 / shape }

  /// `counts` by day, then part; nil below two days or without anybody. O(days x 100).
  package init?(counts: [[Int]]) {
    guard counts.count >= 2, let parts = counts.first?.count else { return nil }
    precondition(counts.allSatisfy { $0.count == parts }, "days with other parts than others")
    let days = Double(counts.count)
    let totals = counts.map { Double($0.reduce(0, +)) }
    let mean = totals.reduce(0, +) / days
    guard mean > 0 else { return nil }
    means = (0..<parts).map { part in counts.reduce(0) { $0 + Double($1[part]) } / days }
    let variance = totals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (days - 1)
    dispersion = variance / mean
    p = gsl_cdf_chisq_Q((days - 1) * dispersion, days - 1)
    momentVariance = (variance - mean) / (mean * mean)
    poissonLogLikelihood = totals.reduce(0) {
      $0 + $1 * log(mean) - mean - gsl_sf_lngamma($1 + 1)
    }
    // With divisor n, the likelihood has a maximum at a finite shape exactly where the variance exceeds
    // the mean.
    guard variance * (days - 1) / days > mean else {
      (shape, logLikelihood) = (.infinity, poissonLogLikelihood)
      return
    }
    let found = increasingRoot(from: mean / (dispersion - 1)) { k in
      Self.score(totals, mean, k)
    }
    guard let found else { return nil }
    shape = found
    logLikelihood = totals.reduce(0) { sum, n in
      sum + gsl_sf_lngamma(n + found) - gsl_sf_lngamma(found) - gsl_sf_lngamma(n + 1)
        + found * log(found / (found + mean)) + n * log(mean / (found + mean))
    }
  }

  /// Minus the derivative of the log likelihood by the shape, which is above 0 beyond the maximum, and
  /// its slope.
  private static func score(
    _ totals: [Double], _ mean: Double, _ k: Double
  ) -> (value: Double, slope: Double) {
    var (value, slope) = (0.0, 0.0)
    for n in totals {
      value -=
        gsl_sf_psi(n + k) - gsl_sf_psi(k) + log(k / (k + mean)) + 1 - (n + k) / (k + mean)
      slope -=
        gsl_sf_psi_1(n + k) - gsl_sf_psi_1(k) + 1 / k - 1 / (k + mean) - 1 / (k + mean)
        + (n + k) / ((k + mean) * (k + mean))
    }
    return (value, slope)
  }
}
