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
  init?(_ added: AddedStudies, charts: [DrawnChart]) {
    let ofOptions = added.studies.map { reported in
      let study = reported.study
      return Study(
        name: study.name, command: study.command,
        headlines: study.run.map { Headlines($0, in: study.name) },
        parts: reported.parts.map {
          StudyContent($0, in: study.name, charts: charts, heading: "h4")
        })
    }
    let rosters = added.rosters.map { roster in
      Study(
        name: roster.name, command: roster.command, headlines: nil,
        parts: [StudyContent(roster.part, in: roster.name, charts: charts, heading: "h4")])
    }
    studies = ofOptions + rosters
    if studies.isEmpty { return nil }
  }
}

/// What lies in sub-folders of a result folder.
struct AddedStudies {
  var studies: [ReportedStudy] = []
  var rosters: [StoredRoster] = []

  var charts: [Chart] { studies.flatMap(\.charts) + rosters.flatMap(\.part.charts) }
}

extension AddedContent.Headlines {
  fileprivate init(_ run: StoredRun, in folder: String) {
    figures = FiguresContent(run, run.headlines, in: folder)
    notes = BothTexts(
      LocalizedText { ([run.scope[$0]] + run.notes($0)).joined(separator: " ") })
  }
}
