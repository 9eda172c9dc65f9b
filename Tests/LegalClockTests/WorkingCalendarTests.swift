import EventKernel
import LegalClock
import LegalFixtures
import Testing

@Suite struct `Working calendar` {
  @Test func `sessions are closed on the left and open on the right`() {
    // Tuesday 2 January 2024, around lunch.
    #expect(!hanoi.isOpen(at: at("2024-01-02T07:59:59")))
    #expect(hanoi.isOpen(at: at("2024-01-02T08:00")))
    #expect(hanoi.isOpen(at: at("2024-01-02T11:59:59")))
    #expect(!hanoi.isOpen(at: at("2024-01-02T12:00")))
    #expect(hanoi.isOpen(at: at("2024-01-02T13:00")))
    #expect(!hanoi.isOpen(at: at("2024-01-02T17:00")))
  }

  @Test func `a public holiday is closed and a make-up Saturday has the sessions of its weekday`() {
    let day = { (iso: String) in date(iso).dayNumber - newYear2024.dayNumber }
    #expect(!hanoi.isWorkingDay(day("2024-04-29")))
    #expect(hanoi.isWorkingDay(day("2024-05-04")))
    #expect(hanoi.sessions(on: day("2024-05-04")).count == 2)
    #expect(hanoi.opening(on: day("2024-05-04")).map { text($0) } == "2024-05-04T08:00")
    #expect(hanoi.closing(on: day("2024-05-04")).map { text($0) } == "2024-05-04T17:00")
    #expect(hanoi.closing(on: day("2024-05-05")) == nil)
  }

  @Test func `a calendar that ignores public holidays is open at Tet and closed on make-up days`() {
    var pattern = officeHours
    pattern.observesPublicHolidays = false
    let calendar = WorkingCalendar(
      pattern, specialDays: vietnameseDays, firstDay: newYear2024, days: 366)
    #expect(calendar.isOpen(at: at("2024-02-09T09:00")))
    #expect(!calendar.isOpen(at: at("2024-05-04T09:00")))
  }

  @Test func `an exception replaces the day, holiday or not`() {
    let calendar = WorkingCalendar(
      officeHours, specialDays: vietnameseDays,
      exceptions: [
        DayException(date: date("2024-02-09"), sessions: [session("09:00", "10:00")]),
        DayException(date: date("2024-02-15"), sessions: []),
      ], firstDay: newYear2024, days: 366)
    #expect(text(calendar.nextOpening(from: at("2024-02-07T17:00"))) == "2024-02-09T09:00")
    #expect(text(calendar.nextOpening(from: at("2024-02-09T10:00"))) == "2024-02-16T08:00")
  }

  @Test func `2024 has 251 working days and 2025 has 250`() {
    // 2024: 262 weekdays, less 1 Jan, 5 of Tet, 18 Apr, 29-30 Apr, 1 May, 2-3 Sep = 12, plus 4 May: 251.
    // 2025: 261 weekdays, less 1 Jan, 5 of Tet, 7 Apr, 30 Apr, 1-2 May, 1-2 Sep = 12, plus 26 Apr: 250.
    #expect(hanoi.workingDays(in: 0..<366) == 251)
    #expect(hanoi.workingDays(in: 366..<731) == 250)
  }

  @Test func `work over lunch, night and Tet takes only open time`() {
    // Tuesday 6 Feb 2024, 11:30: half an hour before lunch, four hours after.
    #expect(text(hanoi.advance(at("2024-02-06T11:30"), by: .minutes(31))) == "2024-02-06T13:01")
    // Wednesday 7 Feb is the last day before Tet, Thursday 15 Feb the first after it.
    #expect(text(hanoi.advance(at("2024-02-07T16:00"), by: .minutes(61))) == "2024-02-15T08:01")
    #expect(
      hanoi.workingTime(from: at("2024-02-07T16:00"), to: at("2024-02-15T08:01")).minutes == 61)
  }

  @Test func `work that ends exactly at closing ends at closing and no work ends at once`() {
    #expect(text(hanoi.advance(at("2024-02-07T16:00"), by: .minutes(60))) == "2024-02-07T17:00")
    #expect(text(hanoi.advance(at("2024-02-07T12:30"), by: .minutes(240))) == "2024-02-07T17:00")
    #expect(text(hanoi.advance(at("2024-02-10T03:00"), by: .zero)) == "2024-02-10T03:00")
  }

  @Test func `round-the-clock work takes as long as it takes`() {
    let always = WorkingCalendar(
      CalendarPattern(
        id: "always", weekly: Array(repeating: [session("00:00", "24:00")], count: 7),
        observesPublicHolidays: false),
      specialDays: vietnameseDays, firstDay: newYear2024, days: 366)
    var random = Lehmer(state: 5)
    for _ in 0..<1000 {
      let start = SimTime(ticks: random.number(in: 0..<200 * SimDuration.day.ticks))
      let work = SimDuration(ticks: random.number(in: 0..<100 * SimDuration.day.ticks))
      #expect(always.advance(start, by: work) == start + work)
    }
  }

  @Test func `working days are counted without the day itself`() {
    let day = { (iso: String) in date(iso).dayNumber - newYear2024.dayNumber }
    #expect(hanoi.workingDay(1, after: day("2024-02-07")) == day("2024-02-15"))
    #expect(hanoi.workingDay(0, after: day("2024-02-07")) == day("2024-02-07"))
    #expect(hanoi.workingDay(0, after: day("2024-02-08")) == day("2024-02-15"))
    #expect(hanoi.workingDay(1, before: day("2024-02-15")) == day("2024-02-07"))
    #expect(hanoi.workingDay(2, before: day("2024-05-06")) == day("2024-05-03"))
  }

  @Test func `a dossier older than the run has its place`() {
    #expect(WorkingCalendar.day(of: SimTime(ticks: -1)) == -1)
    #expect(text(hanoi.advance(at("2023-12-29T16:00"), by: .minutes(120))) == "2024-01-02T09:00")
  }
}
