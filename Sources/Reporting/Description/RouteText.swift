import LegalClock
import ServiceModel
import Wording

/// How a route reads in one line: its steps in their order, branches in brackets.
struct RouteText {
  private let scenario: Scenario
  private let format: NumberFormat
  private let distributions: DistributionText

  init(_ scenario: Scenario, _ format: NumberFormat) {
    self.scenario = scenario
    self.format = format
    distributions = DistributionText(format)
  }

  func text(_ steps: [Route.Step]) -> String {
    steps.isEmpty
      ? DescriptionTexts.nothing[format.language] : steps.map(text).joined(separator: " → ")
  }

  private func text(_ step: Route.Step) -> String {
    let language = format.language
    return switch step {
    case .work(let function, let minutes, let limit):
      DescriptionTexts.work.filled(language, name(function), distributions.text(minutes))
        + within(limit)
    case .sign(let function, let hours, let limit):
      DescriptionTexts.sign.filled(
        language, name(function), hours.map(\.description).joined(separator: ", "))
        + within(limit)
    case .outside(let days):
      DescriptionTexts.outside.filled(language, distributions.text(days))
    case .choose(let branches):
      branches.map { "[\(share($0.share)): \(text($0.steps))]" }.joined(
        separator: " \(DescriptionTexts.or[language]) ")
    case .when(let condition, let then, let otherwise):
      DescriptionTexts.when.filled(language, condition.rawValue, text(then), text(otherwise))
    case .parallel(let branches):
      "[\(branches.map(text).joined(separator: "] ∥ ["))]"
    case .rework(let again, let atMost, let steps):
      DescriptionTexts.rework.filled(language, text(steps), share(again), "\(atMost)")
    case .supplement(let asked): DescriptionTexts.supplement.filled(language, share(asked))
    case .refuse(let refused): DescriptionTexts.refuse.filled(language, share(refused))
    case .withdraw(let withdrawn): DescriptionTexts.withdraw.filled(language, share(withdrawn))
    }
  }

  /// The limit of a step, if it has one.
  private func within(_ limit: TimeLimit?) -> String {
    limit.map { " " + DescriptionTexts.within.filled(format.language, $0.description) } ?? ""
  }

  private func name(_ function: OfficeFunctionID) -> String {
    scenario.backOffice.functions[function.position].name[format.language]
  }

  private func share(_ value: Double) -> String { format.percent(value, digits: 0) }
}
