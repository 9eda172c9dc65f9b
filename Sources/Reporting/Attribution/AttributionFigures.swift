import Choice
import Experiments
import Foundation
import OutputAnalysis
import Runs
import ServiceModel
import Wording

/// What levers make of one indicator, as people read it.
struct AttributionFigures {
  private let figure: DecomposeFindings.Figure
  private let findings: DecomposeFindings
  private let language: Language
  private let format: RowFormat

  init(_ figure: DecomposeFindings.Figure, _ findings: DecomposeFindings, _ language: Language) {
    (self.figure, self.findings, self.language) = (figure, findings, language)
    format = RowFormat(
      figure.kpi.unit, values: [figure.base, figure.base + figure.attribution.total.value], language
    )
  }

  private var attribution: Attribution { figure.attribution }
  private var levers: [LeverDesign.Lever] { findings.design.levers }

  /// The indicator with its unit.
  var label: String { format.label(figure.kpi.name(in: findings.option)[language]) }

  /// Without any lever.
  var base: String { format.value(figure.base) }

  /// All levers less none.
  var total: String { told(attribution.total) }

  /// By lever.
  var shares: [String] {
    attribution.shares.map {
      format.difference($0.value.value, $0.interval(level: intervalLevel))
    }
  }

  private func told(_ estimate: ReplicationEstimate) -> String {
    format.difference(estimate.value, estimate.interval(level: intervalLevel))
  }

  /// `Mean wait (min): 14.1 without, 6.9 with all of them, -7.2 ± 0.1`.
  var heading: String {
    AttributionWords.heading.filled(
      language, label, base, format.value(figure.base + attribution.total.value), total)
  }

  private func name(_ lever: LeverDesign.Lever) -> String {
    AttributionWords.name(lever.name, isOn: lever.isOn)[language]
  }

  /// A row for each lever, and one for all.
  var table: TextTable {
    var table = TextTable(header: [
      LeverWords.levers[language], AttributionWords.share[language],
      AttributionWords.alone[language], AttributionWords.lastOut[language],
    ])
    func cell(_ estimate: ReplicationEstimate?) -> TextTable.Cell {
      TextTable.Cell(estimate.map(told) ?? NumberFormat.missing)
    }
    for (lever, (share, told)) in zip(levers, zip(attribution.shares, shares)) {
      table.rows.append([
        TextTable.Cell(name(lever)), TextTable.Cell(told), cell(share.alone),
        cell(share.lastOut),
      ])
    }
    table.rows.append([
      TextTable.Cell(AttributionWords.sum[language], style: .bold),
      TextTable.Cell(total, style: .bold), sum(\.alone), sum(\.lastOut),
    ])
    return table
  }

  /// Of what levers make alone, or last out; missing where one of them has none.
  private func sum(_ part: KeyPath<Attribution.Share, ReplicationEstimate?>) -> TextTable.Cell {
    let parts = attribution.shares.compactMap { $0[keyPath: part]?.value }
    guard parts.count == attribution.shares.count else {
      return TextTable.Cell(NumberFormat.missing)
    }
    return TextTable.Cell(format.difference(parts.reduce(0, +), nil), style: .faint)
  }

  /// What is seen, then what levers make of each other.
  var sentences: [String] {
    let seen = SeenShares(
      values: attribution.shares.map(\.value.value), total: attribution.total.value,
      smallest: smallest,
      isBeyondChance: attribution.shares.map {
        // Equal in all replications is no chance.
        $0.interval(level: intervalLevel).map { !$0.contains(0) } ?? true
      })
    let sentence = seen.sentence(language) { lever in
      let share = format.difference(attribution.shares[lever].value.value, nil)
      return "\(name(levers[lever])) (\(withUnit(share)))"
    }
    return [sentence] + (seen.isRelevant ? [AttributionWords.addUp[language]] : []) + interactions
  }

  /// The smallest difference of the indicator that matters.
  private var smallest: Double { figure.smallest }

  /// Pairs whose interaction matters and is not chance, the largest first, three at most.
  private var interactions: [String] {
    let found = attribution.interactions.filter { pair in
      let interval = pair.value.interval(level: intervalLevel)
      return abs(pair.value.value) >= smallest && interval.map { !$0.contains(0) } ?? true
    }
    let sorted = found.sorted { a, b in
      let (x, y) = (abs(a.value.value), abs(b.value.value))
      return x == y ? (a.first, a.second) < (b.first, b.second) : x > y
    }
    return sorted.prefix(3).map { pair in
      let alone =
        attribution.shares[pair.first].value.value
        + attribution.shares[pair.second].value.value
      let text =
        pair.value.value * alone < 0 ? AttributionWords.overlap : AttributionWords.together
      return text.filled(
        language, name(levers[pair.first]), name(levers[pair.second]),
        withUnit(told(pair.value)))
    }
  }

  private func withUnit(_ text: String) -> String {
    format.unit.map { "\(text) \($0[language])" } ?? text
  }
}
