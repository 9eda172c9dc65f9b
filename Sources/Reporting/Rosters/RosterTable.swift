package import Rosters
package import Wording

/// Who works what on which day, for a terminal.
package struct RosterTable: Sendable {
  private let problem: RosterProblem
  private let roster: Roster

  /// More days than people read side by side.
  private static let mostDays = 14

  /// Of one roster.
  package init(_ problem: RosterProblem, _ roster: Roster) {
    self.problem = problem
    self.roster = roster
  }

  /// A row for each person; empty where there are too many days.
  package func text(_ language: Language, width: Int?, styled: Bool) -> String {
    let days = 0..<problem.horizon.dayCount
    guard days.count <= Self.mostDays else { return "" }
    let used = days.filter { day in problem.needs.contains { $0.day == day && $0.people > 0 } }
    let text = RosterText(problem, language)
    var table = TextTable(
      header: [RosterTexts.person[language], RosterTexts.hours[language]] + used.map(text.day))
    for (number, person) in roster.people.enumerated() {
      let own = roster.shifts.filter { $0.person == number }
      let cells = used.map { day in
        TextTable.Cell(
          own.first { $0.day == day }.map { problem.shifts[$0.variant.shift].name[language] } ?? "–"
        )
      }
      let hours = Double(own.reduce(0) { $0 + $1.variant.paidMinutes }) / 60
      table.rows.append(
        [
          TextTable.Cell(person.name),
          TextTable.Cell(NumberFormat(language: language).decimal(hours, digits: 1)),
        ] + cells)
    }
    return table.text(width: width, styled: styled)
  }
}
