public import Runs
public import Wording

/// A decision memo about a run, as an annex to a submission (Tờ trình): Markdown for pandoc.
public struct Memo {
  let run: StoredRun
  /// Besides it in the same folder.
  let added: [AddedStudy]
  let language: Language

  /// What pictures the memo shows, of those the run has.
  static let pictures = [
    "differences", "queue-over-day", "district-map", "on-time", "load-by-site",
  ]
  static let mostPictures = 4

  /// The memo of a folder's results.
  public init(_ run: StoredRun, language: Language) {
    self.init(run, added: [], language: language)
  }

  /// About the first study of a folder, with the headline figures of those that were added.
  public init(_ studies: StoredStudies, language: Language) {
    self.init(studies.first, added: studies.added, language: language)
  }

  private init(_ run: StoredRun, added: [AddedStudy], language: Language) {
    self.run = run
    self.added = added
    self.language = language
  }

  var charts: [Chart] {
    let all = Chart.all(of: run)
    let chosen = Self.pictures.compactMap { id in all.first { $0.id == id } }
    let others = all.filter { chart in !Self.pictures.contains(chart.id) }
    return Array((chosen + others).prefix(Self.mostPictures))
  }

  /// Pictures stand beside the text as `ID.LANGUAGE.png`.
  var markdown: String { MemoTemplates.memo(MemoContent(self)) }
}
