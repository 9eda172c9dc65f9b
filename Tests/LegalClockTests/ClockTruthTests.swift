import EventKernel
import Foundation
import LegalClock
import LegalFixtures
import Testing

/// Exact values of others for working-day and calendar clocks: French legal holidays of 2026 and
/// 2027, rules of Regulation (EEC) 1182/71. Values and ids as in the verification table.
@Suite struct `Clock truth` {
  static let firstDay = date("2026-01-01")

  static let french = [
    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
    "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2027-01-01",
    "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
  ].map { holiday($0) }

  /// Monday to Thursday 08:30-12:30 and 13:30-17:00, Friday until 16:00.
  static let hours = CalendarPattern(
    id: "hours",
    weekly: Array(repeating: [session("08:30", "12:30"), session("13:30", "17:00")], count: 4)
      + [[session("08:30", "12:30"), session("13:30", "16:00")], [], []],
    observesPublicHolidays: true)

  static let calendar = WorkingCalendar(
    hours, specialDays: french, firstDay: firstDay, days: 730)

  /// No cut-off.
  static let rules: RuleSet = {
    var rules = decree61
    rules.counting.cutOff.value = timeOfDay("24:00")
    return rules
  }()

  static let clock = Deadlines(calendar: calendar, ruleSets: [rules], firstDay: firstDay)

  @Test func `CLK-WD10 and CLK-WD20-YE: working days`() {
    #expect(due("2026-04-02T10:00", .workingDays(10)).hasPrefix("2026-04-17"))
    #expect(due("2026-12-17T10:00", .workingDays(20)).hasPrefix("2027-01-18"))
  }

  @Test func `CLK-CD30-EU and CLK-CD30-RAW: calendar days with and without extension`() {
    #expect(due("2026-04-10T10:00", .calendarDays(30)).hasPrefix("2026-05-11"))
    var raw = Self.rules
    raw.counting.dayOff.value = .stays
    let clock = Deadlines(calendar: Self.calendar, ruleSets: [raw], firstDay: Self.firstDay)
    let due = clock.due(received: time("2026-04-10T10:00"), limit: .calendarDays(30))
    #expect(text(due, from: Self.firstDay) == "2026-05-11T00:00")  // the end of 10 May
  }

  @Test func `CLK-WH8, CLK-WH-PAUSE: working hours, and with a stop`() {
    #expect(due("2026-05-22T15:10", .workingHours(8)) == "2026-05-26T16:40")
    #expect(
      text(
        Self.clock.due(
          received: time("2026-06-01T09:00"), limit: .workingHours(25),
          stoppedFrom: time("2026-06-02T11:00"), until: time("2026-06-05T10:00")),
        from: Self.firstDay) == "2026-06-09T11:30")
  }

  @Test func `CLK-ELAPSED: working minutes between two instants`() {
    #expect(
      Self.calendar.workingTime(from: time("2026-04-29T16:20"), to: time("2026-05-12T09:05"))
        == .minutes(2775))
  }

  @Test func `TRACE-BO-CLOCK: work is suspended outside opening hours`() {
    let office = WorkingCalendar(
      sevenHours, specialDays: [], firstDay: Self.firstDay, days: 365)
    // One agent, 3 and 2 hours, received on Friday 5 June at 15:30 and 16:00.
    let first = office.advance(time("2026-06-05T15:30"), by: .minutes(180))
    let second = office.advance(max(first, time("2026-06-05T16:00")), by: .minutes(120))
    #expect(text(first, from: Self.firstDay) == "2026-06-08T10:30")
    #expect(text(second, from: Self.firstDay) == "2026-06-08T13:30")
  }

  @Test func `CLK-STAT-CAL: 15 working hours take 72 on the calendar of a 35-hour week`() {
    let office = WorkingCalendar(
      sevenHours, specialDays: [], firstDay: Self.firstDay, days: 365)
    // Receipts in the middle of every working minute of a week from Monday 1 June: the mean is exact.
    var total = SimDuration.zero
    var receipts: Int64 = 0
    for minute in 0..<7 * 1440 {
      let received = time("2026-06-01T00:00") + .minutes(Double(minute) + 0.5)
      guard office.isOpen(at: received) else { continue }
      total += office.advance(received, by: .minutes(15 * 60)) - received
      receipts += 1
    }
    #expect(receipts == 35 * 60)
    #expect(total.ticks == receipts * 72 * 3_600_000_000)
  }

  @Test func `CLK-STAT-WD3: the share done by the end of the third working day`() {
    let office = WorkingCalendar(
      sevenHours, specialDays: [], firstDay: Self.firstDay, days: 365)
    let clock = Deadlines(calendar: office, ruleSets: [Self.rules], firstDay: Self.firstDay)
    // Exponential work of mean 15 hours that runs without a queue: on time if it fits into the
    // working time until the due date. Midpoints of a minute: the error is below 1e-7.
    var onTime = 0.0
    var receipts = 0.0
    for minute in 0..<7 * 1440 {
      let received = time("2026-06-01T00:00") + .minutes(Double(minute) + 0.5)
      guard office.isOpen(at: received) else { continue }
      let due = clock.due(received: received, limit: .workingDays(3))
      onTime += 1 - exp(-office.workingTime(from: received, to: due).minutes / (15 * 60))
      receipts += 1
    }
    #expect(abs(onTime / receipts - 0.8029456441592464) < 1e-7)
  }

  private let sevenHours = CalendarPattern(
    id: "seven_hours",
    weekly: Array(repeating: [session("09:00", "12:00"), session("13:00", "17:00")], count: 5)
      + [[], []],
    observesPublicHolidays: true)

  private func time(_ text: String) -> SimTime { at(text, from: Self.firstDay) }

  private func due(_ received: String, _ limit: TimeLimit) -> String {
    text(Self.clock.due(received: time(received), limit: limit), from: Self.firstDay)
  }
}
