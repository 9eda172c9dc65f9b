import LegalClock
import ServiceModel
import Stochastics

/// How staffed time and tickets of a counter group spread over a day of one kind.
struct ServiceDay {
  /// Minutes that counters are staffed for, by hour of the day.
  private(set) var counterMinutes = Array(repeating: 0.0, count: 24)
  /// Minutes that at least one counter is staffed for, by hour of the day.
  private(set) var openMinutes = Array(repeating: 0.0, count: 24)
  /// Share of all who come on the day that want service in each hour: those who come early or at
  /// lunch want it when counters open next. Who comes too late for a ticket is left out.
  private(set) var ticketShare = Array(repeating: 0.0, count: 24)

  /// The first and the last of these by quarter of an hour.
  private(set) var countersByQuarter = Array(repeating: 0.0, count: QuarterProfile.quarters)
  private(set) var ticketsByQuarter = Array(repeating: 0.0, count: QuarterProfile.quarters)

  /// Share of those who come on the day that get a ticket.
  var shareInTime: Double { ticketShare.reduce(0, +) }

  init() {}

  /// Adds a share of another day.
  mutating func add(_ other: ServiceDay, share: Double) {
    for hour in 0..<24 {
      counterMinutes[hour] += share * other.counterMinutes[hour]
      openMinutes[hour] += share * other.openMinutes[hour]
      ticketShare[hour] += share * other.ticketShare[hour]
    }
  }

  init(_ kind: DayKind, onDuty: [OnDuty], arrivals: QuarterProfile) {
    let (quarters, staffEnd) = Self.staffed(kind.sessions, onDuty)
    guard let last = quarters.lastIndex(where: { $0.counters > 0 }) else { return }
    for (quarter, staffed) in quarters.enumerated() {
      countersByQuarter[quarter] = staffed.counters
      counterMinutes[quarter / 4] += staffed.counters
      openMinutes[quarter / 4] += staffed.open
    }
    for (quarter, share) in kind.shareInTime(arrivals, staffEnd: staffEnd).enumerated()
    where share > 0 {
      let served = quarters[quarter...].firstIndex { $0.counters > 0 } ?? last
      ticketsByQuarter[served] += share
      ticketShare[served / 4] += share
    }
  }

  /// Work that is left when the doors close, in minutes: what comes in an hour and is not done in it
  /// goes on to the next. Work behind the counter is done whenever there is time.
  func unfinished(_ load: OfferedLoad.Load, hours: [OfferedLoad.Load]) -> Double {
    var left = 0.0
    for hour in hours { left = max(0, left + hour.workMinutes - hour.staffedMinutes) }
    return max(left, load.workMinutes - load.staffedMinutes)
  }

  /// By quarter of an hour: minutes times counters, and minutes with a counter; and the minute of the
  /// day at which the last counter is left.
  private static func staffed(
    _ sessions: [Session], _ onDuty: [OnDuty]
  ) -> (quarters: [(counters: Double, open: Double)], end: Int) {
    var quarters = Array(
      repeating: (counters: 0.0, open: 0.0), count: QuarterProfile.quarters)
    var last = 0
    for part in onDuty where part.people > 0 {
      for session in sessions {
        let start = max(session.start.minutes, part.start.minutes)
        let end = min(session.end.minutes, part.end.minutes)
        if start < end { last = max(last, end) }
        for quarter in quarters.indices where start < end {
          let minutes = Double(min(end, 15 * quarter + 15) - max(start, 15 * quarter))
          guard minutes > 0 else { continue }
          quarters[quarter].counters += minutes * part.people
          quarters[quarter].open += minutes
        }
      }
    }
    return (quarters, last)
  }
}
