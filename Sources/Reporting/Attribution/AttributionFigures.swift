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

  /// A row for each lever, and one for all.
  var table: TextTable {
    var table = TextTable(header: [
      LeverWords.levers[language], AttributionWords.share[language],
      AttributionWords.alone[language], AttributionWords.lastOut[language],
    ])
    func cell(_ estimate: ReplicationEstimate?) -> TextTable.Cell {
      TextTable.Cell(estimate.map(told) ?? NumberFormat.missing)
    }
    for (lever, share) in zip(levers, attribution.shares) {
      table.rows.append([
        TextTable.Cell(lever.name[language]),
        TextTable.Cell(format.difference(share.value.value, share.interval(level: intervalLevel))),
        cell(share.alone), cell(share.lastOut),
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
    guard figure.isRelevant else { return [AttributionWords.nothing[language]] + interactions }
    return [seen, AttributionWords.addUp[language]] + interactions
  }

  /// The lever that makes most of the difference, the next ones, and those that work against it.
  private var seen: String {
    let total = attribution.total.value
    let parts = attribution.shares.map { ($0.lever, $0.value.value) }
    let helping = parts.filter { $0.1 * total > 0 }.sorted { a, b in
      abs(a.1) == abs(b.1) ? a.0 < b.0 : abs(a.1) > abs(b.1)
    }
    let against = parts.filter { $0.1 * total < 0 && abs($0.1) >= smallest }
    func told(_ part: (Int, Double)) -> String {
      "\(levers[part.0].name[language]) (\(withUnit(format.difference(part.1, nil))))"
    }
    var sentence = ""
    if let first = helping.first {
      sentence = AttributionWords.most.filled(language, told(first))
      let others = helping.dropFirst().filter { abs($0.1) >= smallest }
      if !others.isEmpty {
        sentence +=
          " "
          + AttributionWords.then.filled(
            language, others.map(told).joined(separator: ", "))
      }
    }
    if !against.isEmpty {
      sentence +=
        " "
        + AttributionWords.against.filled(
          language, against.map(told).joined(separator: ", "))
    }
    return sentence
  }

  /// The smallest difference of the indicator that matters.
  private var smallest: Double { figure.kpi.relevantDifference.amount(base: figure.base) }

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
        language, levers[pair.first].name[language], levers[pair.second].name[language],
        withUnit(told(pair.value)))
    }
  }

  private func withUnit(_ text: String) -> String {
    format.unit.map { "\(text) \($0[language])" } ?? text
  }
}
