import Reporting
import Runs
import Staffing
import Wording

/// People against the values of a target, looked for.
struct ShownFrontier: ShownFinding {
  let search: ShownSearch

  func text(
    of answer: FrontierAnswer, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    FrontierTable(answer).text(language, width: width, styled: styled)
  }

  func cityYears(of answer: FrontierAnswer) -> Double? {
    answer.options.reduce(0) { $0 + $1.solution.asked.cityYears }
  }

  /// The asked target, for all options.
  func isCertified(_ answer: FrontierAnswer) -> Bool {
    answer.options.allSatisfy { $0.solution.asked.state == .certified }
  }

  func found() async throws -> FrontierAnswer {
    let ready = try await search.computation.warmedUp()
    let (console, language) = (search.console, search.console.language)
    let frontier = try FrontierComputation(ready) {
      console.note(StaffNarration.text($0)[language])
    }
    let (out, resuming, overwriting) = (search.out, search.resuming, search.overwriting)
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
