import EventKernel

// What happens if a dossier will be late.
extension DeadlineWalk {
  /// The apology and the new date in place of `due`, where the rules allow one.
  func newDate(insteadOf due: Instant, started: SimTime) -> DeadlineExplanation.NewDate? {
    guard rules.newDate.value.atMost > 0 else { return nil }
    let lastDay = date(of: due.time - SimDuration(ticks: 1))
    let notice = notice(before: lastDay)
    let leavesNoNotice = notice.map { $0.time < started } ?? false

    var silent = DeadlineWalk(
      calendar: calendar, specialDays: specialDays, rules: rules, firstDay: firstDay)
    let last: Instant
    switch rules.newTerm.value {
    case .workingDays(let days): last = silent.count(days, workingOnly: true, after: lastDay)
    case .calendarDays(let days): last = silent.count(days, workingOnly: false, after: lastDay)
    case .months(let months):
      let days = silent.days(of: months, after: lastDay)
      last = silent.count(days, workingOnly: false, after: lastDay)
    case .workingHours(let hours): last = silent.work(hours, from: due.time)
    }
    return DeadlineExplanation.NewDate(
      apology: leavesNoNotice ? due : notice ?? due, leavesNoNotice: leavesNoNotice, due: last)
  }

  /// The last instant of a notice that is given before `day`; nil if none has to be.
  private func notice(before day: CivilDate) -> Instant? {
    guard rules.newDate.value.noticeWorkingDays > 0 else { return nil }
    var notice = day
    for _ in 0..<rules.newDate.value.noticeWorkingDays {
      repeat { notice = notice.adding(days: -1) } while !isWorked(notice)
    }
    return ending(sessions(on: notice).last?.end ?? midnight(after: notice))
  }
}
