import Wording

/// What `pictures.mustache` shows.
struct PicturesContent {
  let title = BothTexts(ReportTexts.pictures)
  /// How to get pictures, where there are none.
  let missing: BothTexts?
  let charts: [Picture]

  /// What `picture.mustache` shows.
  struct Picture {
    let id: String
    let isWide: Bool
    let name: BothTexts
    let caption: BothTexts
    let seen: [StudyContent.Sentence]
    /// Drawings, which are put in as they are.
    let svg: LocalizedText

    init(_ chart: DrawnChart) {
      (id, isWide, svg) = (chart.id, chart.isWide, chart.svg)
      (name, caption) = (BothTexts(chart.title), BothTexts(chart.caption))
      seen = chart.seen.map { StudyContent.Sentence($0) }
    }
  }

  /// Those of some ids; `areThere` says whether any picture was drawn.
  init(_ charts: [DrawnChart], areThere: Bool) {
    missing = areThere ? nil : BothTexts(ReportTexts.noCharts)
    self.charts = charts.map { Picture($0) }
  }
}
