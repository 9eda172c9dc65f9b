import ServiceModel
import Stochastics

/// Days of a year on which a site keeps the same hours.
struct DayKind {
  var sessions: [Session]
  var days: Double
  /// Relative demand of all these days.
  var weight: Double
  private var ticketsEnd: Int

  /// Of the 365 days from the first observed one on, those on which the site is open.
  static func all(
    of calendar: CalendarPattern, exceptions: [DayException], in scenario: Scenario
  ) -> [DayKind] {
    let first = scenario.period.firstObservedDay
    var kinds: [DayKind] = []
    for day in 0..<365 {
      let date = first.adding(days: day)
      let sessions =
        exceptions.first { $0.date == date }?.sessions
        ?? calendar.sessions(on: date, specialDays: scenario.specialDays)
      guard let closing = sessions.map(\.end.minutes).max() else { continue }
      let index = kinds.firstIndex { $0.sessions == sessions } ?? kinds.endIndex
      if index == kinds.endIndex {
        let end = Double(closing) - scenario.closing.ticketCutOffMinutes
        kinds.append(
          DayKind(sessions: sessions, days: 0, weight: 0, ticketsEnd: max(0, Int(end))))
      }
      kinds[index].days += 1
      kinds[index].weight += scenario.demand.weekdayWeights[date.weekday.rawValue]
    }
    if kinds.allSatisfy({ $0.weight == 0 }) {
      for index in kinds.indices { kinds[index].weight = kinds[index].days }
    }
    return kinds
  }

  /// Share of the arrivals of each quarter of an hour that comes before the last ticket is given;
  /// the others come again on another day, at a time of day like anybody's.
  func shareInTime(_ arrivals: QuarterProfile) -> [Double] {
    (0..<QuarterProfile.quarters).map { quarter in
      let part = Double(ticketsEnd - 15 * quarter) / 15
      return arrivals.share(ofQuarter: quarter) * min(1, max(0, part))
    }
  }
}
