import Reporting
import Rosters
import Wording

/// A roster that is looked for before people's eyes.
struct ShownRoster: Sendable {
  let console: Console
  let problem: RosterProblem
  /// Whether needs may be missed.
  let isPartial: Bool

  /// Looks for it. Whoever stops that is told what there is by then; nothing is written of it.
  func answer(within limit: Duration) async throws -> RosterAnswer {
    try await console.untilStopped(into: nil) {
      let seconds = "\(Int(limit / .seconds(1)))"
      console.note(RosterTexts.searching.filled(console.language, seconds))
      let solver = RosterSolver(problem, limit: limit)
      let answer = isPartial ? solver.partial() : solver.solve()
      guard Task.isCancelled else { return answer }
      try show(answer, isStopped: true)
      throw CancellationError()
    }
  }

  /// As people read it.
  func show(_ answer: RosterAnswer, isStopped: Bool = false) throws {
    let text = RosterText(problem, console.language)
    var lines = text.lines(answer, isStopped: isStopped)
    if let roster = answer.roster {
      let table = RosterTable(problem, roster)
        .text(console.language, width: console.width, styled: console.isStyled)
      if !table.isEmpty { lines.insert(table, at: 0) }
      if isPartial { lines += text.uncovered(roster) }
    } else if !isPartial, case .infeasible = answer.state {
      lines.append(RosterTexts.tryPartial[console.language])
    }
    try console.show(lines.joined(separator: "\n") + "\n")
  }
}
