import Choice
import Experiments
import Foundation
import OutputAnalysis
import Runs
import Testing

/// Shares of a computed study, in memory.
@Suite struct ComputedSharesTests {
  private func findings(_ settings: [String], _ decompose: Study.Decompose) async throws
    -> DecomposeFindings
  {
    let option = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/tutorial/more-counters.yaml").path
    var study = Study(
      .decompose, of: [option], settings: ["period.observed_days=14"] + settings, seed: 3,
      replications: .first(count: 3), inputs: [])
    study.decompose = decompose
    let outcome = try #require(try await Computation(study, threads: 2).run())
    return try #require(outcome.decomposed)
  }

  @Test func `shares add up to the whole within 1e-9 of the largest, everywhere`() async throws {
    let found = try await findings([], Study.Decompose(withOff: true))
    #expect(found.design.sets.count == 8 && found.figures.count > 100)
    for figure in found.figures {
      let shares = figure.attribution.shares.map(\.value.value)
      let largest = shares.map(abs).max() ?? 0
      let difference = abs(shares.reduce(0, +) - figure.attribution.total.value)
      #expect(difference <= 1e-9 * max(largest, abs(figure.base)), "\(figure.key)")
      // Replication by replication, too.
      for replication in figure.attribution.total.deviations.indices {
        let parts = figure.attribution.shares.map { $0.value.deviations[replication] }
        #expect(
          abs(parts.reduce(0, +) - figure.attribution.total.deviations[replication])
            <= 1e-9 * max(largest, abs(figure.base)))
      }
    }
  }

  @Test func `indicators that are asked for are told of levels, districts and kinds of site`()
    async throws
  {
    let few = try await findings([], Study.Decompose(kpis: ["utilisation"]))
    let scopes = Set(few.figures.map(\.key.scopeType))
    #expect(scopes.isSuperset(of: [.city, .level, .district, .siteKind]))
    #expect(few.shown.map(\.id) == ["utilisation"])
  }
}
