import LegalClock
import ServiceModel

/// The hours that a plan of people has within the doors, over the observed days of a scenario. Who is
/// missing as usual is replaced, so both are paid.
struct PlannedTime {
  /// Of all people together.
  private(set) var hours = 0.0
  /// Each as often as it is paid beyond the first time, by the weekday or the shift.
  private(set) var premiumHours = 0.0

  /// `shifts` say what an hour costs by time of day.
  init(
    of plan: PeoplePlan, _ calendar: CalendarPattern, exceptions: [DayException],
    shifts: [StaffingPlan.Shift], usualAbsence: Double, in scenario: Scenario
  ) {
    let exceptional = Set(exceptions.map(\.date))
    var known: [Day?] = Array(repeating: nil, count: 7)
    for number in 0..<scenario.period.observedDays {
      let date = scenario.period.firstObservedDay.adding(days: number)
      let weekday = scenario.weekday(of: date, in: calendar)
      let isOrdinary = !exceptional.contains(date) && !plan.isDated(date, as: weekday)
      let sessions = scenario.sessions(of: calendar, exceptions, on: date)
      guard !sessions.isEmpty else { continue }
      let day =
        (isOrdinary ? known[weekday.rawValue] : nil)
        ?? Day(
          plan.stretches(on: date, as: weekday), sessions, shifts,
          factor: scenario.account.costs.weekdayFactors[weekday.rawValue])
      if isOrdinary { known[weekday.rawValue] = day }
      hours += day.minutes / 60
      premiumHours += day.premiumMinutes / 60
    }
    hours /= 1 - usualAbsence
    premiumHours /= 1 - usualAbsence
  }

  private struct Day {
    var minutes = 0.0
    var premiumMinutes = 0.0

    init(
      _ stretches: [PeoplePlan.Stretch], _ sessions: [Session], _ shifts: [StaffingPlan.Shift],
      factor: Double
    ) {
      for stretch in stretches {
        for session in sessions {
          let inside = Session(
            start: max(stretch.start, session.start), end: min(stretch.end, session.end))
          guard inside.start < inside.end else { continue }
          let length = Double(inside.end.minutes - inside.start.minutes)
          minutes += stretch.people * length
          premiumMinutes += stretch.people * length * (factor - 1)
          for index in shifts.indices where shifts[index].payFactor > factor {
            premiumMinutes +=
              stretch.people * shifts.minutes(of: index, in: inside)
              * (shifts[index].payFactor - factor)
          }
        }
      }
    }
  }
}
