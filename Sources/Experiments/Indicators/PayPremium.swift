import LegalClock
import ServiceModel

/// What evenings, Saturdays and overtime cost beyond the pay of a year. An hour of ordinary pay is the
/// year's pay over the working hours of the legal calendar in a year, which is what somebody who is paid
/// full time works. An hour in a shift is paid by the shift's factor or the weekday's, whichever is
/// larger, for everybody on duty, absent or not; the year's pay holds it once already.
struct PayPremium {
  /// VND for an hour of ordinary pay; 0 where the legal calendar has no working time.
  let hour: Double
  private let scenario: Scenario
  /// Whether any shift or weekday is paid by a factor.
  private let isAny: Bool
  /// Extra hours of somebody who is always on duty, over the observed days, by calendar and plan.
  private var known: [Key: Double] = [:]

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
    hour = minutes > 0 ? costs.staffYear / (Double(minutes) / 60) : 0
  }

  /// Over the observed days, in VND.
  mutating func premium(of group: CounterGroup) -> Double {
    guard isAny else { return 0 }
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
      let factor = scenario.account.costs.weekdayFactors[date.weekday.rawValue]
      let sessions =
        exceptions.first { $0.date == date }?.sessions
        ?? pattern.sessions(on: date, specialDays: scenario.time.specialDays)
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
