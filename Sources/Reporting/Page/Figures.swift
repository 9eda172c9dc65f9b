import Experiments
import Runs
import ServiceModel
import Wording

/// How the figures of one KPI are shown wherever a report tells them: all options alike.
struct Figures {
  let run: StoredRun
  let indicator: StoredRun.Indicator
  let type: ScopeType
  let scope: String

  init(
    _ run: StoredRun, _ indicator: StoredRun.Indicator, _ type: ScopeType = .city,
    _ scope: String = "city"
  ) {
    self.run = run
    self.indicator = indicator
    self.type = type
    self.scope = scope
  }

  func value(_ option: String) -> StoredRun.Value? {
    run.value(option, indicator.id, type, scope)
  }

  func difference(_ option: String) -> StoredRun.Difference? {
    run.difference(option, indicator.id, type, scope)
  }

  /// Digits by the largest value among these options; if none is named among all that are ranked, since what one
  /// that fails comes to coarsens nobody's.
  func format(_ language: Language, among options: [String] = []) -> RowFormat {
    let all = run.options.map(\.id)
    let ranked = all.filter { difference($0)?.verdict != .notRanked }
    let shown = options.isEmpty ? (ranked.isEmpty ? all : ranked) : options
    return RowFormat(indicator.unit, values: shown.compactMap { value($0)?.mean }, language)
  }

  /// Without its unit.
  func valueText(_ option: String, _ language: Language) -> String {
    format(language).value(value(option)?.mean)
  }

  /// With its unit: `8,2 phút`, `99,8 %`. Told with the base, or by itself.
  func fullText(_ option: String, _ language: Language) -> String {
    let format = format(language, among: [run.base.id, option])
    let text = format.value(value(option)?.mean)
    return text + format.suffix
  }

  /// `4,9 → 56,1 phút (+51,28 ± 0,04)`.
  func changeText(_ option: String, _ language: Language) -> String {
    let (before, after) = (value(run.base.id)?.mean, value(option)?.mean)
    let format = format(language, among: [run.base.id, option]).telling(after, from: before)
    let unit = format.suffix
    return "\(format.value(before)) → \(format.value(after))\(unit) "
      + "(\(differenceText(option, language)))"
  }

  /// `+36,9 ± 0,4`; empty without a difference.
  func differenceText(_ option: String, _ language: Language) -> String {
    let difference = difference(option)
    let text = format(language).difference(
      difference?.difference, difference?.interval, relevant: difference?.relevant)
    return Self.typeset(text)
  }

  /// With a minus sign, and in one piece: no line ends within it.
  private static func typeset(_ text: String) -> String {
    String(text.map { $0 == "-" ? "−" : $0 == " " ? "\u{A0}" : $0 })
  }

  /// The target as a limit: `≤ 15`; nil without one.
  func targetText(_ language: Language) -> String? {
    guard let target = indicator.target else { return nil }
    return "\(indicator.better.targetSign) \(format(language).value(target))"
  }

  /// How much a difference weighs in a sentence: of shares the points, else relative to the base.
  func weight(_ option: String) -> Double {
    indicator.unit == .share
      ? abs(difference(option)?.difference ?? 0) : abs(relative(option)?.difference ?? 0)
  }

  /// The difference as a share of the base's value; nil if that is 0 or there is none.
  func relative(_ option: String) -> (difference: Double, lower: Double, upper: Double)? {
    guard let base = value(run.base.id)?.mean, abs(base) > 1e-9, let row = difference(option),
      let difference = row.difference
    else { return nil }
    let scale = 1 / abs(base)
    return (
      difference * scale, (row.lower ?? difference) * scale, (row.upper ?? difference) * scale
    )
  }
}
