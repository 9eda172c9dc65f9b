package import ServiceModel
package import Wording

/// What is to be said of the inputs of options, once for all that share it, in their order.
package func inputNotices(_ scenarios: [Scenario]) -> [LocalizedText] {
  var notices: [LocalizedText] = []
  for finding in scenarios.flatMap(\.specialDayFindings) {
    let text = SpecialDayTexts.text(of: finding)
    if !notices.contains(text) { notices.append(text) }
  }
  return notices
}
