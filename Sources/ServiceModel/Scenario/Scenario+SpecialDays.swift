public import LegalClock

extension Scenario {
  /// What the special days lack for the simulated period, and which of them change nothing.
  ///
  /// Judged by the legal calendar; where that leaves public holidays out, by all that observe them.
  public var specialDayFindings: [SpecialDayFinding] {
    let patterns = calendarsOfSpecialDays
    guard !patterns.isEmpty else { return [] }
    return time.specialDays.findings(for: simulatedYears, on: patterns)
  }

  private var calendarsOfSpecialDays: [CalendarPattern] {
    let legal = time.calendars[time.legalCalendar.position]
    if legal.observesPublicHolidays { return [legal] }
    let used =
      [people.demand.calendar] + reception.sites.map(\.calendar)
      + backOffice.offices.map(\.calendar)
    let positions = Set(used.map(\.position))
    return time.calendars.indices.filter { positions.contains($0) }.map { time.calendars[$0] }
      .filter(\.observesPublicHolidays)
  }

  /// From the receipt of the oldest dossier of the backlog to the end of the follow-up.
  private var simulatedYears: ClosedRange<Int> {
    let legal = time.calendars[time.legalCalendar.position]
    var first = period.firstDay
    var age = backOffice.backlog.map(\.ageWorkingDays).max() ?? 0
    while age > 0, period.firstDay.dayNumber - first.dayNumber < 3660 {
      first = first.adding(days: -1)
      if !legal.sessions(on: first, specialDays: time.specialDays).isEmpty { age -= 1 }
    }
    let last = period.lastObservedDay.adding(days: period.followUpDays)
    return first.components.year...last.components.year
  }
}
