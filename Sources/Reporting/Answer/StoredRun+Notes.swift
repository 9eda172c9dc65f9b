import Runs
import ServiceModel
import Wording

extension StoredRun {
  /// What is said of all figures of a table: their noise, and whose they are.
  func notes(_ language: Language) -> [String] {
    let replications = manifest.replications
    let noise =
      noise(replications, judged: isJudgedByInputs, language)
      + fewReplications(replications, language)
    let precision = missedPrecision(language)
    guard !alternatives.isEmpty else { return precision + noise }
    return precision + noise + citizens(others, names: options.map { ($0.id, $0.name) }, language)
  }

  /// Whether differences are judged by the points of a design.
  var isJudgedByInputs: Bool { differences.contains { $0.byInputs.isByInputs } }

  /// What the figures hold for.
  var scope: LocalizedText {
    Texts.scope(points: points, judged: isJudgedByInputs, of: manifest.study.kind)
  }

  /// That the run stopped before it was as precise as was asked; empty if it was.
  private func missedPrecision(_ language: Language) -> [String] {
    guard let precision = manifest.precision, !precision.reached else { return [] }
    let format = NumberFormat(language: language)
    let name = indicator(precision.kpi)?.name[language] ?? precision.kpi
    let asked = precision.asked.map { " ± " + format.percent($0, digits: 1) } ?? ""
    return [
      Texts.precisionMissed.filled(
        language, "\(manifest.replications)", name + asked,
        format.percent(precision.level, digits: 0))
    ]
  }
}
