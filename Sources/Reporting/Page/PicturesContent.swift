import Wording

/// What `pictures.mustache` shows.
struct PicturesContent {
  let title = BothTexts(ReportTexts.pictures)
  /// How to get pictures, where there are none.
  let missing: BothTexts?
  let charts: [Picture]

  struct Picture {
    let id: String
    let isWide: Bool
    let name: BothTexts
    let caption: BothTexts
    /// Drawings, which are put in as they are.
    let svg: LocalizedText
  }

  init(_ charts: [DrawnChart]) {
    missing = charts.isEmpty ? BothTexts(ReportTexts.noCharts) : nil
    self.charts = charts.map { chart in
      Picture(
        id: chart.id, isWide: chart.isWide, name: BothTexts(chart.title),
        caption: BothTexts(chart.caption), svg: chart.svg)
    }
  }
}
