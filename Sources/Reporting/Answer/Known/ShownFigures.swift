import Experiments
import Runs
import ServiceModel
import Wording

/// A figure as people read it, and what it was rounded from: a test rounds it again.
struct ShownFigure {
  let text: LocalizedText
  /// The cells behind it; nil of what was reckoned from cells of futures.
  let source: Source?
  /// Of the last digit that is told, in the unit of the cell.
  let step: Double
}

extension Finding {
  /// Digits apart, as the indicator is shown in a language, by the values of all options.
  func format(_ language: Language) -> RowFormat {
    Figures(known.run, indicator, type, scope).format(language)
  }

  /// The value for the inputs as written, without its unit.
  var shownValue: ShownFigure? {
    guard let value, let mean = value.mean else { return nil }
    let format = format(.en)
    let rounding = rounding(format)
    return ShownFigure(
      text: LocalizedText { language in
        RoundedText(rounding, self.format(language)).value(mean)
      }, source: Source(value), step: rounding.step / format.scale)
  }

  /// `−1.100 … −200`, without its unit.
  var shownRange: ShownFigure? {
    guard let range else { return nil }
    let format = format(.en)
    let rounding = rounding(range, format)
    return ShownFigure(
      text: LocalizedText { language in
        let text = RoundedText(rounding, self.format(language))
        let (low, high) = (text.signed(range.low), text.signed(range.high))
        return low == high ? low : "\(low) … \(high)"
      }, source: range.source, step: rounding.step / format.scale)
  }

  /// `200 to 1,100 people less`: the range with its unit and its direction.
  func rangeWords(_ language: Language) -> String {
    range.map {
      RoundedText.words(
        $0.low, $0.high, format(language), of: indicator.unit, relevant: deciding($0))
    } ?? NumberFormat.missing
  }
}

extension Finding.Range.Kind {
  var name: LocalizedText {
    switch self {
    case .extremes(let futures): AnswerTexts.extremes.filled("\(futures)")
    case .futures(let futures): AnswerTexts.futures.filled("\(futures)")
    case .noise(let replications): AnswerTexts.noise.filled("\(replications)")
    }
  }
}

/// Figures of one rounding.
struct RoundedText {
  private let rounding: Rounding
  private let format: RowFormat

  init(_ rounding: Rounding, _ format: RowFormat) {
    (self.rounding, self.format) = (rounding, format)
  }

  /// `200 to 1,100 people less`: a range of differences with its unit and its direction.
  static func words(
    _ lower: Double, _ upper: Double, _ format: RowFormat, of unit: KPI.Unit, relevant: Double?
  ) -> String {
    let language = format.format.language
    let text = RoundedText(
      Rounding(
        from: lower * format.scale, to: upper * format.scale,
        relevant: relevant.map { $0 * format.scale }), format)
    let shown = text.unit(of: unit)
    let (low, high) = (text.magnitude(lower), text.magnitude(upper))
    let ends = (text.rounds(lower), text.rounds(upper))
    let ofPeople = unit == .people || unit == .count
    if ends == (0, 0) { return AnswerTexts.unchanged[language] }
    if ends.0 < 0, ends.1 > 0 {
      return AnswerTexts.both(ofPeople: ofPeople).filled(language, low, high, shown)
    }
    let isLess = ends.0 < 0
    return AnswerTexts.direction(less: isLess, ofPeople: ofPeople, exactly: low == high)
      .filled(language, isLess ? high : low, isLess ? low : high, shown)
  }

  /// In the unit that it is shown in.
  func rounds(_ value: Double) -> Double { rounding(value * format.scale) }

  func value(_ value: Double) -> String {
    format.format.decimal(rounds(value), digits: rounding.digits).typeset
  }

  func signed(_ value: Double) -> String {
    format.format.signed(rounds(value), digits: rounding.digits).typeset
  }

  func magnitude(_ value: Double) -> String {
    format.format.decimal(abs(rounds(value)), digits: rounding.digits)
  }

  /// Behind a difference, with a blank before it: of shares they are points.
  func unit(of unit: KPI.Unit) -> String {
    let language = format.format.language
    if unit == .share { return AnswerUnits.points[language] }
    // The name says of what: people fewer.
    if unit == .perUnit || (unit == .people && language == .en) { return "" }
    return format.unit.map { " " + $0[language] } ?? ""
  }
}

/// Behind numbers, with a blank before them.
enum AnswerUnits {
  static let points = LocalizedText(vi: " điểm phần trăm", en: " percentage points")
}

extension String {
  /// With a minus sign.
  var typeset: String { replacing("-", with: "−") }
}
