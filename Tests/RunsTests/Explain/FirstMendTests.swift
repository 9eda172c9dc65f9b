import Experiments
import Foundation
import Testing
import Wording

@testable import Runs

/// Towns in which one cause is planted: what is named first, mended, does most on fresh citizens too.
@Suite struct FirstMendTests {
  private static let town = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios/tutorial/tutorial.yaml").path

  #if DEBUG
    /// All of them where `MOTCUA_MENDS` says 50.
    private static let cases =
      ProcessInfo.processInfo.environment["MOTCUA_MENDS"].flatMap { Int($0) } ?? 9
  #else
    private static let cases = 50
  #endif

  @Test func `what is named first does most on fresh citizens in nine of ten planted cases`()
    async throws
  {
    let study = MendStudy(town: Self.town, cases: Self.cases)
    var (rates, told) = (MendRates(), "")
    for number in 0..<study.cases {
      let outcome = try await study.outcome(number, seed: 11, threads: 2)
      rates.add(outcome)
      let (kpi, planted) = (outcome.planted.kpi, outcome.planted.mend)
      told += "\(number) \(kpi): planted \(planted), named \(outcome.first ?? "-"), "
      told += "best \(outcome.best ?? "-")\n"
      // Whatever is planted, the parts add up.
      for explanation in outcome.explanations {
        let budget = explanation.budget
        for division in budget.divisions where division.kind != "office" {
          let sum = division.parts.reduce(0) { $0 + $1.amount }
          #expect(
            abs(sum - budget.total) <= 1e-9 * abs(budget.total), "\(division.kind), \(number)")
        }
      }
    }
    #expect(rates.agrees && rates.cases == Self.cases, "\(rates)\n\(told)")
  }

  @Test func `the budget is the indicator of a run of the same citizens, to nine digits`()
    async throws
  {
    let settings = ["period.observed_days=28", "counter_groups[town_civil].staff=1"]
    let run = Study(
      .run, of: [Self.town], settings: settings, seed: 3, replications: .first(count: 2), inputs: []
    )
    let outcome = try #require(try await Computation(run, threads: 2).run())
    for kpi in ExplainedKPI.allCases {
      var study = run
      study.kind = .explain
      study.explain = ExplainAsked(kpi: kpi.rawValue)
      let found = try await ExplainComputation(Computation(study, threads: 2)).write(to: nil) {
        _ in .init(vi: "", en: "")
      }
      let estimate = try #require(outcome.options[0].estimate(kpi.kpi)).value
      let value = kpi == .late ? 1 - estimate : estimate
      let told = try #require(found.budget.value)
      #expect(abs(told - value) <= 1e-9 * abs(value), "\(kpi): \(told), \(value)")
    }
  }
}
