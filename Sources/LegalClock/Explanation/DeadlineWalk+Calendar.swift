import EventKernel

// The calendar, as it hangs on the wall.
extension DeadlineWalk {
  mutating func note(
    _ event: DeadlineExplanation.Event, on day: CivilDate, by rule: RuleName? = nil
  ) {
    let special = calendar.observesPublicHolidays ? specialDays.first { $0.date == day } : nil
    lines.append(
      DeadlineExplanation.Line(date: day, event: event, rule: rule, specialDay: special?.name))
  }

  func isWorked(_ day: CivilDate) -> Bool {
    !calendar.sessions(on: day, specialDays: specialDays).isEmpty
  }

  func sessions(on day: CivilDate) -> [(start: SimTime, end: SimTime)] {
    calendar.sessions(on: day, specialDays: specialDays).sorted { $0.start < $1.start }.map {
      session in
      let midnight = midnight(before: day)
      return (
        midnight + .minutes(Double(session.start.minutes)),
        midnight + .minutes(Double(session.end.minutes))
      )
    }
  }

  /// Where work ends: midnight belongs to the day before unless the office stays open.
  func ending(_ time: SimTime) -> Instant {
    let date = date(of: time)
    let isOpen = sessions(on: date).contains { $0.start <= time && time < $0.end }
    return Instant(time: time, date: isOpen ? date : self.date(of: time - SimDuration(ticks: 1)))
  }

  func midnight(before day: CivilDate) -> SimTime {
    SimTime(ticks: Int64(day.dayNumber - firstDay.dayNumber) * SimDuration.day.ticks)
  }

  func midnight(after day: CivilDate) -> SimTime { midnight(before: day.adding(days: 1)) }

  func date(of time: SimTime) -> CivilDate {
    firstDay.adding(days: WorkingCalendar.day(of: time))
  }
}
