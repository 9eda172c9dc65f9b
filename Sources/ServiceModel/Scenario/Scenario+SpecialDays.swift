public import LegalClock

extension Scenario {
  /// What the special days lack for the simulated period, and which of them change nothing.
  ///
  /// Judged by the legal calendar; where that leaves public holidays out, by all that observe them.
  public var specialDayFindings: [SpecialDayFinding] {
    let patterns = calendarsOfSpecialDays
    guard !patterns.isEmpty else { return [] }
    return specialDays.findings(for: simulatedYears, on: patterns)
  }

  private var calendarsOfSpecialDays: [CalendarPattern] {
    let legal = calendars[legalCalendar.position]
    if legal.observesPublicHolidays { return [legal] }
    let used = [demand.calendar] + sites.map(\.calendar) + offices.map(\.calendar)
    let positions = Set(used.map(\.position))
    return calendars.indices.filter { positions.contains($0) }.map { calendars[$0] }
      .filter(\.observesPublicHolidays)
  }

  /// From the receipt of the oldest dossier of the backlog to the end of the follow-up.
  private var simulatedYears: ClosedRange<Int> {
    let legal = calendars[legalCalendar.position]
    var first = period.firstDay
    var age = backlog.map(\.ageWorkingDays).max() ?? 0
    while age > 0, period.firstDay.dayNumber - first.dayNumber < 3660 {
      first = first.adding(days: -1)
      if !legal.sessions(on: first, specialDays: specialDays).isEmpty { age -= 1 }
    }
    let last = period.lastObservedDay.adding(days: period.followUpDays)
    return first.components.year...last.components.year
  }
}
