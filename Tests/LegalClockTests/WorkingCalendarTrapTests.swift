import EventKernel
import LegalClock
import LegalFixtures
import Testing

/// What a calendar makes of instants that lie beyond its table.
@Suite struct `Working calendar edges` {
  @Test func `after the table nothing is worked, and what would happen then happens never`() {
    let after = 731 + WorkingCalendar.followDays
    for day in [after, after + 1, 1_000_000, WorkingCalendar.noDay] {
      let midnight = WorkingCalendar.midnight(of: day)
      #expect(!hanoi.isWorkingDay(day) && !hanoi.isOpen(at: midnight))
      #expect(hanoi.opening(on: day) == nil && hanoi.closing(on: day) == nil)
      #expect(hanoi.nextOpening(from: midnight) == .never)
      #expect(hanoi.advance(midnight, by: .minutes(1)) == .never)
      #expect(hanoi.workingDay(0, after: day) == WorkingCalendar.noDay)
      #expect(hanoi.workingTime(from: WorkingCalendar.midnight(of: after), to: midnight) == .zero)
    }
    for days in [2000, 50_000_000] {
      #expect(hanoi.workingDay(days, after: 0) == WorkingCalendar.noDay)
    }
    for work in [SimDuration.minutes(60 * 8 * 2000), .longest] {
      #expect(hanoi.advance(.zero, by: work) == .never)
    }
    #expect(WorkingCalendar.midnight(of: WorkingCalendar.noDay) == .never)
  }

  @Test func `the last working day of the table is still in it`() throws {
    let last = 730 + WorkingCalendar.followDays
    let day = (0...last).last { hanoi.isWorkingDay($0) } ?? 0
    let closing = try #require(hanoi.closing(on: day))
    #expect(hanoi.workingDay(1, after: day - 1) == day)
    #expect(hanoi.advance(closing - .minutes(1), by: .minutes(1)) == closing)
    #expect(hanoi.advance(closing - .minutes(1), by: .minutes(2)) == .never)
  }

  @Test func `a calendar that never opens keeps everybody waiting`() {
    let never = WorkingCalendar(
      CalendarPattern(
        id: "never", weekly: Array(repeating: [], count: 7), observesPublicHolidays: true),
      specialDays: [], firstDay: newYear2024, days: 10, leadWorkingDays: 250)
    #expect(never.nextOpening(from: .zero) == .never)
    #expect(never.workingDay(1, after: 3) == WorkingCalendar.noDay)
    #expect(never.workingDay(1, before: 3) < 0)
  }

  @Test func `a calendar of one day a week knows its 250th working day before the run`() {
    let mondays = WorkingCalendar(
      CalendarPattern(
        id: "mondays", weekly: [[session("08:00", "12:00")]] + Array(repeating: [], count: 6),
        observesPublicHolidays: false),
      specialDays: [], firstDay: newYear2024, days: 10, leadWorkingDays: 250)
    // The first day of the run is a Monday itself.
    #expect(mondays.workingDay(250, before: 0) == -7 * 250)
  }

  @Test func `a question about an instant before the table stops the run`() async {
    await #expect(processExitsWith: .failure) {
      _ = hanoi.isOpen(at: WorkingCalendar.midnight(of: -WorkingCalendar.leadDays - 1))
    }
    await #expect(processExitsWith: .success) {
      _ = hanoi.isOpen(at: WorkingCalendar.midnight(of: -WorkingCalendar.leadDays))
    }
  }

  @Test func `negative work and overlapping sessions stop the run`() async {
    await #expect(processExitsWith: .failure) {
      _ = hanoi.advance(.zero, by: SimDuration(ticks: -1))
    }
    await #expect(processExitsWith: .failure) {
      let overlap = [session("08:00", "12:00"), session("11:59", "17:00")]
      _ = WorkingCalendar(
        CalendarPattern(
          id: "overlap", weekly: Array(repeating: overlap, count: 7),
          observesPublicHolidays: true),
        specialDays: [], firstDay: newYear2024, days: 10)
    }
  }
}
