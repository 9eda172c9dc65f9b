package import EventKernel
package import LegalClock
package import Wording

/// 2024-01-01, day 0 of the tests here.
package let newYear2024 = date("2024-01-01")

package func date(_ iso: String) -> CivilDate {
  guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
  return date
}

/// `2024-02-06T15:20` or `2024-02-06T15:20:30` as an instant after `firstDay`.
package func at(_ text: String, from firstDay: CivilDate = newYear2024) -> SimTime {
  let parts = text.split(separator: "T")
  let clock = parts[1].split(separator: ":").compactMap { Double($0) }
  let seconds = clock[0] * 3600 + clock[1] * 60 + (clock.count == 3 ? clock[2] : 0)
  let day = date(String(parts[0])).dayNumber - firstDay.dayNumber
  return WorkingCalendar.midnight(of: day) + .seconds(seconds)
}

/// The inverse of `at`, in minutes; seconds are shown if there are any.
package func text(_ time: SimTime, from firstDay: CivilDate = newYear2024) -> String {
  let day = WorkingCalendar.day(of: time)
  let rest = (time - WorkingCalendar.midnight(of: day)).ticks
  let (minutes, ticks) = rest.quotientAndRemainder(dividingBy: 60_000_000)
  let clock = TimeOfDay(minutes: Int(minutes))
  return "\(firstDay.adding(days: day))T\(clock)" + (ticks == 0 ? "" : "+\(ticks)us")
}

package func session(_ start: String, _ end: String) -> Session {
  guard let start = TimeOfDay(start), let end = TimeOfDay(end) else {
    preconditionFailure("\(start)-\(end) is no session")
  }
  return Session(start: start, end: end)
}

/// Monday to Friday in two sessions of four hours.
package let officeHours = CalendarPattern(
  id: "office_hours",
  weekly: Array(repeating: [session("08:00", "12:00"), session("13:00", "17:00")], count: 5)
    + [[], []],
  observesPublicHolidays: true)

/// Days off and make-up days of civil servants, 2024 to 2026, from the decrees that
/// `Scenarios/hanoi-2024/special-days.csv` cites.
package let vietnameseDays: [SpecialDay] =
  [
    "2024-01-01", "2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14",
    "2024-04-18", "2024-04-29", "2024-04-30", "2024-05-01", "2024-09-02", "2024-09-03",
    "2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31",
    "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02",
    "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19",
    "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01",
    "2026-09-02",
  ].map { holiday($0) } + [
    SpecialDay(date: date("2024-05-04"), kind: .makeUp(as: .monday), name: unnamed),
    SpecialDay(date: date("2025-04-26"), kind: .makeUp(as: .friday), name: unnamed),
    SpecialDay(date: date("2026-01-10"), kind: .makeUp(as: .friday), name: unnamed),
    SpecialDay(date: date("2026-08-22"), kind: .makeUp(as: .monday), name: unnamed),
  ]

package let unnamed = LocalizedText(vi: "", en: "")

package func holiday(_ iso: String) -> SpecialDay {
  SpecialDay(date: date(iso), kind: .publicHoliday, name: unnamed)
}

/// Two years of Hanoi's office hours from 2024-01-01.
package let hanoi = WorkingCalendar(
  officeHours, specialDays: vietnameseDays, firstDay: newYear2024, days: 731)

/// Numbers that look random and are the same for ever (Knuth's MMIX generator).
package struct Lehmer {
  var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func number(in range: Range<Int64>) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int64((state >> 11) % UInt64(range.upperBound - range.lowerBound))
  }
}
