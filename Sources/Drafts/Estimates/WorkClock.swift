package import LegalClock

/// Time that offices work, counted by the hours of a week.
package struct WorkClock: Sendable {
  /// By weekday, then minute: seconds of work before it, and the whole day at the end.
  private let before: [[Double]]
  /// Of a week.
  private let week: Double
  /// Days that differ from their weekday: as which weekday they are worked, nil if they are not.
  private let special: [(day: Int, like: Int?)]

  private static let minutes = 1440

  /// Sessions by weekday, Monday first, and the days on which nobody works, or as on another weekday.
  package init(weekly: [[Session]], specialDays: [SpecialDay] = []) {
    special = specialDays.map { day in
      switch day.kind {
      case .publicHoliday: (day.date.dayNumber, nil)
      case .makeUp(let weekday): (day.date.dayNumber, weekday.rawValue)
      }
    }
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

  /// By the hours of a pattern, without closed days (since 1970).
  init(_ pattern: WeekPattern, closed: [Int] = []) {
    self.init(
      weekly: Weekday.allCases.map { weekday in
        let kind = pattern.kinds.first { $0.weekdays.contains(weekday) }
        return (kind?.sessions ?? []).map { Session(start: $0.start, end: $0.end) }
      }, specialDays: ClosedDays.holidays(closed))
  }

  /// The longest working day, in seconds.
  var day: Double { before.map { $0[Self.minutes] }.max() ?? 0 }

  /// Seconds of work between two moments of the local clock; 0 if the second is not later. O(special
  /// days).
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
    // A special day has the hours of another weekday, or none.
    let today =
      special.first { $0.day == dayNumber }.map { $0.like.map { before[$0] } } ?? before[weekday]
    let differ = special.reduce(0.0) { sum, one in
      guard one.day < dayNumber else { return sum }
      let own = CivilDate(dayNumber: one.day).weekday.rawValue
      return sum + (one.like.map { before[$0][Self.minutes] } ?? 0) - before[own][Self.minutes]
    }
    var worked = weeks * week + earlier + differ
    if let today {
      let isOpen = today[minute + 1] > today[minute]
      worked += today[minute] + (isOpen ? second - Double(minute) * 60 : 0)
    }
    return worked
  }
}
