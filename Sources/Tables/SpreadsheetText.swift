/// Text of which no spreadsheet makes a formula. One that begins with `=`, `+`, `-` or `@`, wide ones
/// and blanks before them included, or with a tab is written with an apostrophe in front, as spreadsheets mark text;
/// so is one that begins with such an apostrophe, so that reading takes away just what was added. A
/// plain number, such as -5, stays.
enum SpreadsheetText {
  private static let mark: Unicode.Scalar = "'"
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  static func written(_ text: String) -> String {
    guard !isPlain(text), isFormula(text.unicodeScalars[...]), !isNumber(text) else { return text }
    return "'" + text
  }

  static func read(_ field: String) -> String {
    let scalars = field.unicodeScalars
    guard !isPlain(field), scalars.first == mark, isFormula(scalars.dropFirst()) else {
      return field
    }
    return String(scalars.dropFirst())
  }

  /// Most begin with a letter or a digit, and are many.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return ("0"..."9").contains(Unicode.Scalar(first))
      || ("a"..."z").contains(Unicode.Scalar(first | 0x20))
  }

  /// Whether it is one, behind any marks.
  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    let start = text.first { $0 != mark }
    if start == "\t" || start == "\r" { return true }
    let sign = text.first { $0 != mark && !$0.properties.isWhitespace }
    return sign.map(signs.contains) ?? false
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(text) != nil
  }
}
