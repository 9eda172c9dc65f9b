import Drafts
import Experiments
import LegalClock
import Runs
import ScenarioFiles
import ServiceModel
import Tables
import Wording

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
    let folder = ObservedFolder(path: asked.log)
    let visits = SeenVisits(try folder.tickets())
    let compared: Compared
    if visits.visits.isEmpty {
      let cases = SeenCases(try folder.cases(), try folder.events())
      guard !cases.cases.isEmpty else {
        throw InvalidInput(message: FitTexts.nothing.filled(asked.log))
      }
      days = try Self.days(asked, withData: Set(cases.cases.map(\.day)))
      let scenario = try Self.scenario(asked, days)
      limit = scenario.account.targets.waitLimitsMinutes.first ?? 15
      compared = try await Self.compared(asked, cases, scenario, days: days, progress: progress)
    } else {
      days = try Self.days(asked, withData: Set(visits.visits.map(\.day)))
      let scenario = try Self.scenario(asked, days)
      limit = scenario.account.targets.waitLimitsMinutes.first ?? 15
      compared = try await Self.compared(asked, visits, scenario, days: days, progress: progress)
    }
    unmatched = compared.unmatched
    let comparing = Comparing(
      observed: compared.observed, simulated: compared.simulated, relevant: asked.relevant,
      resamples: asked.resamples, seed: asked.seed)
    let rows = comparing.differences().map { ValidationRow($0, named: compared.name($0.key)) }
    self.rows = rows
    agreements = ObservedScope.allCases.flatMap { scope in
      Measure.allCases.compactMap { AgreementRow($0, scope, rows) }
    }
  }

  /// Those of the part: by the table beside the scenario that `motcua fit` wrote, if there is one.
  private static func days(_ asked: Asked, withData: Set<Int>) throws -> [Int] {
    let beside = asked.scenario.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let path = beside.isEmpty ? "." : beside
    let split =
      try Files.kind("\(path)/\(SplitRow.table.schema.file)") == .file
      ? DaySplit(try SplitRow.rows(in: path)) : DaySplit(withData: withData, share: 0.7)
    let days =
      switch asked.part {
      case .heldBack: split.numbers(.heldBack)
      case .fit: split.numbers(.fit)
      case .all: split.numbers(.fit) + split.numbers(.heldBack)
      }
    let common = days.filter(withData.contains).sorted()
    guard !common.isEmpty else {
      throw InvalidInput(message: FitTexts.noSuchDays.filled(asked.log, asked.part.rawValue))
    }
    return common
  }

  /// The scenario over these days, after its own warm-up.
  private static func scenario(_ asked: Asked, _ days: [Int]) throws -> Scenario {
    let inputs = try StudyInputs([asked.scenario], settings: asked.settings)
    guard var scenario = inputs.scenarios.first, let first = days.first, let last = days.last else {
      throw InvalidInput(message: FitTexts.noSuchDays.filled(asked.log, asked.part.rawValue))
    }
    scenario.period.firstDay = CivilDate(dayNumber: first - scenario.period.warmUpDays)
    scenario.period.observedDays = last - first + 1
    return scenario
  }
}
