import LegalClock
import ServiceModel

/// How full the offices of a city are with what is expected of them.
struct OfficeLoads {
  private let city: City
  private let patterns: [DemandPatterns.Pattern]
  private let jobsOfPattern: [[Workload]]
  private let usual: ContiguousArray<DemandDay>
  /// By calendar, where everybody is there in all working hours.
  private let months: [MonthlyTime]
  /// Whether all offices have the same days.
  private let isPlain: Bool

  init(_ city: City, _ work: ExpectedWork) {
    self.city = city
    (patterns, jobsOfPattern) = (work.patterns, work.jobsOfPattern)
    let usual = DemandMix([1], of: work.patterns, in: city).days
    self.usual = usual
    isPlain = work.patterns.count == 1 && city.scenario.events.isEmpty
    months = city.scenario.time.calendars.map { MonthlyTime($0, days: usual, in: city) }
  }

  /// Of one office, with the work of a year.
  func load(_ id: OfficeID, _ work: Workload) -> OfferedLoad.OfficeLoad {
    let office = city.scenario.backOffice.offices[id.position]
    let calendar = office.calendar.position
    if isPlain, office.plan == nil, office.people == nil {
      return OfferedLoad.OfficeLoad(id, office, work: work, months[calendar])
    }
    let days =
      isPlain
      ? usual
      : DemandMix(jobsOfPattern.map { $0[id.position].minutes }, of: patterns, in: city).days
    let time = MonthlyTime(
      city.scenario.time.calendars[calendar], days: days, in: city, office: (id, office))
    return OfferedLoad.OfficeLoad(id, office, work: work, time)
  }
}

/// By month: the share of a year's demand in the observed days, and the open time of a calendar, of
/// which one of the people has a share on duty; by a plan of people, that of all of them.
private struct MonthlyTime {
  var demand = Array(repeating: 0.0, count: 12)
  /// On duty, of one person.
  var minutes = Array(repeating: 0.0, count: 12)
  var days = 0.0
  /// On duty, of one person, in a year.
  var yearMinutes = 0.0
  /// In which somebody is on duty, in a year.
  var openMinutes = 0.0

  private static let always = [
    OnDuty(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440), people: 1)
  ]

  /// Of an office, whose people may be missing on some days; of any with everybody always there if it is
  /// nil.
  init(
    _ calendar: CalendarPattern, days shares: ContiguousArray<DemandDay>, in city: City,
    office: (id: OfficeID, rules: Office)? = nil
  ) {
    let first = city.scenario.period.firstObservedDay
    var one = office?.rules
    one?.agents = 1
    for (day, share) in shares.enumerated() {
      let date = first.adding(days: day)
      let month = date.components.month - 1
      let sessions = calendar.sessions(on: date, specialDays: city.scenario.time.specialDays)
      let parts =
        one.map {
          city.scenario.onDuty(
            in: $0, on: city.scenario.weekday(of: date, in: calendar), date: date)
        } ?? Self.always
      var onDuty = 0.0
      for session in sessions {
        for part in parts where part.people > 0 {
          let minutes = part.minutes(in: session)
          onDuty += part.people * minutes
          openMinutes += minutes
        }
      }
      if let office { onDuty *= 1 - city.scenario.absenceShare(of: office.id, on: date) }
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
    let agents = office.people == nil ? Double(office.agents) : 1
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
