import LegalClock
import ServiceModel

/// For how long people are contracted, and for which hours they are paid beyond ordinary pay, at
/// counters and in offices by one rule. A full-time person is contracted for the working hours of the
/// legal calendar; whoever is under contract for at least these, and for all hours on duty where those
/// are more; a plan of people for its own hours. An hour in a shift is paid by the shift's factor or the
/// weekday's, whichever is larger, for everybody on duty, absent or not; the contract holds it once
/// already. A make-up day is the weekday that it replaces, in pay too: by the Labour Code it is an
/// ordinary working day.
struct PayPremium {
  /// Working hours of the legal calendar in the observation window.
  let legalHours: Double
  /// Hours of work of a full-time person in a year.
  private let yearHours: Double
  private let scenario: Scenario
  /// Of somebody who is on duty through a plan of shares, over the observed days.
  private var known: [Key: Duty] = [:]

  /// By the id of a counter group or office with a plan of people.
  private var planned: [String: PlannedTime] = [:]

  private struct Key: Hashable {
    var calendar: CalendarID
    var plan: StaffingPlanID?
  }

  /// Hours of one person, and those of them beyond the first time that they are paid.
  private struct Duty {
    var hours = 0.0
    var premium = 0.0
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let legal = scenario.time.calendars[scenario.time.legalCalendar.position]
    yearHours = scenario.hours(of: legal, days: 365)
    legalHours = scenario.hours(of: legal, days: scenario.period.observedDays)
  }

  /// VND for an hour of ordinary pay; 0 where the legal calendar has no working time.
  func hour(staffYear: Double) -> Double { yearHours > 0 ? staffYear / yearHours : 0 }

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

  /// The contracted time of a counter group, in full-time people.
  mutating func contracted(in group: CounterGroup) -> Double {
    guard group.people == nil else { return people(of: group) }
    return Double(group.staff) * contracted(duty(in: group).hours)
  }

  /// The same of an office.
  mutating func contracted(in office: Office) -> Double {
    guard office.people == nil else { return people(of: office) }
    return Double(office.agents) * contracted(duty(in: office).hours)
  }

  /// Of somebody who is so long on duty.
  private func contracted(_ hours: Double) -> Double {
    legalHours > 0 ? max(1, hours / legalHours) : 1
  }

  private func fullTime(_ hours: Double, atMost most: Double) -> Double {
    legalHours > 0 ? hours / legalHours : most
  }

  /// Hours beyond the first time that they are paid, over the observed days, of all together.
  mutating func premiumHours(of group: CounterGroup) -> Double {
    if let plan = group.people { return plannedTime(of: group, plan).premiumHours }
    return Double(group.staff) * duty(in: group).premium
  }

  /// The same of an office.
  mutating func premiumHours(of office: Office) -> Double {
    if let plan = office.people { return plannedTime(of: office, plan).premiumHours }
    return Double(office.agents) * duty(in: office).premium
  }

  private mutating func plannedTime(of group: CounterGroup, _ plan: PeoplePlan) -> PlannedTime {
    plannedTime("group \(group.id)") { scenario in
      PlannedTime(
        of: plan, scenario.calendar(of: group),
        exceptions: scenario.reception.sites[group.site.position].exceptions,
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

  private mutating func duty(in group: CounterGroup) -> Duty {
    let site = scenario.reception.sites[group.site.position]
    return site.exceptions.isEmpty
      ? plainDuty(site.calendar, group.plan)
      : duty(site.calendar, group.plan, exceptions: site.exceptions)
  }

  private mutating func duty(in office: Office) -> Duty { plainDuty(office.calendar, office.plan) }

  private mutating func plainDuty(_ calendar: CalendarID, _ plan: StaffingPlanID?) -> Duty {
    let key = Key(calendar: calendar, plan: plan)
    if let duty = known[key] { return duty }
    let found = duty(calendar, plan, exceptions: [])
    known[key] = found
    return found
  }

  private func duty(
    _ calendar: CalendarID, _ plan: StaffingPlanID?, exceptions: [DayException]
  ) -> Duty {
    let pattern = scenario.time.calendars[calendar.position]
    let shifts =
      plan.map { scenario.reception.staffingPlans[$0.position].shifts }
      ?? [StaffingPlan.Shift(start: TimeOfDay(minutes: 0), share: 1)]
    var duty = Duty()
    for day in 0..<scenario.period.observedDays {
      let date = scenario.period.firstObservedDay.adding(days: day)
      let weekday = scenario.weekday(of: date, in: pattern)
      let factor = scenario.account.costs.weekdayFactors[weekday.rawValue]
      for session in scenario.sessions(of: pattern, exceptions, on: date) {
        for (index, shift) in shifts.enumerated() {
          let hours = shift.share * shifts.minutes(of: index, in: session) / 60
          duty.hours += hours
          duty.premium += (max(factor, shift.payFactor) - 1) * hours
        }
      }
    }
    return duty
  }
}

extension Scenario {
  /// When a place is open on a date: by an exception of its own, else by its calendar.
  func sessions(
    of calendar: CalendarPattern, _ exceptions: [DayException], on date: CivilDate
  ) -> [Session] {
    exceptions.first { $0.date == date }?.sessions
      ?? calendar.sessions(on: date, specialDays: time.specialDays)
  }

  /// Hours in which a place is open, over so many days from the first observed one on.
  func hours(
    of calendar: CalendarPattern, exceptions: [DayException] = [], days: Int
  ) -> Double {
    let minutes = (0..<days).reduce(0) { sum, day in
      sessions(of: calendar, exceptions, on: period.firstObservedDay.adding(days: day))
        .reduce(sum) { $0 + $1.end.minutes - $1.start.minutes }
    }
    return Double(minutes) / 60
  }
}
