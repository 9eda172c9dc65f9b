import Experiments
import Foundation
import OutputAnalysis
package import Runs
import ServiceModel
import Staffing
import Wording

extension Chart {
  /// People against the values of a target: a line for each option, and what the certificate of the asked
  /// target came to.
  static func frontier(_ answer: FrontierAnswer) -> Chart {
    let question = answer.options[0].solution.asked.question
    let kpi = question.targets[0].kpi
    return Chart("frontier", PackageResources.frontier_vl_json) { language in
      let amount = question.means == .hours ? FrontierWords.hoursAxis : FrontierWords.peopleAxis
      let names = answer.options.map { $0.scenario.name[language] }
      func row(_ option: FrontierAnswer.Option, _ value: Double, _ amount: Double) -> JSON {
        [
          "option": .string(option.scenario.name[language]), "x": .number(value),
          "value": .number(amount),
        ]
      }
      return [
        "indicator": .string(
          RowFormat(kpi.unit, values: [], language).label(kpi.name[language])),
        "amount": .string(amount[language]), "target": .string(question.targets[0].text),
        "format": .string(kpi.unit == .share ? ".0%" : ",~r"),
        "colors": OptionLooks.colors(names: names),
        "rows": .array(
          answer.options.flatMap { option in
            option.solution.points.filter { !$0.isBeyond }
              .map { row(option, $0.value, $0.amount) }
          }),
        "asked": .array(
          answer.options.filter { $0.solution.asked.state == .certified }.map { option in
            row(
              option, question.targets[0].requirement.limit, option.solution.asked.amount)
          }),
      ]
    }
  }
}

/// The picture of a frontier.
package struct FrontierPicture {
  private let answer: FrontierAnswer

  package init(_ answer: FrontierAnswer) { self.answer = answer }

  /// In both languages, as files. Throws `MissingPrograms` if this machine cannot draw.
  package func drawn() throws -> [(name: String, bytes: [UInt8])] {
    try ChartDrawer.ofThisMachine().files(of: .frontier(answer))
  }
}
