import EventKernel
import ServiceModel
import Testing

/// A question that the table cannot answer stops the run; it never gets a wrong answer.
@Suite struct `Working calendar traps` {
  @Test func `a question beyond the table stops the run`() async {
    await #expect(processExitsWith: .failure) {
      _ = hanoi.nextOpening(from: WorkingCalendar.midnight(of: 731 + WorkingCalendar.followDays))
    }
    await #expect(processExitsWith: .failure) {
      _ = hanoi.isOpen(at: WorkingCalendar.midnight(of: -WorkingCalendar.leadDays - 1))
    }
    await #expect(processExitsWith: .failure) {
      _ = hanoi.workingDay(2000, after: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = hanoi.advance(.zero, by: .minutes(60 * 8 * 2000))
    }
  }

  @Test func `the last day of the table is still in it`() async {
    await #expect(processExitsWith: .success) {
      _ = hanoi.isOpen(at: WorkingCalendar.midnight(of: 730 + WorkingCalendar.followDays))
      _ = hanoi.isOpen(at: WorkingCalendar.midnight(of: -WorkingCalendar.leadDays))
    }
  }

  @Test func `a calendar that never opens stops whoever waits for it`() async {
    await #expect(processExitsWith: .failure) {
      let never = WorkingCalendar(
        CalendarPattern(
          id: "never", weekly: Array(repeating: [], count: 7), observesPublicHolidays: true),
        specialDays: [], firstDay: newYear2024, days: 10)
      _ = never.nextOpening(from: .zero)
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
