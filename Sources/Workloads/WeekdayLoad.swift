public import ServiceModel
import Stochastics

extension OfferedLoad {
  /// What is asked of a counter group on the average of its open days of one weekday: where `check` sums
  /// up the day, and a search for a staffing begins.
  public struct WeekdayLoad: Sendable {
    /// Open days of this weekday in a year.
    public private(set) var days = 0.0
    /// By quarter of an hour: the work of citizens who are there, over the time of those at counters.
    public private(set) var quarters = Array(repeating: Load(), count: QuarterProfile.quarters)
    /// By quarter of an hour: tickets of citizens who want service then. Those who come early or at
    /// lunch want it when counters open next.
    public private(set) var tickets = Array(repeating: 0.0, count: QuarterProfile.quarters)
    /// Work behind the counter, which is done whenever nobody waits, in minutes.
    public private(set) var backgroundMinutes = 0.0
    /// Minutes of the mean ticket at this group's pace; 0 if nobody comes.
    public private(set) var meanMinutes = 0.0
    /// Of the minutes of a ticket: squared coefficient of variation; 0 if nobody comes.
    public private(set) var squaredCV = 0.0
    /// What comes on all these days, in tickets.
    private var work = Workload()

    init() {}

    /// Adds all days of one kind with what comes on them, in numbers of those who come, whether in time
    /// or not.
    mutating func add(
      _ day: ServiceDay, days: Double, _ comes: Workload, background: Workload
    ) {
      self.days += days
      work += comes
      backgroundMinutes += background.minutes
      for quarter in quarters.indices {
        let share = day.ticketsByQuarter[quarter]
        tickets[quarter] += comes.count * share
        quarters[quarter].workMinutes += comes.minutes * share
        quarters[quarter].staffedMinutes += day.countersByQuarter[quarter] * days
      }
    }

    /// From sums over days to one of them.
    var ofOneDay: WeekdayLoad {
      guard days > 0 else { return self }
      var one = self
      one.meanMinutes = work.meanMinutes
      one.squaredCV = work.squaredCV
      one.backgroundMinutes /= days
      for quarter in quarters.indices {
        one.tickets[quarter] /= days
        one.quarters[quarter].workMinutes /= days
        one.quarters[quarter].staffedMinutes /= days
      }
      return one
    }
  }

  /// By weekday, Monday first, what is expected of a counter group; days on which it is closed are in
  /// none. O(days of a year).
  public func weekdays(of group: CounterGroupID) -> [WeekdayLoad] {
    atCounters.weekdays(
      group, scenario.reception.counterGroups[group.position], shared)
  }
}
