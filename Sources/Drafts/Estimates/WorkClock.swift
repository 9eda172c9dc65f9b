package import LegalClock

/// Time that offices work, counted by the hours of a week.
package struct WorkClock: Sendable {
  /// By weekday, then minute: seconds of work before it, and the whole day at the end.
  private let before: [[Double]]
  /// Of a week.
  private let week: Double

  private static let minutes = 1440

  /// Sessions by weekday, Monday first.
  package init(weekly: [[Session]]) {
    before = weekly.map { sessions in
      var open = [Bool](repeating: false, count: Self.minutes)
      for session in sessions {
        for minute in session.start.minutes..<max(session.start.minutes, session.end.minutes) {
          open[minute] = true
        }
      }
      var sums = [0.0]
      for isOpen in open { sums.append(sums[sums.count - 1] + (isOpen ? 60 : 0)) }
      return sums
    }
    week = before.reduce(0) { $0 + $1[Self.minutes] }
  }

  /// By the hours of a pattern.
  init(_ pattern: WeekPattern) {
    self.init(
      weekly: Weekday.allCases.map { weekday in
        let kind = pattern.kinds.first { $0.weekdays.contains(weekday) }
        return (kind?.sessions ?? []).map { Session(start: $0.start, end: $0.end) }
      })
  }

  /// The longest working day, in seconds.
  var day: Double { before.map { $0[Self.minutes] }.max() ?? 0 }

  /// Seconds of work between two moments of the local clock; 0 if the second is not later. O(1).
  func seconds(from start: Double, to end: Double) -> Double {
    max(0, worked(until: end) - worked(until: start))
  }

  /// Working days between two moments; less than a minute of work is none.
  package func days(from start: Double, to end: Double) -> Double {
    let worked = seconds(from: start, to: end)
    return day > 0 && worked >= 60 ? worked / day : 0
  }

  /// Since the Monday before 1970.
  private func worked(until moment: Double) -> Double {
    let dayNumber = Int((moment / 86_400).rounded(.down))
    let weekday = CivilDate(dayNumber: dayNumber).weekday.rawValue
    let weeks = Double((dayNumber - weekday + 3) / 7)
    let second = moment - Double(dayNumber) * 86_400
    let minute = min(Self.minutes - 1, Int(second / 60))
    let earlier = before[..<weekday].reduce(0) { $0 + $1[Self.minutes] }
    let isOpen = before[weekday][minute + 1] > before[weekday][minute]
    return weeks * week + earlier + before[weekday][minute]
      + (isOpen ? second - Double(minute) * 60 : 0)
  }
}
