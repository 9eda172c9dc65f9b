/// What the special days leave open, or say without effect. None of it is an error: one table serves
/// options whose weeks differ.
public enum SpecialDayFinding: Hashable, Sendable {
  /// No public holiday of these years is listed.
  case yearsWithoutHolidays([Int])
  /// Holidays on which nobody would work anyway, with the working days that are off in their place.
  case holidaysOnDaysOff([DayInLieu])
  /// Make-up days that have the sessions of a weekday without any.
  case makeUpDaysNotWorked([SpecialDay])
  /// Make-up days that are worked as long without being one.
  case makeUpDaysWorkedAnyway([SpecialDay])

  /// A holiday on a weekly day off, and the working day that is off in its place by the Labour Code
  /// 2019, art. 111(3): the next one that is not taken by an earlier holiday.
  public struct DayInLieu: Hashable, Sendable {
    /// The holiday, on a weekly day off.
    public var holiday: CivilDate
    /// The working day after it that nobody works.
    public var inLieu: CivilDate
    /// Whether the special days have the day in lieu as a holiday of its own.
    public var isListed: Bool
  }
}

extension [SpecialDay] {
  /// What these days lack for `years`, and which of them change nothing on any of `patterns`.
  public func findings(
    for years: ClosedRange<Int>, on patterns: [CalendarPattern]
  ) -> [SpecialDayFinding] {
    let listed = Set(holidays.map(\.components.year))
    let missing = years.filter { !listed.contains($0) }
    let inLieu = daysInLieu(on: patterns)
    var findings: [SpecialDayFinding] = []
    if !missing.isEmpty { findings.append(.yearsWithoutHolidays(missing)) }
    if !inLieu.isEmpty { findings.append(.holidaysOnDaysOff(inLieu)) }

    var notWorked: [SpecialDay] = []
    var workedAnyway: [SpecialDay] = []
    for day in self {
      guard case .makeUp(let weekday) = day.kind else { continue }
      if patterns.allSatisfy({ $0.workedMinutes(on: weekday) == 0 }) {
        notWorked.append(day)
      } else if patterns.allSatisfy({
        $0.workedMinutes(on: day.date.weekday) >= $0.workedMinutes(on: weekday)
      }) {
        workedAnyway.append(day)
      }
    }
    if !notWorked.isEmpty { findings.append(.makeUpDaysNotWorked(notWorked)) }
    if !workedAnyway.isEmpty { findings.append(.makeUpDaysWorkedAnyway(workedAnyway)) }
    return findings
  }

  private var holidays: [CivilDate] { filter { $0.kind == .publicHoliday }.map(\.date) }

  /// Of the holidays on a weekly day off, earliest first; none where no day of the week is worked.
  private func daysInLieu(on patterns: [CalendarPattern]) -> [SpecialDayFinding.DayInLieu] {
    func isWorked(_ weekday: Weekday) -> Bool {
      patterns.contains { $0.workedMinutes(on: weekday) > 0 }
    }
    guard Weekday.allCases.contains(where: isWorked) else { return [] }
    let holidays = holidays
    let listed = Set(holidays)
    var inLieu: [SpecialDayFinding.DayInLieu] = []
    for holiday in holidays.sorted() where !isWorked(holiday.weekday) {
      var day = inLieu.last.map { Swift.max(holiday, $0.inLieu) } ?? holiday
      repeat { day = day.adding(days: 1) } while !isWorked(day.weekday)
      inLieu.append(.init(holiday: holiday, inLieu: day, isListed: listed.contains(day)))
    }
    return inLieu
  }
}

extension CalendarPattern {
  /// Of an ordinary week.
  fileprivate func workedMinutes(on weekday: Weekday) -> Int {
    weekly[weekday.rawValue].reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
  }
}
