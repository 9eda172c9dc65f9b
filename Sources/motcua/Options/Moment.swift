public import ArgumentParser
import EventKernel
public import LegalClock
import ServiceModel

/// A date and a time of day, as people write them: `2024-02-06T15:20`.
struct Moment: Hashable, Comparable, ExpressibleByArgument {
  let date: CivilDate
  let time: TimeOfDay

  init?(argument: String) {
    let parts = argument.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]),
      (1990...2099).contains(date.components.year), time.minutes < 1440
    else { return nil }
    self.date = date
    self.time = time
  }

  /// On the time axis that begins with `firstDay`.
  func time(from firstDay: CivilDate) -> SimTime {
    WorkingCalendar.midnight(of: date.dayNumber - firstDay.dayNumber)
      + .minutes(Double(time.minutes))
  }

  static func < (a: Moment, b: Moment) -> Bool { (a.date, a.time) < (b.date, b.time) }
}

extension TimeLimit: ExpressibleByArgument {
  /// Nil beyond a year, as in files.
  public init?(argument: String) {
    guard let limit = TimeLimit(argument), limit.isWithinAYear else { return nil }
    self = limit
  }
}
