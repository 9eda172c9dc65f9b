import Experiments
import ServiceModel
import Wording

/// What was simulated of break-evens and boxes, in words: of findings in memory or of the rows of a folder.
enum CheckedWords {
  /// What becomes of a difference along a factor between two simulated values, about `middle`; nil if nothing
  /// was observed.
  static func breakEven(
    along factor: LocalizedText, crossing: Int, _ outcome: BreakEvenSearch.State,
    between ends: (low: String, high: String), about middle: String
  ) -> LocalizedText? {
    let words: LocalizedText
    switch (crossing, outcome) {
    case (_, .noData): return nil
    case (0, .doesNotCross): words = RobustWords.crossesNowhere
    case (0, _): words = RobustWords.crossingUndecided
    case (_, .crosses): words = RobustWords.crosses
    case (_, _): words = RobustWords.crossesAbout
    }
    return LocalizedText { words.filled($0, factor[$0], ends.low, ends.high, middle) }
  }

  /// What a factor has to be; an end that is nil is not cut.
  static func side(
    of factor: LocalizedText, _ effect: UncertainFactor.Effect, low: Double?, high: Double?,
    _ language: Language
  ) -> String {
    func told(_ value: Double?) -> String {
      value.map { self.value($0, effect, language) } ?? ""
    }
    let words =
      low == nil ? RobustWords.atMost : high == nil ? RobustWords.atLeast : RobustWords.between
    return words.filled(language, factor[language], told(low ?? high), told(high))
  }

  /// A value of a factor with what it does: `× 1.25`.
  static func value(
    _ value: Double, _ effect: UncertainFactor.Effect, _ language: Language
  ) -> String {
    let format = NumberFormat(language: language)
    let digits =
      value == value.rounded() || abs(value) >= 1000
      ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 0.1 ? 2 : 4
    return switch effect {
    case .scales: "× " + format.decimal(value, digits: digits)
    case .shifts: format.signed(value, digits: digits)
    case .sets: format.decimal(value, digits: digits)
    }
  }

  /// Where the best option loses, and what came of fresh futures there.
  struct Box {
    var winner: LocalizedText
    var kpi: LocalizedText
    var sides: @Sendable (Language) -> [String]
    var lostShare, coverage, density: Double
    var simulated, lost: Int
    var interval: (low: Double, high: Double)?
  }

  /// As a sentence or two.
  static func box(_ box: Box, _ language: Language) -> String {
    let format = NumberFormat(language: language)
    func share(_ value: Double) -> String { format.percent(value, digits: 0) }
    let found = RobustWords.box.filled(
      language, box.winner[language], box.kpi[language], share(box.lostShare), share(box.coverage),
      box.sides(language).joined(separator: RobustWords.and[language]), share(box.density))
    guard let interval = box.interval else { return found }
    return found + " "
      + RobustWords.boxChecked.filled(
        language, "\(box.simulated)", "\(box.lost)",
        RobustWords.range.filled(language, share(interval.low), share(interval.high)))
  }
}
