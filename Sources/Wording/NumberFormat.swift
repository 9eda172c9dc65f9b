import Foundation

/// Numbers, shares and dates as the readers of a language write them.
package struct NumberFormat: Sendable {
  /// Whose readers.
  package let language: Language

  /// The way of one language.
  package init(language: Language) {
    self.language = language
  }

  /// `1.234,5` in Vietnamese, `1,234.5` in English; `missing` for what is not finite. A zero has no
  /// sign.
  package func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return Self.missing }
    let plain = String(format: "%.\(digits)f", abs(value))
    let parts = plain.split(separator: ".")
    let whole = grouped(String(parts[0]))
    let rest = parts.count > 1 ? decimalSign + parts[1] : ""
    let isZero = plain.allSatisfy { $0 == "0" || $0 == "." }
    return (value < 0 && !isZero ? "-" : "") + whole + rest
  }

  /// With its sign, plus included; a zero has none.
  package func signed(_ value: Double, digits: Int) -> String {
    let text = decimal(value, digits: digits)
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A share of one in hundredths: `12,5%` in Vietnamese, `12.5 %` in English.
  package func percent(_ share: Double, digits: Int = 1) -> String {
    decimal(100 * share, digits: digits) + (language == .vi ? "%" : " %")
  }

  /// `dd/mm/yyyy`, in both languages.
  package func date(day: Int, month: Int, year: Int) -> String {
    String(format: "%02d/%02d/%04d", day, month, year)
  }

  /// Where there is no value.
  package static let missing = "–"

  private var decimalSign: String { language == .vi ? "," : "." }
  private var groupSign: String { language == .vi ? "." : "," }

  private func grouped(_ digits: String) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text += groupSign }
      text.append(digit)
    }
    return text
  }
}
