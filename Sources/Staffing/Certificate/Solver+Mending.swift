import Experiments
import OutputAnalysis
import ServiceModel

extension Solver {
  /// One person more for each cell that an attempt did not certify, or hardly: in the half-hour where
  /// that takes most from what is beyond, by replays of the search's own citizens. Cells that no number of
  /// people keeps get none.
  func mend(_ found: Settled, after attempt: Attempt) async throws -> Settled {
    let limits = found.cells.map { self.limits($0) }
    let failed = failed(attempt, beyond: found.beyond, first: 0, count: sites.count) {
      limits[$0].isNear($1, $2, $3)
    }
    var mended = found
    mended.offices = mend(found.offices, after: attempt)
    guard !failed.isEmpty else { return mended }
    let years = try await record(found)
    let sites = Set(failed.map(\.site)).sorted()
    let places = try await Runner(threads: threads).values(sites.indices) { index in
      let site = sites[index]
      return try raised(site, failed.filter { $0.site == site }, found, years, limits[site])
    }
    for (site, people) in zip(sites, places) { mended.people[site] = people }
    return mended
  }

  /// Cells of some of the places, numbered from the first of these, that were not certified, or hardly, and
  /// that people can help.
  func failed(
    _ attempt: Attempt, beyond: [Beyond], first: Int, count: Int,
    isNear: (_ place: Int, _ estimate: Double, _ target: Int, _ cell: Int) -> Bool
  ) -> [Attempt.Cell] {
    // Where an attempt ended early, most are undecided because little was seen. Those that seem to be near
    // their limits are mended in any case: they would fail at the next attempt.
    let isOver = attempt.looks == attempt.plannedLooks
    return attempt.cells.compactMap { seen in
      var cell = seen
      cell.site -= first
      guard (0..<count).contains(cell.site), cell.state != .tooFew,
        !beyond.contains(where: { $0.site == cell.site && $0.target == cell.target })
      else { return nil }
      let isFailed =
        cell.state == .refuted || isOver && cell.state == .undecided
        || cell.estimate.map { isNear(cell.site, $0, cell.target, cell.cell) } ?? false
      return isFailed ? cell : nil
    }
  }

  /// One person more in each office with a cell that was not certified, or hardly.
  private func mend(_ found: SettledOffices, after attempt: Attempt) -> SettledOffices {
    let limits = found.cells.map { officeLimits($0) }
    let failed = failed(
      attempt, beyond: found.beyond, first: sites.count, count: offices.count
    ) { limits[$0].isNear($1, $2, $3) }
    var mended = found
    for office in Set(failed.map(\.site)).sorted() where !found.atBest[office] {
      mended.agents[office] = offices[office].raised(found.agents[office], by: question.means)
    }
    mended.amount = amount(mended.agents)
    return mended
  }

  /// The people of a site with one more for each of these cells, no two in one half-hour.
  private func raised(
    _ site: Int, _ failed: [Attempt.Cell], _ found: Settled, _ years: [[VisitRecording]],
    _ limits: SiteLimits
  ) throws -> SitePeople {
    var people = found.people[site]
    for weekday in parts(of: site) {
      let part = SitePart(
        self.sites[site], weekday: weekday, question.means, years.map { $0[site] }, limits,
        calendar,
        in: question.scenario, most: mostPeople(site, weekday))
      let moves = part.problem.moves
      var search = Search(part.problem)
      let before = moves.unknowns(of: people, weekday)
      var after = before
      for cell in failed {
        guard let place = part.cell(of: cell, in: limits) else { continue }
        let unknown = try search.relief(of: place, at: after)
        if let unknown, after[unknown] == before[unknown] { after[unknown] += 1 }
      }
      people = moves.put(after, into: people, weekday)
    }
    return people
  }
}

extension SitePart {
  /// The cell of the part's problem that holds the most of a cell of the site; nil if none does, or
  /// another weekday has more of it.
  fileprivate func cell(of failed: Attempt.Cell, in limits: SiteLimits) -> Int? {
    let (own, whole) = (problem.limits.targets[failed.target], limits.targets[failed.target])
    let tickets = { (part: Int) in whole.cells.ticketsOfPart[part] }
    let parts = whole.cells.all[failed.cell].parts
    guard let part = parts.max(by: { (tickets($0), $1) < (tickets($1), $0) }) else { return nil }
    let cell = own.cells.cellOfPart[part]
    return cell >= 0 ? problem.limits.cell(failed.target, cell) : nil
  }
}
