import Experiments
import Runs
import Wording

/// What `figures.mustache` shows: a table of KPIs by option. Each figure carries the file and the row
/// that it was read from.
struct FiguresContent {
  let indicator = BothTexts(Texts.indicator)
  let options: [Option]
  /// Of the column of targets; nil if no KPI has one.
  let target: BothTexts?
  let rows: [Row]

  struct Option {
    let name: BothTexts
    /// The word for it, on the base of a comparison.
    let base: BothTexts?
  }

  struct Row {
    let id: String
    let label: BothTexts
    let cells: [Cell]
    /// One if there is a column of targets, else none.
    let limits: [Limit]
  }

  /// The cell of the target, empty for a KPI without one.
  struct Limit {
    let basis: String
    let limit: Figure?
  }

  struct Cell {
    /// `better` or `worse` where that is what the difference is.
    let kind: String
    let option: BothTexts
    let value: Figure?
    let change: Change?
    let spread: Figure?
  }

  struct Figure {
    let source: String
    let text: BothTexts
  }

  /// The difference from the base.
  struct Change {
    let source: String
    let vi: Delta
    let en: Delta
  }

  struct Delta {
    /// Nil where only the verdict is worth telling.
    let amount: String?
    let verdict: String
  }

  /// Of a study in a sub-folder, or in none.
  init(_ run: StoredRun, _ indicators: [StoredRun.Indicator], in folder: String = "") {
    let isCompared = run.options.count > 1
    options = run.options.map { option in
      Option(
        name: BothTexts(option.name),
        base: option.id == run.base.id && isCompared ? BothTexts(ReportTexts.base) : nil)
    }
    let hasTargets = indicators.contains { $0.target != nil }
    target = hasTargets ? BothTexts(Texts.target) : nil
    rows = indicators.map { indicator in
      let figures = Figures(run, indicator)
      let label = LocalizedText { figures.format($0).label(indicator.name[$0]) }
      return Row(
        id: indicator.id, label: BothTexts(label),
        cells: run.options.map { Cell(figures, $0, in: folder) },
        limits: hasTargets ? [Limit(figures, in: folder)] : [])
    }
  }
}

extension FiguresContent.Limit {
  fileprivate init(_ figures: Figures, in folder: String) {
    let indicator = figures.indicator
    basis = indicator.target == nil ? "" : indicator.legalBasis ?? ""
    limit =
      indicator.target == nil
      ? nil
      : FiguresContent.Figure(
        source: (folder.isEmpty ? "" : folder + "/") + "kpis.csv:\(indicator.row)",
        text: BothTexts { figures.targetText($0) ?? "" })
  }
}

extension FiguresContent.Cell {
  fileprivate init(_ figures: Figures, _ option: StoredRun.Option, in folder: String) {
    self.option = BothTexts(option.name)
    guard let stored = figures.value(option.id) else {
      (kind, value, change, spread) = ("", nil, nil, nil)
      return
    }
    let source = Source(stored).within(folder).place
    value = FiguresContent.Figure(
      source: source, text: BothTexts { figures.valueText(option.id, $0) })
    guard let row = figures.difference(option.id) else {
      (kind, change, spread) = ("", nil, Self.spread(figures, stored, source))
      return
    }
    let judgement = row.told.judgement
    func delta(_ language: Language) -> FiguresContent.Delta {
      FiguresContent.Delta(
        amount: judgement.tellsDifference ? figures.differenceText(option.id, language) : nil,
        verdict: judgement.signed(judgement.name[language]))
    }
    kind = judgement.tone == .good ? "better" : judgement.tone == .bad ? "worse" : ""
    change = FiguresContent.Change(
      source: Source(row).within(folder).place, vi: delta(.vi), en: delta(.en))
    spread = nil
  }

  /// Half the interval of the base, or of an option by itself; nil without one.
  private static func spread(
    _ figures: Figures, _ value: StoredRun.Value, _ source: String
  ) -> FiguresContent.Figure? {
    guard let mean = value.mean, let lower = value.lower, let upper = value.upper, upper > lower
    else { return nil }
    return FiguresContent.Figure(
      source: source, text: BothTexts { figures.format($0).spread(mean, lower, upper) })
  }
}
