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
    kinds = Self.kinds(byWeekday.map(open)) { group in open(group.flatMap { byWeekday[$0] }) }
  }

  /// `counts` by weekday and half-hour tell how much was done. A half-hour is open if in it was done a
  /// fifth of what is done in the busiest; a weekday on which a twentieth of the busiest one's is done is
  /// closed.
  init(counts: [[Double]]) {
    let largest = counts.map { $0.reduce(0, +) }.max() ?? 0
    func open(_ sums: [Double]) -> [Bool] {
      let most = sums.max() ?? 0
      return sums.map { $0 > 0 && $0 >= most / 5 }
    }
    let hours = counts.map { own in
      own.reduce(0, +) >= largest / 20 ? open(own) : own.map { _ in false }
    }
    kinds = Self.kinds(hours) { group in
      open((0..<HalfHours.count).map { index in group.reduce(0) { $0 + counts[$1][index] } })
    }
  }

  /// Weekdays with nearly the same hours together, with the hours that `open` finds for all of them.
  private static func kinds(_ hours: [[Bool]], _ open: ([Int]) -> [Bool]) -> [Kind] {
    var groups: [[Int]] = []
    for weekday in 0..<7 where hours[weekday].contains(true) {
      if let group = groups.firstIndex(where: {
        overlap(hours[$0[0]], hours[weekday]) >= alike
      }) {
        groups[group].append(weekday)
      } else {
        groups.append([weekday])
      }
    }
    return groups.map { group in
      Kind(weekdays: group.map { Weekday.allCases[$0] }, open: open(group))
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
