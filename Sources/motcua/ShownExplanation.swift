import Reporting
import Runs
import Wording

/// An indicator that is explained.
struct ShownExplanation: ShownFinding {
  let search: ShownSearch

  func text(
    of found: Explanation, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    ExplainedTable(found).text(language, width: width, styled: styled)
  }

  func found() async throws -> Explanation {
    let explaining = try await ExplainComputation(search.computation.warmedUp())
    let (out, resuming, overwriting) = (search.out, search.resuming, search.overwriting)
    try out.map { try explaining.check($0, overwriting: overwriting) }
    return try await search.console.untilStopped(into: out) {
      try await explaining.write(to: out, resuming: resuming, overwriting: overwriting) {
        ExplainedTable($0).paragraph
      }
    }
  }
}
