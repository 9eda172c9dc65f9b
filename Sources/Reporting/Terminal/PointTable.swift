import Experiments
import OutputAnalysis
import Runs
import ServiceModel
import Wording

/// What options come to at points, for people: a table for each KPI, in it a row for each point and a
/// column for each option. What no point changes is told in one line.
struct PointTable {
  /// What a value is held against.
  enum Base {
    /// The same option as written.
    case unstressed
    /// The first option at the same point.
    case firstOption
  }

  struct Row {
    var label: String
    /// Nil of the options as written.
    var point: Int?
  }

  let findings: PointFindings
  /// Of the column of points.
  let heading: String
  let rows: [Row]
  let base: Base
  /// Tables that stand before those of indicators of the city.
  var extra: [String] = []

  func text(
    title: String, opening: [String], notes: [String], _ language: Language, width: Int?,
    styled: Bool
  ) -> String {
    let proseWidth = min(width ?? 100, 100)
    let bold: (String) -> String = { styled ? TextTable.Style.bold.applied(to: $0) : $0 }
    func prose(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let indent = String(line.prefix { $0 == " " })
        let lines = TextTable.broken(String(line), at: proseWidth - indent.count)
        return lines.map { indent + $0 }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
    var parts =
      [prose(Texts.scope(points: 0)[language]), bold(prose(title))] + opening.map(prose)
    parts[parts.count - 1] += "\n"
    parts += extra
    var still: [String] = []
    for kpi in findings.shown {
      guard moves(kpi) else {
        still.append(kpi.name(in: findings.options[0])[language])
        continue
      }
      let format = RowFormat(kpi.unit, values: values(kpi), language)
      parts.append(
        bold(format.label(kpi.name(in: findings.options[0])[language])) + "\n"
          + table(kpi, format, language).text(width: width, styled: styled))
    }
    if !still.isEmpty {
      parts.append(prose(Texts.movesNowhere.filled(language, still.joined(separator: "; "))))
    }
    return (parts + notes.map(prose)).joined(separator: "\n") + "\n"
  }

  /// What holds for all of it.
  func notes(_ replications: Int, _ seed: UInt64, _ language: Language) -> [String] {
    let hasIntervals =
      base == .unstressed || findings.options.count > 1 || findings.until != nil
    let noise =
      replications > 1
      ? (hasIntervals ? Texts.pointNoise : Texts.pointValues).filled(language, "\(replications)")
      : Texts.pointOnce[language]
    return [noise + " " + Texts.seed.filled(language, "\(seed)")]
  }

  private func values(_ kpi: KPI) -> [Double] {
    rows.flatMap { row in
      findings.options.indices.compactMap {
        findings.cells.estimate(.city(kpi), of: $0, at: row.point)?.value
      }
    }
  }

  /// Whether it is not the same in every row for every option.
  private func moves(_ kpi: KPI) -> Bool {
    findings.options.indices.contains { option in
      let values = rows.map { findings.cells.estimate(.city(kpi), of: option, at: $0.point)?.value }
      return values.contains { $0 != values[0] }
    }
  }

  private func table(_ kpi: KPI, _ format: RowFormat, _ language: Language) -> TextTable {
    var table = TextTable(header: [heading] + findings.options.map { $0.name[language] })
    table.rows = rows.map { row in
      [TextTable.Cell(row.label)]
        + findings.options.indices.map { cell(kpi, $0, row.point, format) }
    }
    return table
  }

  private func cell(
    _ kpi: KPI, _ option: Int, _ point: Int?, _ format: RowFormat
  ) -> TextTable.Cell {
    let cells = findings.cells
    let value = cells.estimate(.city(kpi), of: option, at: point)
    let other: (option: Int, point: Int?) = base == .unstressed ? (option, nil) : (0, point)
    guard other.option != option || other.point != point,
      let there = cells.estimate(.city(kpi), of: other.option, at: other.point),
      let difference = value?.difference(from: there)
    else { return TextTable.Cell(format.value(value?.value)) }
    let interval = difference.interval(level: 0.95)
    let relevant = kpi.relevantDifference(in: findings.options[0]).amount(base: there.value)
    let verdict = Comparison.Verdict(interval, relevant: relevant, better: kpi.better)
    return TextTable.Cell(
      format.value(value?.value), format.difference(difference.value, interval),
      style: TextTable.Style(verdict.judgement.tone))
  }
}
