import Wording

/// A text in both languages, as `both.mustache` takes it.
struct BothTexts {
  let vi: String
  let en: String
  /// Told once where the languages agree; nil where they do not.
  let same: String?

  init(_ text: LocalizedText) {
    (vi, en) = (text.vi, text.en)
    same = text.vi == text.en ? text.vi : nil
  }

  /// Told in each language, also where they agree: figures, which each language writes its own way.
  init(_ text: (Language) -> String) {
    (vi, en, same) = (text(.vi), text(.en), nil)
  }
}
