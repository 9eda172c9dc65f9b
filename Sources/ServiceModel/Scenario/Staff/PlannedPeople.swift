import LegalClock

/// What the plans of people of a scenario come to in an ordinary week, within the doors.
public struct PlannedPeople: Hashable, Sendable {
  /// Those with a plan.
  public private(set) var counterGroups = 0
  /// Those with a plan.
  public private(set) var offices = 0
  /// Of people at counters, by weekday, Monday first, and half-hour of the day.
  public private(set) var counterHours: [[Double]] = Array(
    repeating: Array(repeating: 0, count: 48), count: 7)
  /// Of people in offices, likewise.
  public private(set) var officeHours: [[Double]] = Array(
    repeating: Array(repeating: 0, count: 48), count: 7)

  /// Nil if nobody has such a plan.
  public init?(_ scenario: Scenario) {
    for group in scenario.reception.counterGroups {
      guard let plan = group.people else { continue }
      counterGroups += 1
      Self.add(plan, scenario.calendar(of: group), to: &counterHours)
    }
    for office in scenario.backOffice.offices {
      guard let plan = office.people else { continue }
      offices += 1
      Self.add(plan, scenario.time.calendars[office.calendar.position], to: &officeHours)
    }
    if counterGroups == 0, offices == 0 { return nil }
  }

  private static func add(
    _ plan: PeoplePlan, _ calendar: CalendarPattern, to hours: inout [[Double]]
  ) {
    for (day, sessions) in calendar.weekly.enumerated() {
      for stretch in plan.weekly[day] {
        for session in sessions {
          let (start, end) = (
            max(stretch.start.minutes, session.start.minutes),
            min(stretch.end.minutes, session.end.minutes)
          )
          guard start < end else { continue }
          for half in start / 30...(end - 1) / 30 {
            let minutes = min(end, 30 * half + 30) - max(start, 30 * half)
            hours[day][half] += stretch.people * Double(minutes) / 60
          }
        }
      }
    }
  }
}
