import Reporting
import Runs
import Staffing
import Wording

/// People against the values of a target, looked for before people's eyes: found with progress, written, shown.
struct ShownFrontier {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  var resuming = false
  var overwriting = false

  /// Shows the table; the exit code says whether the asked target is certified for all options.
  func runAndShow() async throws {
    console.tell(computation.inputs)
    let before = ProcessorTime.now
    let answer = try await answer()
    let language = console.language
    try console.show(
      FrontierTable(answer).text(language, width: console.width, styled: console.isStyled))
    console.note(
      StaffWords.cost.filled(
        language, Texts.rounded((ProcessorTime.now - before).seconds, language),
        Texts.rounded(
          answer.options.reduce(0) { $0 + $1.solution.asked.cityYears }, language)))
    if out == nil { console.note(Texts.kept[language]) }
    let isCertified = answer.options.allSatisfy { $0.solution.asked.state == .certified }
    if !isCertified { throw Ending.uncertified }
  }

  /// Writes the results and shows nothing of them.
  func write() async throws { _ = try await answer() }

  private func answer() async throws -> FrontierAnswer {
    let ready = try await computation.warmedUp()
    let (console, language) = (console, console.language)
    let frontier = try FrontierComputation(ready) {
      console.note(StaffNarration.text($0)[language])
    }
    let (out, resuming, overwriting) = (out, resuming, overwriting)
    try out.map { try frontier.check($0, overwriting: overwriting) }
    return try await console.untilStopped(into: out) {
      try await frontier.write(
        to: out, resuming: resuming, overwriting: overwriting,
        paragraph: { FrontierTable($0).paragraph },
        pictures: { answer in
          do {
            return try FrontierPicture(answer).drawn()
          } catch let missing as MissingPrograms {
            console.note(missing.message[language])
            return []
          }
        })
    }
  }
}
