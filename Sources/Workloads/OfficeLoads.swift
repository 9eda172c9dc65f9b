import LegalClock
import ServiceModel

/// How full the offices of a city are with what is expected of them.
struct OfficeLoads {
  private let offices: [Office]
  /// By calendar.
  private let months: [MonthlyTime]

  init(_ city: City) {
    offices = city.scenario.backOffice.offices
    months = city.scenario.time.calendars.map { MonthlyTime($0, in: city) }
  }

  /// Of one office, with the work of a year.
  func load(_ id: OfficeID, _ work: Workload) -> OfferedLoad.OfficeLoad {
    let office = offices[id.position]
    return OfferedLoad.OfficeLoad(id, office, work: work, months[office.calendar.position])
  }
}

/// By month: the share of a year's demand in the observed days, and the open time of a calendar.
private struct MonthlyTime {
  var demand = Array(repeating: 0.0, count: 12)
  var minutes = Array(repeating: 0.0, count: 12)
  var days = 0.0
  var yearMinutes = 0.0

  init(_ calendar: CalendarPattern, in city: City) {
    let first = city.scenario.period.firstObservedDay
    for (day, share) in city.yearOfDemand.enumerated() {
      let date = first.adding(days: day)
      let month = date.components.month - 1
      let sessions = calendar.sessions(on: date, specialDays: city.scenario.time.specialDays)
      let open = sessions.reduce(0) { $0 + Double($1.end.minutes - $1.start.minutes) }
      if !sessions.isEmpty { days += 1 }
      yearMinutes += open
      // A month is as far as it is observed.
      guard day < city.scenario.period.observedDays else { continue }
      demand[month] += share.share
      minutes[month] += open
    }
  }
}

extension OfferedLoad.OfficeLoad {
  fileprivate init(_ id: OfficeID, _ office: Office, work: Workload, _ time: MonthlyTime) {
    let openDays = max(1, time.days)
    let openMinutes = time.yearMinutes / openDays
    let agents = Double(office.agents)
    self.office = id
    jobsPerDay = work.count / openDays
    day = OfferedLoad.Load(
      workMinutes: work.minutes / openDays, staffedMinutes: openMinutes * agents)
    waitMinutes =
      openMinutes > 0
      ? work.meanWait(arrivalRate: jobsPerDay / openMinutes, servers: office.agents)
      : work.count > 0 ? .infinity : 0
    busiestMonth = (month: 1, ratio: 0)
    for month in 0..<12 where work.minutes * time.demand[month] > 0 {
      let ratio = work.minutes * time.demand[month] / (time.minutes[month] * agents)
      if ratio > busiestMonth.ratio { busiestMonth = (month: month + 1, ratio: ratio) }
    }
  }
}
