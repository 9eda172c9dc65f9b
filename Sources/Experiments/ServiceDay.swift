import ServiceModel
import Stochastics

/// How tickets and staffed counters of a group spread over its average open day.
struct ServiceDay {
  /// Minutes that counters are staffed for, by hour of the day.
  var counterMinutes = Array(repeating: 0.0, count: 24)
  /// Minutes that at least one counter is staffed for, by hour of the day.
  var openMinutes = Array(repeating: 0.0, count: 24)
  /// Share of the day's tickets that want service in each hour: those who come early or at lunch
  /// want it when counters open next. All 0 if no ticket is ever given.
  var ticketShare = Array(repeating: 0.0, count: 24)

  init(
    _ kinds: [DayKind], counters: (StaffingPlan.Shift) -> Double, plan: StaffingPlan,
    arrivals: QuarterProfile
  ) {
    let days = kinds.reduce(0) { $0 + $1.days }
    guard days > 0 else { return }
    var tickets = 0.0
    for kind in kinds {
      let quarters = Self.staffed(kind.sessions, plan, counters)
      guard let last = quarters.lastIndex(where: { $0.counters > 0 }) else { continue }
      for (quarter, staffed) in quarters.enumerated() {
        counterMinutes[quarter / 4] += kind.days * staffed.counters / days
        openMinutes[quarter / 4] += kind.days * staffed.open / days
      }
      let inTime = kind.shareInTime(arrivals)
      let total = inTime.reduce(0, +)
      for quarter in 0..<QuarterProfile.quarters where inTime[quarter] > 0 {
        let served = quarters[quarter...].firstIndex { $0.counters > 0 } ?? last
        let share = kind.weight * inTime[quarter] / total
        ticketShare[served / 4] += share
        tickets += share
      }
    }
    if tickets > 0 { ticketShare = ticketShare.map { $0 / tickets } }
  }

  /// By quarter of an hour: minutes times counters, and minutes with a counter.
  private static func staffed(
    _ sessions: [Session], _ plan: StaffingPlan, _ counters: (StaffingPlan.Shift) -> Double
  ) -> [(counters: Double, open: Double)] {
    var quarters = Array(
      repeating: (counters: 0.0, open: 0.0), count: QuarterProfile.quarters)
    for (index, shift) in plan.shifts.enumerated() {
      let staff = counters(shift)
      let shiftEnd = index + 1 < plan.shifts.count ? plan.shifts[index + 1].start.minutes : 1440
      for session in sessions where staff > 0 {
        let start = max(session.start.minutes, shift.start.minutes)
        let end = min(session.end.minutes, shiftEnd)
        for quarter in quarters.indices where start < end {
          let minutes = Double(min(end, 15 * quarter + 15) - max(start, 15 * quarter))
          guard minutes > 0 else { continue }
          quarters[quarter].counters += minutes * staff
          quarters[quarter].open += minutes
        }
      }
    }
    return quarters
  }
}
