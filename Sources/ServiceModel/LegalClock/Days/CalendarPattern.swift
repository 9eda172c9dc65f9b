/// When somebody works, as people say it: sessions by weekday, and whether public holidays count.
public struct CalendarPattern: Hashable, Sendable {
  public var id: String
  /// Monday to Sunday; a closed day has no session.
  public var weekly: [[Session]]
  public var observesPublicHolidays: Bool

  public init(id: String, weekly: [[Session]], observesPublicHolidays: Bool) {
    self.id = id
    self.weekly = weekly
    self.observesPublicHolidays = observesPublicHolidays
  }
}

/// A stretch of opening time within a day: closed on the left, open on the right.
public struct Session: Hashable, Sendable {
  public var start: TimeOfDay
  public var end: TimeOfDay

  public init(start: TimeOfDay, end: TimeOfDay) {
    self.start = start
    self.end = end
  }
}

/// A day that the whole country treats differently.
public struct SpecialDay: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case publicHoliday
    /// Worked instead of another day, with that weekday's sessions.
    case makeUp(as: Weekday)
  }
  public var date: CivilDate
  public var kind: Kind
  public var name: LocalizedText

  public init(date: CivilDate, kind: Kind, name: LocalizedText) {
    self.date = date
    self.kind = kind
    self.name = name
  }
}

/// A day on which one site differs from its calendar; no sessions means closed.
public struct DayException: Hashable, Sendable {
  public var date: CivilDate
  public var sessions: [Session]

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
