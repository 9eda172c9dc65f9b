import Foundation
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Synchronization
import Testing
import Wording

@testable import Staffing

/// The Riverside house of the tutorial, with runs of four weeks.
struct `A staffing that is solved` {
  private func question(
    _ targets: [String], means: StaffingQuestion.Means = .people, grain: Grain = .year,
    settings: [String] = []
  ) throws -> StaffingQuestion {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scenarios/tutorial/tutorial.yaml").standardizedFileURL.path
    let loaded = try ScenarioFile.read(
      path: path,
      settings: [
        "period.observed_days=28", "period.follow_up_days=0", "period.warm_up_days=0",
      ] + settings)
    let city = loaded.scenario
    let site = try #require(city.reception.sites.firstIndex { $0.id == "river_house" })
    let closed = ClosedPart.smallest(around: [site], in: [City(city)])[0]
    let part = closed.isWholeCity ? city : city.cutOut(closed, around: city.name)
    let place = try #require(part.reception.sites.firstIndex { $0.id == "river_house" })
    return StaffingQuestion(
      part, sites: [place], targets: try Target.all(targets), grain: grain, means: means,
      mostYears: 1, seed: 7)
  }

  @Test func `is the same on one thread and on three, and when it goes on from kept steps`()
    async throws
  {
    let question = try question(["wait_p90<=20"])
    let steps = StepsInMemory()
    let one = try await Solver(question, threads: 1, steps: steps).solve()
    let three = try await Solver(question, threads: 3).solve()
    #expect(one.sites.map(\.people) == three.sites.map(\.people))
    #expect(one.attempts == three.attempts)
    let made = steps.count
    let again = try await Solver(question, threads: 1, steps: steps).solve()
    #expect(again.attempts == one.attempts)
    #expect(steps.count == made)
    #expect(made > 3)
    #expect(one.state == .certified)
    #expect(one.amount >= one.lowerBound)
  }

  @Test func `is certified on citizens that neither the search nor an earlier attempt has seen`()
    throws
  {
    let solver = try Solver(try question(["wait_p90<=20"]), threads: 1)
    let attempts = (0..<Solver.mostAttempts).map { solver.citizens(ofAttempt: $0) }
    #expect(attempts[0].lowerBound == solver.searchRuns)
    for (one, next) in zip(attempts, attempts.dropFirst()) {
      #expect(one.upperBound == next.lowerBound)
    }
    let levels = (0..<Solver.mostAttempts).map { solver.plan(attempt: $0).level }
    #expect(levels.reduce(0, +) < 0.05)
  }

  @Test func `says that no staff keeps a target by the clock over lunch, and what is nearest`()
    async throws
  {
    for asked in ["wait_clock_mean<=0.05", "time_in_site_mean<=2"] {
      let solution = try await Solver(try question([asked]), threads: 2).solve()
      #expect(solution.state == .impossible)
      #expect(solution.sites[0].beyond.count == 1)
      let beyond = try #require(solution.sites[0].beyond.first)
      #expect(beyond.target == 0)
      let target = solution.question.targets[0]
      #expect(beyond.nearest > target.requirement.limit && beyond.nearest.isFinite)
      // What is told to be possible is.
      let nearest = target.with(value: beyond.nearest)
      let kept = try await Solver(try question([nearest.text]), threads: 2).solve()
      #expect(kept.state == .certified, "\(nearest.text)")
    }
  }

