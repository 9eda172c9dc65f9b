import Runs
import Wording

/// What `added.mustache` shows: of the studies that were added to the folder the headline figures, and what
/// else they tell.
struct AddedContent {
  let title = BothTexts(ReportTexts.added)
  let studies: [Study]

  struct Study {
    let name: String
    let command: String
    /// Nil of a study that has no tables of a comparison.
    let headlines: Headlines?
    let parts: [StudyContent]
  }

  struct Headlines {
    let figures: FiguresContent
    let notes: BothTexts
  }

  /// Nil where none were added.
  init?(_ added: [ReportedStudy], charts: [DrawnChart]) {
    guard !added.isEmpty else { return nil }
    studies = added.map { reported in
      let study = reported.study
      return Study(
        name: study.name, command: study.command,
        headlines: study.run.map { Headlines($0, in: study.name) },
        parts: reported.parts.map {
          StudyContent($0, in: study.name, charts: charts, heading: "h4")
        })
    }
  }
}

extension AddedContent.Headlines {
  fileprivate init(_ run: StoredRun, in folder: String) {
    figures = FiguresContent(run, run.headlines, in: folder)
    notes = BothTexts(
      LocalizedText { ([run.scope[$0]] + run.notes($0)).joined(separator: " ") })
  }
}
