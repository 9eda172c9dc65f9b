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
      var cells = [TextTable.Cell(first.target(first.points[place]).text)]
      cells += answer.options.map { cell($0.solution, place, language) }
      table.rows.append(cells)
    }
    let prose = Prose(width: width, styled: styled)
    let title = (isByHour ? FrontierWords.titleHours : FrontierWords.titlePeople).filled(
      language, asked.kpi.id, StaffWords.grain(grain)[language])
    return [
      prose.bold(prose(title)), table.text(width: width, styled: styled),
      prose(paragraph[language]),
    ].joined(separator: "\n") + "\n"
  }

  private var grain: Grain { answer.options[0].solution.asked.question.grain }

  private func cell(
    _ solution: FrontierSolution, _ place: Int, _ language: Language
  ) -> TextTable.Cell {
    let point = solution.points[place]
    let format = NumberFormat(language: language)
    guard !point.isBeyond else {
      let nearest = point.nearest.map { format.decimal($0, digits: 1) } ?? NumberFormat.missing
      return TextTable.Cell(FrontierWords.beyond.filled(language, nearest), style: .bad)
    }
    let amount = amount(point.amount, language)
    guard solution.isAsked(point) else { return TextTable.Cell(amount) }
    let asked = solution.asked
    let words = StaffWords.word(asked.state)[language] + " " + self.amount(asked.amount, language)
    return TextTable.Cell(
      "\(amount) (\(words))", style: asked.state == .certified ? .good : .bad)
  }

  private func amount(_ value: Double, _ language: Language) -> String {
    NumberFormat(language: language).decimal(value, digits: isByHour ? 1 : 0)
  }

  /// What each value takes, and what of that is certified.
  package var paragraph: LocalizedText {
    LocalizedText { language in
      let options = answer.options.map { option in
        let kept = option.solution.points.filter { !$0.isBeyond }
        let list = kept.map {
          FrontierWords.takes.filled(
            language, amount($0.amount, language), option.solution.target($0).text)
        }.joined(separator: ", ")
        let asked = option.solution.asked
        let found = kept.first { option.solution.isAsked($0) }?.amount
        let short = found.map { asked.amount - $0 }.flatMap { $0 > 0 ? $0 : nil }
        return [
          FrontierWords.option.filled(
            language, option.scenario.name[language], list.isEmpty ? NumberFormat.missing : list),
          FrontierWords.asked.filled(
            language, self.asked.text, amount(asked.amount, language),
            StaffWords.word(asked.state)[language]),
          short.map { FrontierWords.short.filled(language, amount($0, language)) },
        ].compactMap { $0 }.joined(separator: " ")
      }
      let unit = isByHour ? FrontierWords.hours : FrontierWords.people
      return (options + [unit[language], FrontierWords.onlyAsked[language]])
        .joined(separator: " ")
    }
  }
}
