public import Wording

/// One self-contained page about a run, in both languages: the answer first, then the figures, the
/// pictures and where they come from. Fetches nothing from anywhere.
public struct ReportPage {
  let run: StoredRun
  let charts: [DrawnChart]

  /// Without charts the page says how to get them.
  public init(_ run: StoredRun, charts: [DrawnChart]) {
    self.run = run
    self.charts = charts
  }

  /// UTF-8; `language` is the one shown first.
  public func bytes(_ language: Language) -> [UInt8] {
    Array(PageTemplates.page(PageContent(run, charts: charts, language)).utf8)
  }
}
