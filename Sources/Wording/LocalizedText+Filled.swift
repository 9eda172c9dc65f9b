extension LocalizedText {
  /// Puts values in the place of `{0}`, `{1}`, ..., in one language. In the place of `{0 site|sites}` stands `1 site`
  /// or `3 sites`, in that of `{0|is|are}` the word alone. What values hold in braces stays.
  package func filled(_ language: Language, _ values: String...) -> String {
    filled(language, values)
  }

  /// Puts values in the place of `{0}`, `{1}`, ..., in both languages at once.
  package func filled(_ values: String...) -> LocalizedText { filled(values) }

  /// As many values as there are, in both languages at once.
  package func filled(_ values: [String]) -> LocalizedText {
    LocalizedText(vi: filled(.vi, values), en: filled(.en, values))
  }

  /// With values that differ between the languages.
  package func filled(_ values: LocalizedText...) -> LocalizedText { filled(values) }

  /// As many values as there are that differ between the languages.
  package func filled(_ values: [LocalizedText]) -> LocalizedText {
    LocalizedText(vi: filled(.vi, values.map(\.vi)), en: filled(.en, values.map(\.en)))
  }

  private func filled(_ language: Language, _ values: [String]) -> String {
    var (filled, rest) = ("", self[language][...])
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let close = rest[open...].firstIndex(of: "}") ?? open
      if let put = Self.put(rest[open..<close].dropFirst(), values) {
        filled += put
        rest = rest[close...].dropFirst()
      } else {
        filled += "{"
        rest = rest[open...].dropFirst()
      }
    }
    return filled + rest
  }

  /// What stands in the place of `0`, `0 site|sites` or `0|is|are`; nil of anything else.
  private static func put(_ place: Substring, _ values: [String]) -> String? {
    let digits = place.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), values.indices.contains(number) else { return nil }
    let value = values[number]
    let words = place.dropFirst(digits.count)
    guard let mark = words.first else { return value }
    let forms = words.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
    guard forms.count == 2, mark == " " || mark == "|" else { return nil }
    return (mark == " " ? value + " " : "") + forms[value == "1" ? 0 : 1]
  }
}
