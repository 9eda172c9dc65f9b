import Runs
import Wording

/// What `comparison.mustache` shows.
struct ComparisonContent {
  let title: BothTexts
  let forTheseInputs: BothTexts
  let headlines: FiguresContent
  let notes: BothTexts
  let everything = BothTexts(ReportTexts.everything)
  /// Of the other KPIs.
  let count: Int
  let others: FiguresContent

  init(_ run: StoredRun, scope: LocalizedText) {
    forTheseInputs = BothTexts(scope)
    title = BothTexts(run.alternatives.isEmpty ? ReportTexts.results : ReportTexts.comparison)
    headlines = FiguresContent(run, run.headlines)
    notes = BothTexts(LocalizedText { run.notes($0).joined(separator: " ") })
    let rest = run.indicators.filter { !$0.isHeadline }
    count = rest.count
    others = FiguresContent(run, rest)
  }
}
