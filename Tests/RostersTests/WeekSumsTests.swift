import LegalClock
import Testing

@testable import Rosters

/// One person's weeks as sums over their shifts, in place of all ways through the days.
@Suite struct WeekSumsTests {
  @Test func `twenty people of whom hardly two are as fast are proven optimal`()
    throws
  {
    let problem = Problems.ownSpeeds()
    let space = RosterSpace(problem)
    // All but those who are paid by the hour, and two who happen to be as fast as each other.
    let alone = space.classes.indices.filter {
      space.classes[$0].contract == 0 && space.classes[$0].people.upperBound == 1
    }
    #expect(alone.count == 14)
    #expect(space.classes.indices.filter { WeekSums(space, $0) != nil } == alone)
    // Three seconds of a processor; by the clock a busy machine takes longer.
    let answer = RosterSolver(problem, limit: .seconds(600)).solve()
    #expect(answer.state == .optimal)
    let roster = try #require(answer.roster)
    #expect(roster.people.count == 20 && roster.faults(in: problem) == [])
  }

  @Test func `a rule of the order of days is no sum, and several people have none`() {
    func has(_ change: (inout RosterProblem) -> Void) -> Bool {
      var problem = Problems.ownSpeeds()
      change(&problem)
      return WeekSums(RosterSpace(problem), 0) != nil
    }
    #expect(has { _ in })
    #expect(has { $0.contracts[0].week.daysOffTogether = 0 })
    #expect(!has { $0.contracts[0].week.daysOffTogether = 2 })
    #expect(!has { $0.contracts[0].week.daysInARow = 4 })
    // From five in the afternoon to half past seven are fourteen and a half hours.
    #expect(has { $0.contracts[0].week.restMinutes = 870 })
    #expect(!has { $0.contracts[0].week.restMinutes = 871 })
    #expect(!has { $0.staff[0].people = 2...2 })
    #expect(!has { $0.contracts[0].pay.anHour = 1 })
  }

  /// Few people and days, so that both programs end soon: the one with sums, and that with all ways.
  @Test(arguments: 1...12) func `sums and ways through the days have the same optimum`(seed: Int) {
    var chance = BruteForceTests.Chance(state: UInt32(seed))
    var problem = Problems.ownSpeeds()
    problem.staff = problem.staff.prefix(4).map { entry in
      var entry = entry
      // Some may be left out.
      entry.people = chance.number(0...1)...1
      return entry
    }
    problem.contracts[0].week.shifts = chance.number(1...3)...chance.number(4...6)
    problem.contracts[0].week.minutes = 0...chance.number(3...5) * 450
    for index in problem.needs.indices {
      problem.needs[index].people = Double(chance.number(0...1))
    }
    problem.needs.removeAll { $0.people == 0 || (2...4).contains($0.day) }
    let sums = RosterSolver(problem).solve()
    // Nobody works on a Sunday, so six days in a row is no limit, but a rule of the order of days.
    var paths = problem
    paths.contracts[0].week.daysInARow = 6
    paths.contracts[1].week.daysInARow = 6
    let space = RosterSpace(paths)
    #expect(space.classes.indices.allSatisfy { WeekSums(space, $0) == nil })
    let all = RosterSolver(paths).solve()
    if case .infeasible = sums.state, case .infeasible = all.state { return }
    #expect(sums.state == .optimal && all.state == .optimal)
    #expect(abs(sums.cost - all.cost) < 1e-6, "\(sums.cost) \(all.cost)")
    #expect(sums.roster?.faults(in: problem) == [])
  }

  @Test func `a search that is called off says what it has by then`() async throws {
    let problem = Problems.ownSpeeds(byTheHour: true)
    let clock = ContinuousClock()
    let search = Task { RosterSolver(problem, limit: .seconds(600)).solve() }
    try await Task.sleep(for: .seconds(1))
    search.cancel()
    let start = clock.now
    let answer = await search.value
    #expect(clock.now - start < .seconds(60))
    if answer.roster != nil { #expect(answer.bound <= answer.cost) }
  }
}
