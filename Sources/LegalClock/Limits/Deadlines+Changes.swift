public import EventKernel

// What moves a due date: a supplement that is awaited, and a new date given with an apology.
extension Deadlines {
  /// How often a supplement may be requested for a dossier received at `received`.
  public func supplementsAllowed(received: SimTime) -> Int {
    rules[ruleSet(received: received)].supplements
  }

  /// What is left of `limit`, running since `started`, when a supplement is requested at `stop`.
  ///
  /// `started` is the receipt, or the last answer if the clock has stopped before. Never negative.
  /// All of `limit` where the rule restarts the clock; what is left of months is told in days.
  public func remaining(
    of limit: TimeLimit, started: SimTime, at stop: SimTime, received: SimTime
  ) -> TimeLimit {
    let rules = rules[ruleSet(received: received)]
    if rules.supplementClock == .restarts { return limit }
    switch limit {
    case .workingDays(let days):
      let counted = countedDays(from: started, to: stop, by: rules)
      return .workingDays(max(0, days - calendar.workingDays(in: counted)))
    case .calendarDays(let days):
      return .calendarDays(max(0, days - countedDays(from: started, to: stop, by: rules).count))
    case .months(let months):
      let all = days(of: months, after: effectiveDay(started, by: rules))
      return .calendarDays(max(0, all - countedDays(from: started, to: stop, by: rules).count))
    case .workingHours(let hours):
      let used = calendar.workingTime(from: firstHour(started, by: rules), to: stop)
      return .workingHours(max(0, hours - max(0, used.minutes) / 60))
    }
  }

  /// When a dossier is due of whose limit `remaining` is left when the answer comes at `answered`.
  ///
  /// The answer counts like a receipt: the cut-off holds for it, and the first day is the one after.
  public func due(answered: SimTime, remaining: TimeLimit, received: SimTime) -> SimTime {
    due(from: answered, limit: remaining, by: rules[ruleSet(received: received)])
  }

  /// When a dossier is due whose clock stood still once, from `stop` until `answered`. A request
  /// after the due date changes nothing.
  public func due(
    received: SimTime, limit: TimeLimit, stoppedFrom stop: SimTime, until answered: SimTime
  ) -> SimTime {
    precondition(
      received <= stop && stop <= answered, "a stop lies after the receipt and has a length")
    let first = due(received: received, limit: limit)
    guard stop <= first else { return first }
    let left = remaining(of: limit, started: received, at: stop, received: received)
    return due(answered: answered, remaining: left, received: received)
  }

  /// The new date given in place of `due`; nil if as many have been `given` as the rules allow.
  public func postponed(_ due: SimTime, given: Int, received: SimTime) -> SimTime? {
    let rules = rules[ruleSet(received: received)]
    guard given < rules.newDates else { return nil }
    let day = lastDay(before: due)
    switch rules.newTerm {
    case .workingDays(let days): return end(of: calendar.workingDay(days, after: day), by: rules)
    case .calendarDays(let days): return end(of: lastDay(day + days, by: rules), by: rules)
    case .months(let months):
      return end(of: lastDay(day + days(of: months, after: day), by: rules), by: rules)
    case .workingHours(let hours): return calendar.advance(due, by: .minutes(hours * 60))
    }
  }

  /// The last instant at which the apology for missing `due` is sent in time.
  ///
  /// `started` is the receipt, or the answer since which the clock runs. Where the notice would have
  /// to be given before it, the limit leaves no time for one: the letter goes out by `due` itself.
  public func apologyDue(_ due: SimTime, started: SimTime, received: SimTime) -> SimTime {
    let rules = rules[ruleSet(received: received)]
    guard rules.noticeWorkingDays > 0 else { return due }
    let day = calendar.workingDay(rules.noticeWorkingDays, before: lastDay(before: due))
    let notice = calendar.closing(on: day) ?? WorkingCalendar.midnight(of: day + 1)
    return notice < started ? due : notice
  }

  /// The days of a limit that have passed between `start` and `stop`. The day of `stop` is one of
  /// them where that of the answer does not count; where it does, as the first of the rest, it is not.
  func countedDays(from start: SimTime, to stop: SimTime, by rules: Rules) -> Range<Int> {
    let receiptCounts = notCounted(rules)
    let first = effectiveDay(start, by: rules) + 1 - receiptCounts
    return first..<max(first, WorkingCalendar.day(of: stop) + 1 - receiptCounts)
  }

  /// The day that ends at or contains `due`: a due time of 24:00 belongs to the day before.
  func lastDay(before due: SimTime) -> Int {
    WorkingCalendar.day(of: due - SimDuration(ticks: 1))
  }
}
