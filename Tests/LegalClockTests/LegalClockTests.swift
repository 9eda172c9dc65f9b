import EventKernel
import LegalClock
import LegalFixtures
import Testing
import Wording

@Suite struct `Legal clock` {
  static let clock = Deadlines(calendar: hanoi, ruleSets: [decree61], firstDay: newYear2024)

  @Test(arguments: deadlineCases)
  func `a deadline is what pen and calendar say`(_ deadline: DeadlineCase) {
    #expect(text(due(deadline)) == deadline.due)
  }

  @Test(arguments: deadlineCases)
  func `the explanation reaches the same deadline and cites the article it turns on`(
    _ deadline: DeadlineCase
  ) {
    let explanation = explain(deadline)
    #expect(text(explanation.due.time) == deadline.due)
    let cited = explanation.lines.compactMap {
      $0.rule.map { decree61.citation(of: $0).article.en }
    }
    #expect(cited.contains(deadline.article.rawValue))
    #expect(
      explanation.lines.map(\.date) == explanation.lines.map(\.date).sorted() || isLate(deadline))
  }

  @Test func `sixty cases are worked out by hand`() {
    #expect(deadlineCases.count >= 60)
  }

  /// Thousands of dossiers, over holidays and make-up days, under every combination of rules.
  @Test func `the day-by-day count agrees with the tables for random dossiers`() {
    var random = Lehmer(state: 7)
    func pick<Choice: CaseIterable>(_: Choice.Type) -> Choice where Choice.AllCases == [Choice] {
      Choice.allCases[Int(random.number(in: 0..<Int64(Choice.allCases.count)))]
    }
    for _ in 0..<4000 {
      var rules = decree61
      rules.counting.cutOff.value = TimeOfDay(minutes: Int(random.number(in: 600..<1441)))
      rules.counting.firstDay.value = pick(RuleSet.FirstDay.self)
      rules.counting.firstHour.value = pick(RuleSet.FirstHour.self)
      rules.counting.lastHour.value = pick(RuleSet.LastHour.self)
      rules.counting.dayOff.value = pick(RuleSet.DayOff.self)
      rules.supplement.value.clock = pick(RuleSet.Supplement.Clock.self)
      rules.newDate.value.noticeWorkingDays = Int(random.number(in: 0..<4))
      rules.newTerm.value = randomLimit(&random, from: 1)
      let clock = Deadlines(calendar: hanoi, ruleSets: [rules], firstDay: newYear2024)

      let received = SimTime(ticks: random.number(in: 0..<600 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      let requested =
        received + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))
      let answered =
        requested + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))

      let plain = explain(received, limit, nil, rules)
      let due = clock.due(received: received, limit: limit)
      #expect(plain.due.time == due)
      #expect(plain.newDate?.due.time == clock.postponed(due, given: 0, received: received))
      #expect(
        plain.newDate?.apology.time
          == clock.apologyDue(due, started: received, received: received))
      let stop = DeadlineExplanation.Stop(requested: requested, answered: answered)
      let stopped = explain(received, limit, stop, rules)
      let later = clock.due(
        received: received, limit: limit, stoppedFrom: requested, until: answered)
      #expect(stopped.due.time == later)
      #expect(
        stopped.newDate?.apology.time
          == clock.apologyDue(
            later, started: requested <= due ? answered : received, received: received))
    }
  }

  @Test func `a stop never makes a dossier due earlier`() {
    var random = Lehmer(state: 8)
    for _ in 0..<4000 {
      let received = SimTime(ticks: random.number(in: 0..<600 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      let requested =
        received + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))
      let answered =
        requested + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))
      let due = Self.clock.due(received: received, limit: limit)
      #expect(
        Self.clock.due(
          received: received, limit: limit, stoppedFrom: requested, until: answered) >= due)
    }
  }

  @Test func `a dossier received later is not due earlier`() {
    var random = Lehmer(state: 9)
    for _ in 0..<4000 {
      let received = SimTime(ticks: random.number(in: 0..<600 * SimDuration.day.ticks))
      let later = received + SimDuration(ticks: random.number(in: 0..<3 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      #expect(
        Self.clock.due(received: later, limit: limit)
          >= Self.clock.due(received: received, limit: limit))
    }
  }

  @Test func `a new date is given once, with the apology a working day before`() {
    let received = at("2024-06-03T09:00")
    // Due on Monday 10 June; the letter on Friday 7; 11, 12, 13, 14, 17.
    let due = at("2024-06-10T17:00")
    #expect(
      Self.clock.postponed(due, given: 0, received: received).map { text($0) } == "2024-06-17T17:00"
    )
    #expect(Self.clock.postponed(due, given: 1, received: received) == nil)
    #expect(
      text(Self.clock.apologyDue(due, started: received, received: received)) == "2024-06-07T17:00")
    // Due on the eve of Tet: 15, 16, 19, 20, 21 February.
    let eve = at("2024-02-07T17:00")
    #expect(
      Self.clock.postponed(eve, given: 0, received: received).map { text($0) } == "2024-02-21T17:00"
    )
  }

  @Test func `a dossier keeps the rule-set under which it was received`() {
    var later = decree61
    later.validFrom = date("2025-07-01")
    later.counting.cutOff.value = timeOfDay("11:00")
    let clock = Deadlines(calendar: hanoi, ruleSets: [decree61, later], firstDay: newYear2024)
    // Monday 30 June and Tuesday 1 July 2025, at noon.
    #expect(
      text(clock.due(received: at("2025-06-30T12:00"), limit: .workingDays(1)))
        == "2025-07-01T17:00")
    #expect(
      text(clock.due(received: at("2025-07-01T12:00"), limit: .workingDays(1)))
        == "2025-07-03T17:00")
    // Asked on 1 July, answered on 2 July at noon: 11:00 is not its cut-off. 3, 4, 7 July.
    #expect(
      text(
        clock.due(
          received: at("2025-06-30T12:00"), limit: .workingDays(4),
          stoppedFrom: at("2025-07-01T09:00"), until: at("2025-07-02T12:00"))) == "2025-07-07T17:00"
    )
  }

  @Test func `limits are read as they are written`() {
    for text in ["10wd", "0wd", "8wh", "1.5wh", "30cd", "3mo"] {
      #expect(TimeLimit(text)?.description == text)
    }
    for text in ["", "wd", "10", "10 wd", "-1wd", "1.5wd", "1e3wh", "10WD", "..wh", "١wd", "10d"] {
      #expect(TimeLimit(text) == nil, "\(text)")
    }
  }

  private func due(_ deadline: DeadlineCase) -> SimTime {
    let received = at(deadline.received)
    guard let stop = deadline.stop else {
      return Self.clock.due(received: received, limit: deadline.limit)
    }
    return Self.clock.due(
      received: received, limit: deadline.limit, stoppedFrom: at(stop.requested),
      until: at(stop.answered))
  }

  private func explain(_ deadline: DeadlineCase) -> DeadlineExplanation {
    let stop = deadline.stop.map {
      DeadlineExplanation.Stop(requested: at($0.requested), answered: at($0.answered))
    }
    return explain(at(deadline.received), deadline.limit, stop, decree61)
  }

  private func explain(
    _ received: SimTime, _ limit: TimeLimit, _ stop: DeadlineExplanation.Stop?, _ rules: RuleSet
  ) -> DeadlineExplanation {
    DeadlineExplanation(
      received: received, limit: limit, stop: stop, calendar: officeHours,
      specialDays: vietnameseDays, ruleSets: [rules], firstDay: newYear2024)
  }

  /// Whether the request came after the due date, and is told after it.
  private func isLate(_ deadline: DeadlineCase) -> Bool {
    deadline.stop.map { at($0.requested) > at(deadline.due) } ?? false
  }
}

/// Working days, calendar days, months, or working hours in quarters.
func randomLimit(_ random: inout Lehmer, from least: Int64 = 0) -> TimeLimit {
  switch random.number(in: 0..<4) {
  case 0: .workingDays(Int(random.number(in: least..<25)))
  case 3: .months(Int(random.number(in: least..<5)))
  case 1: .calendarDays(Int(random.number(in: least..<45)))
  default: .workingHours(Double(random.number(in: least..<200)) / 4)
  }
}
