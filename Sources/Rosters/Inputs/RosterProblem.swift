package import LegalClock

/// Everything that a roster is made from: what is needed when, and who may work when.
package struct RosterProblem: Hashable, Sendable {
  /// The days for which people are placed.
  package var horizon: RosterHorizon
  /// What people are needed for; a need and a skill name one of these by position.
  package var groups: [String]
  /// In the order of the file.
  package var needs: [Need]
  /// Kinds of shifts; contracts, caps and fixed shifts name one by position.
  package var shifts: [ShiftType]
  /// Kinds of contracts; staff names one by position.
  package var contracts: [Contract]
  /// Who there is.
  package var staff: [StaffEntry]
  /// Limits on how many people may work.
  package var caps: [Cap]
  /// What is agreed beforehand.
  package var fixed: [FixedShift]
  /// Hours and habits of the house.
  package var house: House

  /// What holds for the whole house.
  package struct House: Hashable, Sendable {
    /// Stretches of each weekday, Monday first, outside which nobody is placed; nil where that is not
    /// said.
    package var doors: [[Session]]?
    /// Whether a person serves one group during a whole shift, and does not change within it.
    package var oneGroupAShift: Bool
    /// What costs are counted in, as people read it: `VND`.
    package var costUnit: String

    /// No doors, people change groups within a shift, and costs are in VND.
    package init(doors: [[Session]]? = nil, oneGroupAShift: Bool = false, costUnit: String = "VND")
    {
      self.doors = doors
      self.oneGroupAShift = oneGroupAShift
      self.costUnit = costUnit
    }
  }

  /// A problem without caps, agreements and doors, to which these can be added.
  package init(
    horizon: RosterHorizon, groups: [String], needs: [Need], shifts: [ShiftType],
    contracts: [Contract], staff: [StaffEntry]
  ) {
    self.horizon = horizon
    self.groups = groups
    self.needs = needs
    self.shifts = shifts
    self.contracts = contracts
    self.staff = staff
    caps = []
    fixed = []
    house = House()
  }
}

/// The days for which people are placed: a week that repeats itself, or days of the calendar.
package struct RosterHorizon: Hashable, Sendable {
  /// The first day; nil of a week that repeats itself, which begins on a Monday.
  package var firstDate: CivilDate?
  /// How many days there are.
  package var dayCount: Int

  /// More days than a roster is ever made for.
  package static let mostDays = 62

  /// A week that repeats itself: after its Sunday comes its Monday.
  package static let week = RosterHorizon(firstDate: nil, dayCount: 7)

  /// All days from the first to the last, which is not before it.
  package init(from first: CivilDate, to last: CivilDate) {
    precondition(first <= last, "days of a roster go forwards")
    self.init(firstDate: first, dayCount: last.dayNumber - first.dayNumber + 1)
  }

  private init(firstDate: CivilDate?, dayCount: Int) {
    self.firstDate = firstDate
    self.dayCount = dayCount
  }

  /// Whether the day after the last is the first.
  package var isCyclic: Bool { firstDate == nil }

  /// Of a day of the horizon, from 0.
  package func weekday(_ day: Int) -> Weekday {
    firstDate?.adding(days: day).weekday ?? Weekday.allCases[day % 7]
  }

  /// As in files: `monday`, or `2024-07-01`.
  package func name(_ day: Int) -> String {
    firstDate?.adding(days: day).description ?? weekday(day).name
  }

  /// The day that has such a name; nil if there is none. O(1).
  package func day(named name: String) -> Int? {
    guard let firstDate else { return Weekday.allCases.first { $0.name == name }?.rawValue }
    guard let date = CivilDate(iso: name) else { return nil }
    let day = date.dayNumber - firstDate.dayNumber
    return (0..<dayCount).contains(day) ? day : nil
  }

  /// The days of each week from Monday to Sunday; the first and the last may be parts of one.
  package var weeks: [Range<Int>] {
    var weeks: [Range<Int>] = []
    var start = 0
    for day in 0..<dayCount where day + 1 == dayCount || weekday(day + 1) == .monday {
      weeks.append(start..<day + 1)
      start = day + 1
    }
    return weeks
  }
}

extension Weekday {
  /// Saturday or Sunday.
  var isWeekend: Bool { self == .saturday || self == .sunday }
}
