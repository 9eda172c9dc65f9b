public import Runs
public import Wording

/// One self-contained page about a result folder, in both languages: the answer first, then the figures, the
/// pictures and where they come from. Fetches nothing from anywhere.
public struct ReportPage {
  private let content: (Language) -> PageContent

  /// About one study by itself. Without charts the page says how to get them.
  public init(_ run: StoredRun, charts: [DrawnChart]) {
    let known = Known(run)
    content = { PageContent(known, parts: [], added: AddedStudies(), charts: charts, $0) }
  }

  /// About the first study of a folder, with the headline figures of those that were added and all that
  /// each tells. Throws `ResultFolder.Problem` if a table holds what we do not write.
  public init(_ studies: StoredStudies, charts: [DrawnChart]) throws {
    let reported = try studies.reported()
    let first = reported[0]
    let added = AddedStudies(
      studies: Array(reported.dropFirst()), rosters: try studies.keptRosters())
    let known = try first.study.run.map { try Known($0, studies) }
    content = { language in
      known.map {
        PageContent($0, parts: first.parts, added: added, charts: charts, language)
      } ?? PageContent(found: first, added: added, charts: charts, language)
    }
  }

  /// UTF-8; `language` is the one shown first.
  public func bytes(_ language: Language) -> [UInt8] {
    Array(PageTemplates.page(content(language)).utf8)
  }
}
