public import Experiments
import LegalClock
import OutputAnalysis
import Runs
import ServiceModel
public import Wording

/// One option by itself, for people: the headline KPIs of the whole city with their targets.
public struct RunTable: Sendable {
  private let option: OptionResult

  /// Of one option, whose replications are all there.
  public init(_ option: OptionResult) {
    self.option = option
  }

  /// As `ComparisonTable.text`.
  public func text(
    _ language: Language, width: Int? = nil, styled: Bool = false, remarks: [String] = [],
    points: Int = 0
  ) -> String {
    let format = NumberFormat(language: language)
    let scenario = option.scenario
    var table = TextTable(
      header: [Texts.indicator, Texts.value, Texts.target].map { $0[language] })
    table.rows = KPI.headlines.map { row($0, language) }
    let title = Texts.runTitle.filled(
      language, scenario.name[language], format.date(scenario.period.firstObservedDay),
      format.date(scenario.period.lastObservedDay))
    let isRepeated = option.replications > 1
    let level = format.percent(intervalLevel, digits: 0)
    let note = [
      isRepeated
        ? Texts.noise.filled(language, "\(option.replications)") : Texts.oneReplication[language],
      isRepeated ? Texts.alone.filled(language, level) : nil,
      Texts.seed.filled(language, "\(option.seed)"),
    ].compactMap { $0 }.joined(separator: " ")
    let notes = [note] + fewReplications(option.replications, language)
    return layout(
      scope: Texts.scope(points: points), opening: unranked([option], language), title: title,
      table: table,
      notes: notes + remarks,
      notices: notices([option], language), language, width: width, styled: styled)
  }

  private func row(_ kpi: KPI, _ language: Language) -> [TextTable.Cell] {
    let estimate = option.estimate(kpi)
    let target = kpi.target(in: option.scenario)?.value
    let format = RowFormat(kpi.unit, values: [estimate?.value, target].compactMap { $0 }, language)
    let interval = estimate?.interval(level: intervalLevel)
    let spread = interval.flatMap { interval in
      estimate.map { " " + format.spread($0.value, interval.lower, interval.upper) }
    }
    let value = format.value(estimate?.value) + (spread ?? "")
    let judgement = TargetVerdict(estimate, interval, of: kpi, target: target).judgement
    let goal = target.map {
      "\(kpi.better.targetSign) \(format.value($0)) \(judgement.name[language])"
    }
    return [
      TextTable.Cell(format.label(kpi.name(in: option.scenario)[language])), TextTable.Cell(value),
      TextTable.Cell(goal ?? "", style: TextTable.Style(judgement.tone)),
    ]
  }
}
