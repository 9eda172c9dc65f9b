import Experiments
import OutputAnalysis
import ScenarioFiles
import ServiceModel
import Wording

/// Where a goal begins or ends to be met, in a sentence: of findings in memory or of the rows of a folder.
struct BreakEvenWords {
  /// One of the two simulated values next to it.
  struct Side {
    let value: Double
    let isMet: Bool
    /// Above the limit, in the indicator's unit.
    let excess: Double
    /// Of the excess; nil where it is not kept.
    var interval: ConfidenceInterval?
  }

  /// The option, and what is asked of it.
  let subject: LocalizedText
  /// What is varied.
  let path: LocalizedText
  /// Of the excess.
  let unit: KPI.Unit
  let state: BreakEvenSearch.State
  /// From 1; 0 where there is none.
  let crossing: Int
  let root: Double?
  /// Nil where nothing was observed.
  let sides: (below: Side, above: Side)?
  /// The nearest values that are certain.
  let certain: (below: Double?, above: Double?)

  var sentence: LocalizedText {
    guard let sides else { return Texts.breakEvenNoData.filled(subject) }
    let (below, above) = (told(sides.below), told(sides.above))
    switch state {
    case .noData: return Texts.breakEvenNoData.filled(subject)
    case .doesNotCross:
      let text = sides.below.isMet ? Texts.alwaysMet : Texts.neverMet
      return text.filled(subject, path, below, above)
    case .crosses:
      return Texts.breakEven.filled(subject, path, middle, below, above)
    case .undecided where crossing == 0:
      return Texts.undecidedThroughout.filled(subject, path, below, above)
    case .undecided:
      return Texts.undecided.filled(
        subject, path, middle, below, above,
        certain.below.map(Self.number) ?? Texts.rangeBegins,
        certain.above.map(Self.number) ?? Texts.rangeEnds
      )
    }
  }

  /// Where the mean reaches the limit; of whole numbers between which it does.
  private var middle: LocalizedText {
    guard root == nil, let sides else { return Self.number(root ?? 0) }
    return Texts.between.filled(Self.number(sides.below.value), Self.number(sides.above.value))
  }

  /// A value that is varied, to five digits.
  static func number(_ value: Double) -> LocalizedText {
    let text = SweepAxis.text(of: value, digits: 5)
    return LocalizedText(vi: text.replacing(".", with: ","), en: text)
  }

  /// As a table has a value: a number to five digits.
  static func number(_ text: String) -> LocalizedText {
    Double(text).map { number($0) } ?? LocalizedText(vi: text, en: text)
  }

  /// Whether more than the mean says so: its interval, or else where the values begin that are certain.
  private func isDecided(_ side: Side) -> Bool {
    if let interval = side.interval { return !(interval.lower < 0 && interval.upper > 0) }
    return state != .undecided || certain.below.map { side.value <= $0 } ?? false
      || certain.above.map { side.value >= $0 } ?? false
  }

  /// `3: met, -1,2 ± 0,4`: how far from the limit.
  private func told(_ side: Side) -> LocalizedText {
    LocalizedText { language in
      let format = RowFormat(unit, values: [side.excess], language)
      let word =
        (isDecided(side)
        ? side.isMet ? Texts.isMet : Texts.isMissed
        : side.isMet ? Texts.isMetByMean : Texts.isMissedByMean)[language]
      return Self.number(side.value)[language] + ": " + word + ", "
        + format.difference(side.excess, side.interval)
        + format.suffix
    }
  }
}
