import Experiments
import ServiceModel
import Wording

/// What is to be said of the inputs of options, once for all that share it, in their order.
func inputNotices(_ scenarios: [Scenario]) -> [LocalizedText] {
  var notices: [LocalizedText] = []
  for finding in scenarios.flatMap(\.specialDayFindings) {
    let text = SpecialDayTexts.text(of: finding)
    if !notices.contains(text) { notices.append(text) }
  }
  return notices
}

/// The notices of options, after those of their inputs.
func notices(_ options: [OptionResult], _ language: Language) -> [String] {
  inputNotices(options.map(\.scenario)).map { $0[language] }
    + options.flatMap { notices($0, language) }
}
