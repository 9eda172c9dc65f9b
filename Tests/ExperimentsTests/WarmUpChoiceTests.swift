import Foundation
import LegalClock
import ScenarioFiles
import ServiceModel
import Testing

@testable import Experiments

/// `warm_up_days: auto`: pilots tell how long a city takes to fill.
@Suite struct WarmUpChoiceTests {
  /// One counter that is open every day; then each dossier waits outside for so many days, and
  /// dossiers in process rise evenly for so long.
  private static func counter(outsideDays: Int, _ more: [String] = []) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ScenarioFile.read(
      path: root.appending(path: "Scenarios/verification/counter.yaml").path,
      settings: [
        "period.warm_up_days=auto", "procedures[visit].annual_volume=8000",
        "routes.none=[{outside: {working_days: \(outsideDays)}}]",
      ] + more
    ).scenario
  }

  private static func choose(
    _ scenarios: [Scenario], threads: Int = 2
  ) async throws -> WarmUpChoice {
    try await Experiment(seed: 3, replications: 1, threads: threads).chooseWarmUp(of: scenarios)
  }

  @Test(arguments: [(28, 182), (70, 182), (120, 364)])
  func `a city that fills for so many days is left alone for as long`(
    days: Int, pilotDays: Int
  ) async throws {
    let choice = try await Self.choose([try Self.counter(outsideDays: days)])
    let filling = try #require(choice.findings.first { $0.series == .inProcess })
    // To the week, and one more by chance.
    #expect((days - 7...days + 14).contains(filling.days), "\(filling)")
    #expect(filling.pilotDays >= pilotDays)
    #expect(choice.days == choice.findings.map(\.days).max())
    #expect(choice.days.isMultiple(of: 7))
  }

  @Test func `seasons and holidays are no warm-up`() async throws {
    let even = try Self.counter(outsideDays: 28)
    let seasons = (0..<12).map { 1 + 0.5 * Double($0 % 6) }
    var uneven = even
    uneven.people.demand.monthWeights = seasons
    let choices = try await [Self.choose([even]), Self.choose([uneven])]
    #expect(choices[0] == choices[1])
  }

  @Test func `the slowest option decides, whatever the threads`() async throws {
    var slow = try Self.counter(outsideDays: 70)
    slow.id = "slow"
    let options = [try Self.counter(outsideDays: 28), slow]
    let choice = try await Self.choose(options)
    #expect(choice.findings.count == 4)
    let slowest = choice.findings.filter { $0.option == "slow" }.map(\.days).max()
    #expect(choice.days == slowest)
    #expect(try await Self.choose(options, threads: 3) == choice)
  }

  @Test func `a city that never settles is refused`() async throws {
    // A third more work than one counter can do in a day of 24 hours.
    let crowded = try Self.counter(
      outsideDays: 1, ["procedures[visit].reception_minutes={exponential: {mean: 90}}"])
    let problem = await #expect(throws: WarmUpChoice.NeverSettles.self) {
      try await Self.choose([crowded])
    }
    #expect(problem?.series == .inProcess)
    #expect(problem?.days == 728)
  }

  @Test func `each midnight tells the calls and waits of its day`() throws {
    var scenario = try Self.counter(outsideDays: 1)
    scenario.period = Period(
      firstDay: scenario.period.firstDay, warmUpDays: 3, observedDays: 10, followUpDays: 2)
    let result = simulate(City(scenario), seed: 1, replication: 0)
    let observed = result.balances[4...13]
    #expect(result.sites[0][.tickets] > 100)
    #expect(Int64(observed.reduce(0) { $0 + $1.called }) == result.sites[0][.tickets])
    #expect(observed.reduce(0) { $0 + $1.waitTicks } == result.sites[0][.wait].totalTicks)
    #expect(result.balances[0].called == 0)
  }
}
