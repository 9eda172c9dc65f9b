import Experiments
import Runs
import ServiceModel

/// What a plan's text stands for.
extension Plan {
  /// The scenarios, read from the plan alone. Throws `InvalidScenario`.
  func scenarios() throws -> Inputs {
    var inputs = try Inputs(paths: files, settings: settings, files: inputFiles)
    if let warmUpDays { inputs.setWarmUp(days: warmUpDays) }
    return inputs
  }

  /// What makes the record of a run, from 0: options in their order, the replications of each in
  /// theirs. To be asked for one run after the other.
  func recorder() throws -> (Int) throws -> [UInt8] {
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

  /// The command that does all of it at once.
  var command: [String] {
    ["motcua", files.count > 1 ? "compare" : "run"] + files + settings.flatMap { ["--set", $0] }
      + ["--seed", "\(seed)", "--replications", "\(replications)"]
  }
}
