import Runs
import Wording

/// What `added.mustache` shows: the headline figures of the studies that were added to the folder.
struct AddedContent {
  let title = BothTexts(ReportTexts.added)
  let studies: [Study]

  struct Study {
    let name: String
    let command: String
    let indicator = BothTexts(Texts.indicator)
    let options: [BothTexts]
    let rows: [Row]
    let notes: BothTexts
  }

  struct Row {
    let label: BothTexts
    let cells: [BothTexts]
  }

  /// Nil where none were added.
  init?(_ added: [AddedStudy]) {
    guard !added.isEmpty else { return nil }
    studies = added.map { study in
      Study(
        name: study.name, command: study.command,
        options: study.run.options.map { BothTexts($0.name) },
        rows: study.rows.map { row in
          Row(label: BothTexts(row.label), cells: row.cells.map { BothTexts($0) })
        },
        notes: BothTexts(
          LocalizedText { language in
            ([study.run.scope[language]] + study.run.notes(language)).joined(separator: " ")
          }))
    }
  }
}
