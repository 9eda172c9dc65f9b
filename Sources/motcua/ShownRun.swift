import Experiments
import Reporting
import Runs
import ServiceModel
import Wording

/// A study that is computed before people's eyes: sized, run with progress, written, shown.
struct ShownRun {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  var resuming = false
  var overwriting = false
  var writesReport = false
  /// Whether a very large run is meant without asking.
  var isMeant = false
  /// Whether the results are only to be held against those that there are.
  var isRepeat = false

  /// The outcome, written to the folder; nil if it was only a part of a run.
  func run() async throws -> Outcome? {
    console.tell(computation.inputs)
    try asInput { try checkPlace() }
    if computation.made == nil {
      try SizeGuard(console: console, size: await computation.size()).check(isMeant: isMeant)
    }
    let ready = try await computation.warmedUp()
    do {
      return try await cancelledByTermination {
        guard let outcome = try await ready.run(into: out, resuming: resuming) else { return nil }
        try await write(outcome)
        return outcome
      }
    } catch let stopped as Terminated {
      console.note((out == nil ? Texts.stopped : Texts.stoppedKept)[console.language])
      stopped.end()
    }
  }

  /// Whether results may be written where they are to go: known before the long work.
  private func checkPlace() throws {
    guard let out else { return }
    if case .part(let from, let to) = computation.study.replications {
      try ReplicationFolder.check(out, for: computation.identity, from...to)
    } else {
      try ResultFolder.check(
        out, documents: writesReport ? [ReportFile.name] : [], overwriting: overwriting)
      try StudyFolder.check(out, takes: computation.study.inputs)
    }
  }

  private func write(_ outcome: Outcome) async throws {
    guard let out else { return }
    let kept: [String]
    do {
      kept = try await ResultFolder.write(
        run: outcome.description, options: outcome.options, comparison: outcome.comparison,
        context: context(of: outcome), to: out, overwriting: overwriting)
    } catch let problem as ResultFolder.Problem {
      if outcome.isKept { console.note(Texts.resumable[console.language]) }
      throw problem
    }
    try tellFailures(of: outcome)
    try outcome.settle()
    guard !isRepeat else { return }
    let time = Narrator.text(.seconds(outcome.description.durationSeconds), console.language)
    console.note(Texts.written.filled(console.language, out, time))
    for file in kept { console.note(FolderTexts.keptEdited.filled(console.language, file)) }
  }

  /// What reports tell besides the results.
  private func context(of outcome: Outcome) throws -> RunContext {
    var context = try computation.inputs.context(outcome.cities)
    context.futures = futures(of: outcome)
    guard let asked = computation.study.trace else { return context }
    // A replication is a pure function of its seed: the first one again, written down.
    let trace = simulate(
      outcome.cities[0], seed: computation.study.seed, replication: 0,
      tracing: .sample(share: asked.share)
    ).trace
    context.trace = trace
    guard asked.log else { return context }
    let log = EventLog(trace, of: outcome.cities[0].scenario)
    context.log = log
    if log.dossiers < log.traced {
      console.note(
        Texts.logSampled.filled(
          console.language, "\(EventLog.mostBytes / 1_000_000)", "\(log.dossiers)",
          "\(log.traced)"))
    }
    return context
  }

  private func futures(of outcome: Outcome) -> Futures? {
    outcome.points.map { Futures($0.runs, options: computation.inputs.ids, load: $0.load) }
  }

  /// Names the runs that came to nothing, and counts them.
  private func tellFailures(of outcome: Outcome) throws {
    guard let futures = futures(of: outcome) else { return }
    let failures = try futures.failures()
    guard !failures.isEmpty else { return }
    for (run, reason) in failures {
      console.note(
        Texts.runFailed.filled(
          console.language, "\(run.point ?? 0)", computation.inputs.ids[run.option],
          "\(run.replication + 1)", reason))
    }
    console.note(
      Texts.runsFailed.filled(console.language, "\(failures.count)", "\(futures.count)"))
  }
}

extension ShownRun {
  /// Runs, and prints the table that people read. A precision that was asked for and not reached is
  /// told with the table and by the exit code.
  func runAndShow() async throws {
    guard let outcome = try await run() else { return }
    var hasPictures = true
    if writesReport, let out {
      let file = ReportFile(console: console, overwriting: overwriting)
      hasPictures = try file.write(results: out, to: nil)
    }
    let (language, width, styled) = (console.language, console.width, console.isStyled)
    let missed = outcome.reached.flatMap { $0.isReached ? nil : $0 }
    let remarks = missed.map { [PrecisionText($0, outcome.options).outcome(language)] } ?? []
    try console.show(
      outcome.comparison.map {
        ComparisonTable(outcome.options, $0)
          .text(language, width: width, styled: styled, remarks: remarks)
      }
        ?? RunTable(outcome.options[0])
        .text(language, width: width, styled: styled, remarks: remarks))
    if out == nil { console.note(Texts.kept[language]) }
    if !hasPictures { throw Ending.failed }
    if missed != nil { throw Ending.unmet }
  }
}
