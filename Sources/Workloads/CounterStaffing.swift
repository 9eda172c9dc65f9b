import LegalClock
import ServiceModel
import Stochastics

/// What it takes to say how full a counter group is.
struct CounterStaffing {
  var city: City
  var group: CounterGroup
  var days: [DayKind]
  /// By weekday, or one for all.
  var arrivals: [QuarterProfile]
  /// Trips in vain after which a citizen gives up, with the share of the demand that they stand for.
  var givingUp: [(after: Int, share: Double)]
  /// Of a year: those who bring something come on the day on which demand arises, those who fetch a
  /// result on any day.
  var tickets: Workload
  var collections: Workload
  var background: Workload

  private var serviceDays: [ServiceDay] {
    days.map { kind in
      ServiceDay(
        kind,
        onDuty: kind.planned
          ?? city.scenario.onDuty(
            in: group, on: kind.weekday, absenceShare: kind.absenceShare),
        arrivals: arrivals[min(kind.weekday.rawValue, arrivals.count - 1)])
    }
  }

  private var openDays: Double { max(1, days.reduce(0) { $0 + $1.days }) }

  /// What comes on any open day of a year: those who came in vain at first, and those who fetch a result,
  /// which nobody gives up.
  private func returns(_ average: ServiceDay, firstInTime: Double) -> Workload {
    let trips = Trips(
      firstInTime: firstInTime, laterInTime: average.shareInTime, givingUp: givingUp)
    let fetched = average.shareInTime > 0 ? collections : Workload()
    return trips.comingBack * tickets + fetched
  }

  private func firstInTime(_ kinds: [ServiceDay]) -> Double {
    zip(days, kinds).reduce(0) { $0 + $1.0.share * $1.1.shareInTime }
  }

  /// What comes on all days of one kind in a year, in time or not.
  private func comes(
    on kind: DayKind, _ day: ServiceDay, _ returns: Workload, openDays: Double
  ) -> Workload {
    let later = day.shareInTime > 0 ? kind.days / openDays / day.shareInTime : 0
    return kind.share * tickets + later * returns
  }

  /// By weekday, if no kind of days is of two weekdays.
  func weekdays() -> [OfferedLoad.WeekdayLoad] {
    let kinds = serviceDays
    let openDays = openDays
    let average = average(kinds, openDays: openDays)
    let returns = returns(average, firstInTime: firstInTime(kinds))
    var weekdays = Weekday.allCases.map { _ in OfferedLoad.WeekdayLoad() }
    for (kind, day) in zip(days, kinds) {
      weekdays[kind.weekday.rawValue].add(
        day, days: kind.days, comes(on: kind, day, returns, openDays: openDays),
        background: kind.days / openDays * background)
    }
    return weekdays.map(\.ofOneDay)
  }

  func load(_ id: CounterGroupID) -> OfferedLoad.CounterLoad {
    let kinds = serviceDays
    let openDays = openDays
    let average = average(kinds, openDays: openDays)
    let firstInTime = firstInTime(kinds)

    // The average open day.
    let returns = returns(average, firstInTime: firstInTime)
    let all = firstInTime * tickets + returns
    let count = all.count / openDays
    // By hour what comes on days of each kind: the same as by weekday and quarter of an hour.
    var comes = Array(repeating: Workload(), count: 24)
    for (kind, day) in zip(days, kinds) {
      let onThese = self.comes(on: kind, day, returns, openDays: openDays)
      for hour in 0..<24 { comes[hour] += day.ticketShare[hour] / openDays * onThese }
    }
    let hours = (0..<24).map { hour in
      OfferedLoad.Load(
        workMinutes: comes[hour].minutes, staffedMinutes: average.counterMinutes[hour])
    }
    let waits = (0..<24).map { wait(comes[$0], tickets: comes[$0].count, $0, average) }
    return OfferedLoad.CounterLoad(
      group: id, ticketsPerDay: count, hours: hours, waitMinutes: waits,
      ticketShare: comes.map { count > 0 ? $0.count / count : 0 },
      day: OfferedLoad.Load(
        workMinutes: (all.minutes + background.minutes) / openDays,
        staffedMinutes: average.counterMinutes.reduce(0, +)),
      busiest: busiest(kinds, returns: returns, openDays: openDays),
      inVain: max(0, 1 - firstInTime), visits: tickets.count)
  }

  /// Of the ordinary days with the most demand, that on which most is left at closing, or else the
  /// fullest.
  private func busiest(
    _ kinds: [ServiceDay], returns: Workload, openDays: Double
  ) -> OfferedLoad.BusyDay? {
    var worst: OfferedLoad.BusyDay?
    for (kind, day) in zip(days, kinds) {
      let share = day.shareInTime
      let later = share > 0 ? 1 / share : 0
      let comes = kind.busiest.share * tickets + (later / openDays) * returns
      let hours = (0..<24).map { hour in
        OfferedLoad.Load(
          workMinutes: comes.minutes * day.ticketShare[hour],
          staffedMinutes: day.counterMinutes[hour])
      }
      var all = hours.total
      all.workMinutes += background.minutes / openDays
      let found = OfferedLoad.BusyDay(
        weekday: kind.busiest.weekday, month: kind.busiest.month, load: all,
        unfinishedMinutes: day.unfinished(all, hours: hours))
      guard let known = worst else {
        worst = found
        continue
      }
      if (found.unfinishedMinutes, found.load.ratio) > (known.unfinishedMinutes, known.load.ratio) {
        worst = found
      }
    }
    return worst
  }

  private func average(_ kinds: [ServiceDay], openDays: Double) -> ServiceDay {
    zip(days, kinds).reduce(into: ServiceDay()) { $0.add($1.1, share: $1.0.days / openDays) }
  }

  private func wait(
    _ work: Workload, tickets count: Double, _ hour: Int, _ day: ServiceDay
  ) -> Double {
    guard count > 0, day.openMinutes[hour] > 0 else { return 0 }
    // Whoever turns to citizens between other duties is there all the time.
    let present =
      group.otherDuties == .between && group.people == nil ? 1 - group.otherDutiesShare : 1
    let servers = max(1, (day.counterMinutes[hour] / present / day.openMinutes[hour]).rounded())
    return work.meanWait(arrivalRate: count / day.openMinutes[hour], servers: Int(servers))
  }
}

/// What becomes of those who come to a closed door: they come again on other days, until they give up.
private struct Trips {
  var firstInTime: Double
  /// Of a later trip, on any open day.
  var laterInTime: Double
  var givingUp: [(after: Int, share: Double)]

  /// Share of all who come in vain at first and get a ticket later.
  var comingBack: Double {
    givingUp.reduce(0) { sum, patience in
      var inVain = 1.0
      for _ in 1..<max(1, patience.after) { inVain *= 1 - laterInTime }
      return sum + patience.share * (1 - firstInTime) * (1 - inVain)
    }
  }
}
