package import LegalClock
package import ServiceModel

/// One office whose people are looked for, weekday by weekday.
package struct StaffedOffice: Sendable {
  /// Among the offices of the scenario.
  package let office: OfficeID
  /// By weekday, Monday first: its working hours, without exceptions.
  package let sessions: [[Session]]

  /// An office of the scenario, by position.
  package init(_ office: Int, in scenario: Scenario) {
    self.office = OfficeID(office)
    let calendar = scenario.backOffice.offices[office].calendar
    sessions = scenario.time.calendars[calendar.position].weekly
  }

  /// Weekdays on which somebody works there, from 0, Monday.
  package var openWeekdays: [Int] { sessions.indices.filter { !sessions[$0].isEmpty } }

  /// Of one weekday.
  package func hours(on weekday: Int) -> Double {
    sessions[weekday].reduce(0) { $0 + Double($1.end.minutes - $1.start.minutes) / 60 }
  }

  /// Of one person who is always there.
  var hoursPerWeek: Double { openWeekdays.reduce(0) { $0 + hours(on: $1) } }

  /// The same number of people on all its weekdays.
  func people(_ number: Int) -> [Int] { sessions.map { $0.isEmpty ? 0 : number } }

  /// These people by weekday, all through its working hours.
  package func plan(_ people: [Int]) -> PeoplePlan {
    PeoplePlan(
      weekly: zip(sessions, people).map { day, people in
        day.map { PeoplePlan.Stretch(start: $0.start, end: $0.end, people: Double(people)) }
      })
  }

  /// People times hours in a week.
  package func hoursPerWeek(_ people: [Int]) -> Double {
    openWeekdays.reduce(0) { $0 + Double(people[$1]) * hours(on: $1) }
  }
}

extension City {
  /// The city with these people at these sites and in these offices.
  func staffed(
    _ sites: [StaffedSite], _ people: [SitePeople], _ offices: [StaffedOffice], _ agents: [[Int]]
  ) -> City {
    with(
      counters: zip(sites, people).flatMap { site, people in
        zip(site.groups, site.plans(people)).map { ($0, $1) }
      },
      offices: zip(offices, agents).map { ($0.office, $0.plan($1)) })
  }
}
