import Experiments
import ServiceModel
import Wording

/// A table of KPIs by option. Each figure carries the file and the row that it was read from.
struct FiguresTable {
  private let run: StoredRun

  init(_ run: StoredRun) {
    self.run = run
  }

  func html(_ indicators: [StoredRun.Indicator]) -> HTML {
    let heads = run.options.map { option in
      let mark: HTML =
        option.id == run.base.id && run.options.count > 1
        ? "<small>\(ReportTexts.base)</small>" : ""
      return "<th scope=\"col\">\(option.name)\(mark)</th>" as HTML
    }
    let hasTargets = indicators.contains { $0.target != nil }
    let target: HTML = hasTargets ? "<th scope=\"col\">\(Texts.target)</th>" : ""
    let rows = indicators.map { row($0, hasTargets: hasTargets) }
    return """
      <table class="figures">
      <thead><tr><th scope="col">\(Texts.indicator)</th>\(heads)\(target)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      """
  }

  private func row(_ indicator: StoredRun.Indicator, hasTargets: Bool) -> HTML {
    let figures = Figures(run, indicator)
    let name = LocalizedText { figures.format($0).label(indicator.name[$0]) }
    let cells = run.options.map { cell(figures, $0) }
    let target: HTML = hasTargets ? targetCell(figures) : ""
    return """
      <tr><th scope="row" title="\(indicator.id)">\(name)</th>\(cells)\(target)</tr>

      """
  }

  private func cell(_ figures: Figures, _ option: StoredRun.Option) -> HTML {
    guard let value = figures.value(option.id) else {
      return "<td><span class=\"label\">\(option.name)</span>–</td>"
    }
    let shown = HTML.both { .escaped(figures.valueText(option.id, $0)) }
    let row = figures.difference(option.id)
    let delta: HTML
    if let row {
      delta =
        "<span class=\"delta\" data-source=\"compare.csv:\(row.row)\">\(text(figures, row))</span>"
    } else {
      delta = spread(figures, value)
    }
    let tone = row?.verdict.judgement.tone
    let kind = tone == .good || tone == .bad ? row?.verdict.rawValue : nil
    return """
      <td class="\(kind ?? "")"><span class="label">\(option.name)</span><span class="cell">\
      <span class="value" data-source="kpi_summary.csv:\(value.row)">\(shown)</span>\(delta)</span></td>
      """
  }

  private func text(_ figures: Figures, _ row: StoredRun.Difference) -> HTML {
    let judgement = row.verdict.judgement
    return HTML.both { language in
      let verdict = judgement.signed(judgement.name[language])
      let difference = figures.differenceText(row.place.option, language)
      guard judgement.tellsDifference else { return .escaped(verdict) }
      return
        "<span class=\"difference\">\(difference)</span><span class=\"verdict\">\(verdict)</span>"
    }
  }

  /// Half the interval of the base, or of an option by itself.
  private func spread(_ figures: Figures, _ value: StoredRun.Value) -> HTML {
    guard let mean = value.mean, let lower = value.lower, let upper = value.upper, upper > lower
    else { return "" }
    return
      """
      <span class="delta" data-spread="kpi_summary.csv:\(value.row)">\
      \(HTML.both { .escaped(figures.format($0).spread(mean, lower, upper)) })</span>
      """
  }

  private func targetCell(_ figures: Figures) -> HTML {
    guard figures.indicator.target != nil else { return "<td></td>" }
    let basis = figures.indicator.legalBasis ?? ""
    return """
      <td title="\(basis)"><span class="label">\(Texts.target)</span>\
      <span class="cell" data-target="kpis.csv:\(figures.indicator.row)">\
      \(HTML.both { .escaped(figures.targetText($0) ?? "") })</span></td>
      """
  }
}
