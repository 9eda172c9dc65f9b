import LegalFixtures
import Testing

@testable import LegalClock

@Suite struct `Special-day findings` {
  @Test func `the days of Hanoi lack nothing from 2024 to 2026`() {
    #expect(vietnameseDays.findings(for: 2024...2026, on: [officeHours]).isEmpty)
  }

  @Test func `a year without a holiday is named, before, between and after those that have some`() {
    let days = vietnameseDays.filter { $0.date.components.year != 2025 }
    #expect(
      days.findings(for: 2023...2027, on: [officeHours])
        == [.yearsWithoutHolidays([2023, 2025, 2027])])
    // A day that is worked is no holiday.
    let makeUp = SpecialDay(date: date("2027-01-09"), kind: .makeUp(as: .friday), name: unnamed)
    #expect(
      (vietnameseDays + [makeUp]).findings(for: 2027...2027, on: [officeHours])
        == [.yearsWithoutHolidays([2027])])
  }

  @Test func `a holiday on a weekly day off has the next working day in lieu`() {
    // Reunification and Labour Day of 2022, Saturday and Sunday: Monday 2 and Tuesday 3 May.
    let days = ["2022-05-02", "2022-04-30", "2022-05-01"].map { holiday($0) }
    #expect(
      days.findings(for: 2022...2022, on: [officeHours]) == [
        .holidaysOnDaysOff([
          .init(holiday: date("2022-04-30"), inLieu: date("2022-05-02"), isListed: true),
          .init(holiday: date("2022-05-01"), inLieu: date("2022-05-03"), isListed: false),
        ])
      ])
  }

  @Test func `a make-up day has to be a day off with the hours of a working day`() {
    let sunday = SpecialDay(date: date("2026-08-22"), kind: .makeUp(as: .sunday), name: unnamed)
    let monday = SpecialDay(date: date("2026-08-24"), kind: .makeUp(as: .friday), name: unnamed)
    #expect(
      (vietnameseDays + [sunday, monday]).findings(for: 2026...2026, on: [officeHours])
        == [.makeUpDaysNotWorked([sunday]), .makeUpDaysWorkedAnyway([monday])])
  }

  @Test func `a Saturday worked half may be made up in full`() {
    var week = officeHours
    week.weekly[5] = [session("08:00", "12:00")]
    #expect(vietnameseDays.findings(for: 2026...2026, on: [week]).isEmpty)
  }
}
