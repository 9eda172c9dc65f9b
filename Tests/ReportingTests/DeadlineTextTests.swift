import EventKernel
import LegalClock
import Reporting
import ServiceModel
import Testing
import Wording

@Suite struct `Deadline text` {
  /// Tuesday 6 February 2024, two days before Tet.
  @Test func `a deadline over Tet is told day by day with articles and codes`() {
    #expect(
      text(at: 15 * 60 + 20, .workingDays(2)).text(.en) == """
        Received: Tuesday 06/02/2024 15:20
        Limit: 2 working days
        Rules: Decree (decree, valid from 21/06/2018)

        06/02/2024 Tue  received at 15:20
        06/02/2024 Tue  after 15:00: counts as received on the next working day  [art. 1; K]
        07/02/2024 Wed  not counted: the limit begins with the next day  [art. 2; V]
        08/02/2024 Thu  not a working day (Tet)
        09/02/2024 Fri  not a working day (Tet)
        10/02/2024 Sat  not a working day
        11/02/2024 Sun  not a working day
        12/02/2024 Mon  day 1 of 2
        13/02/2024 Tue  day 2 of 2
        13/02/2024 Tue  DUE at 17:00  [no article given; A]

        Due: Tuesday 13/02/2024 17:00
        If late: apology (form 04) by Monday 12/02/2024 17:00 [art. 7; K]
                 new date Friday 16/02/2024 17:00 [art. 8; A]

        V: read in a source
        K: known, but no text was found: not to be quoted as law
        A: assumed by the model

        """)
  }

  @Test func `the same in Vietnamese`() {
    let lines = text(at: 15 * 60 + 20, .workingDays(2)).text(.vi).split(separator: "\n")
    #expect(lines[0] == "Tiếp nhận: thứ Ba 06/02/2024 15:20")
    #expect(lines[1] == "Thời hạn: 2 ngày làm việc")
    #expect(
      lines[4]
        == "06/02/2024 T3  sau 15:00: tính là tiếp nhận vào ngày làm việc tiếp theo  [Điều 1; K]")
    #expect(lines[6] == "08/02/2024 T5  nghỉ (Tết)")
    #expect(lines.contains("Hạn trả kết quả: thứ Ba 13/02/2024 17:00"))
    #expect(lines.contains("K: chưa đối chiếu được văn bản, không dùng để trích dẫn luật"))
  }

  @Test func `only the codes that occur are explained`() {
    var rules = Self.rules
    rules.newDate.value.atMost = 0
    let text = text(at: 9 * 60, .workingHours(1.5), rules: rules).text(.en)
    #expect(text.contains("Limit: 1:30 working hours"))
    #expect(text.contains("09:00–10:30: 1:30 of 1:30 hours done  [art. 3; V]"))
    #expect(!text.contains("K: "))
    #expect(!text.contains("If late"))
  }

  @Test func `a limit that ends at midnight ends on its own day`() {
    var rules = Self.rules
    rules.counting.lastHour.value = .midnight
    let text = text(at: 9 * 60, .workingDays(0), rules: rules).text(.en)
    #expect(text.contains("06/02/2024 Tue  DUE at 24:00"))
    #expect(text.contains("Due: Tuesday 06/02/2024 24:00"))
  }

  @Test func `a year without known holidays and rules not yet in force are told`() {
    var rules = Self.rules
    rules.validFrom = CivilDate(dayNumber: Self.day.dayNumber + 1)
    let told = text(at: 9 * 60, .workingDays(1), rules: rules).text(.en)
    #expect(told.contains("These rules were not yet in force on the day of receipt."))
    #expect(!told.contains("are not known"))
    let far = text(at: 9 * 60, .calendarDays(366)).text(.en)
    #expect(far.contains("Public holidays of 2025 are not known"))
    // A calendar that leaves them out misses none.
    let always = text(at: 9 * 60, .calendarDays(366), on: Self.always).text(.en)
    #expect(!always.contains("are not known"))
  }

  @Test func `an apology that cannot be a day before says so`() {
    let text = text(at: 9 * 60, .workingDays(0)).text(.en)
    #expect(text.contains("Due: Tuesday 06/02/2024 17:00"))
    #expect(text.contains("apology (form 04) by Tuesday 06/02/2024 17:00"))
    #expect(
      text.contains("(too short for notice of 1 working day; assumed: it goes out by the due"))
    #expect(!text.contains("not counted"))
  }

  @Test func `work that goes on at midnight goes on with the new day`() {
    let text = text(at: 16 * 60, .workingHours(12), on: Self.always).text(.en)
    #expect(
      text.contains(
        """
        06/02/2024 Tue  16:00–24:00: 8 of 12 hours done  [art. 3; V]
        07/02/2024 Wed  00:00–04:00: 12 of 12 hours done  [art. 3; V]
        07/02/2024 Wed  DUE at 04:00
        """))
    let whole = self.text(at: 16 * 60, .workingHours(8), on: Self.always).text(.en)
    #expect(whole.contains("07/02/2024 Wed  DUE at 00:00"))
    #expect(whole.contains("Due: Wednesday 07/02/2024 00:00"))
  }

  @Test func `a request is said to stop the clock or to set it back, as the rule is`() {
    var rules = Self.rules
    rules.supplement.value.clock = .restarts
    let stop = DeadlineExplanation.Stop(
      requested: .zero + .day + .minutes(600), answered: .zero + .day + .minutes(660))
    #expect(text(at: 540, .workingDays(3), stop: stop).text(.en).contains("stops, 2 working days"))
    #expect(
      text(at: 540, .workingDays(3), stop: stop, rules: rules).text(.en)
        .contains("the limit begins anew with the answer, 3 working days"))
  }

  @Test func `a holiday on a day off is told with the day off in lieu`() {
    let sunday = SpecialDay(
      date: Self.day.adding(days: 5), kind: .publicHoliday, name: LocalizedText(vi: "L", en: "H"))
    let text = text(at: 9 * 60, .workingDays(2), days: Self.tet + [sunday]).text(.en)
    #expect(text.contains("11/02/2024 (in lieu: 12/02/2024, not listed)"))
  }

  private static let day = CivilDate(dayNumber: 19_759)

  private static let tet = [2, 3].map {
    SpecialDay(
      date: day.adding(days: $0), kind: .publicHoliday, name: LocalizedText(vi: "Tết", en: "Tet"))
  }

  private static let office = CalendarPattern(
    id: "office",
    weekly: Array(
      repeating: [
        Session(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720)),
        Session(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
      ], count: 5) + [[], []], observesPublicHolidays: true)

  private static let always = CalendarPattern(
    id: "always",
    weekly: Array(
      repeating: [Session(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440))], count: 7),
    observesPublicHolidays: false)

  private static let rules = RuleSet(
    id: "decree", name: LocalizedText(vi: "Nghị định", en: "Decree"),
    validFrom: CivilDate(dayNumber: 17_703),
    counting: RuleSet.Counting(
      cutOff: rule(TimeOfDay(minutes: 900), 1, .known),
      firstDay: rule(.dayAfterReceipt, 2, .verified), firstHour: rule(.receipt, 3, .verified),
      lastHour: LegalRule(.closing, article: LocalizedText(vi: "", en: ""), confidence: .assumed),
      dayOff: rule(.nextWorkingDay, 5, .verified)),
    supplement: rule(RuleSet.Supplement(clock: .stops, atMost: 1), 6, .known),
    newDate: rule(RuleSet.NewDate(atMost: 1, noticeWorkingDays: 1, form: "04"), 7, .known),
    newTerm: rule(.workingDays(3), 8, .assumed))

  private static func rule<Value>(
    _ value: Value, _ article: Int, _ confidence: Confidence
  ) -> LegalRule<Value> {
    LegalRule(
      value, article: LocalizedText(vi: "Điều \(article)", en: "art. \(article)"),
      confidence: confidence)
  }

  private func text(
    at minutes: Int, _ limit: TimeLimit, stop: DeadlineExplanation.Stop? = nil,
    rules: RuleSet = Self.rules, on calendar: CalendarPattern = Self.office,
    days: [SpecialDay] = Self.tet
  ) -> DeadlineText {
    let explanation = DeadlineExplanation(
      received: .zero + .minutes(Double(minutes)), limit: limit, stop: stop, calendar: calendar,
      specialDays: days, ruleSets: [rules], firstDay: Self.day)
    return DeadlineText(explanation, calendar: calendar, specialDays: days, firstDay: Self.day)
  }
}
