import Drafts
import Experiments
import Fitting
import LegalClock

/// What changed in a log by itself: the days that are compared beside those that estimates were made from, as
/// observed. Each day stands beside all earlier ones of its weekday; dossiers of these are cut off as long after
/// their receipt as its own are by the end of the log.
struct LogChange: Sendable {
  /// Days since 1970 that are compared.
  let days: [Int]
  /// Days since 1970 that estimates were made from.
  let before: [Int]
  /// By measure, what was observed on the days.
  let now: [Measure: DaySums]
  /// What was observed on the days before, if the log had ended so many days earlier.
  let then: @Sendable (_ earlier: Int) -> [Measure: DaySums]

  /// One number of both.
  struct Difference: Sendable {
    let measure: Measure
    /// On the days before.
    let before: Double
    /// On the days that are compared.
    let now: Double
    /// Of now less before, 90 %: days are drawn again, those before each from its own weekday.
    let interval: ClosedRange<Double>?
    let relevant: Double
    let verdict: Equivalence?
  }

  /// All that both tell. `relevant` has differences that matter where they are not the measure's own.
  func differences(relevant: [Measure: Double], resamples: Int, seed: UInt64) -> [Difference] {
    let beside = days.map { day in before.indices.filter { (day - before[$0]) % 7 == 0 } }
    let shifts = Set(
      zip(days, beside).flatMap { day, places in places.map { day - before[$0] } })
    let then = Dictionary(uniqueKeysWithValues: shifts.map { ($0, self.then($0)) })
    let draws = DayBootstrap.draws(
      days: days.count, resamples: resamples, seed: seed, entity: Self.entity)
    let weights = Resampling(days: before, resamples: resamples, seed: seed).weights
    return Measure.allCases.compactMap { measure -> Difference? in
      guard let now = now[measure] else { return nil }
      let sides = Sides(
        now: now,
        then: zip(days, beside).map { day, places in
          places.map { place in
            let sums = then[day - before[place]]?[measure]
            return (place, sums?.sums[place] ?? 0, sums?.counts[place] ?? 0)
          }
        })
      let once = [Double](repeating: 1, count: before.count)
      guard let whole = sides.ratios(Array(days.indices), once) else { return nil }
      let drawn = DayBootstrap(
        zip(draws, weights).compactMap { days, weights in
          sides.ratios(days, weights).map { $0.now - $0.then }
        })
      let interval = days.count > 1 && before.count > 1 ? drawn?.interval(level: 0.9) : nil
      let amount = relevant[measure] ?? measure.relevant.amount(base: whole.then)
      return Difference(
        measure: measure, before: whole.then, now: whole.now, interval: interval, relevant: amount,
        verdict: interval.map { Equivalence($0, relevant: amount) })
    }
  }

  /// Tells these draws from those of a comparison.
  private static let entity: UInt32 = 100

  /// A measure of days, and of those beside each.
  private struct Sides {
    let now: DaySums
    /// By day: place among the days before, sum, count.
    let then: [[(place: Int, sum: Double, count: Double)]]

    /// Of days, each as often as it is named, and as many before as those, by weight; days that have nothing
    /// beside them are left out of both.
    func ratios(_ days: [Int], _ weights: [Double]) -> (now: Double, then: Double)? {
      var (sum, count, sumThen, countThen) = (0.0, 0.0, 0.0, 0.0)
      for day in days {
        let all = then[day].reduce(0) { $0 + weights[$1.place] }
        guard all > 0 else { continue }
        sum += now.sums[day]
        count += now.counts[day]
        for one in then[day] {
          sumThen += weights[one.place] * one.sum / all
          countThen += weights[one.place] * one.count / all
        }
      }
      return count > 0 && countThen > 0 ? (sum / count, sumThen / countThen) : nil
    }
  }
}

extension LogChange {
  /// Of the days of a log; nil if it has none before them.
  init?(
    _ log: ObservedLog, now: [Measure: DaySums],
    then: @escaping @Sendable (_ earlier: Int) -> [Measure: DaySums]
  ) {
    guard !log.before.isEmpty else { return nil }
    (days, before, self.now, self.then) = (log.days, log.before, now, then)
  }
}
