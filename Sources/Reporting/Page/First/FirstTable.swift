import Runs
import ServiceModel
import Wording

/// What `first-table.mustache` shows: at most seven indicators; of each option the value, and of alternatives the
/// word, the range of the difference, and a dot for each future.
struct FirstTable {
  let title = BothTexts(AnswerTexts.tableTitle)
  let indicator = BothTexts(Texts.indicator)
  let options: [FiguresContent.Option]
  let rows: [Row]

  struct Row {
    let id: String
    let label: BothTexts
    let cells: [Cell]
  }

  struct Cell {
    let option: BothTexts
    /// `better` or `worse` where that is what the difference is.
    let kind: String
    let value: Figure?
    let verdict: BothTexts?
    let range: Figure?
    /// Drawn; empty for none.
    let strip: String
  }

  struct Figure {
    let cells: String
    let step: String
    let text: BothTexts
  }

  init(_ known: Known) {
    let run = known.run
    options = run.options.map { option in
      FiguresContent.Option(
        name: BothTexts(option.name),
        base: option.id == run.base.id && !run.alternatives.isEmpty
          ? BothTexts(ReportTexts.base) : nil)
    }
    rows = FirstScreen.kpis.compactMap { kpi in
      guard let indicator = run.indicator(kpi) else { return nil }
      let findings = run.options.map { Finding(known: known, option: $0, indicator: indicator) }
      guard findings.contains(where: { $0.value?.mean != nil }) else { return nil }
      let strips = FutureStrip(findings)
      return Row(
        id: kpi,
        label: BothTexts(LocalizedText { findings[0].format($0).label(indicator.name[$0]) }),
        cells: findings.map { Cell($0, isBase: $0.option.id == run.base.id, strips) })
    }
  }
}

extension FirstTable.Cell {
  fileprivate init(_ finding: Finding, isBase: Bool, _ strips: FutureStrip) {
    let judgement = finding.verdict.judgement
    option = BothTexts(finding.option.name)
    value = finding.shownValue.map { FirstTable.Figure($0) }
    guard !isBase, value != nil else {
      (kind, verdict, range, strip) = ("", nil, nil, "")
      return
    }
    kind = judgement.tone == .good ? "better" : judgement.tone == .bad ? "worse" : "faint"
    verdict = BothTexts(LocalizedText { judgement.signed(judgement.name[$0]) })
    let isRanked = finding.known.answer.isSound(finding.option.id)
    range = isRanked ? finding.shownRange.map { FirstTable.Figure($0) } : nil
    strip = isRanked ? strips.drawn(finding) : ""
  }
}

extension FirstTable.Figure {
  fileprivate init(_ figure: ShownFigure) {
    cells = figure.source?.cellPlace ?? ""
    step = "\(figure.step)"
    text = BothTexts { figure.text[$0] }
  }
}
