import Wording

/// A sentence of a problem, in both languages: written in English where the problem is found, its
/// Vietnamese found in `ProblemWords` by the English with `{0}`, `{1}`, ... for what is put in.
///
///     let phrase: Phrase = "\(item.kind) is not a number"   // "{0} is not a number"
///
/// What is put in stands as it is in both languages, unless it is a phrase itself.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// In both languages.
  private(set) var text: LocalizedText

  /// The same in both languages.
  init(asIs text: String) { self.text = LocalizedText(vi: text, en: text) }

  init(_ text: LocalizedText) { self.text = text }

  init(stringLiteral text: String) { self.init(text, putting: []) }

  init(stringInterpolation sentence: StringInterpolation) {
    self.init(sentence.english, putting: sentence.values)
  }

  private init(_ english: String, putting values: [LocalizedText]) {
    let words = LocalizedText(vi: ProblemWords.vietnamese(of: english) ?? english, en: english)
    text = values.isEmpty ? words : words.filled(putting: values)
  }

  /// A literal in the making.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var values: [LocalizedText] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { english += literal }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(LocalizedText(vi: value.description, en: value.description))
    }

    mutating func appendInterpolation(_ phrase: Phrase) { append(phrase.text) }

    private mutating func append(_ value: LocalizedText) {
      english += "{\(values.count)}"
      values.append(value)
    }
  }

  /// One after the other, with nothing between.
  static func + (first: Phrase, second: Phrase) -> Phrase {
    Phrase(
      LocalizedText(vi: first.text.vi + second.text.vi, en: first.text.en + second.text.en))
  }

  /// Whether nothing is said.
  var isEmpty: Bool { text.en.isEmpty }
}

extension LocalizedText {
  /// Values of both languages in the place of `{0}`, `{1}`, ...; what they hold in braces stays.
  fileprivate func filled(putting values: [LocalizedText]) -> LocalizedText {
    LocalizedText { language in
      var (filled, rest) = ("", self[language][...])
      while let open = rest.firstIndex(of: "{") {
        filled += rest[..<open]
        let close = rest[open...].firstIndex(of: "}") ?? open
        let number = Int(rest[open..<close].dropFirst())
        if let number, values.indices.contains(number) {
          filled += values[number][language]
          rest = rest[close...].dropFirst()
        } else {
          filled += "{"
          rest = rest[open...].dropFirst()
        }
      }
      return filled + rest
    }
  }
}
