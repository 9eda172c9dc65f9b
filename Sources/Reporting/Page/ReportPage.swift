public import Runs
public import Wording

/// One self-contained page about a run, in both languages: the answer first, then the figures, the
/// pictures and where they come from. Fetches nothing from anywhere.
public struct ReportPage {
  let run: StoredRun
  /// Besides it in the same folder.
  let added: [AddedStudy]
  let charts: [DrawnChart]

  /// Without charts the page says how to get them.
  public init(_ run: StoredRun, charts: [DrawnChart]) {
    self.init(run, added: [], charts: charts)
  }

  /// About the first study of a folder, with the headline figures of those that were added.
  public init(_ studies: StoredStudies, charts: [DrawnChart]) {
    self.init(studies.first, added: studies.added, charts: charts)
  }

  private init(_ run: StoredRun, added: [AddedStudy], charts: [DrawnChart]) {
    self.run = run
    self.added = added
    self.charts = charts
  }

  /// UTF-8; `language` is the one shown first.
  public func bytes(_ language: Language) -> [UInt8] {
    Array(PageTemplates.page(PageContent(run, added, charts: charts, language)).utf8)
  }
}
