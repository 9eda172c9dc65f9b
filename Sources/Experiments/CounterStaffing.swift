import ServiceModel
import Stochastics

/// What it takes to say how full a counter group is with more or fewer staff.
struct CounterStaffing {
  var group: CounterGroup
  var plan: StaffingPlan
  var absenceShare: Double
  var days: [DayKind]
  var arrivals: QuarterProfile
  /// Of a year.
  var tickets: Workload
  var background: Workload

  /// More people than any site can hold; a bound on the search.
  private static let mostStaff = 10_000

  func load(_ id: CounterGroupID) -> OfferedLoad.CounterLoad {
    var load = self.load(id, staff: group.staff)
    load.staffNeeded = group.staff
    if load.isFull {
      var enough = group.staff
      while enough < Self.mostStaff, self.load(id, staff: enough).isFull { enough += 1 }
      load.staffNeeded = enough < Self.mostStaff ? enough : nil
    }
    return load
  }

  private func load(_ id: CounterGroupID, staff: Int) -> OfferedLoad.CounterLoad {
    var staffed = group
    staffed.staff = staff
    let day = ServiceDay(
      days, counters: { staffed.timeForCitizens(in: $0, absenceShare: absenceShare) }, plan: plan,
      arrivals: arrivals)
    let openDays = max(1, days.reduce(0) { $0 + $1.days })
    let ticketsPerDay = tickets.count / openDays
    let hours = (0..<24).map { hour in
      OfferedLoad.Load(
        workMinutes: ticketsPerDay * day.ticketShare[hour] * tickets.meanMinutes,
        staffedMinutes: day.counterMinutes[hour])
    }
    let waits = (0..<24).map { hour in
      wait(tickets: ticketsPerDay * day.ticketShare[hour], hour, day)
    }
    return OfferedLoad.CounterLoad(
      group: id, ticketsPerDay: ticketsPerDay, hours: hours, waitMinutes: waits,
      ticketShare: day.ticketShare,
      day: OfferedLoad.Load(
        workMinutes: (tickets.minutes + background.minutes) / openDays,
        staffedMinutes: day.counterMinutes.reduce(0, +)),
      staffNeeded: nil)
  }

  private func wait(tickets count: Double, _ hour: Int, _ day: ServiceDay) -> Double {
    guard count > 0, day.openMinutes[hour] > 0 else { return 0 }
    let servers = max(1, (day.counterMinutes[hour] / day.openMinutes[hour]).rounded())
    return tickets.meanWait(arrivalRate: count / day.openMinutes[hour], servers: Int(servers))
  }
}
