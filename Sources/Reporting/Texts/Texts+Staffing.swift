package import ServiceModel
package import Wording

extension Texts {
  /// What plans of people come to and how many people the rules of `staffing` give, a sentence each; none
  /// where there is no such plan or rule.
  package static func peopleByLoad(_ scenario: Scenario, _ language: Language) -> [String] {
    (peopleByPlan(scenario, language).map { [$0] } ?? []) + peopleByRule(scenario, language)
  }

  /// What the plans of people by weekday and hour come to in a week; nil where there are none.
  static func peopleByPlan(_ scenario: Scenario, _ language: Language) -> String? {
    let format = NumberFormat(language: language)
    func total(_ hours: [[Double]]) -> String {
      format.decimal(hours.joined().reduce(0, +), digits: 1)
    }
    return PlannedPeople(scenario).map { plan in
      plannedHours.filled(
        language, "\(plan.counterGroups)", "\(plan.offices)", total(plan.counterHours),
        total(plan.officeHours))
    }
  }

  private static let plannedHours = LocalizedText(
    vi:
      "Số người theo thứ và giờ (people_plan) ở {0} nhóm quầy và {1} phòng: mỗi tuần thường {2} giờ công tại quầy và {3} giờ công ở phòng, trong giờ mở cửa.",
    en:
      "People by weekday and time of day (people_plan) in {0 counter group|counter groups} and {1 office|offices}: {2 hour|hours} of people at counters and {3} in offices in an ordinary week, within the doors."
  )

  /// How many people the rules of `staffing` came to: a sentence for counters, one for offices, none
  /// where all numbers are given.
  static func peopleByRule(_ scenario: Scenario, _ language: Language) -> [String] {
    let byRule = [
      (countersByLoad, scenario.countersByLoad), (officesByLoad, scenario.officesByLoad),
    ].compactMap {
      text, outcome in
      outcome.map {
        text.filled(
          language, "\($0.people)",
          NumberFormat(language: language).percent($0.rule.targetUtilisation, digits: 0),
          "\($0.places)", "\($0.rule.leastPeople)")
      }
    }
    let isPlain = byRule.isEmpty || scenario.events.isEmpty
    return byRule + (isPlain ? [] : [nobodyForEvents[language]])
  }
}
