public import Experiments
import LegalClock
import ServiceModel
public import Wording

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
  /// a terminal that shows colours; `remarks` are told below the table, before the notices.
  public func text(
    _ language: Language, width: Int? = nil, styled: Bool = false, remarks: [String] = []
  ) -> String {
    let base = options[0]
    let format = NumberFormat(language: language)
    var table = TextTable(
      header: [Texts.indicator[language]] + options.map { $0.scenario.name[language] })
    table.rows = KPI.headlines.map { row($0, language) }
    let title = Texts.comparisonTitle.filled(
      language, base.scenario.name[language], format.date(base.scenario.period.firstObservedDay),
      format.date(base.scenario.period.lastObservedDay))
    return layout(
      opening: unranked(options, language), title: title, table: table,
      notes: notes(language) + remarks, notices: notices(options, language),
      language, width: width, styled: styled)
  }

  private func notes(_ language: Language) -> [String] {
    let (base, format) = (options[0], NumberFormat(language: language))
    let level = format.percent(comparison.level, digits: 0)
    let citizens = citizens(
      comparison.others, names: options.map { ($0.id, $0.scenario.name) }, language)
    guard base.replications > 1 else {
      return [
        ([Texts.oneReplicationNote.filled(language, "\(base.seed)")] + citizens).joined(
          separator: " ")
      ]
    }
    let note = Texts.comparisonNote.filled(
      language, level, "\(base.replications)", "\(base.seed)", "\(comparison.family)")
    let best = marksBest ? [Texts.bestNote.filled(language, level)] : []
    return [([note] + best + citizens).joined(separator: " ")]
      + fewReplications(base.replications, language)
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
    let difference = format.difference(row.difference, row.interval)
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
    case .same, .noRelevantDifference, .open, .notRanked, .noData: .faint
    }
  }
}

/// Title, table, notes and notices below each other, under the line that says what all of it holds
/// for; prose is broken at the width.
func layout(
  opening: [String], title: String, table: TextTable, notes: [String], notices: [String],
  _ language: Language, width: Int?, styled: Bool
) -> String {
  let proseWidth = min(width ?? 100, 100)
  func prose(_ text: String) -> String {
    TextTable.broken(text, at: proseWidth).joined(separator: "\n")
  }
  let bold: (String) -> String = { styled ? TextTable.Style.bold.applied(to: $0) : $0 }
  var parts = [prose(Texts.forTheseInputs[language]), bold(prose(title))] + opening.map(prose)
  parts += [table.text(width: width, styled: styled)] + notes.map(prose)
  if !notices.isEmpty {
    parts.append(
      ([bold(Texts.noticesTitle[language])] + notices.map { prose("• " + $0) })
        .joined(separator: "\n"))
  }
  return parts.joined(separator: "\n") + "\n"
}

/// Options that are not ranked, the first thing that is said of a table.
func unranked(_ options: [OptionResult], _ language: Language) -> [String] {
  let format = NumberFormat(language: language)
  let found = options.filter { !$0.isRanked }.map {
    ($0.fails ? Texts.failing : Texts.openAtEnd)
      .filled(language, $0.scenario.name[language], format.percent($0.unservedShare))
  }
  guard options.count > 1, let base = options.first, !base.isRanked else { return found }
  return found + [Texts.unrankedBase.filled(language, base.scenario.name[language])]
}

/// Whether all options serve the same citizens, and which do not.
func citizens(
  _ others: [Citizens.Others], names: [(id: String, name: LocalizedText)], _ language: Language
) -> [String] {
  guard !others.isEmpty else { return [Texts.sameCitizens[language]] }
  let format = NumberFormat(language: language)
  func name(_ id: String) -> String { names.first { $0.id == id }?.name[language] ?? id }
  return others.map {
    Texts.otherCitizens.filled(
      language, name($0.option), names.first?.name[language] ?? "",
      format.decimal($0.demands, digits: 0), format.decimal($0.demandsOfBase, digits: 0))
  }
}

/// With fewer, Student's quantile is so large that an interval says little.
private let enoughReplications = 5

func fewReplications(_ replications: Int, _ language: Language) -> [String] {
  replications < enoughReplications
    ? [Texts.fewReplications.filled(language, "\(replications)")] : []
}
