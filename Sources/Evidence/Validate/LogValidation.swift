import Runs

/// A scenario run over days of a log, and held against it: what `motcua validate` does.
package struct LogValidation: Sendable {
  /// What is asked.
  package struct Asked: Sendable {
    /// The scenario file.
    package var scenario: String
    /// As `--set` has them.
    package var settings: [String]
    /// The folder of the log.
    package var log: String
    /// Which days.
    package var part: Part
    /// Of the simulated city.
    package var replications: Int
    /// Of the simulated city.
    package var seed: UInt64
    /// Changes the time, never the result.
    package var threads: Int
    /// By measure, in place of its own.
    package var relevant: [Measure: Double]
    /// How often days are drawn again.
    package var resamples: Int

    /// All of it.
    package init(
      scenario: String, settings: [String] = [], log: String, part: Part = .heldBack,
      replications: Int = 40, seed: UInt64 = 2024, threads: Int = 1,
      relevant: [Measure: Double] = [:], resamples: Int = 1000
    ) {
      (self.scenario, self.settings, self.log, self.part) = (scenario, settings, log, part)
      (self.replications, self.seed, self.threads) = (replications, seed, threads)
      (self.relevant, self.resamples) = (relevant, resamples)
    }
  }

  /// Which days of the log.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// Those that estimates were not made from.
    case heldBack = "held_back"
    /// Those that they were made from.
    case fit
    /// All with data.
    case all
  }

  /// What was asked.
  package let asked: Asked
  /// Every number of both.
  package let rows: [ValidationRow]
  /// Every series.
  package let agreements: [AgreementRow]
  /// What changed in the log by itself since the days of the estimates; empty if none were held back.
  package let changes: [ChangeRow]
  /// Days that were compared, since 1970.
  package let days: [Int]
  /// Names of the log that the scenario has nothing for.
  package let unmatched: [String]
  /// The first limit of waits, in minutes.
  package let limit: Double

  /// Reads both, runs the scenario over the days and compares. Throws `InvalidScenario`, and
  /// `InvalidInput` if the folder is no imported log, has no such days, or nothing in common with the
  /// scenario. `progress` hears of each replication.
  package init(_ asked: Asked, progress: @Sendable (Int) -> Void = { _ in }) async throws {
    self.asked = asked
    let log = try ObservedLog(asked.log, beside: asked.scenario, part: asked.part)
    let inputs = try StudyInputs([asked.scenario], settings: asked.settings)
    let scenario = log.placed(inputs.scenarios[0])
    let pairing = try LogPairing(log, scenario, named: asked.scenario)
    var done = 0
    let simulated = try await pairing.simulated(
      scenario, replications: asked.replications, seed: asked.seed, threads: asked.threads
    ) {
      done += 1
      progress(done)
    }
    (days, limit, unmatched) = (log.days, pairing.limit, pairing.unmatched)
    let comparing = Comparing(
      observed: pairing.observed, simulated: simulated, relevant: asked.relevant,
      resamples: asked.resamples, seed: asked.seed)
    let rows = comparing.differences().map { ValidationRow($0, named: pairing.name($0.key)) }
    self.rows = rows
    changes =
      pairing.change?.differences(
        relevant: asked.relevant, resamples: asked.resamples, seed: asked.seed
      ).map { ChangeRow($0) } ?? []
    agreements = ObservedScope.allCases.flatMap { scope in
      Measure.allCases.compactMap { AgreementRow($0, scope, rows) }
    }
  }
}
