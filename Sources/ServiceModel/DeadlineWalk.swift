import EventKernel

/// Counts a limit with a finger on the calendar and writes a line for each day.
struct DeadlineWalk {
  let calendar: CalendarPattern
  let specialDays: [SpecialDay]
  let rules: RuleSet
  let firstDay: CivilDate
  private(set) var lines: [DeadlineExplanation.Line] = []

  init(
    calendar: CalendarPattern, specialDays: [SpecialDay], rules: RuleSet, firstDay: CivilDate
  ) {
    self.calendar = calendar
    self.specialDays = specialDays
    self.rules = rules
    self.firstDay = firstDay
  }

  /// Writes the lines from the receipt to the end of the limit, and returns that end.
  mutating func walk(
    from received: SimTime, limit: TimeLimit, stop: DeadlineExplanation.Stop?
  ) -> SimTime {
    note(.received(received), on: date(of: received))
    let unstopped = run(from: received, limit: limit)
    guard let stop else { return unstopped }
    guard stop.requested <= unstopped else {
      note(.requestedLate(stop.requested), on: date(of: stop.requested), by: .supplement)
      return unstopped
    }

    let requested = date(of: stop.requested)
    let answered = date(of: stop.answered)
    let left = remaining(of: limit, at: stop.requested)
    note(.requested(stop.requested, remaining: left), on: requested, by: .supplement)
    for day in requested.dayNumber + 1..<max(requested.dayNumber + 1, answered.dayNumber) {
      note(.waiting, on: CivilDate(dayNumber: day))
    }
    note(.answered(stop.answered), on: answered)
    return run(from: stop.answered, limit: left)
  }

  /// The apology and the new date in place of `due`, where the rules allow one.
  func newDate(insteadOf due: SimTime) -> DeadlineExplanation.NewDate? {
    let newDate = rules.newDate.value
    guard newDate.atMost > 0 else { return nil }
    let dueDate = date(of: due - SimDuration(ticks: 1))

    var notice = dueDate
    for _ in 0..<newDate.noticeWorkingDays {
      repeat { notice = notice.adding(days: -1) } while !isWorked(notice)
    }
    var silent = DeadlineWalk(
      calendar: calendar, specialDays: specialDays, rules: rules, firstDay: firstDay)
    let last: SimTime
    switch rules.newTerm.value {
    case .workingDays(let days): last = silent.count(days, workingOnly: true, after: dueDate)
    case .calendarDays(let days): last = silent.count(days, workingOnly: false, after: dueDate)
    case .workingHours(let hours): last = silent.work(hours, from: due)
    }
    return DeadlineExplanation.NewDate(
      apology: newDate.noticeWorkingDays == 0
        ? due : sessions(on: notice).last?.end ?? midnight(after: notice),
      due: last)
  }
}

// Days.
extension DeadlineWalk {
  /// Runs the clock from a receipt or an answer to the end of `limit`.
  private mutating func run(from start: SimTime, limit: TimeLimit) -> SimTime {
    switch limit {
    case .workingHours(let hours):
      return work(hours, from: firstHour(start))
    case .workingDays(let days):
      return count(days, workingOnly: true, from: dayOfReceipt(start))
    case .calendarDays(let days):
      return count(days, workingOnly: false, from: dayOfReceipt(start))
    }
  }

  /// The working day that counts as that of `start`, with a line for every day that does not.
  private mutating func dayOfReceipt(_ start: SimTime) -> CivilDate {
    var day = date(of: start)
    let cutOff = rules.cutOff.value
    if let closing = sessions(on: day).last?.end {
      if start - midnight(before: day) > .minutes(Double(cutOff.minutes)) {
        note(.afterCutOff(cutOff), on: day, by: .cutOff)
      } else if start >= closing {
        note(.afterClosing, on: day)
      } else {
        return day
      }
      day = day.adding(days: 1)
    }
    while !isWorked(day) {
      note(.notWorked, on: day)
      day = day.adding(days: 1)
    }
    return day
  }

  private mutating func count(_ days: Int, workingOnly: Bool, from receipt: CivilDate) -> SimTime {
    switch rules.firstDay.value {
    case .dayAfterReceipt:
      note(.dayOfReceipt, on: receipt, by: .firstDay)
      return count(days, workingOnly: workingOnly, after: receipt)
    case .dayOfReceipt:
      let first = min(1, days)
      if first == 1 { note(.counted(1, of: days), on: receipt, by: .firstDay) }
      return count(days, workingOnly: workingOnly, after: receipt, counted: first)
    }
  }

