import Experiments
import Foundation
import Reporting
import ServiceModel

/// What `run` and `compare` have in common: simulate with progress, write, show.
struct Simulation {
  let console: Console
  let inputs: Inputs
  let options: ExperimentOptions

  /// Results of all scenarios, in their order. `compares` says whether the first is a base.
  func run(compares: Bool) async throws -> (options: [OptionResult], comparison: Comparison?) {
    if let out = options.out { try checkFolder(out) }
    let startedAt = Date.now.ISO8601Format()
    let scenarios = inputs.scenarios
    console.note(
      Texts.simulating.filled(
        console.language, scenarios.map(\.id).joined(separator: ", "), "\(options.replications)",
        "\(options.threads)"))
    let progress = Progress(console)
    let experiment = Experiment(
      seed: options.seed, replications: options.replications, threads: options.threads)
    let results = await experiment.run(scenarios) { progress.report($0) }
    let comparison = compares ? Comparison(results) : nil
    guard let out = options.out else { return (results, comparison) }
    let run = RunDescription(
      toolVersion: MotCua.toolVersion, command: ["motcua"] + CommandLine.arguments.dropFirst(),
      inputs: inputs.files, ruleSets: inputs.ruleSets, threads: options.threads,
      startedAt: startedAt, durationSeconds: progress.elapsed.seconds)
    var context = try inputs.context()
    if let share = options.trace {
      // A replication is a pure function of its seed: the first one again, written down.
      let tracing = Tracing.sample(share: share)
      context.trace =
        simulate(City(scenarios[0]), seed: options.seed, replication: 0, tracing: tracing).trace
    }
    try ResultFolder.write(
      run: run, options: results, comparison: comparison, context: context, to: out)
    console.note(
      Texts.written.filled(
        console.language, out, Progress.text(progress.elapsed, console.language)))
    if options.report {
      let file = try ReportFile(console: console).write(results: out, to: nil)
      console.note(Texts.reportWritten.filled(console.language, file))
    }
    return (results, comparison)
  }

  /// A wrong folder is told before the long work.
  private func checkFolder(_ path: String) throws {
    do {
      try ResultFolder.check(path)
    } catch let problem as ResultFolder.Problem {
      throw InvalidInput(message: problem.message)
    }
  }
}
