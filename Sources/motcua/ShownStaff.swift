import Reporting
import Runs
import Staffing
import Wording

/// A staffing that is looked for before people's eyes: found with progress, written, shown.
struct ShownStaff {
  let console: Console
  let computation: Computation
  /// The folder of the results; nil to keep none.
  var out: String?
  var resuming = false
  var overwriting = false

  /// Shows the table; the exit code says what the certificate is.
  func runAndShow() async throws {
    console.tell(computation.inputs)
    let before = ProcessorTime.now
    let solution = try await solution()
    let language = console.language
    try console.show(
      StaffTable(solution).text(language, width: console.width, styled: console.isStyled))
    console.note(
      StaffWords.cost.filled(
        language, Texts.rounded((ProcessorTime.now - before).seconds, language),
        Texts.rounded(solution.cityYears, language)))
    if out == nil { console.note(Texts.kept[language]) }
    if solution.state != .certified { throw Ending.uncertified }
  }

  /// Writes the results and shows nothing of them.
  func write() async throws { _ = try await solution() }

  private func solution() async throws -> Solution {
    let ready = try await computation.warmedUp()
    let (console, language) = (console, console.language)
    let staff = try StaffComputation(ready) { console.note(StaffNarration.text($0)[language]) }
    let (out, resuming, overwriting) = (out, resuming, overwriting)
    try out.map {
      try staff.check($0, documents: StaffPictures.names, overwriting: overwriting)
    }
    return try await console.untilStopped(into: out) {
      try await staff.write(to: out, resuming: resuming, overwriting: overwriting) {
        StaffTable($0).paragraph
      } documents: { solution in
        let pictures = try StaffPictures.made(of: solution)
        if let reason = pictures.reason { console.note(reason[language]) }
        return pictures.files
      }
    }
  }
}
