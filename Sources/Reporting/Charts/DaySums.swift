import Runs
import ServiceModel

/// A series summed over all sites of an option, by 15 minutes from the first to the last of the day.
struct DaySums {
  /// Nil if no site was looked at.
  typealias Point = (option: String, minutes: Int, value: Double?)

  var points: [Point] = []

  init(_ run: StoredRun, _ value: (StoredRun.Quarter) -> Double?) {
    for option in run.options {
      var sums: [Int: Double] = [:]
      for quarter in run.quarters where quarter.option == option.id {
        if let value = value(quarter) { sums[quarter.minutes, default: 0] += value }
      }
      guard let first = sums.keys.min(), let last = sums.keys.max() else { continue }
      points += stride(from: first, through: last, by: 15).map { (option.id, $0, sums[$0]) }
    }
  }
}
