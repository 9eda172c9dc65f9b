import LegalClock

extension Roster {
  /// Every rule that a roster breaks, in words for developers; empty of a right one. Looks at nothing
  /// but the problem and the roster, so that it can tell when the search is wrong.
  package func faults(in problem: RosterProblem, mayMiss: Bool = false) -> [String] {
    var faults: [String] = []
    for (number, person) in people.enumerated() {
      let own = shifts.filter { $0.person == number }
      let contract = problem.contracts[problem.staff[person.staff].contract]
      faults += Self.faults(own, contract, problem).map { "\(person.id): \($0)" }
      for shift in own {
        for stay in shift.stays where problem.staff[person.staff].speed(for: stay.skill) <= 0 {
          if stay.group != nil { faults.append("\(person.id): cannot do \(stay.skill)") }
        }
      }
    }
    if !mayMiss {
      for cover in cover(of: problem) where cover.missingMinutes > 1e-6 {
        faults.append("need \(cover.need): \(cover.missingMinutes) minutes are missing")
      }
    }
    for (number, entry) in problem.staff.enumerated() {
      let count = people.count { $0.staff == number }
      if !entry.people.contains(count) { faults.append("\(entry.id): \(count) people") }
    }
    faults += problem.fixed.filter { !keeps($0) }.map { "agreed: \($0)" }
    return faults + problem.caps.filter { !keeps($0, problem) }.map { "cap \($0.id)" }
  }

  private func keeps(_ fixed: FixedShift) -> Bool {
    let that = shifts.filter {
      let person = people[$0.person]
      return $0.day == fixed.day && person.staff == fixed.staff && person.number == fixed.person
    }
    return fixed.shift.map { shift in that.contains { $0.variant.shift == shift } } ?? that.isEmpty
  }

  private func keeps(_ cap: Cap, _ problem: RosterProblem) -> Bool {
    func counts(_ staff: Int) -> Bool { cap.staff?.contains(staff) ?? true }
    let that = shifts.filter {
      counts(people[$0.person].staff) && cap.shifts?.contains($0.variant.shift) ?? true
    }
    let days = cap.days ?? Array(0..<problem.horizon.dayCount)
    switch cap.kind {
    case .people: return people.count { counts($0.staff) } <= cap.most
    case .aDay: return days.allSatisfy { day in that.count { $0.day == day } <= cap.most }
    case .atOnce:
      let timeline = Timeline(problem)
      let work = that.flatMap { timeline.placed($0.variant.work, on: $0.day) }
      return work.map(\.lowerBound).filter { days.contains($0 / 1440) }.allSatisfy { start in
        work.count { $0.contains(start) } <= cap.most
      }
    }
  }

  /// Of one person.
  private static func faults(
    _ shifts: [Shift], _ contract: Contract, _ problem: RosterProblem
  ) -> [String] {
    let (week, horizon) = (contract.week, problem.horizon)
    var faults: [String] = []
    var worked = Array(repeating: Shift?.none, count: horizon.dayCount)
    for shift in shifts {
      if worked[shift.day] != nil { faults.append("two shifts on day \(shift.day)") }
      worked[shift.day] = shift
      if !Timeline(problem).allows(shift.variant, on: shift.day, under: contract) {
        faults.append("may not work on day \(shift.day)")
      }
      let served = shift.stays.reduce(0) { $0 + $1.minutes.count }
      if served != shift.variant.work.reduce(0, { $0 + $1.count }) {
        faults.append("serves \(served) minutes on day \(shift.day)")
      }
    }
    for days in horizon.weeks {
      let own = days.compactMap { worked[$0] }
      let minutes = own.reduce(0) { $0 + $1.variant.paidMinutes }
      let isWhole = days.count == 7
      if own.count > week.shifts.upperBound || isWhole && own.count < week.shifts.lowerBound {
        faults.append("\(own.count) shifts in a week")
      }
      if minutes > week.minutes.upperBound || isWhole && minutes < week.minutes.lowerBound {
        faults.append("\(minutes) minutes in a week")
      }
      let off = days.map { worked[$0] == nil }
      if isWhole, longestRun(of: off, isCyclic: horizon.isCyclic) < week.daysOffTogether {
        faults.append("too few days off together")
      }
    }
    if longestRun(of: worked.map { $0 != nil }, isCyclic: horizon.isCyclic) > week.daysInARow,
      !(horizon.isCyclic && week.daysInARow >= 7)
    {
      faults.append("too many days in a row")
    }
    for day in 0..<(horizon.isCyclic ? 7 : horizon.dayCount - 1) {
      if let shift = worked[day], let next = worked[(day + 1) % horizon.dayCount],
        next.variant.span.lowerBound + 1440 - shift.variant.span.upperBound < week.restMinutes
      {
        faults.append("too little rest after day \(day)")
      }
    }
    return faults
  }

  private static func longestRun(of flags: [Bool], isCyclic: Bool) -> Int {
    var (longest, run) = (0, 0)
    for flag in isCyclic ? flags + flags : flags {
      run = flag ? run + 1 : 0
      longest = max(longest, run)
    }
    return min(longest, flags.count)
  }
}
