import EventKernel

/// Counts a limit with a finger on the calendar and writes a line for each day.
struct DeadlineWalk {
  let calendar: CalendarPattern
  let specialDays: [SpecialDay]
  let rules: RuleSet
  let firstDay: CivilDate
  var lines: [DeadlineExplanation.Line] = []
  /// Of a limit in months, once it has begun.
  private var daysOfMonths = 0

  typealias Instant = DeadlineExplanation.Instant

  init(
    calendar: CalendarPattern, specialDays: [SpecialDay], rules: RuleSet, firstDay: CivilDate
  ) {
    self.calendar = calendar
    self.specialDays = specialDays
    self.rules = rules
    self.firstDay = firstDay
  }

  /// Writes the lines from the receipt to the end of the limit. Returns that end, and since when the
  /// clock has run: the receipt, or the answer for which it stood still.
  mutating func walk(
    from received: SimTime, limit: TimeLimit, stop: DeadlineExplanation.Stop?
  ) -> (started: SimTime, due: Instant) {
    note(.received(received), on: date(of: received))
    let unstopped = run(from: received, limit: limit)
    guard let stop else { return (received, unstopped) }
    guard stop.requested <= unstopped.time else {
      note(.requestedLate(stop.requested), on: date(of: stop.requested), by: .supplement)
      return (received, unstopped)
    }

    let requested = date(of: stop.requested)
    let answered = date(of: stop.answered)
    let left = remaining(of: limit, at: stop.requested)
    note(.requested(stop.requested, remaining: left), on: requested, by: .supplement)
    for day in requested.dayNumber + 1..<max(requested.dayNumber + 1, answered.dayNumber) {
      note(.waiting, on: CivilDate(dayNumber: day))
    }
    note(.answered(stop.answered), on: answered)
    return (stop.answered, run(from: stop.answered, limit: left))
  }
}

// Days.
extension DeadlineWalk {
  /// Runs the clock from a receipt or an answer to the end of `limit`.
  private mutating func run(from start: SimTime, limit: TimeLimit) -> Instant {
    switch limit {
    case .workingHours(let hours):
      return work(hours, from: firstHour(start))
    case .workingDays(let days):
      return count(days, workingOnly: true, from: dayOfReceipt(start))
    case .calendarDays(let days):
      return count(days, workingOnly: false, from: dayOfReceipt(start))
    case .months(let months):
      let day = dayOfReceipt(start)
      daysOfMonths = days(of: months, after: day)
      return count(daysOfMonths, workingOnly: false, from: day)
    }
  }

  /// How many days it is to the day of the same number so many months later, turning the leaves of
  /// the calendar; a month that has no such day ends the limit with its last.
  func days(of months: Int, after day: CivilDate) -> Int {
    var (year, month, number) = day.components
    for _ in 0..<months { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    while true {
      if let last = CivilDate(year: year, month: month, day: number) {
        return last.dayNumber - day.dayNumber
      }
      number -= 1
    }
  }

  /// The working day that counts as that of `start`, with a line for every day that does not.
  private mutating func dayOfReceipt(_ start: SimTime) -> CivilDate {
    var day = date(of: start)
    let cutOff = rules.counting.cutOff.value
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

  private mutating func count(_ days: Int, workingOnly: Bool, from receipt: CivilDate) -> Instant {
    switch rules.counting.firstDay.value {
    case .dayAfterReceipt:
      if days > 0 { note(.dayOfReceipt, on: receipt, by: .firstDay) }
      return count(days, workingOnly: workingOnly, after: receipt)
    case .dayOfReceipt:
      let first = min(1, days)
      if first == 1 { note(.counted(1, of: days), on: receipt, by: .firstDay) }
      return count(days, workingOnly: workingOnly, after: receipt, counted: first)
    }
  }

  /// Counts to `days`, of which `counted` have passed by the end of `day`.
  mutating func count(
    _ days: Int, workingOnly: Bool, after day: CivilDate, counted: Int = 0
  ) -> Instant {
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
    while rules.counting.dayOff.value == .nextWorkingDay && !isWorked(day) {
      note(.moved, on: day, by: .dayOff)
      day = day.adding(days: 1)
    }
    let due: SimTime
    switch rules.counting.lastHour.value {
    case .closing: due = sessions(on: day).last?.end ?? midnight(after: day)
    case .midnight: due = midnight(after: day)
    }
    note(.due(due), on: day, by: .lastHour)
    return Instant(time: due, date: day)
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
      case .counted(let count, _):
        // The day of the answer will be the first of the rest.
        if rules.counting.firstDay.value == .dayOfReceipt && line.date == stopped { continue }
        done = count
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
    case .months: return .calendarDays(daysOfMonths - done)
    case .workingHours(let hours): return .workingHours(hours - worked.minutes / 60)
    }
  }
}

// Hours.
extension DeadlineWalk {
  private mutating func firstHour(_ start: SimTime) -> SimTime {
    switch rules.counting.firstHour.value {
    case .receipt: return start
    case .cutOff:
      let day = dayOfReceipt(start)
      return day == date(of: start) ? start : sessions(on: day)[0].start
    }
  }

  /// Works session by session from `start` until `hours` are done.
  mutating func work(_ hours: Double, from start: SimTime) -> Instant {
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
    let due = end == start ? Instant(time: end, date: date(of: end)) : ending(end)
    note(.due(end), on: due.date)
    return due
  }
}
