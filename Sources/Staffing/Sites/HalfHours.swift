import LegalClock
import ServiceModel

/// People of the counter groups of one site by weekday and half-hour: what the search moves.
package struct WeekOfPeople: Hashable, Sendable, Codable {
  /// By group of the site, then by weekday (Monday first), then by half-hour of the day.
  package var groups: [[[Int]]]

  package init(groups: [[[Int]]]) { self.groups = groups }

  /// The plans of the groups, in their order.
  var plans: [PeoplePlan] {
    groups.map { week in PeoplePlan(halfHours: week.map { $0.map(Double.init) }) }
  }

  /// Of all groups and weekdays.
  package var halfHours: Int {
    groups.reduce(0) { $0 + $1.reduce(0) { $0 + $1.reduce(0, +) } }
  }

  /// People times hours in a week.
  package var hoursPerWeek: Double { Double(halfHours) / 2 }

  /// The most people that are there at once.
  package var mostPeople: Int {
    (0..<7).reduce(0) { most, weekday in
      (0..<CellCalendar.slots).reduce(most) { most, slot in
        max(most, groups.reduce(0) { $0 + $1[weekday][slot] })
      }
    }
  }
}

/// The half-hours of the week in which the doors of a site are open, if only for a part of them.
struct OpenHalfHours: Hashable, Sendable {
  /// By weekday, Monday first, in order.
  let byWeekday: [[Int]]
  /// By weekday, Monday first: when the doors are open, without exceptions.
  let sessions: [[Session]]

  init(of site: SiteID, in scenario: Scenario) {
    let pattern = scenario.time.calendars[scenario.reception.sites[site.position].calendar.position]
    sessions = pattern.weekly
    byWeekday = Weekday.allCases.map { weekday in
      (0..<CellCalendar.slots).filter { slot in
        pattern.weekly[weekday.rawValue].contains {
          $0.start.minutes < 30 * slot + 30 && $0.end.minutes > 30 * slot
        }
      }
    }
  }
}
