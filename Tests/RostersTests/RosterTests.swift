import LegalClock
import Testing

@testable import Rosters

@Suite("Rosters")
struct RosterTests {
  private func session(_ start: Int, _ end: Int) -> Session {
    Session(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
  }

  private func roster(_ problem: RosterProblem, _ location: SourceLocation = #_sourceLocation)
    throws
    -> Roster
  {
    let answer = RosterSolver(problem).solve()
    #expect(answer.state == .optimal, sourceLocation: location)
    let roster = try #require(answer.roster, sourceLocation: location)
    #expect(roster.faults(in: problem) == [], sourceLocation: location)
    return roster
  }

  private func conflict(_ problem: RosterProblem) throws -> RosterConflict {
    guard case .infeasible(let conflict) = RosterSolver(problem).solve().state else {
      throw Unexpected()
    }
    return conflict
  }

  struct Unexpected: Error {}

  @Test func `a branch with 20 people and two skills is proven optimal in ten seconds`() throws {
    var problem = Problems.branch
    let roster = try roster(problem)
    #expect(roster.people.count == 20)
    problem.staff[2].skills = [.init("land", speed: 0.5), .init("civil")]
    problem.staff[3].skills = [.init("civil", speed: 0.5)]
    problem.contracts[0].pay = .init(anHour: 50_000)
    let answer = RosterSolver(problem, limit: .seconds(10)).solve()
    #expect(answer.state == .optimal)
  }

  @Test func `the same problem has the same roster`() throws {
    #expect(try roster(Problems.branch) == roster(Problems.branch))
  }

  @Test func `a night shift covers the morning after, from Sunday to Monday too`() throws {
    var problem = Problems.week([0, 0, 0, 0, 0, 0, 0])
    problem.shifts = [ShiftType(id: "night", stretches: [1320..<1800])]
    problem.contracts = [Contract(id: "any", week: .init(restMinutes: 720))]
    problem.needs = [
      Need(day: 6, minutes: 1380..<1440, skill: "office", people: 2),
      Need(day: 0, minutes: 0..<360, skill: "office", people: 1),
    ]
    let roster = try roster(problem)
    #expect(roster.shifts.map(\.day) == [6, 6])
    #expect(roster.cover(of: problem).map(\.covered) == [2, 2])
    #expect(roster.shifts.map { $0.stays.map(\.minutes) } == [[1320..<1800], [1320..<1800]])
  }

  @Test func `who is where is told by day, the morning after a night too`() throws {
    var problem = Problems.week([0, 0, 0, 0, 0, 0, 0])
    problem.shifts = [
      ShiftType(id: "night", stretches: [1320..<1800]),
      ShiftType(id: "day", stretches: [300..<780]),
    ]
    problem.contracts = [Contract(id: "any", week: .init(restMinutes: 720))]
    problem.needs = [
      Need(day: 6, minutes: 1380..<1440, skill: "office", people: 1),
      Need(day: 0, minutes: 300..<360, skill: "office", people: 2),
    ]
    let roster = try roster(problem)
    #expect(
      roster.presence(in: problem) == [
        RosterPresence(group: 0, day: 0, minutes: 0..<300, people: 1),
        RosterPresence(group: 0, day: 0, minutes: 300..<360, people: 2),
        RosterPresence(group: 0, day: 0, minutes: 360..<780, people: 1),
        RosterPresence(group: 0, day: 6, minutes: 1320..<1440, people: 1),
      ])
  }

  @Test func `an hour after midnight is paid as that of its own day`() throws {
    var problem = Problems.week([0, 0, 0, 0, 0, 0, 0])
    problem.shifts = [ShiftType(id: "night", stretches: [1320..<1800])]
    problem.contracts = [
      Contract(
        id: "any", pay: .init(anHour: 10, supplements: [.init(.saturday, anHour: 1)]))
    ]
    problem.needs = [Need(day: 4, minutes: 1380..<1440, skill: "office", people: 1)]
    // Eight hours, of which those from midnight to six are Saturday's.
    #expect(RosterSolver(problem).solve().cost == 86)
  }

  @Test func `nobody works early after a late shift`() throws {
    var problem = Problems.week([0, 0, 0, 0, 0, 0, 0])
    problem.shifts = [
      ShiftType(id: "early", stretches: [360..<840]),
      ShiftType(id: "late", stretches: [840..<1320]),
    ]
    problem.contracts = [
      Contract(id: "any", week: .init(shifts: 0...5, restMinutes: 720), pay: .init(aWeek: 1))
    ]
    problem.needs = (0..<7).flatMap {
      [
        Need(day: $0, minutes: 360..<840, skill: "office", people: 2),
        Need(day: $0, minutes: 840..<1320, skill: "office", people: 2),
      ]
    }
    // 28 shifts of at most five a person.
    #expect(try roster(problem).people.count == 6)
    problem.contracts[0].week.restMinutes = 0
    #expect(try roster(problem).people.count == 6)
  }

  @Test func `Saturdays of people who are alike differ by one at most`() throws {
    let first = try #require(CivilDate(iso: "2026-06-01"))
    var problem = RosterProblem(
      horizon: RosterHorizon(from: first, to: first.adding(days: 27)), groups: ["office"],
      needs: (0..<28).filter { $0 % 7 < 6 }.map {
        Need(day: $0, minutes: 480..<960, skill: "office", people: $0 % 7 == 5 ? 2 : 4)
      }, shifts: [ShiftType(id: "day", stretches: [480..<960])],
      contracts: [
        Contract(
          id: "five", week: .init(shifts: 4...5, daysOffTogether: 1),
          pay: .init(supplements: [.init(.saturday, anHour: 1)]))
      ], staff: [StaffEntry(id: "clerk", people: 6...6)])
    problem.staff.append(StaffEntry(id: "other", people: 0...0))
    let roster = try roster(problem)
    let saturdays = roster.people.indices.map { person in
      roster.shifts.count { $0.person == person && $0.day % 7 == 5 }
    }
    #expect(saturdays.reduce(0, +) == 8)
    #expect(saturdays.allSatisfy { (1...2).contains($0) })
  }

  @Test func `what is agreed is kept, and only the one with whom it is agreed is tied`() throws {
    var problem = Problems.branch
    problem.fixed = [
      FixedShift(staff: 0, person: 2, day: 0, shift: 2),
      FixedShift(staff: 0, person: 2, day: 4, shift: nil),
    ]
    let roster = try roster(problem)
    let person = try #require(roster.people.firstIndex { $0.id == "land-3" })
    let own = roster.shifts.filter { $0.person == person }
    #expect(own.first { $0.day == 0 }?.variant.shift == 2)
    #expect(!own.contains { $0.day == 4 })
  }

  @Test func `a need that no shift covers is named by itself`() throws {
    var problem = Problems.branch
    problem.needs[0].minutes = 420..<450
    let conflict = try conflict(problem)
    #expect(conflict.kind == .alone)
    #expect(conflict.constraints.map(\.what) == [.need(0)])
    #expect(conflict.constraints.map(\.reason) == [.noShift])
  }

  @Test func `contradictions apart from each other are all told, each with what would do`() throws {
    let day = 480..<960
    let problem = RosterProblem(
      horizon: .week, groups: ["office"],
      needs: [
        Need(day: 0, minutes: day, skill: "x", people: 3),
        Need(day: 1, minutes: day, skill: "y", people: 2),
        Need(day: 2, minutes: day, skill: "y", people: 1),
      ], shifts: [ShiftType(id: "day", stretches: [day])], contracts: [Contract(id: "any")],
      staff: [
        StaffEntry(id: "a", people: 2...2, skills: [.init("x")]),
        StaffEntry(id: "b", people: 1...1, skills: [.init("y")]),
      ])
    let conflict = try conflict(problem)
    #expect(conflict.constraints.map(\.what) == [.need(0), .staff(0)])
    #expect(conflict.constraints.map(\.remedy) == [2, 3])
    let other = try #require(conflict.others.first)
    #expect(conflict.others.count == 1)
    #expect(other.constraints.map(\.what) == [.need(1), .staff(1)])
    #expect(other.constraints.map(\.remedy) == [1, 2])
  }

  @Test func `a contract of fewer hours than any shift has is the reason`() throws {
    var problem = Problems.branch
    problem.contracts[0].week = .init(shifts: 0...6, minutes: 0...180)
    problem.staff.removeLast()
    let conflict = try conflict(problem)
    #expect(conflict.kind == .alone)
    #expect(conflict.constraints.count == problem.needs.count)
    #expect(conflict.constraints.allSatisfy { $0.reason == .notAllowed && $0.contracts == [0] })
  }

  @Test func `a need that nobody can do is named by itself`() throws {
    var problem = Problems.branch
    problem.needs[3].skill = "marriage"
    let conflict = try conflict(problem)
    #expect(conflict.constraints.map(\.what) == [.need(3)])
    #expect(conflict.constraints.map(\.reason) == [.noSkill])
  }

  @Test func `nobody is placed outside the doors`() throws {
    var problem = Problems.branch
    problem.house.doors?[5] = []
    let conflict = try conflict(problem)
    #expect(conflict.kind == .alone)
    #expect(
      conflict.constraints.allSatisfy {
        if case .need(let need) = $0.what { problem.needs[need].day == 5 } else { false }
      })
  }

