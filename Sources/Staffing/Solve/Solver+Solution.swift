import Experiments
import OutputAnalysis
import ServiceModel

extension Solver {
  /// What is known in the end.
  func solution(_ found: Settled, _ attempts: [Attempt]) async throws -> Solution {
    tell(.lookingAtOneFewer)
    let oneFewer = try await steps.value(of: "one-fewer") {
      try await lookAtOneFewer(found, attempt: attempts.count - 1)
    }
    let officeFewer = try await steps.value(of: "one-fewer-offices") {
      try await lookAtOneFewerInOffices(found, attempt: attempts.count - 1)
    }
    let last = attempts.last
    let solved = sites.indices.map { index -> SiteSolution in
      let beyond = found.beyond.filter { $0.site == index }
      return SiteSolution(
        site: sites[index].site.position, people: found.people[index], cells: found.cells[index],
        state: state(last, index, beyond), beyond: beyond,
        lowerBound: lowerBound(index, found), fromStarts: found.fromStarts[index],
        load: (0..<7).map { weekday in
          (0..<CellCalendar.slots).map { slot in
            theory[index].reduce(0) {
              $0 + $1.load(weekday, slot, open: sites[index].open)
            }
          }
        },
        oneFewer: oneFewer[index])
    }
    return Solution(
      question: question, sites: solved,
      offices: offices.indices.map {
        office($0, found, last, officeFewer.offices[$0])
      },
      attempts: attempts, rounds: found.rounds, looks: found.looks,
      runs: found.rounds * searchRuns + found.offices.runs + officeFewer.runs
        + attempts.reduce(0) { $0 + $1.runs })
  }

  private func office(
    _ index: Int, _ found: Settled, _ last: Attempt?, _ oneFewer: [OneFewer]
  ) -> OfficeSolution {
    let (office, agents) = (offices[index], found.offices.agents[index])
    let beyond = found.offices.beyond.filter { $0.site == index }
    let work = found.offices.workHours[index]
    let open = office.hoursPerWeek
    return OfficeSolution(
      office: office.office.position, agents: agents,
      amount: question.means == .hours
        ? office.hoursPerWeek(agents) : Double(agents.max() ?? 0),
      cells: found.offices.cells[index], state: state(last, sites.count + index, beyond),
      beyond: beyond,
      lowerBound: question.means == .hours
        ? max(open, work) : max(1, open > 0 ? (work / open).rounded(.up) : 0),
      oneFewer: oneFewer)
  }

  /// Of a site, or of an office after them. Where all are certified together each of them is: a list of single
  /// ones, which is right as a whole, is needed for those of which only some are.
  private func state(_ last: Attempt?, _ place: Int, _ beyond: [Beyond]) -> Solution.State {
    guard beyond.isEmpty else { return .impossible }
    switch last?.sites[place] {
    case .certified: return .certified
    case .refuted: return .refuted
    case .tooFew: return .tooFew
    case .undecided, nil: return last?.whole == .certified ? .certified : .undecided
    }
  }

  /// The work of a week less that of those who may leave, or one person for each open half-hour; in people,
  /// as many as do it in the open hours.
  private func lowerBound(_ index: Int, _ found: Settled) -> Double {
    let leaving = question.targets.first { $0.kpi.id == "walk_away_share" }?.requirement.limit ?? 0
    let work = found.workHours[index] * (1 - leaving)
    let open = Double(sites[index].openHalfHours) / 2
    let groups = Double(sites[index].groups.count)
    switch found.people[index] {
    case .hours: return max(open * groups, (2 * work).rounded(.up) / 2)
    case .people: return max(groups, open > 0 ? (work / open).rounded(.up) : 0)
    }
  }
}
