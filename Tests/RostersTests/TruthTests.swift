import LegalClock
import Rosters
import Testing

/// Values of the shared collection of exact answers: groups roster and SHIFT.
@Suite("Exact answers")
struct TruthTests {
  private func answer(_ problem: RosterProblem) -> RosterAnswer {
    let answer = RosterSolver(problem).solve()
    if let roster = answer.roster { #expect(roster.faults(in: problem) == []) }
    return answer
  }

  private func expect(
    _ problem: RosterProblem, costs cost: Double, relaxed: Double? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let answer = answer(problem)
    #expect(answer.state == .optimal, sourceLocation: location)
    #expect(abs(answer.cost - cost) <= 1e-9 * cost, sourceLocation: location)
    #expect(answer.bound == answer.cost, sourceLocation: location)
    if let relaxed {
      #expect(abs(answer.relaxation - relaxed) <= 1e-9 * relaxed, sourceLocation: location)
    }
  }

  @Test func `SHIFT-ILP costs 57.5, and its relaxation the same`() {
    let short = (0...8).map { start in (covers: Array(start..<start + 4), cost: 4.5) }
    let long = (0...4).map { start in
      (covers: (start..<start + 8).filter { $0 != start + 4 }, cost: 8.0)
    }
    expect(
      Problems.day([2, 3, 5, 6, 6, 3, 3, 4, 5, 5, 4, 3], shifts: short + long), costs: 57.5,
      relaxed: 57.5)
  }

  @Test func `SHIFT-ILP-GAP costs 50.6, and its relaxation 49.45`() {
    let short = (0...7).map { start in (covers: Array(start..<start + 3), cost: 3.4) }
    let long = (0...5).map { start in
      (covers: (start..<start + 5).filter { $0 != start + 2 }, cost: 5.0)
    }
    expect(
      Problems.day([5, 6, 5, 2, 2, 4, 4, 5, 6, 2], shifts: short + long), costs: 50.6,
      relaxed: 49.45)
  }

  @Test func `C01, a day with a closed lunch, costs 64, in the only way`() throws {
    let problem = Problems.day(
      [3, 6, 7, 7, 7, 6, 5, 5, 0, 0, 0, 0, 3, 5, 6, 5, 5, 4, 3], from: 450, period: 30,
      shifts: [
        (Array(0...7) + Array(12...18), 10), (Array(0...7) + Array(12...15), 8),
        (Array(3...7) + Array(12...18), 8), (Array(0...7), 6), (Array(12...18), 6),
      ])
    expect(problem, costs: 64, relaxed: 64)
    let roster = try #require(answer(problem).roster)
    let counts = (0..<5).map { shift in roster.shifts.count { $0.variant.shift == shift } }
    #expect(counts == [5, 1, 0, 1, 0])
  }

  @Test func `C02, full shifts with a break in one of several windows, costs 76`() {
    let starts = [(450, [660, 690, 720, 750]), (480, [690, 720, 750, 780])]
    let full = starts.map { start, breaks in
      ShiftType(
        id: "f\(start)", stretches: [start..<start + 540],
        breaks: [.init(minutes: 60, starts: breaks)], cost: 10)
    }
    let part = [450, 540, 660, 780].map {
      ShiftType(id: "p\($0)", stretches: [$0..<$0 + 240], cost: 6)
    }
    var problem = Problems.day(
      [4, 6, 7, 8, 8, 7, 7, 6, 5, 4, 4, 5, 6, 7, 6, 5, 4, 3, 2], from: 450, period: 30, shifts: [])
    problem.shifts = full + part
    expect(problem, costs: 76, relaxed: 76)
  }

  private func capped(at most: Int) -> RosterProblem {
    var problem = Problems.day(
      [2, 2, 2, 2, 2, 2, 2, 2, 5, 3, 2, 4, 3, 2, 2, 2, 2, 2, 2], from: 450, period: 30,
      shifts: [
        ((0...18).filter { $0 != 8 && $0 != 9 }, 1), ((0...18).filter { $0 != 10 && $0 != 11 }, 1),
      ])
    problem.caps = [Cap(id: "people", kind: .aDay, most: most)]
    return problem
  }

  @Test func `C03 cannot be met, and only 11:30, 13:00 and the cap contradict each other`() throws {
    let state = answer(capped(at: 8)).state
    guard case .infeasible(let conflict) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(conflict.kind == .smallest)
    #expect(conflict.constraints.map(\.what) == [.need(8), .need(11), .cap(0)])
    // One person fewer at either time would do, or one more in the house.
    #expect(conflict.constraints.map(\.remedy) == [4, 3, 9])
    #expect(answer(capped(at: 9)).state == .optimal)
  }

  private func twoSkills(_ staff: [StaffEntry]) -> RosterProblem {
    RosterProblem(
      horizon: .week, groups: ["A", "B"],
      needs: Problems.needs([2, 3, 4, 4, 3, 2, 1, 1], from: 480, period: 60, group: 0, skill: "A")
        + Problems.needs([1, 1, 2, 2, 3, 4, 3, 2], from: 480, period: 60, group: 1, skill: "B"),
      shifts: [
        ShiftType(id: "AM", stretches: [480..<720], cost: 0.6),
        ShiftType(id: "PM", stretches: [720..<960], cost: 0.6),
        ShiftType(id: "MID", stretches: [600..<840], cost: 0.6),
        ShiftType(id: "DAY", stretches: [480..<960], cost: 1),
      ], contracts: [Contract(id: "any")], staff: staff)
  }

  @Test func `C04, two skills, costs 5.5, without cross-training 6, with nobody else 5.98`() {
    let a = StaffEntry(id: "a", people: 0...50, skills: [.init("A")])
    let b = StaffEntry(id: "b", people: 0...50, skills: [.init("B")])
    let both = StaffEntry(
      id: "c", people: 0...50, skills: [.init("A"), .init("B")], costFactor: 1.15)
    expect(twoSkills([a, b, both]), costs: 5.5, relaxed: 5.5)
    expect(twoSkills([a, b]), costs: 6)
    expect(twoSkills([both]), costs: 5.98)
  }

  @Test func `C06, five days in a row of a week, takes 23 people, and 22 1/3 in parts`() {
    expect(Problems.week([17, 13, 15, 19, 14, 16, 11]), costs: 23, relaxed: 67 / 3.0)
  }
}
