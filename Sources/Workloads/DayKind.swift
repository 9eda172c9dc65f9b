import LegalClock
import ServiceModel
import Stochastics

/// Days of a year on which a site keeps the same hours, and what of the year's demand falls on them.
struct DayKind: Sendable {
  var sessions: [Session]
  /// By which demand spreads over the day; Monday where it spreads in the same way on all.
  var weekday: Weekday
  /// Probability that a person is missing.
  var absenceShare: Double
  /// By a plan of people: who has time for citizens when; nil if that follows from shares.
  var planned: [OnDuty]?
  var days: Double
  /// Share of a year's demand that arises on all these days.
  var share: Double
  /// The ordinary observed day among these with the most demand, its share of the year's, and when it
  /// is: no make-up day, and not as after a holiday.
  var busiest: (share: Double, weekday: Weekday, month: Int)
  /// Minutes before the last counter is left in which no ticket is given.
  private var cutOff: Int

  /// Of the 365 days from the first observed one on, those on which the site is open and `group`, if
  /// one is meant, is not closed. With `byWeekday` no kind is of two weekdays.
  static func all(
    of calendar: CalendarPattern, exceptions: [DayException], mix: DemandMix, in city: City,
    group: CounterGroupID? = nil, byWeekday: Bool = false
  ) -> [DayKind] {
    let scenario = city.scenario
    let first = scenario.period.firstObservedDay
    let special = scenario.time.specialDays
    let madeUp = Set(special.lazy.filter { $0.kind != .publicHoliday }.map(\.date))
    var kinds: [DayKind] = []
    for (day, demand) in mix.days.enumerated() {
      let date = first.adding(days: day)
      let sessions =
        exceptions.first { $0.date == date }?.sessions
        ?? calendar.sessions(on: date, specialDays: special)
      guard !sessions.isEmpty else { continue }
      var absence = scenario.reception.absenceShare
      var planned: [OnDuty]?
      if let group {
        if scenario.isClosed(group, on: date) { continue }
        absence = scenario.absenceShare(of: group, on: date)
        let rules = scenario.reception.counterGroups[group.position]
        if rules.people != nil {
          planned = scenario.onDuty(
            in: rules, on: scenario.weekday(of: date, in: calendar), date: date,
            absenceShare: absence)
        }
      }
      var weekday = Weekday.monday
      if byWeekday || mix.arrivals.count > 1 { weekday = special.weekday(of: date) }
      let isOrdinary = day < scenario.period.observedDays && !madeUp.contains(date)
      let busy = (
        share: isOrdinary ? demand.ordinaryShare : 0, weekday: date.weekday,
        month: date.components.month
      )
      let index =
        kinds.firstIndex {
          $0.sessions == sessions && $0.weekday == weekday && $0.absenceShare == absence
            && $0.planned == planned
        } ?? kinds.endIndex
      if index == kinds.endIndex {
        kinds.append(
          DayKind(
            sessions: sessions, weekday: weekday, absenceShare: absence, planned: planned,
            days: 0, share: 0, busiest: busy,
            cutOff: Int(scenario.reception.closing.ticketCutOffMinutes.rounded(.up))))
      }
      kinds[index].days += 1
      kinds[index].share += demand.share
      if busy.share > kinds[index].busiest.share { kinds[index].busiest = busy }
    }
    return kinds
  }

  /// Share of the arrivals of each quarter of an hour that comes before the last ticket is given, at
  /// a counter that is left at `staffEnd`, in minutes.
  func shareInTime(_ arrivals: QuarterProfile, staffEnd: Int) -> [Double] {
    let end = staffEnd - cutOff
    return (0..<QuarterProfile.quarters).map { quarter in
      arrivals.share(ofQuarter: quarter) * min(1, max(0, Double(end - 15 * quarter) / 15))
    }
  }
}
