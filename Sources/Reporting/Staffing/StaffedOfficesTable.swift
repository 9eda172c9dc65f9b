import Experiments
import LegalClock
import Runs
import ServiceModel
import Staffing
import Wording

/// The offices of a staffing that was found, for people.
struct StaffedOfficesTable {
  let solution: Solution

  init(_ solution: Solution) { self.solution = solution }

  private var scenario: Scenario { solution.question.scenario }
  private var isByHour: Bool { solution.question.means == .hours }

  /// Offices shown; of more, the largest.
  private static let most = 40

  /// Nil without offices.
  func text(_ language: Language, width: Int?, styled: Bool) -> String? {
    guard !solution.offices.isEmpty else { return nil }
    let header = [
      StaffWords.office, isByHour ? StaffWords.hours : StaffWords.people, StaffWords.before,
      StaffWords.byWeekday, StaffWords.bound, StaffWords.certificate,
    ]
    var table = TextTable(header: header.map { $0[language] })
    let order = solution.offices.indices.sorted { a, b in
      let (x, y) = (solution.offices[a].amount, solution.offices[b].amount)
      return x == y ? a < b : x > y
    }
    table.rows = order.prefix(Self.most).map { row(solution.offices[$0], language) }
    return table.text(width: width, styled: styled)
  }

  private func row(_ solved: OfficeSolution, _ language: Language) -> [TextTable.Cell] {
    let format = NumberFormat(language: language)
    func number(_ value: Double) -> String {
      format.decimal(value, digits: value == value.rounded() ? 0 : 1)
    }
    let style: TextTable.Style = solved.state == .certified ? .good : .bad
    let weekdays = StaffedOffice(solved.office, in: scenario).openWeekdays
    return [
      TextTable.Cell(scenario.backOffice.offices[solved.office].name[language]),
      TextTable.Cell(number(solved.amount)), TextTable.Cell(number(before(solved))),
      TextTable.Cell(weekdays.map { "\(solved.agents[$0])" }.joined(separator: " ")),
      TextTable.Cell(number(solved.lowerBound)),
      TextTable.Cell(StaffWords.word(solved.state)[language], style: style),
    ]
  }

  /// As the scenario has it: hours in a week, or people.
  private func before(_ solved: OfficeSolution) -> Double {
    let rules = scenario.backOffice.offices[solved.office]
    guard isByHour else { return Double(rules.mostPeople) }
    let office = StaffedOffice(solved.office, in: scenario)
    return office.openWeekdays.reduce(0) { sum, weekday in
      let onDuty = scenario.onDuty(in: rules, on: Weekday.allCases[weekday])
      return office.sessions[weekday].reduce(sum) { sum, session in
        onDuty.reduce(sum) { $0 + $1.people * $1.minutes(in: session) / 60 }
      }
    }
  }

  /// Of all offices, as the scenario has it.
  var before: Double { solution.offices.reduce(0) { $0 + before($1) } }

  /// The targets of offices; nil if there are none.
  func targets(_ language: Language) -> String? {
    let targets = solution.question.targets.filter(\.isOfOffices).map(\.text)
    guard !targets.isEmpty else { return nil }
    let grain = solution.question.grain
    return targets.joined(separator: ", ")
      + " (\(StaffWords.grain(grain == .halfHour ? .year : grain)[language]))"
  }

  /// What no number of people keeps, and how many people the offices need; empty without offices.
  func answer(_ language: Language) -> [String] {
    guard !solution.offices.isEmpty, let targets = targets(language) else { return [] }
    return impossible(language) + [
      StaffWords.needed(solution.stateOfOffices, ofOffices: true).filled(
        language, targets, "\(solution.offices.count)",
        StaffTable.amount(solution.officeAmount, isByHour, StaffWords.inOffices, language),
        StaffTable.number(before, isByHour, language))
    ]
  }

  /// To which day a dossier belongs; nil unless that matters.
  var dueDates: LocalizedText? {
    solution.question.targetsOfOffices.contains { $0.rule.measure == .late }
      ? StaffWords.dueDates : nil
  }

  /// A sentence for each target that no number of people keeps.
  private func impossible(_ language: Language) -> [String] {
    solution.question.targetsOfOffices.enumerated().compactMap { index, asked in
      let reason: LocalizedText
      switch asked.rule.measure {
      case .late, .lateSteps: reason = StaffWords.lateAnyway
      case .queued, .queuedBeyond: reason = StaffWords.queuedAnyway
      }
      let places = solution.offices.compactMap { solved in
        solved.beyond.first { $0.target == index }.map {
          (name: scenario.backOffice.offices[solved.office].name[language], nearest: $0.nearest)
        }
      }
      return StaffTable.impossible(asked.target, at: places, reason, language)
    }
  }
}
