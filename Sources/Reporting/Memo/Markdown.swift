/// What Markdown needs: pandoc's, DocC's and that of Git hosts.
enum Markdown {
  private static let special = Set("\\`*_{}[]<>#|~^$@&".unicodeScalars)

  /// Text in which no character means anything but itself. Line breaks and other control characters
  /// become spaces.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { escaped.append("\\") }
      let isControl = [.control, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
      escaped.append(isControl ? " " : scalar)
    }
    return String(escaped)
  }

  /// A pipe table; `widths` in per cent. The first columns stand on the left, the others on the right.
  static func table(
    _ headers: [String], _ rows: [[String]], widths: [Int], leftColumns: Int = 1
  ) -> String {
    let table = MarkdownTable(headers, rows, widths: widths, leftColumns: leftColumns)
    let lines = ([headers] + rows).map { cells in
      "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }
    return ([lines[0], table.rule] + lines.dropFirst()).joined(separator: "\n")
  }
}

/// What `table.mustache` shows: a pipe table.
struct MarkdownTable {
  let header: [String]
  /// The line below the header: how wide columns are, and on which side what is in them stands.
  let rule: String
  let rows: [Row]

  struct Row {
    let cells: [String]
  }

  /// `widths` in per cent. The first columns stand on the left, the others on the right.
  init(_ header: [String], _ rows: [[String]], widths: [Int], leftColumns: Int = 1) {
    self.header = header
    self.rows = rows.map { Row(cells: $0) }
    rule =
      "|"
      + widths.enumerated().map { position, width in
        String(repeating: "-", count: max(3, width)) + (position < leftColumns ? "" : ":")
      }.joined(separator: "|") + "|"
  }
}
