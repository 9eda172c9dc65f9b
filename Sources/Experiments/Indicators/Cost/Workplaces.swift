import LegalClock
import ServiceModel

// Where people sit, how long that is open, and how often a courier comes.

extension Scenario {
  /// Places to work of a counter group: for all who are there at once, if nobody is missing.
  func desks(of group: CounterGroup) -> Double {
    group.people == nil
      ? seats(Double(group.staff), group.plan) : Double(group.mostPeople)
  }

  /// The same of an office.
  func desks(of office: Office) -> Double {
    office.people == nil
      ? seats(Double(office.agents), office.plan) : Double(office.mostPeople)
  }

  private func seats(_ people: Double, _ plan: StaffingPlanID?) -> Double {
    let shares = plan.map { reception.staffingPlans[$0.position].shifts.map(\.share) } ?? [1]
    // A tenth of 30 people is 3, and not a billionth more.
    return (people * (shares.max() ?? 0) - 1e-9).rounded(.up)
  }

  /// How often in the window a courier comes to a site, on legal working days: there and back in one, so
  /// as often as in the direction with more departures. None where all are in one house, or all goes
  /// digitally.
  var courierRounds: Int {
    let houses = Set(reception.sites.map(\.house) + backOffice.offices.map(\.house))
    guard houses.count > 1 else { return 0 }
    let departures = [backOffice.transfer.toOffice, backOffice.transfer.toSite].map { way in
      if case .courier(let departures, _) = way { departures.count } else { 0 }
    }
    let legal = time.calendars[time.legalCalendar.position]
    let days = (0..<period.observedDays).count { day in
      !sessions(of: legal, [], on: period.firstObservedDay.adding(days: day)).isEmpty
    }
    return (departures.max() ?? 0) * days
  }
}

/// Hours in which places are open in the window; those of one calendar are counted once.
struct OpenHours {
  private let scenario: Scenario
  private var known: [CalendarID: Double] = [:]

  init(_ scenario: Scenario) { self.scenario = scenario }

  mutating func of(_ site: Site) -> Double {
    site.exceptions.isEmpty ? plain(site.calendar) : hours(site.calendar, site.exceptions)
  }

  mutating func of(_ office: Office) -> Double { plain(office.calendar) }

  private mutating func plain(_ calendar: CalendarID) -> Double {
    if let hours = known[calendar] { return hours }
    let found = hours(calendar, [])
    known[calendar] = found
    return found
  }

  private func hours(_ calendar: CalendarID, _ exceptions: [DayException]) -> Double {
    scenario.hours(
      of: scenario.time.calendars[calendar.position], exceptions: exceptions,
      days: scenario.period.observedDays)
  }
}
