/// The languages people read.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case vi, en
}

/// A text that people read, in both languages.
public struct LocalizedText: Hashable, Sendable {
  public var vi: String
  public var en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
