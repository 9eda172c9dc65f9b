import LegalClock
import Runs
import Wording

/// What `memo.mustache` shows, in one language.
struct MemoContent {
  let words: Words
  /// What the figures hold for.
  let scope: String
  let headline: String
  let points: [Point]
  /// What is to be known of the inputs.
  let notices: [String]
  let tableTitle: String
  let table: MarkdownTable
  let notes: String
  let pictures: [Picture]
  /// But the base.
  let options: [Option]
  let method: [String]
  /// Nil where inputs were not kept.
  let codes: String?
  let traceNote: String
  let trace: MarkdownTable
  let command: String
  let parts: [Part]
  /// Nil where the folder holds one study.
  let added: Added?

  struct Words {
    let annex, title, attached, findings, table, pictures, changes, noChanges, grounds,
      trace: String

    /// Headings are numbered; those of the parts come behind the table.
    init(_ language: Language, parts: Int) {
      func heading(_ number: Int, _ text: LocalizedText) -> String {
        Roman(number).heading(text[language])
      }
      (annex, title) = (MemoTexts.annex[language], MemoTexts.title[language])
      (attached, noChanges) = (MemoTexts.attached[language], ReportTexts.noChanges[language])
      (findings, table) = (heading(1, MemoTexts.findings), heading(2, MemoTexts.table))
      pictures = heading(3 + parts, MemoTexts.pictures)
      changes = heading(4 + parts, MemoTexts.changes)
      grounds = heading(5 + parts, MemoTexts.grounds)
      trace = heading(6 + parts, MemoTexts.trace)
    }
  }

  struct Point {
    let text: String
    let details: [String]
  }

  struct Picture {
    let file: String
    /// In centimetres.
    let width: Int
    let caption: String
  }

  struct Option {
    let name: String
    let changes: [Change]
  }

  struct Change {
    let path: String
    let text: String
  }

  /// The headline figures of studies that were added to the folder.
  struct Added {
    let title: String
    let studies: [Study]
  }

  struct Study {
    let name: String
    let command: String
    /// Nil of a study without options.
    let headlines: Headlines?
    let parts: [Part]
  }

  struct Headlines {
    let table: MarkdownTable
    let notes: String
  }

  /// What a study tells besides.
  struct Part {
    let heading: String
    let sentences: [String]
    let partTables: [PartTable]
    let notes: [String]
  }

  struct PartTable {
    let partTableTitle: String?
    let table: MarkdownTable
  }
}

extension MemoContent {
  init(_ memo: Memo) {
    let (run, language) = (memo.run, memo.language)
    let answer = Answer(run: run)
    words = Words(language, parts: memo.parts.count)
    scope = run.scope[language]
    headline = answer.headline[language]
    points = answer.points.map { point in
      Point(text: point.text[language], details: point.details.map { $0[language] })
    }
    notices = run.notices.map { $0[language] }
    let format = NumberFormat(language: language)
    tableTitle = MemoTexts.tableTitle.filled(
      language, "\(format.date(run.base.observed.from)) – \(format.date(run.base.observed.to))")
    table = Self.headlines(of: run, language)
    notes = run.notes(language).joined(separator: " ")
    pictures = memo.charts.enumerated().map { position, chart in
      Picture(
        file: "\(chart.file(language)).png", width: chart.isWide ? 15 : 11,
        caption: MemoTexts.figure.filled(
          language, "\(position + 1)", chart.title[language], chart.caption[language]))
    }
    options = run.alternatives.map { option in
      let mine = run.changes.filter { $0.option == option.id && $0.isEnabled }
      return Option(
        name: option.name[language],
        changes: mine.map { change in
          Change(path: change.path, text: change.new ?? "")
        })
    }
    method = ReportTexts.methodText.map { $0[language] }
    let counted = ReportTexts.codes.map { code, name in
      "\(name[language]) (\(code)) \(run.assumptions.count { $0.confidence == code })"
    }
    codes =
      run.assumptions.isEmpty
      ? nil : MemoTexts.codes.filled(language, counted.joined(separator: ", "))
    traceNote = MemoTexts.traceNote.filled(language, run.hash)
    trace = memo.traceTable
    command = run.manifest.command.joined(separator: " ")
    parts = memo.parts.enumerated().map { position, part in
      Part(part, heading: Roman(3 + position).heading(part.title[language]), language)
    }
    added = Self.added(memo)
  }

  private static func added(_ memo: Memo) -> Added? {
    guard !memo.added.isEmpty else { return nil }
    let language = memo.language
    return Added(
      title: Roman(7 + memo.parts.count).heading(MemoTexts.added[language]),
      studies: memo.added.map { reported in
        Study(
          name: reported.study.name, command: reported.study.command,
          headlines: reported.study.run.map { run in
            Headlines(
              table: headlines(of: run, language),
              notes: ([run.scope[language]] + run.notes(language)).joined(separator: " "))
          },
          parts: reported.parts.map { Part($0, heading: $0.title[language], language) })
      })
  }

  /// A row for each headline indicator, a column for each option.
  private static func headlines(
    of run: StoredRun, _ language: Language
  ) -> MarkdownTable {
    MarkdownTable(
      [Texts.indicator[language]] + run.options.map { $0.name[language] },
      run.headlines.map { indicator in
        let figures = Figures(run, indicator)
        return [figures.format(language).label(indicator.name[language])]
          + run.options.map { figures.judgedText($0.id, language) }
      }, widths: [30] + run.options.map { _ in 70 / run.options.count })
  }
}
