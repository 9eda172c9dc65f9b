import LegalClock
import Rosters
import Testing

/// Small problems by chance, solved once more by trying everything.
@Suite("Everything tried")
struct BruteForceTests {
  /// Numbers that only look like chance (Numerical Recipes' quick generator).
  struct Chance {
    var state: UInt32

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return range.lowerBound + Int(state >> 16) % range.count
    }
  }

  static let periods = 5
  static let length = 120

  /// Two groups, shifts of some of five periods of a day, three people.
  static func problem(_ seed: Int, days: RosterHorizon, needed: [Int]) -> RosterProblem {
    var chance = Chance(state: UInt32(seed) &* 2_654_435_761)
    let shifts = (0..<2).map { number in
      let start = chance.number(0...1)
      let end = chance.number(start + 2...4)
      return ShiftType(
        id: "s\(number)",
        stretches: [480 + start * length..<480 + (end + 1) * length],
        cost: Double(chance.number(2...9)))
    }
    let needs = needed.flatMap { day in
      (0..<2).flatMap { group in
        (0..<periods).map { period in
          Need(
            day: day, minutes: 480 + period * length..<480 + (period + 1) * length, group: group,
            skill: "g\(group)", people: Double(max(0, chance.number(-7...1))))
        }
      }
    }
    let least = chance.number(0...2)
    let week = Contract.Week(
      shifts: least...max(least, chance.number(2...4)),
      minutes: 0...(chance.number(12...30) * 60), daysOffTogether: chance.number(1...3),
      daysInARow: chance.number(1...6), restMinutes: chance.number(10...18) * 60)
    let skills: [[StaffEntry.Skill]?] = [[.init("g0")], [.init("g1")], nil, nil]
    return RosterProblem(
      horizon: days, groups: ["g0", "g1"], needs: needs, shifts: shifts,
      contracts: [
        Contract(
          id: "c", week: week,
          pay: .init(
            aWeek: Double(chance.number(0...3)), anHour: 0.5,
            supplements: [.init(.saturday, anHour: 1)])),
        Contract(id: "d", week: .init(shifts: 0...3), pay: .init(anHour: 1)),
      ],
      staff: (0..<3).map {
        StaffEntry(
          id: "p\($0)", people: chance.number(0...1)...1, contract: $0 == 2 ? 1 : 0,
          skills: skills[chance.number(0...3)])
      })
  }

  /// The least cost of all rosters; nil if there is none. Needs that nobody's shift touches are 0.
  static func leastCost(_ problem: RosterProblem) -> Double? {
    let options = problem.staff.indices.map { ways(of: $0, in: problem) }
    var best: Double?
    func tryNext(_ person: Int, _ chosen: [Way], _ cost: Double) {
      if let best, cost >= best - 1e-9 { return }
      guard person < options.count else {
        if isCovered(problem, chosen) { best = cost }
        return
      }
      for way in options[person] { tryNext(person + 1, chosen + [way], cost + way.cost) }
    }
    tryNext(0, [], 0)
    return best
  }

  /// One way through the days of one person: a shift or none each day.
  struct Way {
    var shifts: [Int?]
    var cost: Double
    var staff: Int
  }

  static func ways(of staff: Int, in problem: RosterProblem) -> [Way] {
    let entry = problem.staff[staff]
    let contract = problem.contracts[entry.contract]
    let days = problem.horizon.dayCount
    var ways: [Way] = []
    if entry.people.lowerBound == 0 {
      ways.append(Way(shifts: Array(repeating: nil, count: days), cost: 0, staff: staff))
    }
    func tryDay(_ shifts: [Int?]) {
      guard shifts.count < days else {
        if holds(shifts, contract, problem) {
          ways.append(Way(shifts: shifts, cost: cost(shifts, contract, problem), staff: staff))
        }
        return
      }
      let open = problem.shifts.indices.filter { isUseful($0, shifts.count, problem) }
      for choice in [nil] + open.map(Optional.some) { tryDay(shifts + [choice]) }
    }
    tryDay([])
    return ways
  }

  /// Nobody is placed where nobody is needed.
  static func isUseful(_ shift: Int, _ day: Int, _ problem: RosterProblem) -> Bool {
    problem.needs.contains {
      $0.day == day && $0.people > 0 && $0.minutes.overlaps(problem.shifts[shift].span)
    }
  }

  static func holds(_ shifts: [Int?], _ contract: Contract, _ problem: RosterProblem) -> Bool {
    let week = contract.week
    let isCyclic = problem.horizon.isCyclic
    for days in problem.horizon.weeks {
      let own = days.compactMap { shifts[$0] }.map { problem.shifts[$0].span.count }
      let isWhole = days.count == 7
      guard own.count <= week.shifts.upperBound, own.reduce(0, +) <= week.minutes.upperBound,
        !isWhole || own.count >= week.shifts.lowerBound
      else { return false }
      let off = days.map { shifts[$0] == nil ? "o" : "w" }.joined()
      let run = String(repeating: "o", count: min(7, week.daysOffTogether))
      if isWhole, !(isCyclic ? off + off : off).contains(run) { return false }
    }
    let work = shifts.map { $0 == nil ? "o" : "w" }.joined()
    let tooLong = String(repeating: "w", count: min(7, week.daysInARow) + 1)
    if (isCyclic ? work + work : work).contains(tooLong) { return false }
    for day in 0..<(isCyclic ? shifts.count : shifts.count - 1) {
      if let one = shifts[day], let next = shifts[(day + 1) % shifts.count] {
        let rest = problem.shifts[next].span.lowerBound + 1440 - problem.shifts[one].span.upperBound
        if rest < week.restMinutes { return false }
      }
    }
    return true
  }

  static func cost(_ shifts: [Int?], _ contract: Contract, _ problem: RosterProblem) -> Double {
    shifts.enumerated().reduce(
      contract.pay.aWeek * Double(problem.horizon.dayCount) / 7
    ) { sum, choice in
      guard let shift = choice.element else { return sum }
      let hours = Double(problem.shifts[shift].span.count) / 60
      let isSaturday = problem.horizon.weekday(choice.offset) == .saturday
      let supplement = isSaturday ? contract.pay.supplements.reduce(0) { $0 + $1.anHour } : 0
      return sum + problem.shifts[shift].cost + hours * (contract.pay.anHour + supplement)
    }
  }

  /// By Hall: as many as can do one, the other, and either.
  static func isCovered(_ problem: RosterProblem, _ ways: [Way]) -> Bool {
    for need in problem.needs where need.people > 0 {
      let other = problem.needs.first {
        $0.day == need.day && $0.minutes == need.minutes && $0.group != need.group
      }
      let present = ways.filter { way in
        way.shifts[need.day].map {
          problem.shifts[$0].span.contains(need.minutes.lowerBound)
        } ?? false
      }
      let able = present.count { problem.staff[$0.staff].speed(for: need.skill) > 0 }
      let either = present.count { way in
        [need.skill, other?.skill ?? ""].contains { problem.staff[way.staff].speed(for: $0) > 0 }
      }
      if Double(able) < need.people || Double(either) < need.people + (other?.people ?? 0) {
        return false
      }
    }
    return true
  }

  private func compare(_ problem: RosterProblem, _ seed: Int) -> Bool {
    let truth = Self.leastCost(problem)
    let answer = RosterSolver(problem).solve()
    switch (truth, answer.state) {
    case (let truth?, .optimal):
      #expect(abs(answer.cost - truth) < 1e-6, "seed \(seed)")
      #expect(answer.roster?.faults(in: problem) == [], "seed \(seed)")
      return true
    case (nil, .infeasible(let conflict)):
      #expect(!conflict.constraints.isEmpty, "seed \(seed)")
      return false
    default:
      Issue.record("seed \(seed): \(String(describing: truth)) against \(answer.state)")
      return false
    }
  }

  @Test func `the cheapest roster of a week costs what the cheapest of all rosters costs`() {
    let feasible = (1...40).count { seed in
      compare(Self.problem(seed, days: .week, needed: [0, 1, 5, 6]), seed)
    }
    #expect((8...36).contains(feasible))
  }

  @Test func `the cheapest roster of some days costs what the cheapest of all rosters costs`()
    throws
  {
    let first = try #require(CivilDate(iso: "2026-06-04"))
    let days = RosterHorizon(from: first, to: first.adding(days: 5))
    let feasible = (41...80).count { seed in
      compare(Self.problem(seed, days: days, needed: [0, 1, 2, 4]), seed)
    }
    #expect((8...36).contains(feasible))
  }
}
