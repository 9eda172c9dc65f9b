/// The weeks of one person where a contract asks for no more than sums over the shifts of each: how many there are,
/// how many minutes, a day off. A much smaller program than all ways through the days, and the same rosters; where
/// hours cost money the ways have the better bound.
struct WeekSums {
  /// That a sum over some days lies within bounds, of somebody who is employed.
  struct Row {
    let days: Range<Int>
    let within: ClosedRange<Int>
    /// Minutes by variant of a shift; nil where shifts are counted.
    private let minutes: [Int]?

    fileprivate init(_ days: Range<Int>, _ within: ClosedRange<Int>, minutes: [Int]? = nil) {
      (self.days, self.within, self.minutes) = (days, within, minutes)
    }

    /// What a shift of a variant counts.
    func value(_ variant: Int) -> Double { minutes.map { Double($0[variant]) } ?? 1 }
  }

  let rows: [Row]

  /// Nil where there may be several people, who could not be told apart by their sum, or where a rule is of the order of
  /// days: rest between shifts, days in a row, days off together; and where shifts of one day differ in cost.
  init?(_ space: RosterSpace, _ person: Int) {
    let horizon = space.problem.horizon
    let week = space.problem.contracts[space.classes[person].contract].week
    let used = Set(space.usable[person].joined()).sorted()
    let spans = used.map { space.variants[$0].span }
    let rests = spans.allSatisfy { a in
      spans.allSatisfy { $0.lowerBound + 1440 - a.upperBound >= week.restMinutes }
    }
    guard space.classes[person].people.upperBound == 1, !space.graphs[person].isEmpty, rests,
      space.costsByDay(person), week.daysOffTogether <= 1,
      week.daysInARow >= (horizon.isCyclic ? 7 : horizon.dayCount)
    else { return nil }
    let minutes = space.variants.map(\.paidMinutes)
    let longest = used.map { minutes[$0] }.max() ?? 0
    rows = horizon.weeks.flatMap { days in
      // A part of a week need not come to anything.
      let isWhole = days.count == 7
      let most = min(week.shifts.upperBound, isWhole ? 7 - week.daysOffTogether : days.count)
      let least = isWhole ? min(most, week.shifts.lowerBound) : 0
      let leastMinutes = isWhole ? week.minutes.lowerBound : 0
      var rows: [Row] = []
      if least > 0 || most < days.count { rows.append(Row(days, least...most)) }
      if leastMinutes > 0 || week.minutes.upperBound < most * longest {
        rows.append(Row(days, leastMinutes...week.minutes.upperBound, minutes: minutes))
      }
      return rows
    }
  }
}

extension RosterSpace {
  /// Whether all that somebody may work on a day costs the same.
  fileprivate func costsByDay(_ person: Int) -> Bool {
    usable[person].enumerated().allSatisfy { day, variants in
      Set(variants.map { cost(person, Duty(day: day, variant: $0)) }).count <= 1
    }
  }
}
