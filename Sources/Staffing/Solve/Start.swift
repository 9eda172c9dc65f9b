import QueueingTheory
import ServiceModel
import Workloads

/// Where a search begins, by theory: for the load of each weekday and half-hour that `check` sums up,
/// so many people that few wait. Two starts, one with little and one with much room.
struct Start {
  /// Erlangs by weekday, Monday first, then by half-hour: of citizens who are there, carried on to the next
  /// half-hour as far as a service begun in one ends in it.
  let erlangs: [[Double]]
  /// Of work behind the counter, spread over the open half-hours.
  private let background: [Double]

  /// Of a counter group, by weekday.
  init(_ weekdays: [OfferedLoad.WeekdayLoad], open: OpenHalfHours) {
    erlangs = weekdays.map { day in
      (0..<CellCalendar.slots).map { slot in
        (day.quarters[2 * slot].workMinutes + day.quarters[2 * slot + 1].workMinutes) / 30
      }
    }
    background = zip(weekdays, open.byWeekday).map { day, slots in
      slots.isEmpty ? 0 : day.backgroundMinutes / 30 / Double(slots.count)
    }
  }

  /// People by weekday and half-hour: with `beta` square roots of the load more than it, at least one while
  /// the doors are open, and none while they are closed.
  func people(beta: Double, open: OpenHalfHours) -> [[Int]] {
    (0..<7).map { weekday in
      (0..<CellCalendar.slots).map { slot in
        guard open.byWeekday[weekday].contains(slot) else { return 0 }
        let load = load(weekday, slot, open: open)
        return load > 0 ? SquareRootStaffing.servers(offeredLoad: load, beta: beta) : 1
      }
    }
  }

  /// People whom the work of a half-hour keeps busy; none while the doors are closed.
  func load(_ weekday: Int, _ slot: Int, open: OpenHalfHours) -> Double {
    guard open.byWeekday[weekday].contains(slot) else { return 0 }
    // Who comes in a half-hour is served in it and in the next.
    let before = slot > 0 ? erlangs[weekday][slot - 1] : 0
    return background[weekday] + max(0.75 * erlangs[weekday][slot] + 0.25 * before, 0)
  }

  /// The most people that a search may put into a half-hour: enough that hardly anybody waits, whatever
  /// the day.
  func most(weekday: Int) -> Int {
    let peak = (erlangs[weekday].max() ?? 0) + background[weekday]
    return Int((2 * peak + 4 * peak.squareRoot() + 4).rounded(.up))
  }
}
