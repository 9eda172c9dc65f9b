import Fitting

/// What chance makes of differences between a log and a scenario: days are drawn again, the same ones for both, and
/// replications.
struct CalibrationNoise: Sendable {
  let observed: [DaySums]
  private let days: [[Int]]
  private let runs: [[Int]]
  private let dayCount: Int

  init(_ observed: [DaySums], days: Int, replications: Int, resamples: Int, seed: UInt64) {
    self.observed = observed
    dayCount = days
    self.days = DayBootstrap.draws(days: days, resamples: resamples, seed: seed)
    runs = DayBootstrap.draws(days: replications, resamples: resamples, seed: seed, entity: 1)
  }

  /// Covariances of the differences at a point, of these numbers. Draws in which one of them does not exist are
  /// left out.
  func covariance(at point: SeenPoint, of numbers: [Int]) -> [[Double]] {
    let cells = numbers.map { (observed[$0], point.cell($0)) }
    let draws = zip(days, runs).compactMap { days, runs -> [Double]? in
      let drawn = runs.flatMap { run in days.map { run * dayCount + $0 } }
      let differences = cells.compactMap { observed, simulated -> Double? in
        guard let seen = observed.ratio(of: days), let made = simulated.ratio(of: drawn) else {
          return nil
        }
        return made - seen
      }
      return differences.count == numbers.count ? differences : nil
    }
    let count = Double(max(1, draws.count))
    let means = numbers.indices.map { number in draws.reduce(0) { $0 + $1[number] } / count }
    return numbers.indices.map { a in
      numbers.indices.map { b in
        draws.reduce(0) { $0 + ($1[a] - means[a]) * ($1[b] - means[b]) } / max(1, count - 1)
      }
    }
  }
}
