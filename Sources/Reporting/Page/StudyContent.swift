import Wording

/// What `study.mustache` shows: a part of a study.
struct StudyContent {
  let id: String
  /// Of the title: `h2`, or lower within another section.
  let heading: String
  let title: BothTexts
  let lede: Sentence?
  let sentences: [Sentence]
  let tables: [Table]
  let charts: [PicturesContent.Picture]
  let notes: [BothTexts]

  struct Sentence {
    let kind: String
    let sources: String
    let text: BothTexts
  }

  struct Table {
    /// Not `title`: where there is none, a template would take that of what is around.
    let tableTitle: BothTexts?
    let header: [BothTexts]
    let rows: [Row]
  }

  struct Row {
    let name: BothTexts
    let cells: [Cell]
  }

  struct Cell {
    let kind: String
    let label: BothTexts
    let text: BothTexts
    let place: String?
    let sum: String?
  }

  /// `title` stands in place of the part's own; `charts` are all that were drawn.
  init(
    _ part: StudyPart, in folder: String, charts: [DrawnChart], heading: String,
    title: LocalizedText? = nil
  ) {
    func sentence(_ told: Told) -> Sentence { Sentence(told.within(folder)) }
    id = folder.isEmpty ? part.id : "\(folder)-\(part.id)"
    self.heading = heading
    self.title = BothTexts(title ?? part.title)
    lede = part.sentences.first.map(sentence)
    sentences = part.sentences.dropFirst().map(sentence)
    tables = part.tables.map { Table($0, in: folder) }
    self.charts = part.charts.compactMap { chart in
      charts.first { $0.id == chart.id }.map { PicturesContent.Picture($0) }
    }
    notes = part.notes.map { BothTexts($0) }
  }
}

extension StudyContent.Sentence {
  init(_ told: Told) {
    self.init(
      kind: told.kind.rawValue, sources: Source.list(told.sources), text: BothTexts(told.text))
  }
}

extension StudyContent.Table {
  fileprivate init(_ table: ToldTable, in folder: String) {
    tableTitle = table.title.map { BothTexts($0) }
    let header = table.header.map { BothTexts($0) }
    self.header = header
    rows = table.rows.map { row in
      StudyContent.Row(
        name: BothTexts(row.name),
        cells: zip(row.cells, header.dropFirst()).map { cell, label in
          StudyContent.Cell(
            kind: cell.tone == .good ? "better" : cell.tone == .bad ? "worse" : "", label: label,
            text: BothTexts { cell.text[$0] }, place: cell.source?.within(folder).cellPlace,
            sum: cell.sum?.within(folder).place)
        })
    }
  }
}
