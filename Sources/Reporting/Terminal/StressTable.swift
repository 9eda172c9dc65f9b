package import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
package import Wording

/// Options under stresses, for people: a table for each KPI, with a row for each stress.
package struct StressTable {
  private let findings: PointFindings
  private let options: [OptionResult]

  /// With the results of the options as written.
  package init(_ findings: PointFindings, of options: [OptionResult]) {
    self.findings = findings
    self.options = options
  }

  /// With title and notes; `width` and `styled` as of `ComparisonTable`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let rows =
      [PointTable.Row(label: Texts.asUsual[language], point: nil)]
      + findings.stresses.enumerated().map {
        PointTable.Row(label: $1.name[language], point: $0)
      }
    let table = PointTable(
      findings: findings, heading: Texts.stress[language], rows: rows, base: .unstressed)
    let title = Texts.stressTitle.filled(
      language, findings.options.map(\.name[language]).joined(separator: ", "))
    let worst = worstPlaces(language)
    return table.text(
      title: title, opening: unranked(options, language),
      notes: (worst.isEmpty ? [] : [worst])
        + table.notes(options[0].replications, options[0].seed, language),
      language, width: width, styled: styled)
  }

  /// Where people wait longest, option by option and stress by stress.
  private func worstPlaces(_ language: Language) -> String {
    guard findings.options.contains(where: { $0.reception.sites.count > 1 }) else { return "" }
    let format = NumberFormat(language: language)
    var lines: [String] = []
    for (position, option) in findings.options.enumerated() {
      for (point, stress) in findings.stresses.enumerated() {
        let waits = findings.placeKeys(of: option).enumerated().compactMap { site, key in
          findings.cells.estimate(key, of: position, at: point).map { (site, key, $0.value) }
        }
        // The first of those that are equal.
        guard let worst = waits.max(by: { $0.2 < $1.2 }), worst.2 > 0 else { continue }
        let usual = findings.cells.estimate(worst.1, of: position, at: nil)?.value
        lines.append(
          Texts.worstPlace.filled(
            language, option.name[language], stress.name[language],
            option.reception.sites[worst.0].name[language], format.decimal(worst.2, digits: 1),
            usual.map { format.decimal($0, digits: 1) } ?? NumberFormat.missing))
      }
    }
    return ([Texts.worstPlaces[language]] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}
