import LegalClock
import LegalFixtures
import Testing

@Suite struct `Civil dates` {
  /// Day by day by the rule of school: 400 years, after which the calendar repeats.
  @Test func `every day from 1800 to 2200 has its number, weekday and text`() {
    var number = date("1800-01-01").dayNumber
    // 1 January 1800 was a Wednesday.
    var weekday = 2
    for year in 1800...2200 {
      let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let date = CivilDate(dayNumber: number)
          #expect(date.components == (year, month, day))
          #expect(date.weekday.rawValue == weekday)
          #expect(CivilDate(year: year, month: month, day: day) == date)
          #expect(CivilDate(iso: date.description) == date)
          number += 1
          weekday = (weekday + 1) % 7
        }
        #expect(CivilDate(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test func `days are counted from 1970`() {
    #expect(date("1970-01-01").dayNumber == 0)
    #expect(date("1969-12-31").dayNumber == -1)
    #expect(date("2024-02-29").adding(days: 366) == date("2025-03-01"))
    #expect(date("2024-02-10").weekday == .saturday)
  }

  @Test func `what is no date is not read`() {
    for text in [
      "", "2024", "2024-2-29", "24-02-29", "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00",
      "2024-04-31", "2024/04/30", "2024-04-30 ", " 2024-04-30", "2024-04-30T00:00", "+024-04-30",
      "-024-04-30", "٢٠٢٤-04-30", "2024-04-3\u{30}\u{301}",
    ] {
      #expect(CivilDate(iso: text) == nil, "\(text)")
    }
  }

  @Test func `clock times are read to the minute, with 24:00 as the end`() {
    #expect(TimeOfDay("00:00")?.minutes == 0)
    #expect(TimeOfDay("07:30")?.minutes == 450)
    #expect(TimeOfDay("24:00")?.minutes == 1440)
    for text in [
      "", "7:30", "07:60", "24:01", "25:00", "07:30:00", "0730", "07.30", "-1:30", "٠٧:30",
    ] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
    for minutes in 0...1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(TimeOfDay(time.description) == time)
    }
  }
}
