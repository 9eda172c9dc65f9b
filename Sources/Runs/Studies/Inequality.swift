/// What people write for a goal: two sides and the sign between them, which stands outside brackets: `wait_p90[site=a]<=15`.
struct Inequality: Hashable, Sendable {
  let left: String
  let right: String
  let isAtMost: Bool
  let isStrict: Bool

  /// Blanks do not matter. Nil without a sign, with more than one, or with nothing beside it.
  init?(_ text: String) {
    let form = /^((?:[^<>=\[\]]|\[[^\[\]]*\])+)(<=|>=|<|>)((?:[^<>=\[\]]|\[[^\[\]]*\])+)$/
    guard let match = text.filter({ $0 != " " }).wholeMatch(of: form) else { return nil }
    (left, right) = (String(match.output.1), String(match.output.3))
    isAtMost = match.output.2.hasPrefix("<")
    isStrict = match.output.2.count == 1
  }

  /// The right side, if it is a number; `95%` is 0.95.
  var number: Double? {
    let isPercentage = right.hasSuffix("%")
    let text = isPercentage ? String(right.dropLast()) : right
    return Double(text).flatMap { $0.isFinite ? (isPercentage ? $0 / 100 : $0) : nil }
  }
}
