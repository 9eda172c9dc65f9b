/// The rules of a contract, day by day.
struct WeekRules {
  /// What of the days so far decides about those to come. What no rule asks for stays 0.
  struct State: Hashable {
    var shifts = 0
    var minutes = 0
    /// Days off up to now, and whether there were enough of them together in this week.
    var off = 0
    var hadOff = false
    /// Days of work up to now.
    var row = 0
    /// Of the day before, plus 1; 0 after a day off.
    var kind = 0
    /// Of a week that repeats itself: how it began.
    var first = First()

    struct First: Hashable {
      var kind = 0
      var off = 0
      var row = 0
    }
  }

  private let week: Contract.Week
  private let horizon: RosterHorizon
  private let weeks: [Range<Int>]
  private let minutes: [Int]
  private let fits: [[Bool]]
  /// Which rules there are: what no rule asks for is not remembered.
  private let asks: (shifts: Bool, minutes: Bool, off: Bool, row: Bool, kind: Bool)

  init(
    _ contract: Contract, _ horizon: RosterHorizon, _ variants: [ShiftVariant], _ kinds: [[Int]]
  ) {
    week = contract.week
    self.horizon = horizon
    weeks = horizon.weeks
    let first = kinds.map { variants[$0[0]] }
    minutes = first.map(\.paidMinutes)
    let rest = week.restMinutes
    let fits = first.map { a in
      first.map { $0.span.lowerBound + 1440 - a.span.upperBound >= rest }
    }
    self.fits = fits
    let most = (minutes.max() ?? 0) * week.shifts.upperBound
    asks = (
      week.shifts.lowerBound > 0 || week.shifts.upperBound < 7,
      week.minutes.lowerBound > 0 || week.minutes.upperBound < most,
      week.daysOffTogether > 0,
      week.daysInARow < (horizon.isCyclic ? 7 : horizon.dayCount),
      fits.contains { $0.contains(false) }
    )
  }

  /// Nil where the rules forbid that day.
  func state(after before: State, _ kind: Int?, on day: Int) -> State? {
    var state = before
    guard let number = weeks.firstIndex(where: { $0.contains(day) }) else { return nil }
    if weeks[number].lowerBound == day {
      (state.shifts, state.minutes, state.off, state.hadOff) = (0, 0, 0, false)
    }
    if let kind {
      guard before.kind == 0 || fits[before.kind - 1][kind] else { return nil }
      if asks.shifts { state.shifts += 1 }
      if asks.minutes { state.minutes += minutes[kind] }
      if asks.row { state.row += 1 }
      state.kind = asks.kind ? kind + 1 : 0
      state.off = 0
    } else {
      (state.row, state.kind) = (0, 0)
      if asks.off, !state.hadOff { state.off += 1 }
    }
    guard state.shifts <= week.shifts.upperBound, state.minutes <= week.minutes.upperBound,
      state.row <= week.daysInARow
    else { return nil }
    if asks.off, state.off >= week.daysOffTogether { (state.hadOff, state.off) = (true, 0) }
    if horizon.isCyclic {
      if day == 0 { state.first.kind = state.kind }
      if kind == nil, asks.off, state.first.off == day { state.first.off = day + 1 }
      if kind != nil, asks.row, state.first.row == day { state.first.row = day + 1 }
    }
    return day + 1 == weeks[number].upperBound ? ended(state, weeks[number]) : state
  }

  /// Nil where a whole week does not hold what it must; what the next one need not know is forgotten.
  private func ended(_ state: State, _ days: Range<Int>) -> State? {
    var state = state
    if days.count == 7 {
      guard state.shifts >= (asks.shifts ? week.shifts.lowerBound : 0),
        state.minutes >= (asks.minutes ? week.minutes.lowerBound : 0)
      else { return nil }
      if asks.off, !state.hadOff {
        guard horizon.isCyclic, state.off + state.first.off >= week.daysOffTogether else {
          return nil
        }
      }
    }
    (state.shifts, state.minutes, state.off, state.hadOff) = (0, 0, 0, false)
    return state
  }

  /// Whether everything may end so; of a week that repeats itself, whether its beginning may follow.
  func isEnd(_ state: State) -> Bool {
    guard horizon.isCyclic else { return true }
    guard state.kind == 0 || state.first.kind == 0 || fits[state.kind - 1][state.first.kind - 1]
    else { return false }
    return !asks.row || state.row + state.first.row <= week.daysInARow
  }
}
