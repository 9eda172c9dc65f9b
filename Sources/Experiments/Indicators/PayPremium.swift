import LegalClock
import ServiceModel

/// What evenings, Saturdays and overtime cost beyond the pay of a year. An hour of ordinary pay is the
/// year's pay over the working hours of the legal calendar in a year, which is what somebody who is paid
/// full time works. An hour in a shift is paid by the shift's factor or the weekday's, whichever is
/// larger, for everybody on duty, absent or not; the year's pay holds it once already. A make-up day is the
/// weekday that it replaces, in pay too: by the Labour Code it is an ordinary working day.
struct PayPremium {
  /// VND for an hour of ordinary pay; 0 where the legal calendar has no working time.
  let hour: Double
  /// Hours of work of a full-time person in a year.
  private let yearHours: Double
  private let scenario: Scenario
  /// Whether any shift or weekday is paid by a factor.
  private let isAny: Bool
  /// Extra hours of somebody who is always on duty, over the observed days, by calendar and plan.
  private var known: [Key: Double] = [:]

  /// By the id of a counter group or office with a plan of people.
  private var planned: [String: PlannedTime] = [:]

  private struct Key: Hashable {
    var calendar: CalendarID
    var plan: StaffingPlanID?
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let costs = scenario.account.costs
    isAny =
      costs.weekdayFactors.contains { $0 != 1 }
      || scenario.reception.staffingPlans.contains { $0.shifts.contains { $0.payFactor != 1 } }
    let legal = scenario.time.calendars[scenario.time.legalCalendar.position]
    let first = scenario.period.firstObservedDay
    let minutes = (0..<365).reduce(0) { sum, day in
      legal.sessions(on: first.adding(days: day), specialDays: scenario.time.specialDays)
        .reduce(sum) { $0 + $1.end.minutes - $1.start.minutes }
    }
    yearHours = Double(minutes) / 60
    hour = minutes > 0 ? costs.staffYear / yearHours : 0
  }

  /// Those who are paid in a counter group: under contract, or as many full-time people as the hours of
  /// its plan of people take.
  mutating func people(of group: CounterGroup) -> Double {
    guard let plan = group.people else { return Double(group.staff) }
    return fullTime(plannedTime(of: group, plan).hours, atMost: plan.mostPeople)
  }

  /// The same of an office.
  mutating func people(of office: Office) -> Double {
    guard let plan = office.people else { return Double(office.agents) }
    return fullTime(plannedTime(of: office, plan).hours, atMost: plan.mostPeople)
  }

  private func fullTime(_ hours: Double, atMost most: Double) -> Double {
    yearHours > 0 ? hours / (yearHours * scenario.period.observedYears) : most
  }

  private mutating func plannedTime(of group: CounterGroup, _ plan: PeoplePlan) -> PlannedTime {
    plannedTime("group \(group.id)") { scenario in
      PlannedTime(
        of: plan, scenario.calendar(of: group), exceptions: scenario.exceptions(of: group.site),
        shifts: scenario.reception.staffingPlans[group.plan.position].shifts,
        usualAbsence: scenario.reception.absenceShare, in: scenario)
    }
  }

  private mutating func plannedTime(of office: Office, _ plan: PeoplePlan) -> PlannedTime {
    plannedTime("office \(office.id)") { scenario in
      PlannedTime(
        of: plan, scenario.time.calendars[office.calendar.position], exceptions: [],
        shifts: office.plan.map { scenario.reception.staffingPlans[$0.position].shifts } ?? [],
        usualAbsence: 0, in: scenario)
    }
  }

  private mutating func plannedTime(
    _ key: String, _ time: (Scenario) -> PlannedTime
  ) -> PlannedTime {
    if let known = planned[key] { return known }
    let found = time(scenario)
    planned[key] = found
    return found
  }

  /// Over the observed days, in VND.
  mutating func premium(of group: CounterGroup) -> Double {
    guard isAny else { return 0 }
    if let plan = group.people { return plannedTime(of: group, plan).premiumHours * hour }
    let site = scenario.reception.sites[group.site.position]
    let hours =
      site.exceptions.isEmpty
      ? plainHours(site.calendar, group.plan)
      : hours(site.calendar, group.plan, exceptions: site.exceptions)
    return Double(group.staff) * hours * hour
  }

  /// Over the observed days, in VND.
  mutating func premium(of office: Office) -> Double {
    guard isAny else { return 0 }
    if let plan = office.people { return plannedTime(of: office, plan).premiumHours * hour }
    return Double(office.agents) * plainHours(office.calendar, office.plan) * hour
  }

  private mutating func plainHours(_ calendar: CalendarID, _ plan: StaffingPlanID?) -> Double {
    let key = Key(calendar: calendar, plan: plan)
    if let hours = known[key] { return hours }
    let found = hours(calendar, plan, exceptions: [])
    known[key] = found
    return found
  }

  /// Hours on duty of one person, each as often as it is paid beyond the first time.
  private func hours(
    _ calendar: CalendarID, _ plan: StaffingPlanID?, exceptions: [DayException]
  ) -> Double {
    let pattern = scenario.time.calendars[calendar.position]
    let shifts =
      plan.map { scenario.reception.staffingPlans[$0.position].shifts }
      ?? [StaffingPlan.Shift(start: TimeOfDay(minutes: 0), share: 1)]
    var minutes = 0.0
    for day in 0..<scenario.period.observedDays {
      let date = scenario.period.firstObservedDay.adding(days: day)
      let special = scenario.time.specialDays
      let weekday = pattern.observesPublicHolidays ? special.weekday(of: date) : date.weekday
      let factor = scenario.account.costs.weekdayFactors[weekday.rawValue]
      let sessions =
        exceptions.first { $0.date == date }?.sessions
        ?? pattern.sessions(on: date, specialDays: special)
      for session in sessions {
        for (index, shift) in shifts.enumerated() {
          let paid = max(factor, shift.payFactor) - 1
          minutes += paid * shift.share * shifts.minutes(of: index, in: session)
        }
      }
    }
    return minutes / 60
  }
}
