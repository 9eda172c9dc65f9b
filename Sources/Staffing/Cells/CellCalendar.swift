import EventKernel
import LegalClock
package import ServiceModel

/// To which part of the time a ticket belongs: by the instant at which its wait in opening hours began, so
/// that one taken while the doors are closed belongs to the half-hour in which they open.
package struct CellCalendar: Sendable {
  package let grain: Grain
  /// How long tickets are counted, in years.
  package let years: Double
  /// By simulated day: where its parts begin; -1 on days that are not counted.
  private let first: [Int32]
  /// By simulated day, Monday 0: a make-up day is the one it replaces.
  let weekdayOfDay: [Int8]

  /// Half-hours of a day.
  package static let slots = 48

  package init(_ grain: Grain, of scenario: Scenario) {
    self.grain = grain
    let period = scenario.period
    years = Double(period.observedDays) / 365
    let special = scenario.time.specialDays
    var madeUp: [CivilDate: Weekday] = [:]
    for day in special {
      if case .makeUp(let replaced) = day.kind { madeUp[day.date] = replaced }
    }
    let days = period.warmUpDays..<period.warmUpDays + period.observedDays
    weekdayOfDay = (0..<days.upperBound).map { day in
      let date = period.firstDay.adding(days: day)
      return Int8((madeUp[date] ?? date.weekday).rawValue)
    }
    let weekdays = weekdayOfDay
    first = (0..<days.upperBound).map { day in
      guard days.contains(day) else { return -1 }
      switch grain {
      case .halfHour: return Int32(weekdays[day]) * Int32(Self.slots)
      case .day: return Int32(weekdays[day])
      case .month: return Int32(period.firstDay.adding(days: day).components.month - 1)
      case .year: return 0
      }
    }
  }

  /// How many parts there are, whether anybody comes in them or not.
  package var count: Int {
    switch grain {
    case .halfHour: 7 * Self.slots
    case .day: 7
    case .month: 12
    case .year: 1
    }
  }

  /// Simulated days, those before the counted ones included.
  package var dayCount: Int { first.count }

  /// How many days are one batch of a certificate: where the days of a part follow each other, a week.
  var daysOfBatch: Int {
    switch grain {
    case .halfHour, .day: 1
    case .month, .year: 7
    }
  }

  /// The part of a ticket whose wait began then; nil if it is not counted.
  @inline(__always)
  func part(_ since: SimTime) -> Int? {
    let day = Int(since.ticks / SimDuration.day.ticks)
    guard since.ticks >= 0, day < first.count, first[day] >= 0 else { return nil }
    guard grain == .halfHour else { return Int(first[day]) }
    let minute = Int(since.ticks % SimDuration.day.ticks) / 60_000_000
    return Int(first[day]) + minute / 30
  }

  /// So many counted days, spread over the whole time, that a half-hour has some hundred tickets in these
  /// recorded years: of a weekday, a make-up day as the one it replaces, or of whole weeks.
  func sampled(_ years: [VisitRecording], weekday: Int?) -> Set<Int> {
    let counted = first.indices.filter { first[$0] >= 0 }
    guard let begin = counted.first else { return [] }
    let tickets = Double(years.reduce(0) { $0 + $1.tickets.count })
    // Of an ordinary half-hour, in all years.
    let perCell = tickets / 5 / 16
    let step = max(1, Int(perCell / 400))
    guard let weekday else { return Set(counted.filter { ($0 - begin) / 7 % step == 0 }) }
    let days = counted.filter { weekdayOfDay[$0] == Int8(weekday) }
    return Set(days.enumerated().filter { $0.offset % step == 0 }.map(\.element))
  }
}
