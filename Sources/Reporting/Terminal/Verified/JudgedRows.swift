import Wording

/// Rows of which each is as it has to be or is not, as a table of a terminal and of a page.
struct JudgedRows<Row> {
  let rows: [Row]
  let header: [LocalizedText]
  /// The columns that stand out in a row that is not as it has to be.
  let judged: Range<Int>
  let agrees: (Row) -> Bool
  /// The cells of a row, as many as `header` has.
  let columns: (Row, Language) -> [String]

  /// Rows that are not as they have to be.
  var failures: Int { rows.count { !agrees($0) } }

  /// How many of all are as they have to be.
  var agreeing: String { "\(rows.count - failures)/\(rows.count)" }

  /// As `ComparisonTable.text`.
  func text(_ language: Language, width: Int?, styled: Bool) -> String {
    var table = TextTable(header: header.map { $0[language] })
    for row in rows {
      let style: TextTable.Style = agrees(row) ? .plain : .bad
      table.rows.append(
        columns(row, language).enumerated().map {
          TextTable.Cell($1, style: judged.contains($0) ? style : .plain)
        })
    }
    return table.text(width: width, styled: styled)
  }

  /// As a table of a page, in English.
  var markdown: String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return line(header.map(\.en)) + line(header.map { _ in "---" })
      + rows.map { line(columns($0, .en)) }.joined()
  }
}
