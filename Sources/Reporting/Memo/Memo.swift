public import Runs
public import Wording

/// A decision memo about a run, as an annex to a submission (Tờ trình): Markdown for pandoc.
public struct Memo {
  let run: StoredRun
  /// What it tells besides.
  let parts: [StudyPart]
  /// Besides it in the same folder.
  let added: [ReportedStudy]
  let language: Language

  /// What pictures the memo shows, of those the run has.
  static let pictures = [
    "differences", "queue-over-day", "district-map", "on-time", "load-by-site",
  ]
  static let mostPictures = 4

  /// The memo of a folder's results.
  public init(_ run: StoredRun, language: Language) {
    (self.run, self.language) = (run, language)
    (parts, added) = ([], [])
  }

  /// About the first study of a folder, with all that it tells, and the headline figures and sentences of
  /// those that were added. Throws `ResultFolder.Problem` if the first has no options, or a table holds what
  /// we do not write.
  public init(_ studies: StoredStudies, language: Language) throws {
    let reported = try studies.reported()
    run = try studies.first.comparison()
    (parts, added) = (reported[0].parts, Array(reported.dropFirst()))
    self.language = language
  }

  /// Those of the options, of which there are many, then those of the parts.
  var charts: [Chart] { optionCharts + parts.flatMap(\.charts) }

  private var optionCharts: [Chart] {
    let all = Chart.all(of: run)
    let chosen = Self.pictures.compactMap { id in all.first { $0.id == id } }
    let others = all.filter { chart in !Self.pictures.contains(chart.id) }
    return Array((chosen + others).prefix(Self.mostPictures))
  }

  /// Pictures stand beside the text as `ID.LANGUAGE.png`.
  var markdown: String { MemoTemplates.memo(MemoContent(self)) }
}
