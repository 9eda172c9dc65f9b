import Choice
import Experiments
import Foundation
import OutputAnalysis
import Runs
import ServiceModel
import Wording

/// What levers make of one indicator, as people read it.
struct AttributionFigures {
  /// Shares by lever.
  let told: LeverShares
  private let figure: DecomposeFindings.Figure
  private let language: Language
  private let format: RowFormat

  init(_ figure: DecomposeFindings.Figure, _ findings: DecomposeFindings, _ language: Language) {
    (self.figure, self.language) = (figure, language)
    told = LeverShares(figure, findings)
    format = told.format(language)
  }

  private var attribution: Attribution { figure.attribution }

  /// The indicator with its unit.
  var label: String { told.label(language) }

  /// Without any lever.
  var base: String { format.value(figure.base) }

  /// All levers less none.
  var total: String { told.told(told.whole, language) }

  /// By lever.
  var shares: [String] { told.levers.map { told.told($0, language) } }

  private func text(_ estimate: ReplicationEstimate) -> String {
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
      TextTable.Cell(estimate.map(text) ?? NumberFormat.missing)
    }
    for (lever, (share, part)) in zip(told.levers, zip(shares, attribution.shares)) {
      table.rows.append([
        TextTable.Cell(lever.name[language]), TextTable.Cell(share), cell(part.alone),
        cell(part.lastOut),
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
    [told.sentence(language, unit: format.unit)]
      + (told.isNothing ? [] : [AttributionWords.addUp[language]]) + interactions
  }

  /// Pairs whose interaction matters and is not chance, the largest first, three at most.
  private var interactions: [String] {
    let found = attribution.interactions.filter { pair in
      let interval = pair.value.interval(level: intervalLevel)
      return abs(pair.value.value) >= told.smallest && interval.map { !$0.contains(0) } ?? true
    }
    let sorted = found.sorted { a, b in
      let (x, y) = (abs(a.value.value), abs(b.value.value))
      return x == y ? (a.first, a.second) < (b.first, b.second) : x > y
    }
    return sorted.prefix(3).map { pair in
      let (first, second) = (told.levers[pair.first], told.levers[pair.second])
      let words =
        first.value * second.value <= 0
        ? AttributionWords.mixed
        : pair.value.value * first.value < 0 ? AttributionWords.overlap : AttributionWords.together
      return words.filled(
        language, first.name[language], second.name[language],
        text(pair.value) + format.suffix)
    }
  }
}

extension LeverShares {
  /// Of findings in memory.
  init(_ figure: DecomposeFindings.Figure, _ findings: DecomposeFindings) {
    func share(
      _ name: LocalizedText, _ value: Double, _ interval: ConfidenceInterval?
    ) -> Share {
      Share(name: name, value: value, ends: interval.map { $0.lower...$0.upper })
    }
    let (attribution, level) = (figure.attribution, intervalLevel)
    self.init(
      name: figure.kpi.name(in: findings.option), unit: figure.kpi.unit, base: figure.base,
      whole: share(
        AttributionWords.all, attribution.total.value, attribution.total.interval(level: level)),
      levers: zip(findings.design.levers, attribution.shares).map { lever, part in
        share(
          AttributionWords.name(lever.name, isOn: lever.isOn), part.value.value,
          part.interval(level: level))
      }, smallest: figure.smallest)
  }
}
