public import Experiments
public import ServiceModel
public import Wording

/// How long a warm-up was chosen, and why, for people.
public struct WarmUpText: Sendable {
  private let choice: WarmUpChoice
  private let scenarios: [Scenario]

  /// `scenarios` are those that the choice was made for.
  public init(_ choice: WarmUpChoice, _ scenarios: [Scenario]) {
    self.choice = choice
    self.scenarios = scenarios
  }

  /// The length, and a line for what each series of each option takes.
  public func text(_ language: Language) -> String {
    let outcome = Texts.chosenWarmUp.filled(
      language, "\(choice.days)", "\(choice.days / 7)", "\(WarmUpChoice.pilots)")
    let lines = choice.findings.map { finding in
      let name = scenarios.first { $0.id == finding.option }?.name[language] ?? finding.option
      return "  "
        + Texts.warmUpFinding.filled(
          language, name, Self.name(finding.series)[language], "\(finding.days / 7)",
          "\(finding.pilotDays / 7)")
    }
    return ([outcome] + lines).joined(separator: "\n")
  }

  /// Why no warm-up is long enough.
  public static func refusal(_ problem: WarmUpChoice.NeverSettles) -> LocalizedText {
    Texts.neverSettles.filled(
      problem.option, name(problem.series),
      LocalizedText(vi: "\(problem.days / 7)", en: "\(problem.days / 7)"))
  }

  private static func name(_ series: WarmUpChoice.Series) -> LocalizedText {
    switch series {
    case .inProcess: Texts.dossiersInProcess
    case .wait: Texts.dailyWait
    }
  }
}
