import Experiments
import ServiceModel

extension Computation {
  /// Throws `InvalidInput` if results, or a part of a run, cannot be written into a folder for a reason that
  /// can be known before the long work. `documents` are made there afterwards.
  package func check(
    _ folder: String, documents: [String] = [], overwriting: Bool = false
  ) throws {
    try asInput {
      if case .part(let from, let to) = study.replications {
        try ReplicationFolder.check(folder, for: identity, from...to)
      } else {
        try ResultFolder.check(folder, documents: documents, overwriting: overwriting)
        try StudyFolder.check(folder, takes: study.inputs)
      }
    }
  }

  /// Runs, and writes all tables and the manifest into a folder, in place of earlier results that are there:
  /// all at once, at the end. What was kept of the run until then is taken away. The same bytes for any
  /// number of threads, gone on with or not, made apart or not; the manifest alone tells of the day.
  ///
  /// Nil if the study is a part of a run. Throws as `run` does, and `ResultFolder.Problem`.
  package func write(
    to folder: String, resuming: Bool = false, overwriting: Bool = false
  ) async throws -> Outcome? {
    guard let outcome = try await run(into: folder, resuming: resuming) else { return nil }
    let edited: [String]
    do {
      edited = try await ResultFolder.write(
        run: outcome.description, options: outcome.options, comparison: outcome.comparison,
        context: context(of: outcome), to: folder, overwriting: overwriting)
    } catch let problem as ResultFolder.Problem {
      if outcome.unfinished != nil { tell(.keptUnwritten) }
      throw problem
    }
    try tellFailures(of: outcome.points)
    try outcome.settle()
    tell(.written(in: folder, after: .seconds(outcome.description.durationSeconds)))
    for document in edited { tell(.leftEdited(document)) }
    return outcome
  }

  /// What is told besides the results.
  private func context(of outcome: Outcome) throws -> RunContext {
    var context = try inputs.context(outcome.cities)
    context.told = study.told
    context.futures = outcome.points
    context.verdicts = outcome.verdicts
    context.selection = outcome.selection
    context.findings = outcome.findings
    context.law = outcome.law
    context.robust = outcome.robust
    context.decomposed = outcome.decomposed
    guard let asked = study.trace else { return context }
    // A replication is a pure function of its seed: the first one again, written down.
    let trace = simulate(
      outcome.cities[0], seed: study.seed, replication: 0, tracing: .sample(share: asked.share)
    ).trace
    context.trace = trace
    guard asked.log else { return context }
    let log = EventLog(trace, of: outcome.cities[0].scenario)
    context.log = log
    if log.dossiers < log.traced { tell(.sampledLog(log.dossiers, of: log.traced)) }
    return context
  }

  /// Names the runs that came to nothing, and counts them.
  func tellFailures(of points: Futures?) throws {
    guard let points else { return }
    let failures = try points.failures()
    for (run, reason) in failures {
      tell(.failed(run, option: inputs.ids[run.option], reason: reason))
    }
    if !failures.isEmpty { tell(.failures(failures.count, of: points.count)) }
  }
}
