/// What pandoc's Markdown needs.
enum Markdown {
  /// Text in which no character means anything but itself.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_{}[]<>#|~^$@".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// A pipe table; `widths` in per cent. The first columns stand on the left, the others on the right.
  static func table(
    _ headers: [String], _ rows: [[String]], widths: [Int], leftColumns: Int = 1
  ) -> String {
    let lines = ([headers] + rows).map { cells in
      "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }
    let rule =
      "|"
      + widths.enumerated().map { position, width in
        String(repeating: "-", count: max(3, width)) + (position < leftColumns ? "" : ":")
      }.joined(separator: "|") + "|"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
