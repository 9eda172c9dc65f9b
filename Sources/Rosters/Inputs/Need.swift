/// So many people needed at one group for one stretch of a day: a row of the file of needs.
package struct Need: Hashable, Sendable {
  /// Of the horizon, from 0.
  package var day: Int
  /// In minutes after the day's midnight. A stretch over midnight ends beyond 1,440.
  package var minutes: Range<Int>
  /// A position in `RosterProblem.groups`.
  package var group: Int
  /// Who is needed: the skill, by name. Where the file names none, it is that of the group.
  package var skill: String
  /// How many people of speed 1 are needed; not negative.
  package var people: Double
  /// In the file, from 1; 0 if it stands in none.
  package var line: Int

  /// A need, by default of whoever serves the group.
  package init(
    day: Int, minutes: Range<Int>, group: Int = 0, skill: String = "", people: Double,
    line: Int = 0
  ) {
    self.day = day
    self.minutes = minutes
    self.group = group
    self.skill = skill
    self.people = people
    self.line = line
  }
}

/// A limit on how many people may work.
package struct Cap: Hashable, Sendable {
  /// What is counted.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// People who work on a day, each day by itself.
    case aDay = "people_a_day"
    /// People who are at work at a moment, each moment by itself: there are so many desks.
    case atOnce = "people_at_once"
    /// People who have work at all.
    case people
  }

  /// As the file names it.
  package var id: String
  package var kind: Kind
  /// At most so many.
  package var most: Int
  /// Positions in `shifts` that count; nil for all.
  package var shifts: [Int]?
  /// Positions in `staff` that count; nil for all.
  package var staff: [Int]?
  /// Days of the horizon on which it holds; nil for all.
  package var days: [Int]?

  /// A cap on everybody, every day.
  package init(
    id: String, kind: Kind, most: Int, shifts: [Int]? = nil, staff: [Int]? = nil,
    days: [Int]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.most = most
    self.shifts = shifts
    self.staff = staff
    self.days = days
  }
}

/// What is agreed with one person beforehand: a shift on a day, or a day off.
package struct FixedShift: Hashable, Sendable {
  /// A position in `staff`.
  package var staff: Int
  /// Which of its people, from 0.
  package var person: Int
  /// Of the horizon, from 0.
  package var day: Int
  /// A position in `shifts`; nil for a day off.
  package var shift: Int?

  /// An agreement.
  package init(staff: Int, person: Int, day: Int, shift: Int?) {
    self.staff = staff
    self.person = person
    self.day = day
    self.shift = shift
  }
}
