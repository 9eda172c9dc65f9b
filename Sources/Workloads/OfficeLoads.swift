import LegalClock
import ServiceModel

/// How full the offices of a city are with what is expected of them.
struct OfficeLoads {
  private let city: City
  /// By calendar, where everybody is there in all working hours.
  private let months: [MonthlyTime]

  init(_ city: City) {
    self.city = city
    months = city.scenario.time.calendars.map { MonthlyTime($0, in: city) }
  }

  /// Of one office, with the work of a year.
  func load(_ id: OfficeID, _ work: Workload) -> OfferedLoad.OfficeLoad {
    let office = city.scenario.backOffice.offices[id.position]
    let time =
      office.plan.map {
        MonthlyTime(
          city.scenario.time.calendars[office.calendar.position],
          city.scenario.reception.staffingPlans[$0.position].shifts, in: city)
      } ?? months[office.calendar.position]
    return OfferedLoad.OfficeLoad(id, office, work: work, time)
  }
}

/// By month: the share of a year's demand in the observed days, and the open time of a calendar, of
/// which one of the people has a share on duty.
private struct MonthlyTime {
  var demand = Array(repeating: 0.0, count: 12)
  /// On duty, of one person.
  var minutes = Array(repeating: 0.0, count: 12)
  var days = 0.0
  /// On duty, of one person, in a year.
  var yearMinutes = 0.0
  /// In which somebody is on duty, in a year.
  var openMinutes = 0.0

  init(
    _ calendar: CalendarPattern,
    _ shifts: [StaffingPlan.Shift] = [.init(start: TimeOfDay(minutes: 0), share: 1)], in city: City
  ) {
    let first = city.scenario.period.firstObservedDay
    for (day, share) in city.yearOfDemand.enumerated() {
      let date = first.adding(days: day)
      let month = date.components.month - 1
      let sessions = calendar.sessions(on: date, specialDays: city.scenario.time.specialDays)
      var onDuty = 0.0
      for (session, shift) in sessions.flatMap({ session in shifts.indices.map { (session, $0) } })
      {
        let share = shifts[shift].share * (1 - shifts[shift].breakShare)
        let minutes = shifts.minutes(of: shift, in: session)
        onDuty += share * minutes
        if share > 0 { openMinutes += minutes }
      }
      if !sessions.isEmpty { days += 1 }
      yearMinutes += onDuty
      // A month is as far as it is observed.
      guard day < city.scenario.period.observedDays else { continue }
      demand[month] += share.share
      minutes[month] += onDuty
    }
  }
}

extension OfferedLoad.OfficeLoad {
  fileprivate init(_ id: OfficeID, _ office: Office, work: Workload, _ time: MonthlyTime) {
    let openDays = max(1, time.days)
    let openMinutes = time.openMinutes / openDays
    let agents = Double(office.agents)
    let onDuty = agents * time.yearMinutes / openDays
    self.office = id
    jobsPerDay = work.count / openDays
    day = OfferedLoad.Load(
      workMinutes: work.minutes / openDays, staffedMinutes: onDuty)
    waitMinutes =
      openMinutes > 0
      ? work.meanWait(
        arrivalRate: jobsPerDay / openMinutes,
        servers: Int(max(1, (onDuty / openMinutes).rounded())))
      : work.count > 0 ? .infinity : 0
    busiestMonth = (month: 1, ratio: 0)
    for month in 0..<12 where work.minutes * time.demand[month] > 0 {
      let ratio = work.minutes * time.demand[month] / (time.minutes[month] * agents)
      if ratio > busiestMonth.ratio { busiestMonth = (month: month + 1, ratio: ratio) }
    }
  }
}
