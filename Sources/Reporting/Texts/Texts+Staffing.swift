package import ServiceModel
package import Wording

extension Texts {
  /// How many people the rules of `staffing` came to: a sentence for counters, one for offices, none
  /// where all numbers are given.
  package static func peopleByLoad(_ scenario: Scenario, _ language: Language) -> [String] {
    [(countersByLoad, scenario.countersByLoad), (officesByLoad, scenario.officesByLoad)].compactMap
    {
      text, outcome in
      outcome.map {
        text.filled(
          language, "\($0.people)",
          NumberFormat(language: language).percent($0.rule.targetUtilisation, digits: 0),
          "\($0.places)", "\($0.rule.leastPeople)")
      }
    }
  }
}
