import Reporting
import Runs
import Wording

/// Levers that are tried before people's eyes: with progress, written, shown.
struct ShownLevers {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  var resuming = false
  var overwriting = false

  /// Shows the table; the exit code says whether the answer is certified.
  func runAndShow() async throws {
    console.tell(computation.inputs)
    let answer = try await answer()
    try console.show(
      LeverTable(answer).text(console.language, width: console.width, styled: console.isStyled))
    if out == nil { console.note(Texts.kept[console.language]) }
    if answer.state != .certified { throw Ending.uncertified }
  }

  /// Writes the results and shows nothing of them.
  func write() async throws { _ = try await answer() }

  private func answer() async throws -> LeverAnswer {
    let ready = try await computation.warmedUp()
    let levers = try LeversComputation(ready)
    let (out, resuming, overwriting) = (out, resuming, overwriting)
    try out.map { try levers.check($0, overwriting: overwriting) }
    return try await console.untilStopped(into: out) {
      try await levers.write(to: out, resuming: resuming, overwriting: overwriting) {
        LeverTable($0).paragraph
      }
    }
  }
}