  @Test func `is refused where nobody can have one`() throws {
    var none = try question(["wait_p90<=20"])
    none.sites = []
    #expect(throws: InvalidTarget.self) { try Solver(none, threads: 1) }
    let nobody = #expect(throws: InvalidTarget.self) {
      try Solver(
        try question(["wait_p90<=20"], settings: ["procedures[level=commune].annual_volume=0"]),
        threads: 1)
    }
    #expect(nobody?.message.en.contains("Nobody comes") == true)
  }

  @Test func `tells of so few that nothing can be said what it is`() async throws {
    let few = try question(["wait_p90<=20"], settings: ["demand.volume_factor=0.002"])
    let solution = try await Solver(few, threads: 2).solve()
    #expect(solution.state == .tooFew && solution.sites[0].state == .tooFew)
  }

  /// That nobody ever leaves is shown by no number of days; what is told in its place can be asked for.
  @Test(arguments: ["walk_away_share<=0", "wait_within_limit_1>=1", "walk_away_share<=0.0001"])
  func `is refused at once where no certificate can be given, with what can be`(asked: String)
    throws
  {
    let refused = try #require(
      #expect(throws: InvalidTarget.self) { try Solver(try question([asked]), threads: 1) })
    let words = refused.message.en.components(separatedBy: "'")
    let told = try #require(words.dropLast().last)
    #expect(told != asked)
    #expect(throws: Never.self) { try Solver(try question([told]), threads: 1) }
    let mean = #expect(throws: InvalidTarget.self) {
      try Solver(try question(["wait_mean<=0"]), threads: 1)
    }
    #expect(mean?.message.en.contains("wait_mean<=0.1") == true)
  }

  @Test func `is certified as a whole, and so at each place`() async throws {
    let two = try Tutorial.scenario(observedDays: 28, followUpDays: 0)
    let solution = try await Solver(
      StaffingQuestion(
        two, sites: [0, 1], targets: try Target.all(["wait_p90<=20"]), grain: .year,
        means: .people, mostYears: 1, seed: 7), threads: 2
    ).solve()
    #expect(solution.state == .certified)
    #expect(solution.sites.map(\.state) == [.certified, .certified])
  }

  @Test func `is the cheapest of those that were certified, and its attempt is the last`()
    async throws
  {
    let heard = Heard()
    let solution = try await Solver(
      try question(["wait_p90<=10"]), threads: 2, tell: heard.hear
    ).solve()
    #expect(solution.attempts.last?.whole == .certified)
    #expect(!heard.certified.isEmpty)
    #expect(heard.certified.min() == solution.amount)
    // What is tried after a certificate is always less.
    #expect(heard.certified == heard.certified.sorted(by: >))
  }

  /// A year shows little of half-hours: what a search finds for two people is not certified. That they are too
  /// few for everything would be another matter.
  @Test func `is never of more people than there are, where it is asked what so many can keep`()
    async throws
  {
    let asked = try question(["wait_within_limit_1>=0.9"], grain: .halfHour)
    let solution = try await Reverse(asked, kpi: asked.targets[0].kpi, people: 2).solve(
      threads: 2, steps: NothingKept()
    ) { _ in }
    #expect(solution.amount <= 2 && !solution.isShort)
    #expect(solution.state != .impossible)
    #expect(solution.question.targets[0].requirement.limit > 0.5)
  }
}

/// Amounts that were certified, in order. A class: it listens from elsewhere.
private final class Heard: Sendable {
  private let state = Mutex<(amount: Double, certified: [Double])>((0, []))

  var certified: [Double] { state.withLock { $0.certified } }

  @Sendable func hear(_ event: SolverEvent) {
    state.withLock { state in
      switch event {
      case .certifying(_, let amount): state.amount = amount
      case .certified(.certified, _): state.certified.append(state.amount)
      default: break
      }
    }
  }
}

/// Steps kept while the test runs. A class: it is shared by those who keep.
final class StepsInMemory: StepKeeper {
  private let steps = Mutex<[String: Data]>([:])

  var count: Int { steps.withLock { $0.count } }

  func kept<Value: Codable>(_ step: String, as type: Value.Type) throws -> Value? {
    try steps.withLock { $0[step] }.map { try JSONDecoder().decode(Value.self, from: $0) }
  }

  func keep<Value: Codable>(_ value: Value, as step: String) throws {
    let data = try JSONEncoder().encode(value)
    steps.withLock { $0[step] = data }
  }
}
