import Experiments
import OutputAnalysis
package import Runs
import ServiceModel
import Staffing
package import Wording

/// People against the values of a target, for people: a row for each value, a column for each option, and a
/// paragraph for whoever decides.
package struct FrontierTable {
  private let answer: FrontierAnswer

  package init(_ answer: FrontierAnswer) { self.answer = answer }

  private var asked: Target { answer.options[0].solution.asked.question.targets[0] }
  private var isByHour: Bool { answer.options[0].solution.asked.question.means == .hours }

  /// As `ComparisonTable.text`.
  package func text(_ language: Language, width: Int? = nil, styled: Bool = false) -> String {
    var table = TextTable(
      header: [FrontierWords.target[language]] + answer.options.map { $0.scenario.name[language] })
    for place in answer.options[0].solution.points.indices {
      let first = answer.options[0].solution
      var cells = [
        TextTable.Cell(TargetWords.spelled(first.target(first.points[place]).text, language))
      ]
      cells += answer.options.map { cell($0.solution, place, language) }
      table.rows.append(cells)
    }
    let prose = Prose(width: width, styled: styled)
    let title = (isByHour ? FrontierWords.titleHours : FrontierWords.titlePeople).filled(
      language, asked.kpi.name[language], StaffWords.grain(grain)[language])
    return [
      prose.bold(prose(title)), table.text(width: width, styled: styled),
      prose(TargetWords.spelled(paragraph[language], language)),
    ].joined(separator: "\n") + "\n"
  }

  private var grain: Grain { answer.options[0].solution.asked.question.grain }

  private func cell(
    _ solution: FrontierSolution, _ place: Int, _ language: Language
  ) -> TextTable.Cell {
    let point = solution.points[place]
    guard let amount = point.amount.map({ self.amount($0, language) }) else {
      let beyond = FrontierWords.beyond(asked.kpi, nearest: point.nearest)
      return TextTable.Cell(TargetWords.spelled(beyond[language], language), style: .bad)
    }
    guard solution.isAsked(point) else { return TextTable.Cell(amount) }
    let state = solution.asked.state
    return TextTable.Cell(
      "\(amount) (\(StaffWords.word(state)[language]))", style: state == .certified ? .good : .bad)
  }

  private func amount(_ value: Double, _ language: Language) -> String {
    NumberFormat(language: language).decimal(value, digits: isByHour ? 1 : 0)
  }

  /// What each value takes, and what of that is certified.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      let options = answer.options.map { option in
        FrontierWords.option.filled(
          language, option.scenario.name[language],
          option.solution.points.map { told($0, of: option.solution, language) }
            .joined(separator: "; "))
      }
      let unit = isByHour ? FrontierWords.hours : FrontierWords.people
      return (options + [unit[language], FrontierWords.onlyAsked[language]])
        .joined(separator: " ")
    }
  }

  private func told(
    _ point: FrontierPoint, of solution: FrontierSolution, _ language: Language
  ) -> String {
    let target = solution.target(point).text
    guard let amount = point.amount else {
      let beyond = FrontierWords.beyond(asked.kpi, nearest: point.nearest)
      return "\(target): \(beyond[language])"
    }
    let takes = FrontierWords.takes.filled(language, self.amount(amount, language), target)
    guard solution.isAsked(point) else { return takes }
    return "\(takes) (\(StaffWords.word(solution.asked.state)[language]))"
  }
}
