import Choice
import Experiments
import Runs
import Wording

/// The figures of an alternative against the base over futures, as people read them.
struct RobustFigures {
  let format: RowFormat
  private let over: DifferenceOverFutures
  private let language: Language

  init(_ standing: RobustFindings.Standing, _ language: Language) {
    self.init(standing.kpi, standing.own, language)
  }

  init(_ kpi: KPI, _ over: DifferenceOverFutures, _ language: Language) {
    (self.over, self.language) = (over, language)
    let ends = over.inputs.map { [$0.low.value, $0.high.value] } ?? []
    format = RowFormat(
      kpi.unit, values: ends + [over.centre?.value].compactMap { $0 }, language)
  }

  /// Inputs as written.
  var difference: String { format.difference(over.centre?.value, nil) }

  /// With the interval by chance.
  var differenceByChance: String { chance.isEmpty ? difference : "\(difference) \(chance)" }

  /// `± 0,4`; empty if it cannot be told.
  var chance: String {
    guard let half = over.noiseHalfWidth, let centre = over.centre, half > 0 else { return "" }
    return format.spread(centre.value, centre.value - half, centre.value + half)
  }

  /// Between the 5 and the 95 % point, or the extremes of few.
  var inputs: String {
    guard let inputs = over.inputs else { return "" }
    let ends =
      inputs.hasIntervals
      ? (inputs.low.value, inputs.high.value) : (inputs.smallest, inputs.largest)
    return RobustWords.range.filled(
      language, format.difference(ends.0, nil), format.difference(ends.1, nil))
  }

  /// `88 %`; empty where there is no sign.
  var sign: String {
    over.signShare.map { NumberFormat(language: language).percent($0, digits: 0) } ?? ""
  }

  func withUnit(_ text: String) -> String {
    format.unit.map { "\(text) \($0[language])" } ?? text
  }
}
