extension LocalizedText {
  /// Puts values in the place of `{0}`, `{1}`, ..., in one language.
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
  package func filled(_ values: LocalizedText...) -> LocalizedText {
    LocalizedText(vi: filled(.vi, values.map(\.vi)), en: filled(.en, values.map(\.en)))
  }

  private func filled(_ language: Language, _ values: [String]) -> String {
    values.enumerated().reduce(self[language]) { text, value in
      text.replacing("{\(value.offset)}", with: value.element)
    }
  }
}
