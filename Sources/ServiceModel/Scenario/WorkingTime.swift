public import EventKernel
public import LegalClock

/// When people work, and how the law counts days.
public struct WorkingTime: Hashable, Sendable {
  /// Weeks of sites, offices, demand and the law; they are named by position.
  public var calendars: [CalendarPattern]
  /// Public holidays and make-up days of the whole country.
  public var specialDays: [SpecialDay]
  /// The calendar of working days in which legal time limits run; not that of any office.
  public var legalCalendar: CalendarID
  /// By `validFrom`, earliest first; at least one.
  public var ruleSets: [RuleSet]

  /// The parts as they are; nothing is checked.
  public init(
    calendars: [CalendarPattern], specialDays: [SpecialDay], legalCalendar: CalendarID,
    ruleSets: [RuleSet]
  ) {
    self.calendars = calendars
    self.specialDays = specialDays
    self.legalCalendar = legalCalendar
    self.ruleSets = ruleSets
  }
}

extension WorkingTime {
  /// Working time of an ordinary working day of the legal calendar: the longest of its week, for
  /// half a day on Saturday is not what a limit in days means.
  public var legalWorkingDay: SimDuration {
    let minutes = calendars[legalCalendar.position].weekly.map { sessions in
      sessions.reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
    }
    return .minutes(Double(minutes.max() ?? 0))
  }
}
