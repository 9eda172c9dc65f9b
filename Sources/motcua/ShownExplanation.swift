import Reporting
import Runs
import Wording

/// An indicator that is explained before people's eyes: with progress, written, shown.
struct ShownExplanation {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  var resuming = false
  var overwriting = false

  /// Shows the tables.
  func runAndShow() async throws {
    console.tell(computation.inputs)
    let found = try await found()
    try console.show(
      ExplainedTable(found).text(
        console.language, width: console.width, styled: console.isStyled))
    if out == nil { console.note(Texts.kept[console.language]) }
  }

  /// Writes the results and shows nothing of them.
  func write() async throws { _ = try await found() }

  private func found() async throws -> Explanation {
    let ready = try await computation.warmedUp()
    let explaining = try ExplainComputation(ready)
    let (out, resuming, overwriting) = (out, resuming, overwriting)
    try out.map { try explaining.check($0, overwriting: overwriting) }
    return try await console.untilStopped(into: out) {
      try await explaining.write(to: out, resuming: resuming, overwriting: overwriting) {
        ExplainedTable($0).paragraph
      }
    }
  }
}
