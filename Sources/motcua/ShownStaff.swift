import Reporting
import Runs
import Staffing
import Wording

/// A staffing that is looked for.
struct ShownStaff: ShownFinding {
  let search: ShownSearch

  func text(
    of solution: Solution, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    StaffTable(solution).text(language, width: width, styled: styled)
  }

  func cityYears(of solution: Solution) -> Double? { solution.cityYears }

  func isCertified(_ solution: Solution) -> Bool { solution.state == .certified }

  func found() async throws -> Solution {
    let ready = try await search.computation.warmedUp()
    let (console, language) = (search.console, search.console.language)
    let staff = try StaffComputation(ready) { console.note(StaffNarration.text($0)[language]) }
    let (out, resuming, overwriting) = (search.out, search.resuming, search.overwriting)
    let place = search.place
    try out.map {
      try staff.check($0, documents: StaffPictures.names, overwriting: overwriting)
    }
    return try await console.untilStopped(into: out) {
      try await staff.write(
        to: out, as: place, resuming: resuming, overwriting: overwriting
      ) {
        StaffTable($0).paragraph
      } documents: { solution in
        let pictures = try StaffPictures.made(of: solution)
        if let reason = pictures.reason { console.note(reason[language]) }
        return pictures.files
      }
    }
  }
}
