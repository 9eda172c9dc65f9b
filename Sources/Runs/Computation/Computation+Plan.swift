import Experiments
import Foundation
import ScenarioFiles
import ServiceModel

extension Computation {
  /// What a plan stands for, read from the plan alone. Throws `InvalidScenario` and `InvalidInput`.
  package init(
    _ plan: Plan, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    tell: @escaping @Sendable (ComputationEvent) -> Void = { _ in }
  ) throws {
    self = try Computation(plan.study, threads: threads, files: plan.inputFiles, tell: tell)
      .warmedUp(days: plan.warmUpDays)
  }

  /// Takes the shards of its plan in place of simulating, so that a run puts them together. Throws
  /// `InvalidScenario`.
  package mutating func take(_ shards: ShardSet) throws {
    made = try MadeApart(shards, of: self)
  }

  /// All runs of the study written down, with the text of everything that is read, to be made in parts:
  /// the warm-up is chosen and all points are checked before. Throws as `run` does, and `ShardProblem` if
  /// an input is not UTF-8.
  package func plan() async throws -> Plan {
    guard study.sweep?.until == nil else { throw InvalidInput(message: StudyTexts.unplanned) }
    let ready = try await warmedUp()
    let runs = try await ready.checkedRuns()?.runs
    return try Plan(
      ready.study, runs: runs?.count ?? inputs.ids.count * study.replications.fewest,
      warmUpDays: ready.warmUpDays,
      reading: ready.inputFiles)
  }

  /// What makes the record of a run, from 0: options in their order, the replications of each in
  /// theirs, then the points. To be asked for one run after the other. It throws `InvalidScenario`, and
  /// `CancellationError` when its task is cancelled before the run is whole.
  package func recorder() throws -> (Int) throws -> [UInt8] {
    guard points == nil else {
      let runs = try designedRuns()
      return { try runs.record($0).bytes }
    }
    let (scenarios, replications) = (inputs.scenarios, study.replications.fewest)
    var compiled: (option: Int, simulated: SimulatedOption)?
    return { run in
      let (option, replication) = run.quotientAndRemainder(dividingBy: replications)
      let known = compiled.flatMap { $0.option == option ? $0.simulated : nil }
      let simulated = known ?? self.simulated(City(scenarios[option]))
      compiled = (option, simulated)
      return try simulated.simulateUnlessCancelled(replication).bytes
    }
  }

  /// A scenario of the study in the simulator: as all who make its runs have it.
  func simulated(_ city: City) -> SimulatedOption {
    SimulatedOption(
      city, seed: study.seed, persons: inputs.scenarios.count > 1 && !study.cells.isOfCity)
  }
}
