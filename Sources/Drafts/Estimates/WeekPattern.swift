package import LegalClock

/// When places are open in a week, read from when somebody works: weekdays with nearly the same hours have
/// the same hours, and are alike.
package struct WeekPattern: Hashable, Sendable {
  /// Weekdays that are alike.
  package struct Kind: Hashable, Sendable {
    /// In order.
    package let weekdays: [Weekday]
    /// Of the 48 half-hours, those in which the doors are open.
    package let open: [Bool]

    /// In order, without overlap.
    package var sessions: [(start: TimeOfDay, end: TimeOfDay)] {
      var sessions: [(start: TimeOfDay, end: TimeOfDay)] = []
      var start: Int?
      for index in 0...HalfHours.count {
        let isOpen = index < HalfHours.count && open[index]
        if isOpen, start == nil { start = index }
        if !isOpen, let first = start {
          sessions.append((HalfHours.time(first), HalfHours.time(index)))
          start = nil
        }
      }
      return sessions
    }

    /// Whether the doors are open at a second of the day.
    func isOpen(atSecond second: Double) -> Bool { open[HalfHours.index(ofSecond: second)] }
  }

  /// Those with hours, by their first weekday.
  package let kinds: [Kind]

  /// Alike are weekdays whose open half-hours have this share in common, of all that either has.
  static let alike = 0.75

  /// `active` tells for each day (since 1970) in which half-hours somebody worked. A half-hour is open if
  /// that was so on `most` of the days of its kind. O(days).
  init(active: [Int: [Bool]], most: Double) {
    var byWeekday = [[[Bool]]](repeating: [], count: 7)
    for day in active.keys.sorted() {
      guard let halfHours = active[day] else { continue }
      byWeekday[CivilDate(dayNumber: day).weekday.rawValue].append(halfHours)
    }
    func open(_ days: [[Bool]]) -> [Bool] {
      (0..<HalfHours.count).map { index in
        let count = days.count { $0[index] }
        return !days.isEmpty && count > 0 && Double(count) >= most * Double(days.count)
      }
    }
    var groups: [[Int]] = []
    let hours = byWeekday.map(open)
    for weekday in 0..<7 where hours[weekday].contains(true) {
      if let group = groups.firstIndex(where: {
        Self.overlap(hours[$0[0]], hours[weekday]) >= Self.alike
      }) {
        groups[group].append(weekday)
      } else {
        groups.append([weekday])
      }
    }
    kinds = groups.map { group in
      Kind(
        weekdays: group.map { Weekday.allCases[$0] }, open: open(group.flatMap { byWeekday[$0] }))
    }.filter { $0.open.contains(true) }
  }

  private static func overlap(_ a: [Bool], _ b: [Bool]) -> Double {
    let both = zip(a, b).count { $0 && $1 }
    let either = zip(a, b).count { $0 || $1 }
    return either == 0 ? 0 : Double(both) / Double(either)
  }

  /// The kind that a day is of; nil if it is closed.
  package func kind(ofDay day: Int) -> Kind? {
    let weekday = CivilDate(dayNumber: day).weekday
    return kinds.first { $0.weekdays.contains(weekday) }
  }
}