  /// Counts to `days`, of which `counted` have passed by the end of `day`.
  private mutating func count(
    _ days: Int, workingOnly: Bool, after day: CivilDate, counted: Int = 0
  ) -> SimTime {
    var day = day
    var counted = counted
    while counted < days {
      day = day.adding(days: 1)
      if workingOnly && !isWorked(day) {
        note(.notWorked, on: day)
      } else {
        counted += 1
        note(.counted(counted, of: days), on: day)
      }
    }
    while rules.dayOff.value == .nextWorkingDay && !isWorked(day) {
      note(.moved, on: day, by: .dayOff)
      day = day.adding(days: 1)
    }
    let due: SimTime
    switch rules.lastHour.value {
    case .closing: due = sessions(on: day).last?.end ?? midnight(after: day)
    case .midnight: due = midnight(after: day)
    }
    note(.due(due), on: day, by: .lastHour)
    return due
  }

  /// What is left of `limit` at `stop`; takes back the lines that were written for later.
  private mutating func remaining(of limit: TimeLimit, at stop: SimTime) -> TimeLimit {
    let stopped = date(of: stop)
    var done = 0
    var worked = SimDuration.zero
    var kept: [DeadlineExplanation.Line] = []
    for var line in lines where line.date <= stopped {
      switch line.event {
      case .due, .moved: continue
      case .counted(let count, _): done = count
      case .worked(let from, let to, let sum, let all):
        if from >= stop { continue }
        let end = min(to, stop)
        worked = sum - (to - end)
        line.event = .worked(from: from, to: end, done: worked, of: all)
      default: break
      }
      kept.append(line)
    }
    lines = kept
    guard rules.supplement.value.clock == .stops else { return limit }
    switch limit {
    case .workingDays(let days): return .workingDays(days - done)
    case .calendarDays(let days): return .calendarDays(days - done)
    case .workingHours(let hours): return .workingHours(hours - worked.minutes / 60)
    }
  }
}

// Hours.
extension DeadlineWalk {
  private mutating func firstHour(_ start: SimTime) -> SimTime {
    switch rules.firstHour.value {
    case .receipt: return start
    case .cutOff:
      let day = dayOfReceipt(start)
      return day == date(of: start) ? start : sessions(on: day)[0].start
    }
  }

  /// Works session by session from `start` until `hours` are done.
  private mutating func work(_ hours: Double, from start: SimTime) -> SimTime {
    let all = SimDuration.minutes(hours * 60)
    var done = SimDuration.zero
    var end = start
    var day = date(of: start)
    while done < all {
      let open = sessions(on: day).filter { $0.end > start }
      if open.isEmpty && !isWorked(day) { note(.notWorked, on: day) }
      for session in open where done < all {
        let from = max(session.start, start)
        end = min(session.end, from + (all - done))
        done += end - from
        note(.worked(from: from, to: end, done: done, of: all), on: day, by: .firstHour)
      }
      day = day.adding(days: 1)
    }
    note(.due(end), on: date(of: end))
    return end
  }
}

// The calendar, as it hangs on the wall.
extension DeadlineWalk {
  private mutating func note(
    _ event: DeadlineExplanation.Event, on day: CivilDate, by rule: RuleName? = nil
  ) {
    let special = calendar.observesPublicHolidays ? specialDays.first { $0.date == day } : nil
    lines.append(
      DeadlineExplanation.Line(date: day, event: event, rule: rule, specialDay: special?.name))
  }

  private func isWorked(_ day: CivilDate) -> Bool {
    !calendar.sessions(on: day, specialDays: specialDays).isEmpty
  }

  private func sessions(on day: CivilDate) -> [(start: SimTime, end: SimTime)] {
    calendar.sessions(on: day, specialDays: specialDays).sorted { $0.start < $1.start }.map {
      session in
      let midnight = midnight(before: day)
      return (
        midnight + .minutes(Double(session.start.minutes)),
        midnight + .minutes(Double(session.end.minutes))
      )
    }
  }

  private func midnight(before day: CivilDate) -> SimTime {
    SimTime(ticks: Int64(day.dayNumber - firstDay.dayNumber) * SimDuration.day.ticks)
  }

  private func midnight(after day: CivilDate) -> SimTime { midnight(before: day.adding(days: 1)) }

  private func date(of time: SimTime) -> CivilDate {
    firstDay.adding(days: WorkingCalendar.day(of: time))
  }
}
