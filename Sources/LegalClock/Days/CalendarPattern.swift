public import Wording

/// When somebody works, as people say it: sessions by weekday, and whether public holidays count.
public struct CalendarPattern: Hashable, Sendable {
  /// As in scenario files; what sites and offices name it by.
  public var id: String
  /// Monday to Sunday; a closed day has no session.
  public var weekly: [[Session]]
  /// Whether holidays are days off and make-up days are worked; if not, weeks go on through both.
  public var observesPublicHolidays: Bool

  /// `weekly` has seven lists, Monday's first, each in order of time.
  public init(id: String, weekly: [[Session]], observesPublicHolidays: Bool) {
    self.id = id
    self.weekly = weekly
    self.observesPublicHolidays = observesPublicHolidays
  }
}

/// A stretch of opening time within a day: closed on the left, open on the right.
public struct Session: Hashable, Sendable {
  /// The first minute that is open.
  public var start: TimeOfDay
  /// The first minute that is closed again: after `start`, 24:00 at the latest.
  public var end: TimeOfDay

  /// A session; that it does not end before it starts is seen to where a calendar is laid out.
  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }
}

/// A day that the whole country treats differently.
public struct SpecialDay: Hashable, Sendable {
  /// What becomes of the day where holidays are observed.
  public enum Kind: Hashable, Sendable {
    /// Nobody works.
    case publicHoliday
    /// Worked instead of another day, with that weekday's sessions.
    case makeUp(as: Weekday)
  }
  /// The day itself, once: another year's holiday is an entry of its own.
  public var date: CivilDate
  /// A day off, or a day worked in exchange for another.
  public var kind: Kind
  /// What people call it.
  public var name: LocalizedText

  /// A day as `special-days.csv` has it.
  public init(date: CivilDate, kind: Kind, name: LocalizedText) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}

/// A day on which one site differs from its calendar; no sessions means closed.
public struct DayException: Hashable, Sendable {
  /// The day on which the site differs.
  public var date: CivilDate
  /// What is open on that day, whatever weekday and holiday it is.
  public var sessions: [Session]

  /// A day with hours of its own, or closed without any.
  public init(date: CivilDate, sessions: [Session]) {
    self.date = date
    self.sessions = sessions
  }
}

extension CalendarPattern {
  /// The sessions of `date` by weekday, public holidays and make-up days.
  public func sessions(on date: CivilDate, specialDays: [SpecialDay]) -> [Session] {
    guard observesPublicHolidays, let special = specialDays.first(where: { $0.date == date })
    else { return weekly[date.weekday.rawValue] }
    switch special.kind {
    case .publicHoliday: return []
    case .makeUp(let weekday): return weekly[weekday.rawValue]
    }
  }
}

extension [SpecialDay] {
  /// The weekday that a date counts as where make-up days are worked: of one, the day that it replaces.
  public func weekday(of date: CivilDate) -> Weekday {
    if let day = first(where: { $0.date == date }), case .makeUp(let replaced) = day.kind {
      return replaced
    }
    return date.weekday
  }
}
