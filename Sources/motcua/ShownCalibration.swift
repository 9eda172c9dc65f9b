import Evidence
import Reporting
import Runs
import Wording

/// A scenario that is calibrated.
struct ShownCalibration: ShownFinding {
  let search: ShownSearch

  func text(
    of found: Calibration, _ language: Language, width: Int?, styled: Bool
  ) -> String {
    CalibrationTable(found).text(language, width: width, styled: styled)
  }

  func found() async throws -> Calibration {
    let calibrating = try await CalibrateComputation(search.computation.warmedUp())
    let (out, place) = (search.out, search.place)
    let (resuming, overwriting) = (search.resuming, search.overwriting)
    try out.map { try calibrating.check($0, overwriting: overwriting) }
    return try await search.console.untilStopped(into: out) {
      try await calibrating.write(
        to: out, as: place, resuming: resuming, overwriting: overwriting
      ) {
        CalibrationTable($0).paragraph
      }
    }
  }
}
