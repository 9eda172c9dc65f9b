package import LegalClock
package import Wording

/// What a contract allows and costs.
package struct Contract: Hashable, Sendable {
  /// As the file names it.
  package var id: String
  /// As people read it.
  package var name: LocalizedText
  /// Positions of the kinds of shifts that it allows; nil for all.
  package var shifts: [Int]?
  /// How much work there is in a week, from Monday to Sunday, and how it is spread.
  package var week: Week
  /// What its people cost.
  package var pay: Pay

  /// Rules of a week. What must be reached holds for whole weeks of the horizon, what must not be
  /// exceeded for parts of one too.
  package struct Week: Hashable, Sendable {
    /// How many shifts.
    package var shifts: ClosedRange<Int>
    /// How many paid minutes.
    package var minutes: ClosedRange<Int>
    /// So many days off follow each other; in a week that repeats itself Sunday and Monday do.
    package var daysOffTogether: Int
    /// No more days of work follow each other, from week to week; 7 or more in a week that repeats
    /// itself is no limit.
    package var daysInARow: Int
    /// At least so many minutes from the end of a shift to the start of the next day's.
    package var restMinutes: Int

    /// Nothing but seven shifts a week at most.
    package init(
      shifts: ClosedRange<Int> = 0...7, minutes: ClosedRange<Int> = 0...10_080,
      daysOffTogether: Int = 0, daysInARow: Int = .max, restMinutes: Int = 0
    ) {
      self.shifts = shifts
      self.minutes = minutes
      self.daysOffTogether = daysOffTogether
      self.daysInARow = daysInARow
      self.restMinutes = restMinutes
    }
  }

  /// What people cost, in the unit of the house.
  package struct Pay: Hashable, Sendable {
    /// For each person and week, worked or not; a part of it for a part of a week.
    package var aWeek: Double
    /// For each paid hour.
    package var anHour: Double
    /// For each hour of work on such a day besides.
    package var supplements: [Supplement]

    /// Nothing.
    package init(aWeek: Double = 0, anHour: Double = 0, supplements: [Supplement] = []) {
      self.aWeek = aWeek
      self.anHour = anHour
      self.supplements = supplements
    }
  }

  /// Compensation for an hour of work on a weekday.
  package struct Supplement: Hashable, Sendable {
    package var weekday: Weekday
    package var anHour: Double

    /// A compensation.
    package init(_ weekday: Weekday, anHour: Double) {
      self.weekday = weekday
      self.anHour = anHour
    }
  }

  /// A contract that allows every shift.
  package init(
    id: String, name: LocalizedText? = nil, shifts: [Int]? = nil, week: Week = Week(),
    pay: Pay = Pay()
  ) {
    self.id = id
    self.name = name ?? LocalizedText(vi: id, en: id)
    self.shifts = shifts
    self.week = week
    self.pay = pay
  }
}

/// People of one contract who can do the same; one person, or a number of them.
package struct StaffEntry: Hashable, Sendable {
  /// As the file names it.
  package var id: String
  /// As people read it, of one person; empty for the id.
  package var name: String
  /// How many there are; where that is a range, how many are employed is part of the answer.
  package var people: ClosedRange<Int>
  /// A position in `contracts`.
  package var contract: Int
  /// What they can do, and how fast; nil for everything at speed 1.
  package var skills: [Skill]?
  /// Of all their costs.
  package var costFactor: Double

  /// A skill with the people of speed 1 that one person stands for.
  package struct Skill: Hashable, Sendable {
    /// As the needs name it.
    package var name: String
    /// Above 0.
    package var speed: Double

    /// A skill, of the usual speed.
    package init(_ name: String, speed: Double = 1) {
      self.name = name
      self.speed = speed
    }
  }

  /// People who can do everything.
  package init(
    id: String, name: String = "", people: ClosedRange<Int>, contract: Int = 0,
    skills: [Skill]? = nil, costFactor: Double = 1
  ) {
    self.id = id
    self.name = name
    self.people = people
    self.contract = contract
    self.skills = skills
    self.costFactor = costFactor
  }

  /// What one of them is called in tables: the id, with a number where there may be several.
  package func personID(_ number: Int) -> String {
    guard people.upperBound > 1 else { return id }
    let digits = "\(people.upperBound)".count
    let text = "\(number + 1)"
    return "\(id)-" + String(repeating: "0", count: digits - text.count) + text
  }

  /// How fast they serve who needs a skill; 0 if they cannot.
  package func speed(for skill: String) -> Double {
    guard let skills else { return 1 }
    return skills.first { $0.name == skill }?.speed ?? 0
  }
}
