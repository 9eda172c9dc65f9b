import Experiments
import Fitting

/// A simulated city held against what was observed on the same days.
struct Comparing: Sendable {
  let observed: Samples
  let simulated: Samples
  /// Differences that matter, where they are not the measure's own.
  let relevant: [Measure: Double]
  let resamples: Int
  let seed: UInt64

  /// One number of both, and how sure it is.
  struct Difference: Sendable {
    let key: Samples.Key
    let measure: Measure
    let observed: Double?
    let simulated: Double?
    /// Of the difference, 90 %: days are drawn again, the same ones for both, and replications.
    let interval: ClosedRange<Double>?
    let relevant: Double?
    let verdict: Equivalence?
    /// What was observed of it.
    let count: Double
    /// Of the single values.
    let wasserstein: Double?
    let smirnov: Double?
  }

  /// All that both tell, by key and measure.
  func differences() -> [Difference] {
    let draws = DayBootstrap.draws(days: observed.days.count, resamples: resamples, seed: seed)
    let runs = DayBootstrap.draws(
      days: simulated.replications, resamples: resamples, seed: seed, entity: 1)
    let keys = Set(observed.cells.keys).union(simulated.cells.keys).sorted()
    return keys.flatMap { key in
      Measure.allCases.compactMap { measure -> Difference? in
        let own = observed.cells[key]?[measure]
        let made = simulated.cells[key]?[measure]
        guard own != nil || made != nil else { return nil }
        return difference(key, measure, own, made, draws, runs)
      }
    }
  }

  private func difference(
    _ key: Samples.Key, _ measure: Measure, _ own: DaySums?, _ made: DaySums?, _ draws: [[Int]],
    _ runs: [[Int]]
  ) -> Difference {
    let (observed, simulated) = (own?.ratio, made?.ratio)
    var interval: ClosedRange<Double>?
    if let own, let made, observed != nil, simulated != nil, self.observed.days.count > 1 {
      interval = DayBootstrap(
        zip(draws, runs).compactMap { days, runs -> Double? in
          guard let seen = own.ratio(of: days), let drawn = ratio(made, days, runs) else {
            return nil
          }
          return drawn - seen
        })?.interval(level: 0.9)
    }
    let amount = observed.map { relevant[measure] ?? measure.relevant.amount(base: $0) }
    let samples = (
      self.observed.values[key]?[measure] ?? [], self.simulated.values[key]?[measure] ?? []
    )
    let thin = (Self.thin(samples.0), Self.thin(samples.1))
    return Difference(
      key: key, measure: measure, observed: observed, simulated: simulated, interval: interval,
      relevant: amount,
      verdict: interval.flatMap { interval in
        amount.map { Equivalence(interval, relevant: $0) }
      },
      count: own?.counts.reduce(0, +) ?? 0, wasserstein: wasserstein(thin.0, thin.1),
      smirnov: TwoSamples(thin.0, thin.1)?.distance)
  }

  /// Of days and replications, each as often as it is drawn.
  private func ratio(_ made: DaySums, _ days: [Int], _ runs: [Int]) -> Double? {
    var (sum, count) = (0.0, 0.0)
    for run in runs {
      let first = run * observed.days.count
      for day in days {
        sum += made.sums[first + day]
        count += made.counts[first + day]
      }
    }
    return count > 0 ? sum / count : nil
  }

  /// Distances are of so many evenly spaced order statistics, if there are more.
  static let mostValues = 20_000

  private static func thin(_ values: [Double]) -> [Double] {
    guard values.count > mostValues else { return values }
    let sorted = values.sorted()
    return (0..<mostValues).map {
      sorted.interpolatedQuantile((Double($0) + 0.5) / Double(mostValues))
    }
  }
}
