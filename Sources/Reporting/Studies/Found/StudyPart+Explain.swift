import Experiments
import Runs
import Tables
import Wording

extension StudyPart {
  /// Why an indicator is as it is: by cause, by place, and what mending does to it; nil of studies of another
  /// kind.
  static func explain(_ study: StoredStudy) throws -> StudyPart? {
    guard let causes = try study.table("causes"), let places = try study.table("places"),
      let mends = try study.table("mends"), let whole = causes.rows.first,
      let code = whole.text("kpi"), let kpi = KPI.named(String(code.prefix { $0 != "[" }))
    else { return nil }
    let explained = ExplainedTables(
      kpi: kpi, value: whole.number("amount") ?? 0, causes: causes.rows, places: places.rows,
      mends: mends.rows)
    let hasMends = !mends.rows.isEmpty
    return StudyPart(
      id: "explain", title: StudyWords.explain,
      // What it wrote down begins with whether people are served at all.
      sentences: try study.text().map { [Told($0)] } ?? [],
      tables: [explained.byCause, explained.byPlace] + (hasMends ? [explained.mended] : []),
      notes: [ExplainWords.account] + (hasMends ? [ExplainWords.mended] : []))
  }
}

/// What is told of `causes.csv`, `places.csv` and `mends.csv`.
private struct ExplainedTables {
  let kpi: KPI
  let value: Double
  let causes: [StoredTable.Row]
  let places: [StoredTable.Row]
  let mends: [StoredTable.Row]

  /// Places shown of a division.
  private static let most = 3

  private func format(_ language: Language) -> RowFormat {
    RowFormat(kpi.unit, values: [value], language)
  }

  private func label(_ words: LocalizedText) -> LocalizedText {
    LocalizedText { format($0).label(words[$0]) }
  }

  private func cell(_ row: StoredTable.Row, _ column: String) -> ToldTable.Cell {
    ToldTable.Cell(
      LocalizedText { format($0).value(row.number(column)) }, Source(row, column))
  }

  private func share(_ row: StoredTable.Row) -> ToldTable.Cell {
    ToldTable.Cell(
      LocalizedText { language in
        row.number("share").map { NumberFormat(language: language).percent($0, digits: 1) }
          ?? NumberFormat.missing
      }, Source(row, "share"))
  }

  /// The largest first, the whole last.
  var byCause: ToldTable {
    let parts = causes.dropFirst().sorted {
      ($0.number("amount") ?? 0) > ($1.number("amount") ?? 0)
    }
    return ToldTable(
      header: [
        kpi.id == ExplainedKPI.wait.rawValue ? ExplainWords.whileWaiting : ExplainWords.cause,
        label(ExplainWords.part), ExplainWords.share,
      ],
      rows: (parts + causes.prefix(1)).map { row in
        ToldTable.Row(
          name: StudyPart.name(of: row, id: "cause"), cells: [cell(row, "amount"), share(row)])
      })
  }

  /// The largest of each division that divides.
  var byPlace: ToldTable {
    var kinds: [String] = []
    for kind in places.compactMap({ $0.text("kind") }) where !kinds.contains(kind) {
      kinds.append(kind)
    }
    let largest = kinds.flatMap { kind -> [StoredTable.Row] in
      let rows = places.filter { $0.text("kind") == kind }
      guard rows.count > 1 else { return [] }
      return Array(
        rows.sorted { ($0.number("amount") ?? 0) > ($1.number("amount") ?? 0) }
          .prefix(kind == "peak" ? 1 : Self.most))
    }
    return ToldTable(
      title: ExplainWords.whereTitle,
      header: [
        ExplainWords.place, ExplainWords.by, ExplainWords.share, label(ExplainWords.ofItself),
      ],
      rows: largest.map { row in
        ToldTable.Row(
          name: StudyPart.name(of: row, id: "id"),
          cells: [
            ToldTable.Cell(ExplainWords.kind(row.text("kind") ?? "")), share(row),
            cell(row, "kpi_value"),
          ])
      })
  }

  /// Everything that was tried.
  var mended: ToldTable {
    ToldTable(
      title: ExplainWords.mendedTitle,
      header: [
        ExplainWords.mend, label(ExplainWords.then), ExplainWords.difference, ExplainWords.people,
      ],
      rows: mends.map { row in
        let difference = ToldTable.Cell(
          LocalizedText { language in
            guard let value = row.number("difference") else { return NumberFormat.missing }
            return format(language).difference(value, within: row.ends("ci_low", "ci_high"))
          }, Source(row, "difference", "ci_low", "ci_high"),
          row.flag("clear") == true ? .good : .plain)
        let people = row.number("people") ?? 0
        let kind = row.text("kind").flatMap { Mend.Kind(rawValue: $0) } ?? .step
        return ToldTable.Row(
          name: ExplainWords.marked(StudyPart.name(of: row, id: "mend"), kind),
          cells: [
            cell(row, "kpi_value"), difference,
            ToldTable.Cell(
              LocalizedText { language in
                (people > 0 ? "+" : "")
                  + NumberFormat(language: language).decimal(people, digits: 0)
              }, Source(row, "people")),
          ])
      })
  }
}
