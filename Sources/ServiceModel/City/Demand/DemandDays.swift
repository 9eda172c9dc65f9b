import LegalClock

/// What each of some days in a row is to demand, before anything that is not as usual.
struct DemandDays: Sendable {
  struct Day: Sendable {
    /// 0 where nobody asks for anything; only ratios matter.
    var weight = 0.0
    /// Without the rush after a holiday.
    var ordinary = 0.0
    /// By which it is busy or calm: a make-up day is the day that it replaces.
    var weekday: Weekday
    var year: Int
  }

  let days: ContiguousArray<Day>

  init(_ scenario: Scenario, from first: CivilDate, count: Int) {
    let demand = scenario.people.demand
    let calendar = scenario.time.calendars[demand.calendar.position]
    let special = Dictionary(
      scenario.time.specialDays.map { ($0.date, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var afterHoliday = false
    days = ContiguousArray(
      (0..<count).map { offset in
        let date = first.adding(days: offset)
        let (year, month, _) = date.components
        var day = Day(weekday: date.weekday, year: year)
        switch special[date] {
        case .publicHoliday: afterHoliday = true
        case .makeUp(let replaced): day.weekday = replaced
        case nil: break
        }
        guard !calendar.sessions(on: date, specialDays: scenario.time.specialDays).isEmpty
        else { return day }
        defer { afterHoliday = false }
        day.ordinary = demand.weekdayWeights[day.weekday.rawValue] * demand.monthWeights[month - 1]
        day.weight = day.ordinary * (afterHoliday ? demand.afterHolidayFactor : 1)
        return day
      })
  }
}

extension Scenario {
  /// Times the volume of a year, in another.
  func growth(of serviceClass: ServiceClassID?, in year: Int) -> Double {
    let demand = people.demand
    let own = demand.differences.first { $0.serviceClass == serviceClass }?.growthByYear
    let rate = own ?? demand.growthByYear
    guard rate != 0 else { return 1 }
    let years = year - (demand.volumeYear ?? period.firstObservedDay.components.year)
    var factor = 1.0
    for _ in 0..<abs(years) { factor *= 1 + rate }
    return years < 0 ? 1 / factor : factor
  }
}
