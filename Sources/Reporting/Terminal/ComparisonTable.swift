public import Experiments
import LegalClock
package import Runs
import ServiceModel
public import Wording

/// Options side by side, for people: the headline KPIs of the whole city.
public struct ComparisonTable: Sendable {
  private let options: [OptionResult]
  private let comparison: Comparison
  private let verdicts: InputVerdicts

  /// The first option is the base; without a design.
  public init(_ options: [OptionResult], _ comparison: Comparison) {
    self.init(options, comparison, .none)
  }

  /// The first option is the base; `verdicts` are what the points of a design say.
  package init(_ options: [OptionResult], _ comparison: Comparison, _ verdicts: InputVerdicts) {
    self.options = options
    self.comparison = comparison
    self.verdicts = verdicts
  }

  /// With title, notes and notices. `width` in characters, nil if it does not matter; `styled` for
  /// a terminal that shows colours; `remarks` are told below the table, before the notices; `points`
  /// is how many other inputs the run looked at.
  public func text(
    _ language: Language, width: Int? = nil, styled: Bool = false, remarks: [String] = [],
    points: Int = 0
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
      scope: Texts.scope(points: points, judged: verdicts.isJudged),
      opening: unranked(options, language), title: title, table: table,
      notes: notes(language) + remarks, notices: notices(options, language),
      language, width: width, styled: styled)
  }

  private func notes(_ language: Language) -> [String] {
    let base = options[0]
    var told = noise(base.replications, judged: verdicts.isJudged, language)
    if base.replications > 1, !verdicts.isJudged {
      told += [
        Texts.within.filled(
          language, Comparison.Verdict.noRelevantDifference.judgement.heading[language],
          Comparison.Verdict.open.judgement.name[language])
      ]
    }
    told += ownRelevance(base.scenario, language)
    told.append(Texts.seed.filled(language, "\(base.seed)"))
    if marksBest {
      let level = NumberFormat(language: language).percent(comparison.level, digits: 0)
      told.append(Texts.star.filled(language, level))
    }
    told += citizens(
      comparison.others, names: options.map { ($0.id, $0.scenario.name) }, language)
    return [told.joined(separator: " ")] + fewReplications(base.replications, language)
  }

  private func row(_ kpi: KPI, _ language: Language) -> [TextTable.Cell] {
    let values = options.map { $0.estimate(kpi)?.value }
    let marks = options.map { mark($0, kpi) }
    // Digits are those of options that are ranked: what one that fails comes to coarsens nobody's.
    let ranked = options.indices.filter { options[$0].isRanked }
    let shown = (ranked.isEmpty ? Array(options.indices) : ranked).compactMap { values[$0] }
    let format = RowFormat(kpi.unit, values: shown, language)
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
    marksBest ? comparison.standing(option.id, kpi)?.star ?? "" : ""
  }

  private func cell(
    _ value: String, _ row: Comparison.Row?, _ format: RowFormat, _ language: Language
  ) -> TextTable.Cell {
    guard let row, row.difference != nil else { return TextTable.Cell(value) }
    let told = ToldVerdict(row.verdict, byInputs: verdicts.verdict(of: row))
    let judgement = told.judgement
    let style = TextTable.Style(judgement.tone)
    guard judgement.tellsDifference else {
      return TextTable.Cell(value, judgement.name[language], style: style)
    }
    let difference = format.difference(row.difference, row.interval, relevant: row.relevant)
    // One replication has no interval, and then noise says nothing.
    let isSilent = row.interval == nil && told == .forTheseInputs(row.verdict)
    let verdict = isSilent ? "" : ", " + judgement.name[language]
    return TextTable.Cell(value, difference + verdict, style: style)
  }
}

extension TextTable.Style {
  init(_ tone: Judgement.Tone) {
    self =
      switch tone {
      case .good: .good
      case .bad: .bad
      case .plain: .plain
      case .faint: .faint
      }
  }
}
