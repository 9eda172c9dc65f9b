/// So many people at one group for one stretch of a day, counted by their speed.
package struct RosterPresence: Hashable, Sendable {
  /// A position in `RosterProblem.groups`.
  package var group: Int
  /// Of the horizon, from 0.
  package var day: Int
  /// After that day's midnight, to 1,440 at the latest.
  package var minutes: Range<Int>
  /// People of speed 1 that those present stand for; above 0.
  package var people: Double
}

extension Roster {
  /// Who is where when, by group, day and time; what a shift over midnight has on the next day is on that
  /// day. O(stays squared).
  package func presence(in problem: RosterProblem) -> [RosterPresence] {
    let timeline = Timeline(problem)
    var present: [RosterPresence] = []
    for shift in shifts {
      let entry = problem.staff[people[shift.person].staff]
      for stay in shift.stays {
        guard let group = stay.group else { continue }
        for stretch in timeline.placed([stay.minutes], on: shift.day) {
          for day in stretch.lowerBound / 1440...(stretch.upperBound - 1) / 1440 {
            let part = stretch.clamped(to: day * 1440..<(day + 1) * 1440)
            present.append(
              RosterPresence(
                group: group, day: day,
                minutes: part.lowerBound - day * 1440..<part.upperBound - day * 1440,
                people: entry.speed(for: stay.skill)))
          }
        }
      }
    }
    return problem.groups.indices.flatMap { group in
      (0..<problem.horizon.dayCount).flatMap { day in
        Self.summed(present.filter { $0.group == group && $0.day == day })
      }
    }
  }

  /// Of one group and day: people added up, neighbours with the same number made one.
  private static func summed(_ present: [RosterPresence]) -> [RosterPresence] {
    let marks = Set(present.flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] }).sorted()
    var summed: [RosterPresence] = []
    for (start, end) in zip(marks, marks.dropFirst()) {
      let here = present.filter { $0.minutes.contains(start) }
      guard let first = here.first else { continue }
      let people = here.reduce(0) { $0 + $1.people }
      if let last = summed.last, last.minutes.upperBound == start, last.people == people {
        summed[summed.count - 1].minutes = last.minutes.lowerBound..<end
      } else {
        summed.append(
          RosterPresence(
            group: first.group, day: first.day, minutes: start..<end, people: people))
      }
    }
    return summed
  }
}
