import Experiments
import LegalClock
import Runs
public import ServiceModel
public import Wording

/// The inputs of a scenario as a page of tables, under the headings of STRESS-DES (Monks et al.,
/// Journal of Simulation 13(1), 2019): written from what is read, so that it cannot drift from it.
public struct ModelDescription {
  let scenario: Scenario
  let language: Language
  let format: NumberFormat

  /// The page of one scenario, options over it applied.
  public init(_ scenario: Scenario, _ language: Language) {
    self.scenario = scenario
    self.language = language
    format = NumberFormat(language: language)
  }

  /// Markdown, as DocC and Git hosts show it.
  public var markdown: String {
    let codes = ReportTexts.codes.map { "\($0.code) \($0.name[language])" }
    let head = """
      # \(DescriptionTexts.title.filled(language, Markdown.escaped(scenario.name[language])))

      \(DescriptionTexts.about[language])

      ## \(DescriptionTexts.overview[language])

      \(DescriptionTexts.command.filled(language, codes.joined(separator: ", ")))
      """
    let sections = [
      (DescriptionTexts.targets, targets), (EventTexts.shape, shapeOfDemand),
      (EventTexts.events, events), (EventTexts.stresses, stresses),
      (UncertaintyTexts.title, uncertainty),
      (DescriptionTexts.procedures, procedures),
      (DescriptionTexts.routes, routes), (DescriptionTexts.bundles, bundles),
      (DescriptionTexts.counters, counters), (VisitTexts.counters, counterRules),
      (DescriptionTexts.offices, offices),
      (DescriptionTexts.byHour, peopleByHour), (DescriptionTexts.byLoad, peopleByLoad),
      (DescriptionTexts.calendars, calendars), (DescriptionTexts.specialDays, specialDays),
      (DescriptionTexts.channels, channels), (ElectronicTexts.title, electronic),
      (VisitTexts.visits, visits), (VisitTexts.proxies, proxies),
      (DescriptionTexts.rules, rules), (CostTexts.title, costs),
      (DescriptionTexts.inputs, inputs), (DescriptionTexts.period, period),
    ]
    let shown = sections.filter { !$0.1.isEmpty }.map { "### \($0.0[language])\n\n\($0.1)" }
    return ([head] + shown).joined(separator: "\n\n") + "\n"
  }

  /// A table whose first columns stand on the left; nothing where it would have no row.
  func table(_ headers: [LocalizedText], _ rows: [[String]], leftColumns: Int? = nil) -> String {
    guard !rows.isEmpty else { return "" }
    return Markdown.table(
      headers.map { $0[language] }, rows, widths: headers.map { _ in 3 },
      leftColumns: leftColumns ?? headers.count)
  }

  // MARK: Outputs and run length

  private var targets: String {
    table(
      [DescriptionTexts.kpi, Texts.target, DescriptionTexts.basis, ReportTexts.code],
      scenario.account.targets.kpis.map { target in
        let kpi = KPI.named(target.kpi)
        let row = kpi.map { RowFormat($0.unit, values: [target.value], language) }
        return [
          kpi.flatMap { kpi in row?.label(kpi.name[language]) } ?? target.kpi,
          row?.value(target.value) ?? "\(target.value)", target.legalBasis, target.confidence,
        ]
      })
  }

  private var period: String {
    let period = scenario.period
    let followed = period.lastObservedDay.adding(days: 1)
    let stretches = [
      (
        DescriptionTexts.warmUp, period.firstDay,
        period.choosesWarmUp ? "auto" : "\(period.warmUpDays)"
      ),
      (DescriptionTexts.observed, period.firstObservedDay, "\(period.observedDays)"),
      (DescriptionTexts.followUp, followed, "\(period.followUpDays)"),
    ]
    let started = scenario.backOffice.backlog.reduce(0) { $0 + $1.count }
    return table(
      [DescriptionTexts.stretch, DescriptionTexts.first, DescriptionTexts.days],
      stretches.map { [$0.0[language], format.date($0.1), $0.2] }, leftColumns: 2)
      + "\n\n" + DescriptionTexts.backlog.filled(language, "\(started)")
  }

  // MARK: Inputs

  /// Every line of the files; many rows of a table that share source and code together.
  private var inputs: String {
    let lines = scenario.account.assumptions.map { input in
      StoredRun.Assumption(
        key: input.key, value: input.value,
        confidence: input.confidence.isEmpty ? nil : input.confidence,
        source: input.source.isEmpty ? nil : input.source, place: input.place)
    }
    let groups = AssumptionGroup.groups(of: lines)
    let hasMany = groups.contains { $0.count > Self.fewRows }
    return table(
      [
        ReportTexts.inputs, ReportTexts.count, ReportTexts.code, ReportTexts.source,
        ReportTexts.example,
      ], groups.map(rows))
      + (hasMany ? "\n\n" + DescriptionTexts.manyRows.filled(language, "\(Self.fewRows)") : "")
  }

  /// Up to so many rows of a table are told with all that they say.
  private static let fewRows = 12

  private func rows(of group: AssumptionGroup) -> [String] {
    let told = [group.confidence, group.source].map { $0 ?? NumberFormat.missing }
    if let only = group.members.first, group.count == 1 {
      return [only.key, "1"] + told + [only.value]
    }
    let file = group.place.prefix { $0 != ":" }.split(separator: "/").last ?? ""
    let all = group.members.map { "\(AssumptionGroup.names(in: $0.key)): \($0.value)" }
    return [group.kind, "\(group.count)"] + told
      + [
        group.count > Self.fewRows
          ? "\(file): \(group.shortExample)" : all.joined(separator: "; ")
      ]
  }
}
