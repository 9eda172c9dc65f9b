import Experiments
import ServiceModel

extension Solver {
  /// Whether fewer people than were certified are looked for: whole people, of whom the search keeps many
  /// away from the limits, while all runs are a few years of the city: enough for three attempts at Hanoi's
  /// 30 branches, whether they took three rounds or four.
  func mayTrim(_ found: Settled, runs: Int) -> Bool {
    guard question.means == .people, !sites.isEmpty else { return false }
    let share = question.scenario.part?.demandShare ?? 1
    let more = searchRuns + question.mostRuns
    let all = found.rounds * searchRuns + found.offices.runs + runs + more
    return Double(all) * question.yearsOfRun * share <= 48
  }

  /// The same people, without those whom a search takes away that keeps half as far away from the limits: what
  /// was certified had room for what was not known.
  func trimmed(_ found: Settled) async throws -> Settled {
    let years = try await record(found)
    let limits = found.cells.map { self.limits($0, margin: 0.5) }
    let solver = self
    let fewer = try await Runner(threads: threads).values(sites.indices) { site in
      guard !found.beyond.contains(where: { $0.site == site }) else { return found.people[site] }
      let part = SitePart(
        solver.sites[site], weekday: nil, question.means, years.map { $0[site] }, limits[site],
        solver.calendar,
        in: solver.question.scenario, most: solver.mostPeople(site, nil))
      return try part.lowered(found.people[site])
    }
    var trimmed = found
    for (site, people) in fewer.enumerated() where people.amount < found.people[site].amount {
      trimmed.people[site] = people
    }
    return trimmed
  }

  /// Between what was certified and fewer people who were not: those sites that failed, or hardly kept their
  /// limits, get back what was certified.
  func between(_ certified: Settled, _ fewer: Settled, after attempt: Attempt) -> Settled {
    let limits = fewer.cells.map { self.limits($0, margin: 0.5) }
    let failed = failed(attempt, beyond: fewer.beyond, first: 0, count: sites.count) {
      limits[$0].isNear($1, $2, $3)
    }
    var between = fewer
    for site in Set(failed.map(\.site)).sorted() { between.people[site] = certified.people[site] }
    between.offices = certified.offices
    return between
  }
}

extension SitePart {
  /// Fewer of these people that keep the limits, or others as cheap.
  func lowered(_ people: SitePeople) throws -> SitePeople {
    var search = Search(try problem.content())
    let found = try search.solve(from: [problem.moves.unknowns(of: people, weekday)])
    return problem.moves.put(found.people, into: people, weekday)
  }
}
