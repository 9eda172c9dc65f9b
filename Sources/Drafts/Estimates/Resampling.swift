import Fitting
import LegalClock

/// Days of a log drawn again, each from those of its own weekday, so that no week is without a Monday.
package struct Resampling: Sendable {
  /// Days, since 1970.
  let days: [Int]
  let resamples: Int
  let seed: UInt64
  private let strata: [[Int]]

  /// Of days since 1970.
  package init(days: [Int], resamples: Int, seed: UInt64) {
    (self.days, self.resamples, self.seed) = (days, resamples, seed)
    // Weekdays seen once are drawn with the others: alone they would never vary.
    var strata = (0..<7).map { weekday in
      days.indices.filter { CivilDate(dayNumber: days[$0]).weekday.rawValue == weekday }
    }
    let single = strata.filter { $0.count == 1 }.flatMap { $0 }
    strata = strata.filter { $0.count > 1 }
    if let largest = strata.indices.max(by: { strata[$0].count < strata[$1].count }) {
      strata[largest] += single
    } else {
      strata = [single]
    }
    self.strata = strata
  }

  /// How much each day counts, for each resample.
  package var weights: [[Double]] {
    let draws = strata.enumerated().map { number, stratum in
      DayBootstrap.draws(
        days: stratum.count, resamples: resamples, seed: seed, entity: UInt32(number))
    }
    return (0..<resamples).map { resample in
      var weights = [Double](repeating: 0, count: days.count)
      for (stratum, drawn) in zip(strata, draws) {
        // One day fewer than there are, each for more: of as many, sums would vary too little where a
        // weekday has few days (J. N. K. Rao, C. F. J. Wu 1988).
        let share = Double(stratum.count) / Double(max(1, stratum.count - 1))
        for place in drawn[resample].dropLast() { weights[stratum[place]] += share }
      }
      return weights
    }
  }

  /// A statistic of weighted days with its standard error and its 5 and 95 % points. Nil if it has no
  /// value for the days as they are.
  func estimate(count: Int, _ statistic: ([Double]) -> Double?) -> Estimate? {
    guard let value = statistic([Double](repeating: 1, count: days.count)) else { return nil }
    let drawn = DayBootstrap(weights.compactMap(statistic))
    guard days.count > 1, let drawn else { return Estimate(value, count: count) }
    return Estimate(
      value, standardError: drawn.standardError, range: drawn.interval(level: 0.9), count: count)
  }

  /// The mean of values, each of a day (since 1970). Nil without any.
  func mean(_ values: [(day: Int, value: Double)]) -> Estimate? {
    var (sums, counts) = ([Int: Double](), [Int: Double]())
    for (day, value) in values {
      sums[day, default: 0] += value
      counts[day, default: 0] += 1
    }
    return estimate(count: values.count) { weights in
      var (sum, count) = (0.0, 0.0)
      for (day, weight) in zip(days, weights) {
        sum += weight * (sums[day] ?? 0)
        count += weight * (counts[day] ?? 0)
      }
      return count > 0 ? sum / count : nil
    }
  }
}
