public import ServiceModel
public import Wording

extension KPI {
  /// The definition as readers of this scenario know it: beside the name of a setting its value.
  public func definition(in scenario: Scenario) -> LocalizedText {
    let (targets, costs) = (scenario.account.targets, scenario.account.costs)
    let settings: [(name: String, value: [Double])] = [
      ("targets.acknowledgement_hours", [targets.acknowledgementHours]),
      ("targets.wait_limits_minutes", targets.waitLimitsMinutes),
      ("targets.reach_kilometres", [targets.reachKilometres]),
      ("reach_minutes", [targets.reachMinutes]),
      ("costs.staff_year", [costs.staffYear]),
      ("costs.overtime_factor", [costs.overtimeFactor]),
      ("costs.premises.desk_hour", [costs.deskHour].compactMap(\.self)),
      ("costs.equipment.desk_year", [costs.equipment.deskYear].compactMap(\.self)),
      ("costs.equipment.site_year", [costs.equipment.siteYear].compactMap(\.self)),
      ("costs.equipment.city_year", [costs.equipment.cityYear].compactMap(\.self)),
      ("costs.courier.round", [costs.courierRound].compactMap(\.self)),
      ("costs.citizens.hour", [costs.citizens.hour].compactMap(\.self)),
      ("costs.citizens.travel_hour", [costs.citizens.travelHour].compactMap(\.self)),
    ]
    func told(_ text: String, _ decimalSign: String) -> String {
      settings.filter { !$0.value.isEmpty }.reduce(text) { text, setting in
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
