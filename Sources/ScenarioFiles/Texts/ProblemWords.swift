/// What problems say in Vietnamese, by their English: `{0}`, `{1}`, ... is what a `Phrase` puts in. One
/// that is not here is told in English.
enum ProblemWords {
  /// Nil of a phrase that nobody has translated.
  static func vietnamese(of english: String) -> String? { everything[english] }

  /// By the English.
  static let everything = [
    files, values, names, settings, formats, people, checks, uncertainty, claims,
  ].reduce(into: [:]) {
    words, part in
    words.merge(part) { first, _ in first }
  }
}
