import Stochastics

/// A sum and what it is a sum of, for each day (or week, or replication): the people of one day are not
/// independent of each other, days are.
package struct DaySums: Hashable, Sendable {
  /// For instance minutes of wait.
  package var sums: [Double]
  /// For instance people.
  package var counts: [Double]

  /// One of each for each day.
  package init(sums: [Double], counts: [Double]) {
    precondition(sums.count == counts.count, "sums and counts of other days")
    (self.sums, self.counts) = (sums, counts)
  }

  /// All sums over all counts; nil without anybody.
  package var ratio: Double? { ratio(of: Array(sums.indices)) }

  /// The same of some days, each as often as it is named.
  package func ratio(of days: [Int]) -> Double? {
    let count = days.reduce(0) { $0 + counts[$1] }
    return count > 0 ? days.reduce(0) { $0 + sums[$1] } / count : nil
  }
}

/// A statistic over days that are drawn again, with its standard error and interval.
package struct DayBootstrap: Hashable, Sendable {
  /// Sorted.
  package let values: [Double]

  /// Of the values, divisor n - 1.
  package var standardError: Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1)))
      .squareRoot()
  }

  /// From quantiles of type 7. `level` in (0, 1).
  package func interval(level: Double) -> ClosedRange<Double> {
    values.interpolatedQuantile((1 - level) / 2)...values.interpolatedQuantile((1 + level) / 2)
  }

  /// Of values that were computed. Nil without any.
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    self.values = values.sorted()
  }

  /// A statistic of `resamples` draws of `days` days with replacement; a draw without a value is left
  /// out. `entity` tells bootstraps of one seed apart.
  package init?(
    days: Int, resamples: Int, seed: UInt64, entity: UInt32 = 0, _ statistic: ([Int]) -> Double?
  ) {
    let draws = Self.draws(days: days, resamples: resamples, seed: seed, entity: entity)
    self.init(draws.compactMap(statistic))
  }

  /// Days, with replacement, for each resample.
  package static func draws(
    days: Int, resamples: Int, seed: UInt64, entity: UInt32 = 0
  ) -> [[Int]] {
    let source = RandomSource(seed: seed, replication: 0)
    let owner = StreamOwner.key("fit", "days")
    return (0..<resamples).map { resample in
      var draws = source.sequence(
        at: DrawAddress(owner: owner, entity: entity, purpose: .design, occurrence: resample))
      return (0..<days).map { _ in min(days - 1, Int(draws.uniform() * Double(days))) }
    }
  }
}
