/// A text that people read, in both languages.
public struct LocalizedText: Hashable, Sendable {
  /// In Vietnamese.
  public var vi: String
  /// In English.
  public var en: String

  /// The two texts, as they are.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same sentence, made in each language.
  package init(_ text: (Language) -> String) {
    self.init(vi: text(.vi), en: text(.en))
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
