import LegalClock

/// Time that offices work, counted by the hours of a week.
struct WorkClock: Sendable {
  /// By weekday, then half-hour: seconds of work before it, and the whole day at the end.
  private let before: [[Double]]
  private let open: [[Bool]]
  /// Of a week.
  private let week: Double

  /// By the hours of a pattern.
  init(_ pattern: WeekPattern) {
    open = Weekday.allCases.map { weekday in
      pattern.kinds.first { $0.weekdays.contains(weekday) }?.open
        ?? [Bool](repeating: false, count: HalfHours.count)
    }
    before = open.map { open in
      var sums = [0.0]
      for isOpen in open { sums.append(sums[sums.count - 1] + (isOpen ? HalfHours.seconds : 0)) }
      return sums
    }
    week = before.reduce(0) { $0 + $1[HalfHours.count] }
  }

  /// The longest working day, in seconds.
  var day: Double { before.map { $0[HalfHours.count] }.max() ?? 0 }

  /// Seconds of work between two moments of the local clock; 0 if the second is not later. O(1).
  func seconds(from start: Double, to end: Double) -> Double {
    max(0, worked(until: end) - worked(until: start))
  }

  /// Working days between two moments; less than a minute of work is none.
  func days(from start: Double, to end: Double) -> Double {
    let worked = seconds(from: start, to: end)
    return day > 0 && worked >= 60 ? worked / day : 0
  }

  /// Since the Monday before 1970.
  private func worked(until moment: Double) -> Double {
    let dayNumber = Int((moment / 86_400).rounded(.down))
    let weekday = CivilDate(dayNumber: dayNumber).weekday.rawValue
    let weeks = Double((dayNumber - weekday + 3) / 7)
    let second = moment - Double(dayNumber) * 86_400
    let index = HalfHours.index(ofSecond: second)
    let earlier = before[..<weekday].reduce(0) { $0 + $1[HalfHours.count] }
    let within = open[weekday][index] ? second - Double(index) * HalfHours.seconds : 0
    return weeks * week + earlier + before[weekday][index] + within
  }
}
