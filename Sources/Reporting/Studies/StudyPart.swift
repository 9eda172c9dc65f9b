import Runs
import Tables
import Wording

/// What a study tells beyond the values of its options and their differences: a section of the page and
/// pictures, all made from the tables of its folder. Each kind of study has a file
/// `StudyPart+KIND.swift`, and a line in `all(of:)`.
struct StudyPart {
  /// Of its section; no two parts of a study share one.
  let id: String
  let title: LocalizedText
  /// The first is told largest.
  var sentences: [Told] = []
  var tables: [ToldTable] = []
  var charts: [Chart] = []
  /// How the figures came about, and what they do not know.
  var notes: [LocalizedText] = []

  /// Those for which a study has tables, in the order of the page. Throws `ResultFolder.Problem` if a table
  /// holds what we do not write.
  /// `colored` are options in the order of their colours, where it has none of its own.
  static func all(of study: StoredStudy, colored: [String] = []) throws -> [StudyPart] {
    let parts = try [
      sweep(study), stress(study), robust(study), equity(study), decompose(study), staffing(study),
      frontier(study, colored: colored), levers(study), explain(study),
    ].compactMap { $0 }
    return try parts.isEmpty && study.run == nil ? [found(study)].compactMap { $0 } : parts
  }

  /// Of a study whose tables nothing is told of but what it wrote down in words.
  private static func found(_ study: StoredStudy) throws -> StudyPart? {
    try study.told().map {
      StudyPart(id: "found", title: StudyWords.found, sentences: [Told($0)])
    }
  }
}

extension StudyPart {
  /// Of a study in a sub-folder; unchanged without one.
  func within(_ folder: String) -> StudyPart {
    var part = self
    part.sentences = sentences.map { $0.within(folder) }
    part.tables = tables.map { table in
      ToldTable(
        title: table.title, header: table.header,
        rows: table.rows.map { row in
          ToldTable.Row(
            name: row.name,
            cells: row.cells.map { cell in
              var cell = cell
              cell.source = cell.source?.within(folder)
              cell.sum = cell.sum?.within(folder)
              return cell
            })
        })
    }
    return part
  }
}

/// A sentence, and the rows in which its numbers stand.
struct Told {
  /// How it is coloured.
  enum Kind: String {
    case plain, result, caution
  }

  var text: LocalizedText
  var kind = Kind.plain
  var sources: [Source] = []

  init(_ text: LocalizedText, _ kind: Kind = .plain, _ sources: [Source] = []) {
    (self.text, self.kind, self.sources) = (text.typeset, kind, sources)
  }
}

/// A small table that people read; whoever wants all rows opens the file.
struct ToldTable {
  var title: LocalizedText?
  /// The first is of the names of rows.
  let header: [LocalizedText]
  let rows: [Row]

  struct Row {
    let name: LocalizedText
    let cells: [Cell]
  }

  struct Cell {
    let text: LocalizedText
    /// The cells of the file that it tells; nil of words.
    var source: Source?
    /// What it sums up, of figures that stand in no single row.
    var sum: Sum?
    var tone = Judgement.Tone.plain

    init(_ text: LocalizedText, _ source: Source? = nil, _ tone: Judgement.Tone = .plain) {
      (self.text, self.source, self.tone) = (text.typeset, source, tone)
    }

    init(_ judgement: Judgement, _ source: Source? = nil) {
      self.init(
        LocalizedText { judgement.signed(judgement.name[$0]) }, source, judgement.tone)
    }
  }
}

extension ToldTable {
  /// A figure made of all rows of a site.
  struct Sum {
    enum Kind: String {
      /// The sum of a column times the hours from `from_time` to `to_time`.
      case hours
      /// The largest sum of a column over rows of the same weekday and time.
      case most
    }

    var file: String
    let site: String
    let column: String
    let kind: Kind

    /// `staffing.csv:town_hall:people:hours`, as a page tells it.
    var place: String { "\(file):\(site):\(column):\(kind.rawValue)" }

    /// Of a study in a sub-folder; unchanged without one.
    func within(_ folder: String) -> Sum {
      var sum = self
      if !folder.isEmpty { sum.file = "\(folder)/\(file)" }
      return sum
    }
  }
}

extension LocalizedText {
  /// With minus signs before numbers.
  fileprivate var typeset: LocalizedText {
    LocalizedText { self[$0].replacing(/(^|[\s(])-(\d)/) { "\($0.output.1)−\($0.output.2)" } }
  }
}

extension Source {
  /// Cells of a row; `what` says of what it is.
  init(_ row: StoredTable.Row, _ columns: String..., what: String = "") {
    self.init(
      file: row.file, row: row.number, cells: columns.map { Cell($0, row.number($0)) }, what: what)
  }

  /// `robust.csv:12:difference,noise_half_width`, as a page tells which cells a figure was read from.
  var cellPlace: String { "\(place):\(cells.map(\.column).joined(separator: ","))" }

  /// Of a study in a sub-folder; unchanged without one.
  func within(_ folder: String) -> Source {
    var source = self
    if !folder.isEmpty { source.file = "\(folder)/\(file)" }
    return source
  }
}
