import Wording

extension MemoContent.Part {
  /// In the words of an office, where a part has them.
  init(_ part: StudyPart, heading: String, _ language: Language) {
    self.heading = heading
    sentences = (part.memo.isEmpty ? part.sentences : part.memo).map { $0.text[language] }
    partTables = part.tables.map { table in
      let widths =
        [34] + table.header.dropFirst().map { _ in 66 / max(1, table.header.count - 1) }
      return MemoContent.PartTable(
        partTableTitle: table.title?[language],
        table: MarkdownTable(
          table.header.map { $0[language] },
          table.rows.map { row in
            [row.name[language]] + row.cells.map { $0.text[language] }
          }, widths: widths))
    }
    notes = part.notes.map { $0[language] }
  }
}

/// A number of a heading, up to 39.
struct Roman {
  private let number: Int

  init(_ number: Int) { self.number = number }

  /// `IV. What each option changes`.
  func heading(_ text: String) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + ones[number % 10] + ". " + text
  }
}
