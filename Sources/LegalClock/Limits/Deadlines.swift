public import EventKernel

/// When a dossier is due: the rule-sets over the calendar of legal working days.
///
/// The rule-set of a dossier is the one in force on the day of its receipt, to its end. Everything
/// is O(1) but limits in working hours (`WorkingCalendar.advance`); nothing allocates. Lent and
/// never copied, so that no call counts references to its tables.
public struct Deadlines: ~Copyable, Sendable {
  /// What of a rule-set is needed to compute, without what is needed to cite.
  struct Rules: BitwiseCopyable {
    let validFrom: Int
    let cutOff: SimDuration
    let firstDay: RuleSet.FirstDay
    let firstHour: RuleSet.FirstHour
    let lastHour: RuleSet.LastHour
    let dayOff: RuleSet.DayOff
    let supplementClock: RuleSet.Supplement.Clock
    let supplements: Int
    let newDates: Int
    let newTerm: TimeLimit
    let noticeWorkingDays: Int

    init(_ rules: RuleSet, firstDay day: CivilDate) {
      let counting = rules.counting
      validFrom = rules.validFrom.dayNumber - day.dayNumber
      cutOff = .minutes(Double(counting.cutOff.value.minutes))
      firstDay = counting.firstDay.value
      firstHour = counting.firstHour.value
      lastHour = counting.lastHour.value
      dayOff = counting.dayOff.value
      supplementClock = rules.supplement.value.clock
      supplements = rules.supplement.value.atMost
      newDates = rules.newDate.value.atMost
      newTerm = rules.newTerm.value
      noticeWorkingDays = rules.newDate.value.noticeWorkingDays
    }
  }

  /// The legal working days, of which limits in working days and hours consist.
  public let calendar: WorkingCalendar
  /// Day 0, by which months are counted.
  let origin: CivilDate
  /// Earliest first.
  let rules: ContiguousArray<Rules>

  /// `ruleSets` by `validFrom`, earliest first; the first also holds before. Traps if there is none.
  public init(calendar: WorkingCalendar, ruleSets: [RuleSet], firstDay: CivilDate) {
    precondition(!ruleSets.isEmpty, "a legal clock needs a rule-set")
    self.calendar = calendar
    origin = firstDay
    rules = ContiguousArray(
      ruleSets.map { Rules($0, firstDay: firstDay) })
    precondition(
      zip(rules, rules.dropFirst()).allSatisfy { $0.validFrom < $1.validFrom },
      "rule-sets must be in the order of their first days")
  }

  /// Another by the same rules, which shares their tables.
  public init(sharing other: borrowing Deadlines) {
    calendar = other.calendar
    origin = other.origin
    rules = other.rules
  }

  /// When a dossier received at `received` is due.
  public func due(received: SimTime, limit: TimeLimit) -> SimTime {
    due(from: received, limit: limit, by: rules[ruleSet(received: received)])
  }

  /// The working day that counts as the day of receipt: the day itself if that is worked and
  /// `received` lies before its closing and not after the cut-off, else the next working day.
  public func effectiveDay(received: SimTime) -> Int {
    effectiveDay(received, by: rules[ruleSet(received: received)])
  }

  /// The position of the rule-set in force on the day of receipt.
  @inline(__always)
  public func ruleSet(received: SimTime) -> Int {
    let day = WorkingCalendar.day(of: received)
    var last = rules.count - 1
    while last > 0, rules[last].validFrom > day { last -= 1 }
    return last
  }
}

extension Deadlines {
  @inline(__always)
  func effectiveDay(_ time: SimTime, by rules: Rules) -> Int {
    let day = WorkingCalendar.day(of: time)
    guard let closing = calendar.closing(on: day), time < closing,
      time - WorkingCalendar.midnight(of: day) <= rules.cutOff
    else { return calendar.workingDay(1, after: day) }
    return day
  }

  /// When a limit ends that starts with an event at `start`, the receipt or an answer.
  func due(from start: SimTime, limit: TimeLimit, by rules: Rules) -> SimTime {
    switch limit {
    case .workingDays(let days):
      let first = effectiveDay(start, by: rules)
      return end(of: calendar.workingDay(max(0, days - notCounted(rules)), after: first), by: rules)
    case .calendarDays(let days):
      let first = effectiveDay(start, by: rules)
      return end(of: lastDay(first + max(0, days - notCounted(rules)), by: rules), by: rules)
    case .workingHours(let hours):
      return calendar.advance(firstHour(start, by: rules), by: .minutes(hours * 60))
    case .months(let months):
      let first = effectiveDay(start, by: rules)
      let days = days(of: months, after: first) - notCounted(rules)
      return end(of: lastDay(first + max(0, days), by: rules), by: rules)
    }
  }

  /// So many months from a day on, in days.
  @inline(never)
  func days(of months: Int, after day: Int) -> Int {
    let date = origin.adding(days: day)
    return date.adding(months: months).dayNumber - date.dayNumber
  }

  /// 1 where the day of receipt is the first of the limit: one day fewer has to follow.
  func notCounted(_ rules: Rules) -> Int {
    switch rules.firstDay {
    case .dayAfterReceipt: 0
    case .dayOfReceipt: 1
    }
  }

  func firstHour(_ start: SimTime, by rules: Rules) -> SimTime {
    switch rules.firstHour {
    case .receipt: return start
    case .cutOff:
      let day = effectiveDay(start, by: rules)
      return day == WorkingCalendar.day(of: start)
        ? start : calendar.opening(on: day) ?? WorkingCalendar.midnight(of: day)
    }
  }

  func lastDay(_ day: Int, by rules: Rules) -> Int {
    switch rules.dayOff {
    case .nextWorkingDay: calendar.workingDay(0, after: day)
    case .stays: day
    }
  }

  func end(of day: Int, by rules: Rules) -> SimTime {
    let midnight = WorkingCalendar.midnight(of: day + 1)
    switch rules.lastHour {
    case .closing: return calendar.closing(on: day) ?? midnight
    case .midnight: return midnight
    }
  }
}
