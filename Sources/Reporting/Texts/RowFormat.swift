import Experiments
import Foundation
import LegalClock
import OutputAnalysis
import ServiceModel
import Wording

/// How all values of one row of a table are shown, so that they can be compared at a glance.
struct RowFormat: Sendable {
  let format: NumberFormat
  /// Values are multiplied by this before they are shown.
  let scale: Double
  private(set) var digits: Int
  /// In brackets after the name; nil if there is none.
  let unit: LocalizedText?

  /// Three digits that mean something, by the largest of the row's values.
  init(_ unit: KPI.Unit, values: [Double], _ language: Language) {
    format = NumberFormat(language: language)
    let largest = values.map(abs).max() ?? 0
    switch unit {
    case .share: (scale, self.unit) = (100, LocalizedText(vi: "%", en: "%"))
    case .vnd where largest >= 1e9:
      (scale, self.unit) = (1e-9, LocalizedText(vi: "tỷ đồng", en: "bn VND"))
    case .vnd: (scale, self.unit) = (1, LocalizedText(vi: "đồng", en: "VND"))
    case .minutes: (scale, self.unit) = (1, LocalizedText(vi: "phút", en: "min"))
    case .hours: (scale, self.unit) = (1, LocalizedText(vi: "giờ", en: "h"))
    case .workingDays:
      (scale, self.unit) = (1, LocalizedText(vi: "ngày làm việc", en: "working days"))
    case .people: (scale, self.unit) = (1, LocalizedText(vi: "người", en: "people"))
    case .points: (scale, self.unit) = (1, LocalizedText(vi: "điểm", en: "points"))
    case .count, .perUnit: (scale, self.unit) = (1, nil)
    }
    switch scale * largest {
    case 100...: digits = unit == .share ? 1 : 0
    case 10...: digits = 1
    default: digits = unit == .share ? 1 : 2
    }
  }

  /// The unit behind a number: ` phút`, `%` in Vietnamese and ` %` in English; empty if there is none.
  var suffix: String {
    guard let unit = unit?[format.language] else { return "" }
    return unit == "%" && format.language == .vi ? unit : " " + unit
  }

  func value(_ value: Double?) -> String {
    value.map { format.decimal(scale * $0, digits: digits) } ?? NumberFormat.missing
  }

  /// `-10,9 ± 0,4`, with one more digit or two where the row's digits would leave nothing of the
  /// error, and up to three where they would not tell an end of the interval from zero or from what is `relevant`:
  /// what is shown must not contradict the verdict. Without an interval, or any error, the difference alone.
  func difference(
    _ difference: Double?, _ interval: ConfidenceInterval?, relevant: Double? = nil
  ) -> String {
    self.difference(
      difference, within: interval.map { $0.lower...$0.upper }, relevant: relevant)
  }

  /// The same with the ends of an interval.
  func difference(
    _ difference: Double?, within ends: ClosedRange<Double>?, relevant: Double? = nil
  ) -> String {
    guard let difference else { return "" }
    guard let ends, (ends.upperBound - ends.lowerBound) / 2 > 1e-9 * abs(difference) else {
      return format.signed(scale * difference, digits: digits)
    }
    let halfWidth = (ends.upperBound - ends.lowerBound) / 2
    var finer = self
    finer.digits = digits(showing: halfWidth)
    let limits = [0] + (relevant.map { [-$0, $0] } ?? [])
    let most = finer.digits + 3
    while finer.digits < most, !finer.tells(difference, ends, from: limits) {
      finer.digits += 1
    }
    if !finer.tells(difference, ends, from: limits) {
      finer.digits = digits(showing: halfWidth)
    }
    return finer.format.signed(scale * difference, digits: finer.digits) + " "
      + finer.spread(difference, ends.lowerBound, ends.upperBound)
  }

  /// Whether both ends, as a reader works them out from what is shown, lie on the side of each limit on which they
  /// are, or at a limit that the interval holds.
  private func tells(
    _ difference: Double, _ ends: ClosedRange<Double>, from limits: [Double]
  ) -> Bool {
    let power = pow(10, Double(digits))
    func shown(_ value: Double) -> Double { (value * scale * power).rounded() }
    let halfWidth = (ends.upperBound - ends.lowerBound) / 2
    let half = shown(halfWidth)
    let sides = [
      (ends.lowerBound, shown(difference) - half), (ends.upperBound, shown(difference) + half),
    ]
    return sides.allSatisfy { end, shown in
      limits.allSatisfy { limit in
        let gap = end - limit
        let seen = gap * (shown - limit * scale * power)
        return abs(gap) <= 1e-9 * max(abs(limit), halfWidth) || seen > 0
          || seen == 0 && ends.lowerBound < limit && limit < ends.upperBound
      }
    }
  }

  /// `± 0,04`, with digits as in `difference`; `(0,0 – 7,1)` where the interval is cut off at an end of
  /// what is possible, and its halves differ.
  func spread(_ value: Double, _ lower: Double, _ upper: Double) -> String {
    let halfWidth = (upper - lower) / 2
    let digits = digits(showing: halfWidth)
    // Tables have ten digits of each.
    guard abs(upper + lower - 2 * value) > max(1e-6 * halfWidth, 4e-9 * abs(value)) else {
      return "± " + format.decimal(scale * halfWidth, digits: digits)
    }
    return "(" + format.decimal(scale * lower, digits: digits) + " – "
      + format.decimal(scale * upper, digits: digits) + ")"
  }

  private func digits(showing halfWidth: Double) -> Int {
    (digits...digits + 2).first { scale * halfWidth * pow(10, Double($0)) >= 1 } ?? digits
  }

  /// With as many more digits, up to three, as it takes to tell two different values apart.
  func telling(_ value: Double?, from other: Double?) -> RowFormat {
    guard let value, let other, value != other else { return self }
    var finer = self
    while finer.digits < digits + 3, finer.value(value) == finer.value(other) { finer.digits += 1 }
    return finer
  }

  func label(_ name: String) -> String {
    unit.map { "\(name) (\($0[format.language]))" } ?? name
  }
}

extension NumberFormat {
  /// `dd/mm/yyyy`.
  func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return self.date(day: day, month: month, year: year)
  }
}
