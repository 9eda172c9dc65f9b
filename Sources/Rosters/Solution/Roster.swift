/// Who works when, with what break, for whom: a solution with names.
package struct Roster: Hashable, Sendable {
  /// Those who are employed, in the order of the staff.
  package var people: [Person]
  /// In the order of the people, then of the days.
  package var shifts: [Shift]

  /// Somebody of the staff.
  package struct Person: Hashable, Sendable {
    /// As the tables name it.
    package var id: String
    /// As people read it.
    package var name: String
    /// A position in `RosterProblem.staff`.
    package var staff: Int
    /// Which of its people, from 0.
    package var number: Int
  }

  /// A shift that somebody works.
  package struct Shift: Hashable, Sendable {
    /// A position in `people`.
    package var person: Int
    /// On which it begins.
    package var day: Int
    /// Which it is, with its breaks.
    package var variant: ShiftVariant
    /// Whom they serve, in order, with the work of the variant as their sum.
    package var stays: [Stay]
  }

  /// A stretch of work at one place.
  package struct Stay: Hashable, Sendable {
    /// After the midnight of the shift.
    package var minutes: Range<Int>
    /// A position in `RosterProblem.groups`; nil for nobody in particular.
    package var group: Int?
    /// As the needs name it; empty for nobody in particular.
    package var skill: String
  }
}

/// How well a need is met.
package struct RosterCover: Hashable, Sendable {
  /// A position in `RosterProblem.needs`.
  package var need: Int
  /// The fewest who serve at any moment of it, counted by their speed.
  package var covered: Double
  /// The people of speed 1 who are missing, times the minutes.
  package var missingMinutes: Double
}

extension Roster {
  /// How well each need is met, in their order. O(needs x shifts).
  package func cover(of problem: RosterProblem) -> [RosterCover] {
    let timeline = Timeline(problem)
    let stays = shifts.flatMap { shift in
      shift.stays.flatMap { stay in
        timeline.placed([stay.minutes], on: shift.day).map {
          (
            minutes: $0, group: stay.group, skill: stay.skill,
            speed: problem.staff[people[shift.person].staff].speed(for: stay.skill)
          )
        }
      }
    }
    return problem.needs.enumerated().map { number, need in
      var cover = RosterCover(need: number, covered: .infinity, missingMinutes: 0)
      for stretch in timeline.placed([need.minutes], on: need.day) {
        let here = stays.filter {
          $0.group == need.group && $0.skill == need.skill && $0.minutes.overlaps(stretch)
        }
        let marks = Set(
          here.flatMap { [$0.minutes.lowerBound, $0.minutes.upperBound] }
            .filter { stretch.contains($0) } + [stretch.lowerBound, stretch.upperBound]
        ).sorted()
        for (start, end) in zip(marks, marks.dropFirst()) {
          let served = here.filter { $0.minutes.contains(start) }.reduce(0) { $0 + $1.speed }
          cover.covered = min(cover.covered, served)
          cover.missingMinutes += max(0, need.people - served - 1e-9) * Double(end - start)
        }
      }
      if !cover.covered.isFinite { cover.covered = 0 }
      return cover
    }
  }
}

extension Roster {
  /// Whether every need is met.
  package func isComplete(for problem: RosterProblem) -> Bool {
    cover(of: problem).allSatisfy { $0.missingMinutes < 1e-6 }
  }

  /// Of all shifts.
  package var paidMinutes: Int { shifts.reduce(0) { $0 + $1.variant.paidMinutes } }
}

extension RosterProblem {
  /// From the beginning of the first shift that somebody may work on a day to the end of the last; nil
  /// if there is none.
  package func workingSpan(on day: Int) -> Range<Int>? {
    let timeline = Timeline(self)
    let spans = ShiftVariant.all(of: shifts).filter { variant in
      contracts.contains { timeline.allows(variant, on: day, under: $0) }
    }.map(\.span)
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else {
      return nil
    }
    return start..<end
  }
}
