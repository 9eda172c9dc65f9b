import ServiceModel
import Wording

extension ModelDescription {
  /// What a design varies, a line for each factor.
  var uncertainty: String {
    table(
      [
        UncertaintyTexts.factor, UncertaintyTexts.moves, UncertaintyTexts.values, ReportTexts.code,
        ReportTexts.source,
      ],
      scenario.uncertainty.map { factor in
        let targets = factor.targets.map(\.selector).joined(separator: ", ")
        return [
          "\(factor.name[language]) (\(factor.id))",
          UncertaintyTexts.effects[factor.effect]?.filled(language, targets) ?? targets,
          values(of: factor), factor.confidence, factor.source,
        ]
      })
  }

  private func values(of factor: UncertainFactor) -> String {
    guard let law = factor.law else {
      return UncertaintyTexts.levels.filled(
        language, (factor.levels ?? []).joined(separator: ", "))
    }
    var text = UncertaintyTexts.law.filled(
      language, told(law.low), told(law.high), UncertaintyTexts.shapes[law.shape]?[language] ?? "")
    if let within = law.within {
      text = UncertaintyTexts.cut.filled(
        language, text, told(within.lowerBound), told(within.upperBound))
    }
    if let correlation = factor.correlation {
      text = UncertaintyTexts.correlated.filled(
        language, text, told(correlation.rank), correlation.with)
    }
    return text
  }

  /// To as many digits as the file may have.
  private func told(_ number: Double) -> String {
    var digits = 0
    while digits < 6, abs(number * tenTo(digits) - (number * tenTo(digits)).rounded()) > 1e-9 {
      digits += 1
    }
    return format.decimal(number, digits: digits)
  }

  private func tenTo(_ digits: Int) -> Double { (0..<digits).reduce(1) { power, _ in 10 * power } }
}
