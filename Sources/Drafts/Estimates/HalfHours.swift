import LegalClock

/// Half-hours of a day, 48 of them, as people plan by.
enum HalfHours {
  static let count = 48
  static let seconds = 1800.0

  /// Adds what of an interval lies within each half-hour of a day, in seconds. `start` and `end` are
  /// seconds after that day's midnight; what lies outside of the day is left out.
  static func add(_ start: Double, _ end: Double, to sums: inout [Double]) {
    let (start, end) = (max(0, start), min(end, Double(count) * seconds))
    guard start < end else { return }
    for index in Int(start / seconds)..<count {
      let (from, to) = (Double(index) * seconds, Double(index + 1) * seconds)
      guard from < end else { return }
      sums[index] += min(end, to) - max(start, from)
    }
  }

  /// Which one a second of the day lies in.
  static func index(ofSecond second: Double) -> Int {
    min(count - 1, max(0, Int(second / seconds)))
  }

  static func time(_ index: Int) -> TimeOfDay { TimeOfDay(minutes: 30 * index) }
}