  @Test func `without one of an irreducible conflict the others can be met`() throws {
    var problem = Problems.branch
    problem.staff[0].people = 3...3
    problem.staff[2].people = 1...1
    let conflict = try conflict(problem)
    #expect(conflict.kind == .irreducible)
    #expect((2...12).contains(conflict.constraints.count))
    let space = RosterSpace(problem)
    let finder = ConflictFinder(space, until: .now + .seconds(60))
    let all = conflict.constraints.compactMap { space.constraints.firstIndex(of: $0.what) }
    #expect(finder.isPossible(all) == false)
    for left in all { #expect(finder.isPossible(all.filter { $0 != left }) == true) }
  }

  @Test func `a part of a roster misses no more than it must`() throws {
    var problem = Problems.branch
    problem.staff[0].people = 3...3
    problem.staff[2].people = 2...2
    let answer = RosterSolver(problem).partial()
    let roster = try #require(answer.roster)
    #expect(answer.state == .optimal)
    #expect(roster.faults(in: problem, mayMiss: true) == [])
    let missing = roster.cover(of: problem).reduce(0) { $0 + $1.missingMinutes }
    #expect(missing > 0)
    // Where everything can be met nothing is missing, and the cost is that of the whole.
    let all = RosterSolver(Problems.branch).partial()
    #expect(all.cost == RosterSolver(Problems.branch).solve().cost)
  }

  @Test func `a contract that allows no week is told as the reason`() throws {
    var problem = Problems.branch
    problem.contracts[0].week.shifts = 7...7
    let conflict = try conflict(problem)
    #expect(conflict.kind == .alone)
    #expect(conflict.constraints.allSatisfy { $0.reason == .noWeek && $0.contracts == [0] })
  }

  @Test func `doors let people work where nobody is needed, and nothing else does`() throws {
    var problem = Problems.branch
    problem.needs.removeAll { $0.day > 0 }
    #expect(try roster(problem).people.count == 20)
    problem.house.doors = nil
    #expect(try conflict(problem).constraints.contains { $0.reason == .noWeek })
  }

  @Test func `the smallest hitting set is the smallest set that cannot be`() {
    var chance = BruteForceTests.Chance(state: 7)
    for _ in 0..<60 {
      let impossible = (0..<chance.number(1...4)).map { _ in
        Set((0..<chance.number(1...4)).map { _ in chance.number(0...8) })
      }
      let found = HittingSets(9, until: .now + .seconds(5)) { held in
        !impossible.contains { $0.isSubset(of: held) }
      }.smallest
      let smallest = impossible.map(\.count).min()
      #expect(found?.count == smallest)
      #expect(impossible.contains(Set(found ?? [])))
    }
  }
}
