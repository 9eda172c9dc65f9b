import Reporting
import Runs
import Wording

/// Levers that are tried.
struct ShownLevers: ShownFinding {
  let search: ShownSearch

  func text(
    of answer: LeverAnswer, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    LeverTable(answer).text(language, width: width, styled: styled)
  }

  func isCertified(_ answer: LeverAnswer) -> Bool { answer.state == .certified }

  func found() async throws -> LeverAnswer {
    let levers = try await LeversComputation(search.computation.warmedUp())
    let (out, resuming, overwriting) = (search.out, search.resuming, search.overwriting)
    try out.map { try levers.check($0, overwriting: overwriting) }
    return try await search.console.untilStopped(into: out) {
      try await levers.write(to: out, resuming: resuming, overwriting: overwriting) {
        LeverTable($0).paragraph
      }
    }
  }
}
