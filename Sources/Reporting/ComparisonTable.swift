public import Experiments
import OutputAnalysis
public import ServiceModel

/// Options side by side, for people: the headline KPIs of the whole city.
public struct ComparisonTable: Sendable {
  private let options: [OptionResult]
  private let comparison: Comparison

  /// The first option is the base.
  public init(_ options: [OptionResult], _ comparison: Comparison) {
    self.options = options
    self.comparison = comparison
  }

  /// With title, notes and notices. `width` in characters, nil if it does not matter; `styled` for
  /// a terminal that shows colours.
  public func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    let base = options[0]
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [Texts.indicator[language]] + options.map { $0.scenario.name[language] })
    table.rows = KPI.headlines.map { row($0, language) }
    let title = Texts.comparisonTitle.filled(
      language, base.scenario.name[language], format.date(base.scenario.period.firstObservedDay),
      format.date(base.scenario.period.lastObservedDay))
    let note =
      base.replications > 1
      ? Texts.comparisonNote.filled(
        language, format.percent(comparison.level, digits: 0), "\(base.replications)",
        "\(base.seed)") + (marksBest ? " " + Texts.bestNote[language] : "")
      : Texts.oneReplicationNote.filled(language, "\(base.seed)")
    return layout(
      title: title, table: table, note: note, notices: notices(options, language),
      language, width: width, styled: styled)
  }

  private func row(_ kpi: KPI, _ language: Language) -> [TextTable.Cell] {
    let values = options.map { $0.estimate(kpi)?.value }
    let marks = options.map { mark($0, kpi) }
    let format = RowFormat(kpi.unit, values: values.compactMap { $0 }, language)
    let label = format.label(kpi.name(in: options[0].scenario)[language])
    let others = options.indices.dropFirst().map { index in
      cell(
        marks[index] + format.value(values[index]), comparison.row(options[index].id, kpi), format,
        language)
    }
    return [TextTable.Cell(label), TextTable.Cell(marks[0] + format.value(values[0]))] + others
  }

  /// Of two options the verdict says which is better.
  private var marksBest: Bool { options.count > 2 && !comparison.contests.isEmpty }

  /// Marks an option that may be the best of all.
  private func mark(_ option: OptionResult, _ kpi: KPI) -> String {
    guard marksBest, let standing = comparison.standing(option.id, kpi) else { return "" }
    return standing == .notBest ? "" : "★ "
  }

  private func cell(
    _ value: String, _ row: Comparison.Row?, _ format: RowFormat, _ language: Language
  ) -> TextTable.Cell {
    guard let row, row.difference != nil else { return TextTable.Cell(value) }
    guard row.verdict != .same else {
      return TextTable.Cell(
        value, Texts.verdict(row.verdict)[language], style: .faint)
    }
    let difference = format.difference(row.difference, halfWidth: row.interval?.halfWidth)
    // One replication has no interval, and then there is no verdict to speak of.
    let verdict = row.interval == nil ? "" : ", " + Texts.verdict(row.verdict)[language]
    return TextTable.Cell(value, difference + verdict, style: row.verdict.style)
  }
}

extension Comparison.Verdict {
  fileprivate var style: TextTable.Style {
    switch self {
    case .better: .good
    case .worse: .bad
    case .differs: .plain
    case .same, .tooCloseToCall, .noData: .faint
    }
  }
}

extension ConfidenceInterval {
  var halfWidth: Double { (upper - lower) / 2 }
}

/// Title, table, note and notices below each other; prose is broken at the width.
func layout(
  title: String, table: TextTable, note: String, notices: [String], _ language: Language,
  width: Int?, styled: Bool
) -> String {
  let proseWidth = min(width ?? 100, 100)
  func prose(_ text: String) -> String {
    TextTable.broken(text, at: proseWidth).joined(separator: "\n")
  }
  let bold: (String) -> String = { styled ? TextTable.Style.bold.applied(to: $0) : $0 }
  var parts = [bold(prose(title)), table.text(width: width, styled: styled), prose(note)]
  if !notices.isEmpty {
    parts.append(
      ([bold(Texts.noticesTitle[language])] + notices.map { prose("• " + $0) })
        .joined(separator: "\n"))
  }
  return parts.joined(separator: "\n") + "\n"
}
