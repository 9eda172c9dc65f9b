import CGSL
package import OutputAnalysis

/// Which share of a quantity's variance comes from one factor.
package struct SensitivityIndex: Hashable, Sendable {
  /// A share and its bootstrap interval at 95 %.
  package struct Share: Hashable, Sendable {
    /// Of the variance; by a method with matrices it may leave 0...1 by chance.
    package var value: Double
    /// How far it moves when points are drawn anew.
    package var interval: ConfidenceInterval

    /// `samples` are what the same method finds in bootstrap samples: their 2.5 and 97.5 % points, and the
    /// value itself between them; wider on both sides by what the method cannot see, within 0...1.
    init(_ value: Double, samples: [Double], unseen: Double = 0) {
      let sorted = samples.sorted()
      let ends = [0.025, 0.975].map {
        gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, $0)
      }
      self.value = value
      interval = ConfidenceInterval(
        lower: min(value, max(ends[0] - unseen, min(0, ends[0]))),
        upper: max(value, min(ends[1] + unseen, max(1, ends[1]))), level: 0.95)
    }
  }

  /// From 0.
  package var factor: Int
  /// What knowing the factor alone would take from the variance (I. M. Sobol 1993).
  package var first: Share
  /// What would be left if all others were known (T. Homma, A. Saltelli 1996).
  package var total: Share
}
