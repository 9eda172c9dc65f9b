import CGSL

/// How much more the counts of days vary about what is expected of each than chance alone makes them: the
/// coefficient of variation of a factor of mean 1 that a day has.
///
/// Pearson's sum of squares, sum (count - m)^2 / (m + cv^2 m^2), is near a chi-square with as many degrees
/// of freedom as there are days beyond the numbers that the expectations were estimated with (N. E.
/// Breslow, Applied Statistics 33, 1984). The estimate sets it to its mean, the interval to its quantiles.
package struct Overdispersion: Hashable, Sendable {
  /// A day's count, and what is expected of such a day.
  package struct Day: Hashable, Sendable {
    /// Observed.
    package let count: Double
    /// Above 0.
    package let expected: Double

    /// A day.
    package init(count: Double, expected: Double) {
      (self.count, self.expected) = (count, expected)
    }
  }

  /// 0 or more.
  package let cv: Double
  /// 95 %.
  package let interval: ClosedRange<Double>
  /// Days beyond what was estimated from them.
  package let degreesOfFreedom: Int
  /// How likely so much is by chance alone.
  package let p: Double

  /// `estimated` numbers were taken from the same days to say what is expected. Nil if no day is left
  /// over. O(days x 200).
  package init?(_ days: [Day], estimated: Int) {
    let freedom = days.count - estimated
    guard freedom > 0 else { return nil }
    precondition(days.allSatisfy { $0.expected > 0 }, "a day of which nothing is expected")
    degreesOfFreedom = freedom
    let degrees = Double(freedom)
    func squares(_ cv: Double) -> Double {
      days.reduce(0) { sum, day in
        let gap = day.count - day.expected
        return sum + gap * gap / (day.expected + cv * cv * day.expected * day.expected)
      }
    }
    func root(_ level: Double) -> Double {
      guard squares(0) > level else { return 0 }
      var (low, high) = (0.0, 1.0)
      while squares(high) > level, high < 1e6 { (low, high) = (high, 2 * high) }
      for _ in 0..<100 {
        let middle = (low + high) / 2
        if squares(middle) > level { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
    cv = root(degrees)
    interval =
      root(gsl_cdf_chisq_Pinv(0.975, degrees))...root(gsl_cdf_chisq_Pinv(0.025, degrees))
    p = gsl_cdf_chisq_Q(squares(0), degrees)
  }
}
