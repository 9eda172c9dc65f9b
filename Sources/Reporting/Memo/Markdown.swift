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

  /// A pipe table; `widths` in per cent. The first column stands on the left, the others on the right.
  static func table(_ headers: [String], _ rows: [[String]], widths: [Int]) -> String {
    let lines = ([headers] + rows).map { cells in
      "| " + cells.map(escaped).joined(separator: " | ") + " |"
    }
    let rule =
      "|"
      + widths.enumerated().map { position, width in
        String(repeating: "-", count: max(3, width)) + (position == 0 ? "" : ":")
      }.joined(separator: "|") + "|"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
