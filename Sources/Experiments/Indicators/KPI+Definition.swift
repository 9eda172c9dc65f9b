public import ServiceModel
public import Wording

extension KPI {
  /// The definition as readers of this scenario know it: beside the name of a setting its value.
  public func definition(in scenario: Scenario) -> LocalizedText {
    let targets = scenario.account.targets
    let settings: [(name: String, value: [Double])] = [
      ("targets.acknowledgement_hours", [targets.acknowledgementHours]),
      ("targets.wait_limits_minutes", targets.waitLimitsMinutes),
      ("targets.reach_kilometres", [targets.reachKilometres]),
      ("reach_minutes", [targets.reachMinutes]),
      ("costs.staff_year", [scenario.account.costs.staffYear]),
      ("costs.overtime_factor", [scenario.account.costs.overtimeFactor]),
    ]
    func told(_ text: String, _ decimalSign: String) -> String {
      settings.reduce(text) { text, setting in
        let value = setting.value.map { Self.text($0, decimalSign) }.joined(separator: "; ")
        return text.replacing(setting.name, with: "\(setting.name) (\(value))")
      }
    }
    return LocalizedText(vi: told(definition.vi, ","), en: told(definition.en, "."))
  }

  private static func text(_ value: Double, _ decimalSign: String) -> String {
    let isWhole = value == value.rounded() && abs(value) < 1e15
    return isWhole ? "\(Int(value))" : "\(value)".replacing(".", with: decimalSign)
  }
}
