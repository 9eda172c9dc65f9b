import EventKernel
import LegalClock
import ServiceModel

/// Instants of a trace as they stand in files: ISO 8601 with the zone, UTC+7 (Vietnam has no
/// daylight saving), to the microsecond.
struct TraceTimes {
  let firstDay: CivilDate

  func text(_ time: SimTime) -> String {
    let day = WorkingCalendar.day(of: time)
    let ticks = (time - WorkingCalendar.midnight(of: day)).ticks
    let seconds = ticks / 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(firstDay.adding(days: day))T\(clock.joined(separator: ":"))."
      + padded(ticks % 1_000_000, 6) + "+07:00"
  }

  private func padded(_ number: Int64, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
