import Wording

/// Sums of money as offices write them.
enum MoneyWords {
  /// `40 triệu đồng`, `40 million VND`: as many digits as there are, three at most.
  static func text(_ value: Double, _ language: Language) -> String {
    let (scale, unit) =
      value >= 1e9
      ? (1e9, LocalizedText(vi: "tỷ đồng", en: "bn VND"))
      : value >= 1e6
        ? (1e6, LocalizedText(vi: "triệu đồng", en: "million VND"))
        : (1, LocalizedText(vi: "đồng", en: "VND"))
    let shown = value / scale
    let digits = (0...2).first { abs(shown - rounded(shown, $0)) < 0.005 * abs(shown) } ?? 2
    return NumberFormat(language: language).decimal(shown, digits: digits) + " " + unit[language]
  }

  private static func rounded(_ value: Double, _ digits: Int) -> Double {
    let scale = [1.0, 10, 100][digits]
    return (value * scale).rounded() / scale
  }
}
