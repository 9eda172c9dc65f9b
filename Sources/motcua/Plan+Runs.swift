import Experiments
import Runs
import ScenarioFiles
import ServiceModel

/// What a plan's text stands for.
extension Plan {
  /// The scenarios, read from the plan alone. Throws `InvalidScenario`.
  func scenarios() throws -> Inputs {
    var inputs = try Inputs(paths: files, settings: settings, files: inputFiles)
    if let warmUpDays { inputs.setWarmUp(days: warmUpDays) }
    return inputs
  }

  /// The points of the design; nil without one.
  func points() throws -> DesignPoints? {
    try design.flatMap { design in
      try inputFiles.first { $0.path == design.points }
        .map { try DesignPoints(path: $0.path, contents: $0.bytes) }
    }
  }

  /// All runs, made one at a time.
  func designedRuns() throws -> DesignedRuns {
    let keep = (design?.keep ?? []).compactMap { CellChoice.Extra($0) }
    return DesignedRuns(
      try scenarios().variable(), points: try points(),
      freshCitizens: design?.freshCitizens ?? false, replications: 0..<replications, seed: seed,
      cells: CellChoice(extras: keep), warmUpDays: warmUpDays)
  }

  /// What makes the record of a run, from 0: options in their order, the replications of each in
  /// theirs, then the points of a design. To be asked for one run after the other.
  func recorder() throws -> (Int) throws -> [UInt8] {
    guard design == nil else {
      let runs = try designedRuns()
      return { try runs.record($0).bytes }
    }
    let scenarios = try scenarios().scenarios
    var compiled: (option: Int, city: City)?
    return { run in
      let (option, replication) = run.quotientAndRemainder(dividingBy: replications)
      let known = compiled.flatMap { $0.option == option ? $0.city : nil }
      let city = known ?? City(scenarios[option])
      compiled = (option, city)
      return simulate(city, seed: seed, replication: replication).bytes
    }
  }
}
