public import Experiments
import OutputAnalysis
import ServiceModel
public import Wording

/// How many replications a precision took, and why, for people.
public struct PrecisionText: Sendable {
  private let reached: PrecisionReached
  private let options: [OptionResult]

  /// `options` are those that were looked at, in their order.
  public init(_ reached: PrecisionReached, _ options: [OptionResult]) {
    self.reached = reached
    self.options = options
  }

  /// What is asked for: `Mean wait ± 5 %`.
  public static func aim(_ goal: PrecisionGoal, _ language: Language) -> String {
    let share = goal.rule.relative.map { percent($0, language) } ?? NumberFormat.missing
    return "\(goal.kpi.name[language]) ± \(share)"
  }

  /// The same of an indicator with this id, and of the share of its value that its mean may be off.
  public static func aim(_ kpi: String, within share: Double, _ language: Language) -> String {
    "\(KPI.named(kpi)?.name[language] ?? kpi) ± \(percent(share, language))"
  }

  /// What was reached, and by how much each option is off.
  public func text(_ language: Language) -> String {
    ([outcome(language)] + lines(language)).joined(separator: "\n")
  }

  /// In one sentence.
  public func outcome(_ language: Language) -> String {
    let aim = Self.aim(reached.goal, language)
    let count = "\(reached.replications)"
    let level = Self.percent(reached.goal.rule.level, language)
    let looks = reached.looks.map(String.init).joined(separator: ", ")
    return reached.isReached
      ? Texts.chosenReplications.filled(language, count, aim, level, looks)
      : reached.isOfNothing
        ? Texts.precisionOfNothing.filled(
          language, reached.goal.kpi.name[language], count, aim, "\(reached.needed)")
        : reached.replications < reached.goal.rule.maximum
          ? Texts.precisionUnknown.filled(language, count, aim)
          : Texts.precisionMissed.filled(language, count, aim, level) + " "
            + Texts.precisionNeeded.filled(language, "\(reached.needed)")
  }

  private func lines(_ language: Language) -> [String] {
    zip(options, reached.estimates).map { option, estimate in
      let level = reached.goal.rule.level
      let format = RowFormat(
        reached.goal.kpi.unit, values: [estimate?.value].compactMap { $0 }, language)
      let value = format.value(estimate?.value)
      let halfWidth = estimate?.halfWidth(level: level).map { " ± " + format.value($0) }
      let share = estimate?.relativeHalfWidth(level: level).map {
        " (\(Self.percent($0, language)))"
      }
      return "  \(option.scenario.name[language]): \(value)\(halfWidth ?? "")\(share ?? "")"
    }
  }

  private static func percent(_ share: Double, _ language: Language) -> String {
    let isWhole = (100 * share).rounded() == 100 * share
    return NumberFormat(language: language).percent(share, digits: isWhole ? 0 : 1)
  }
}
