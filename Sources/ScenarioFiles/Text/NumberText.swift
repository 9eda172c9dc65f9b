import ServiceModel
import Wording

/// A text that is meant as a number, and what it may mean: `12.000` is twelve in English and twelve
/// thousand in Vietnamese, where points group and commas stand before decimals.
struct NumberText {
  let text: String
  /// As this program reads numbers: `12`, `-0.5`, `1.8e8`; nil for any other spelling.
  private(set) var decimal: Double?
  /// What it may mean, in plain spelling, whole numbers first; empty for what is no number.
  private(set) var readings: [String] = []

  init(_ text: String) {
    self.text = text
    if Self.isDecimal(text), let number = Double(text), number.isFinite { decimal = number }
    let sign = text.hasPrefix("-") ? "-" : ""
    let blanks: Set<Character> = [" ", "_", "'", "\u{A0}", "\u{202F}", "\u{2009}"]
    let body = String(text.dropFirst(sign.count))
    let spaced = body.split(omittingEmptySubsequences: false) { blanks.contains($0) }
    let plain = spaced.joined()
    guard plain.first?.isNumber == true, !plain.contains("e"), !plain.contains("E") else {
      if let decimal, decimal.isFinite { readings = [text] }
      return
    }
    let candidates = Self.grouped(plain) + Self.pointed(plain)
    for candidate in candidates.map({ sign + $0 }) where !readings.contains(candidate) {
      if Self.isDecimal(candidate) { readings.append(candidate) }
    }
  }

  /// What it is where commas stand before decimals and points between thousands; nil for what
  /// nobody writes there.
  var withDecimalComma: Double? {
    guard let last = readings.last, text.utf8.allSatisfy({ Self.marksAndDigits.contains($0) }),
      !(text.drop { $0 == "-" }.hasPrefix("0") && last.hasPrefix("0") == false)
    else { return nil }
    return Double(last)
  }

  private static let marksAndDigits = Array("-.,0123456789".utf8)

  /// Without its separators of thousands, if it may have some: groups of three after one to three
  /// digits that do not begin with 0.
  private static func grouped(_ text: String) -> [String] {
    for (group, point) in [(Character("."), Character(",")), (",", ".")] {
      let parts = text.split(separator: point, omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = parts.first else { continue }
      let groups = whole.split(separator: group, omittingEmptySubsequences: false)
      guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
        first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { continue }
      return [([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")]
    }
    return []
  }

  /// With its one separator as the decimal point.
  private static func pointed(_ text: String) -> [String] {
    let marks = text.filter { $0 == "," || $0 == "." }
    guard marks.count <= 1 else { return [] }
    let point = text.replacing(",", with: ".")
    // 12.000 is 12; 010 is 10.
    let parts = point.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return [] }
    let trimmed = whole.drop { $0 == "0" }
    let digits = trimmed.isEmpty && !whole.isEmpty ? "0" : String(trimmed)
    guard parts.count == 2 else { return [digits] }
    let decimals = String(parts[1].reversed().drop { $0 == "0" }.reversed())
    return parts[1].isEmpty ? [] : [decimals.isEmpty ? digits : "\(digits).\(decimals)"]
  }

  /// Digits with at most one point and an exponent: `12`, `-0.5`, `1.8e8`, and no `010`, `.5`, `+1`.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { (48...57).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || startsWithZero && whole > 1 || whole > 300 { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits() == 0 { return false }
    }
    if let e = rest.first, e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }
}

/// A measure such as 12.500 minutes, read as 12.5, that some would write for 12500.
struct ThousandOrDecimal {
  var path: String
  var text: String
  /// The larger first.
  var readings: [String]

  func text(more: Int) -> LocalizedText {
    let others = LocalizedText(
      vi: more > 0 ? " (và \(more) số khác có ba chữ số sau dấu phẩy thập phân)" : "",
      en: more > 0 ? " (and \(more) more numbers with three decimals)" : "")
    return LocalizedText(
      vi:
        "\(path): '\(text)' được đọc là \(readings[1])\(others.vi); nếu là \(readings[0]) thì viết "
        + "\(readings[0])",
      en: "\(path): '\(text)' is read as \(readings[1])\(others.en); if \(readings[0]) is meant, "
        + "write \(readings[0])")
  }
}
