import Wording

/// What is said of options at points that a command makes.
extension Texts {
  static let asUsual = LocalizedText(vi: "Bình thường", en: "As usual")
  static let stress = LocalizedText(vi: "Tình huống", en: "Stress")
  static let stressTitle = LocalizedText(
    vi: "{0}: trong từng tình huống thử thách, và chênh lệch so với bình thường",
    en: "{0}: under each stress, and how much that differs from the usual")
  static let movesNowhere = LocalizedText(
    vi: "Không đổi ở đâu cả: {0}.", en: "The same everywhere: {0}.")
  static let pointNoise = LocalizedText(
    vi:
      "Cùng những người dân trong mọi dòng, {0} lần lặp; ± và ( – ): khoảng tin cậy 95 % của chênh lệch, "
      + "từng khoảng một.",
    en:
      "The same citizens in all rows, {0} replications; ± and ( – ): 95 % intervals of the differences, "
      + "each by itself.")
  static let pointOnce = LocalizedText(
    vi: "Cùng những người dân trong mọi dòng; một lần lặp, nên không có khoảng tin cậy.",
    en: "The same citizens in all rows; one replication, so there are no intervals.")
  static let worstPlaces = LocalizedText(
    vi: "Nơi chờ lâu nhất (thời gian chờ trung bình, phút):",
    en: "Where people wait longest (mean wait, minutes):")
  static let worstPlace = LocalizedText(
    vi: "{0}, {1}: {2}, {3} (bình thường {4})", en: "{0}, {1}: {2}, {3} (as usual {4})")
}
