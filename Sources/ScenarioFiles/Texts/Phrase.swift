import Wording

/// A sentence of a problem, in both languages: written in English where the problem is found, its
/// Vietnamese found in `ProblemWords` by the English with `{0}`, `{1}`, ... for what is put in.
///
///     let phrase: Phrase = "\(item.kind) is not a number"   // "{0} is not a number"
///
/// What is put in stands as it is in both languages, unless it is a phrase itself; `\(n, "row", "rows")` puts in a
/// count with its word, `{0 row|rows}`.
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
    text = values.isEmpty ? words : words.filled(values)
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

    /// `1 field`, `2 fields`.
    mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      append(LocalizedText(vi: "\(count)", en: "\(count)"), word: " \(one)|\(many)")
    }

    private mutating func append(_ value: LocalizedText, word: String = "") {
      english += "{\(values.count)\(word)}"
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
