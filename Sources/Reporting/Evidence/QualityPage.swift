import Evidence
import Runs
import Wording

/// What `quality.mustache` shows: what was looked for in a log, and what was done.
struct QualityPage {
  /// The one shown first.
  let language: String
  let names: BothTexts
  let title: String
  let version = Program.this.version
  let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  let script = String(decoding: PackageResources.page_js, as: UTF8.self)
  let heading = BothTexts(ImportTexts.title)
  let subtitle: BothTexts
  let columns = ImportTexts.columns.map { BothTexts($0) }
  let parts: [Part]
  let notFoundTitle = BothTexts(ImportTexts.notFound)
  let notFound: [BothTexts]

  /// Faults of one kind.
  struct Part {
    let title: BothTexts
    let rows: [Row]
  }

  struct Row {
    let name: String
    let note: BothTexts
    let count: BothTexts
    let total: BothTexts
    let done: BothTexts
    let rows: String
    let example: String
  }

  init(_ rows: [QualityRow], summary: LocalizedText, _ language: Language) {
    let found = rows.filter { $0.count > 0 }
    self.language = language.rawValue
    let names = LocalizedText { "MotCua: " + ImportTexts.title[$0] }
    (self.names, title) = (BothTexts(names), names[language])
    subtitle = BothTexts(summary)
    parts = [(ImportTexts.toSee, true), (ImportTexts.besides, false)].compactMap { title, isGrave in
      let rows = found.filter { $0.check.isGrave == isGrave }.map { Row($0) }
      return rows.isEmpty ? nil : Part(title: BothTexts(title), rows: rows)
    }
    notFound = rows.filter { $0.count == 0 }.map { BothTexts($0.check.note) }
  }

  /// UTF-8.
  var bytes: [UInt8] { Array(PageTemplates.render("quality", self).utf8) }
}

extension QualityPage.Row {
  init(_ row: QualityRow) {
    name = row.check.rawValue
    note = BothTexts(row.check.note)
    count = BothTexts { NumberFormat(language: $0).decimal(Double(row.count), digits: 0) }
    total = BothTexts { language in
      row.total.map { NumberFormat(language: language).decimal(Double($0), digits: 0) } ?? ""
    }
    done = BothTexts(row.done.map { ImportTexts.done($0) } ?? LocalizedText(vi: "", en: ""))
    (rows, example) = (row.rows ?? "", row.example ?? "")
  }
}
