import EventKernel
import LegalClock
import LegalFixtures
import Testing

/// What holds of every due date: any calendar, any rules, any limit, any instant of receipt.
@Suite struct `Deadline law` {
  static let calendars = [officeHours, saturdayMornings, alwaysOpen, nights, twoDaysAWeek]

  @Test(arguments: calendars.indices)
  func `a dossier is due at its receipt or later, and its apology lies between the two`(
    _ number: Int
  ) {
    let pattern = Self.calendars[number]
    let calendar = laidOut(pattern)
    var random = Lehmer(state: 21)
    for _ in 0..<1000 {
      let rules = randomRules(&random)
      let clock = clock(calendar, rules)
      let received = SimTime(ticks: random.number(in: 0..<500 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      let due = clock.due(received: received, limit: limit)
      let apology = clock.apologyDue(due, started: received, received: received)
      #expect(received <= due, "\(received) \(limit)")
      #expect(received <= apology && apology <= due, "\(received) \(limit)")
      if let later = clock.postponed(due, given: 0, received: received) { #expect(due < later) }

      let told = explain(pattern, rules, received, limit, nil)
      #expect(told.due.time == due)
      #expect(told.newDate?.apology.time == apology)
      #expect(told.newDate?.leavesNoNotice == false || apology == due)
    }
  }

  @Test(arguments: calendars.indices)
  func `an answer starts the clock anew: no due time and no apology lies before it`(
    _ number: Int
  ) {
    let pattern = Self.calendars[number]
    let calendar = laidOut(pattern)
    var random = Lehmer(state: 22)
    for _ in 0..<1000 {
      let rules = randomRules(&random)
      let clock = clock(calendar, rules)
      let received = SimTime(ticks: random.number(in: 0..<400 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      let requested =
        received + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))
      let answered =
        requested + SimDuration(ticks: random.number(in: 0..<20 * SimDuration.day.ticks))
      let unstopped = clock.due(received: received, limit: limit)
      let stop = DeadlineExplanation.Stop(requested: requested, answered: answered)
      let told = explain(pattern, rules, received, limit, stop)
      #expect(unstopped <= told.due.time)
      guard requested <= unstopped, let newDate = told.newDate else { continue }
      #expect(answered <= newDate.apology.time && newDate.apology.time <= told.due.time)
      #expect(
        newDate.apology.time
          == clock.apologyDue(told.due.time, started: answered, received: received))
    }
  }

  @Test(arguments: calendars.indices)
  func `a longer limit and a later receipt never make a dossier due earlier`(
    _ number: Int
  ) {
    let pattern = Self.calendars[number]
    let calendar = laidOut(pattern)
    var random = Lehmer(state: 23)
    for _ in 0..<1000 {
      let rules = randomRules(&random)
      let clock = clock(calendar, rules)
      let received = SimTime(ticks: random.number(in: 0..<500 * SimDuration.day.ticks))
      let later = received + SimDuration(ticks: random.number(in: 0..<3 * SimDuration.day.ticks))
      let limit = randomLimit(&random)
      let due = clock.due(received: received, limit: limit)
      #expect(due <= clock.due(received: later, limit: limit))
      #expect(due <= clock.due(received: received, limit: limit.longer))
    }
  }

  @Test func `where every hour is worked, a limit in hours is due as many hours later`() {
    let rules = plainRules
    let clock = clock(laidOut(alwaysOpen), rules)
    for (received, hours, due) in [
      ("2024-03-05T09:00", 8.0, "2024-03-05T17:00"), ("2024-03-09T21:00", 2, "2024-03-09T23:00"),
      ("2024-03-05T16:00", 8, "2024-03-06T00:00"), ("2024-12-31T23:59", 0.5, "2025-01-01T00:29"),
      ("2024-02-28T12:00", 48, "2024-03-01T12:00"),
    ] {
      let told = explain(alwaysOpen, rules, at(received), .workingHours(hours), nil)
      #expect(text(told.due.time) == due)
      // Work goes on at midnight: it is the beginning of the new day.
      #expect("\(told.due.date)" == due.prefix(10))
      #expect(clock.due(received: at(received), limit: .workingHours(hours)) == told.due.time)
    }
  }

  /// Office hours without a cut-off; the notice is a working day. Tuesday 5 March 2024.
  @Test(arguments: [
    // A day or more: at closing on the working day before. Over the weekend that is Friday.
    ("2024-03-05T09:00", "1wd", "2024-03-06T17:00", "2024-03-05T17:00"),
    ("2024-03-08T09:00", "1wd", "2024-03-11T17:00", "2024-03-08T17:00"),
    ("2024-03-05T07:00", "16wh", "2024-03-06T17:00", "2024-03-05T17:00"),
    ("2024-03-05T16:00", "4wh", "2024-03-06T11:00", "2024-03-05T17:00"),
    // Received after closing on Friday: Monday is the day of receipt, Tuesday day 1.
    ("2024-03-08T18:00", "1wd", "2024-03-12T17:00", "2024-03-11T17:00"),
    // Less: it would be before the receipt, so by the due time.
    ("2024-03-05T09:00", "0wd", "2024-03-05T17:00", "2024-03-05T17:00"),
    ("2024-03-05T07:00", "0wd", "2024-03-05T17:00", "2024-03-05T17:00"),
    ("2024-03-05T09:00", "4wh", "2024-03-05T14:00", "2024-03-05T14:00"),
    ("2024-03-05T07:59", "8wh", "2024-03-05T17:00", "2024-03-05T17:00"),
    ("2024-03-08T17:30", "4wh", "2024-03-11T12:00", "2024-03-11T12:00"),
    // On Saturday: Monday counts as the day of receipt, and Friday is gone.
    ("2024-03-09T10:00", "0wd", "2024-03-11T17:00", "2024-03-11T17:00"),
    ("2024-03-09T10:00", "0cd", "2024-03-11T17:00", "2024-03-11T17:00"),
    ("2024-03-05T09:00", "0wh", "2024-03-05T09:00", "2024-03-05T09:00"),
  ])
  func `an apology is due a working day before, or with the result where that is too early`(
    _ received: String, _ limit: String, _ due: String, _ apology: String
  ) throws {
    let told = explain(
      officeHours, plainRules, at(received), try #require(TimeLimit(limit)), nil)
    #expect(text(told.due.time) == due)
    #expect(told.newDate.map { text($0.apology.time) } == apology)
    #expect(told.newDate?.leavesNoNotice == (due == apology))
  }

  @Test func `nothing is said of days that are not counted in a limit of no days`() {
    let told = explain(officeHours, plainRules, at("2024-03-05T09:00"), .workingDays(0), nil)
    #expect(!told.lines.contains { $0.event == .dayOfReceipt })
  }
}

private let plainRules = RuleSet(
  id: "plain", name: unnamed, validFrom: date("2020-01-01"), cutOff: timeOfDay("24:00"))

private func calendar(
  _ id: String, _ weekly: [[Session]], observesPublicHolidays: Bool = true
) -> CalendarPattern {
  CalendarPattern(id: id, weekly: weekly, observesPublicHolidays: observesPublicHolidays)
}

private let day = [session("07:30", "11:30"), session("13:30", "17:30")]
private let saturdayMornings = calendar(
  "saturday_mornings", Array(repeating: day, count: 5) + [[session("07:30", "11:30")], []])
private let alwaysOpen = calendar(
  "always", Array(repeating: [session("00:00", "24:00")], count: 7), observesPublicHolidays: false)
/// Over midnight, in two parts.
private let nights = calendar(
  "nights",
  Array(repeating: [session("00:00", "02:15"), session("20:00", "24:00")], count: 6) + [[]])
private let twoDaysAWeek = calendar(
  "two_days", [[], day, [], [], [session("09:10", "09:50")], [], []])

private func clock(_ calendar: WorkingCalendar, _ rules: RuleSet) -> Deadlines {
  Deadlines(calendar: calendar, ruleSets: [rules], firstDay: newYear2024)
}

private func laidOut(_ pattern: CalendarPattern) -> WorkingCalendar {
  WorkingCalendar(pattern, specialDays: vietnameseDays, firstDay: newYear2024, days: 731)
}

private func explain(
  _ pattern: CalendarPattern, _ rules: RuleSet, _ received: SimTime, _ limit: TimeLimit,
  _ stop: DeadlineExplanation.Stop?
) -> DeadlineExplanation {
  DeadlineExplanation(
    received: received, limit: limit, stop: stop, calendar: pattern,
    specialDays: vietnameseDays, ruleSets: [rules], firstDay: newYear2024)
}

private func randomRules(_ random: inout Lehmer) -> RuleSet {
  func pick<Choice: CaseIterable>(_: Choice.Type) -> Choice where Choice.AllCases == [Choice] {
    Choice.allCases[Int(random.number(in: 0..<Int64(Choice.allCases.count)))]
  }
  var rules = plainRules
  rules.counting.cutOff.value = TimeOfDay(minutes: Int(random.number(in: 0..<1441)))
  rules.counting.firstDay.value = pick(RuleSet.FirstDay.self)
  rules.counting.firstHour.value = pick(RuleSet.FirstHour.self)
  rules.counting.lastHour.value = pick(RuleSet.LastHour.self)
  rules.counting.dayOff.value = pick(RuleSet.DayOff.self)
  rules.supplement.value.clock = pick(RuleSet.Supplement.Clock.self)
  rules.newDate.value.noticeWorkingDays = Int(random.number(in: 0..<6))
  rules.newTerm.value = randomLimit(&random, from: 1)
  return rules
}

extension TimeLimit {
  fileprivate var longer: TimeLimit {
    switch self {
    case .workingDays(let days): .workingDays(days + 1)
    case .calendarDays(let days): .calendarDays(days + 1)
    case .months(let months): .months(months + 1)
    case .workingHours(let hours): .workingHours(hours + 0.25)
    }
  }
}
