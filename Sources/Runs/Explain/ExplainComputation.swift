import Experiments
import ServiceModel
import Staffing
import Tables
package import Wording

/// A study that explains an indicator and is being computed: its file is read and its question is made.
package struct ExplainComputation: Sendable {
  /// The file, settled.
  package let computation: Computation
  private let indicator: PlacedKPI
  private let explained: ExplainedKPI

  /// `computation` is of a study that explains, with a warm-up of known length. Throws `InvalidInput` if the
  /// indicator is none, or none that can be explained.
  package init(_ computation: Computation) throws {
    guard let asked = computation.study.explain else {
      preconditionFailure("a study that explains says what")
    }
    self.computation = computation
    indicator = try PlacedKPI(asked.kpi, in: "--kpi \(asked.kpi)")
    guard !indicator.isOfAll else {
      throw InvalidInput(message: ExplainTexts.notOfAll.filled(asked.kpi))
    }
    guard let explained = ExplainedKPI(rawValue: indicator.kpi.id) else {
      throw InvalidInput(
        message: ExplainTexts.notExplained.filled(
          indicator.kpi.id, ExplainedKPI.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    self.explained = explained
  }

  /// Throws `InvalidInput` if results cannot be written into a folder for a reason that can be known before
  /// the long work.
  package func check(_ folder: String, overwriting: Bool) throws {
    try asInput {
      try ResultFolder.check(
        folder,
        files: FoundFolder.names([
          CauseRow.table.schema, PlaceShareRow.table.schema, MendRow.table.schema,
        ]), overwriting: overwriting)
    }
  }

  /// Explains; with a folder, what is done is kept beside it until the tables and the text are there, and
  /// with `resuming` gone on with. `paragraph` is what people read of an explanation.
  package func write(
    to folder: String?, resuming: Bool = false, overwriting: Bool = false,
    paragraph: (Explanation) -> LocalizedText
  ) async throws -> Explanation {
    func solve(_ steps: any StepKeeper) async throws -> Explanation {
      try await ExplainSearch(
        computation: computation, indicator: indicator, explained: explained, steps: steps
      ).solve()
    }
    return try await FoundFolder(computation: computation, name: "explain").write(
      to: folder, resuming: resuming, overwriting: overwriting, finding: solve
    ) { found, _ in
      FoundResults(
        tables: [
          CauseRow.text(found).written, PlaceShareRow.text(found).written,
          MendRow.text(found).written,
        ], paragraph: paragraph(found), title: "MotCua: \(found.scenario.id)",
        runs: found.replications)
    }
  }
}
