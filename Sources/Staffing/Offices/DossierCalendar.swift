import LegalClock
import ServiceModel

/// To which part of the time a day of an office belongs, and which days are told together.
///
/// What is late on one day is so as a rule because of what piled up on the days before, so the certificate
/// goes by weeks: each is one batch. A queue that takes longer than a week to go makes weeks alike, and is
/// far from keeping a target.
struct DossierCalendar: Hashable, Sendable {
  /// Weekdays, months, or all of it: a dossier falls due on a day, and in no half-hour.
  let grain: Grain
  /// How long demands are observed, in years.
  let years: Double
  /// By simulated day: the part; -1 before the first observed one.
  let partOfDay: [Int]
  /// By simulated day: the week, from the first observed day on.
  let weekOfDay: [Int]

  init(_ grain: Grain, of scenario: Scenario) {
    self.grain = grain == .halfHour ? .year : grain
    let period = scenario.period
    years = Double(period.observedDays) / 365
    let days = period.warmUpDays + period.observedDays + period.followUpDays
    let own = self.grain
    partOfDay = (0..<days).map { day in
      guard day >= period.warmUpDays else { return -1 }
      let date = period.firstDay.adding(days: day)
      switch own {
      case .day: return scenario.time.specialDays.weekday(of: date).rawValue
      case .month: return date.components.month - 1
      case .halfHour, .year: return 0
      }
    }
    weekOfDay = (0..<days).map { max(0, $0 - period.warmUpDays) / 7 }
  }

  /// How many parts there are.
  var count: Int {
    switch grain {
    case .day: 7
    case .month: 12
    case .halfHour, .year: 1
    }
  }

  /// About how many weeks of a year have days of a part.
  var weeksPerYear: Double {
    switch grain {
    case .day, .halfHour, .year: 52
    case .month: 4.4
    }
  }
}
