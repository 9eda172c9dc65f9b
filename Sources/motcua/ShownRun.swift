import Experiments
import Reporting
import Runs
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

  /// The outcome, written to the folder; nil if it was only a part of a run.
  func run() async throws -> Outcome? {
    console.tell(computation.inputs)
    try out.map {
      try computation.check(
        $0, documents: writesReport ? [ReportFile.name] : [], overwriting: overwriting)
    }
    if computation.made == nil {
      try SizeGuard(console: console, size: await computation.size()).check(isMeant: isMeant)
    }
    let ready = try await computation.warmedUp()
    return try await console.untilStopped(into: out) {
      guard let out else { return try await ready.run() }
      return try await ready.write(to: out, resuming: resuming, overwriting: overwriting)
    }
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
    let told = outcome.selection.map { SelectionText($0, outcome.options) }
    let remarks =
      (missed.map { [PrecisionText($0, outcome.options).outcome(language)] } ?? [])
      + (told.map { [$0.outcome(language)] } ?? [])
    if let law = outcome.law {
      try console.show(
        LawTable(law, of: outcome.options).text(language, width: width, styled: styled))
      if out == nil { console.note(Texts.kept[language]) }
      if !hasPictures { throw Ending.failed }
      return
    }
    if let robust = outcome.robust {
      try console.show(
        RobustTable(robust, of: outcome.options).text(language, width: width, styled: styled)
          + (GainsTable(outcome.options)?.text(language, width: width, styled: styled) ?? "")
          + AnswerLine(robust, of: outcome.options).text(language, width: width, styled: styled))
      if out == nil { console.note(Texts.kept[language]) }
      if !hasPictures { throw Ending.failed }
      return
    }
    if let decomposed = outcome.decomposed {
      try console.show(
        AttributionTable(decomposed, of: outcome.options)
          .text(language, width: width, styled: styled))
      if out == nil { console.note(Texts.kept[language]) }
      if !hasPictures { throw Ending.failed }
      return
    }
    if let findings = outcome.findings {
      try console.show(
        findings.stresses.isEmpty
          ? SweepTable(findings, of: outcome.options)
            .text(language, width: width, styled: styled)
          : StressTable(findings, of: outcome.options)
            .text(language, width: width, styled: styled))
      if out == nil { console.note(Texts.kept[language]) }
      if !hasPictures { throw Ending.failed }
      return
    }
    let points = outcome.points?.pointCount ?? 0
    try console.show(
      outcome.comparison.map {
        ComparisonTable(outcome.options, $0, outcome.verdicts)
          .text(language, width: width, styled: styled, remarks: remarks, points: points)
      }
        ?? RunTable(outcome.options[0])
        .text(language, width: width, styled: styled, remarks: remarks, points: points))
    if let gains = GainsTable(outcome.options) {
      try console.show(gains.text(language, width: width, styled: styled))
    }
    if let comparison = outcome.comparison {
      try console.show(
        AnswerLine(outcome.options, comparison, outcome.verdicts, outcome.selection)
          .text(language, width: width, styled: styled))
    }
    if out == nil { console.note(Texts.kept[language]) }
    if !hasPictures { throw Ending.failed }
    if missed != nil || outcome.selection.map({ $0.selected == nil }) == true {
      throw Ending.unmet
    }
  }
}
