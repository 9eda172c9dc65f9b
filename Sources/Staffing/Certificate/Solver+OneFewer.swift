import Experiments
import OutputAnalysis
import ServiceModel

extension Solver {
  /// What one person fewer comes to, place by place: by replays of visits of fresh citizens, those of the
  /// first runs of the last attempt.
  func lookAtOneFewer(_ found: Settled, attempt: Int) async throws -> [[OneFewer]] {
    guard !sites.isEmpty else { return [] }
    let runs = min(searchRuns, question.mostRuns)
    let first = citizens(ofAttempt: attempt).lowerBound
    let staffed = city.staffed(sites, found.people, offices, found.offices.agents)
    let (positions, seed) = (sites.map(\.site.position), question.seed)
    let visits = try await Runner(threads: threads).values(first..<first + runs) {
      run throws(CancellationError) in
      try recordVisitsUnlessCancelled(
        toSites: positions, of: staffed, seed: seed, replication: run, recording: .light
      )
      .visits
    }
    let jobs = sites.indices.flatMap { site in parts(of: site).map { (site: site, weekday: $0) } }
    let verdicts = try await Runner(threads: threads).values(jobs.indices) { index in
      let (site, weekday) = jobs[index]
      let part = SitePart(
        sites[site], weekday: weekday, question.means, visits.map { $0[site] },
        limits(found.cells[site]),
        calendar, in: question.scenario, most: mostPeople(site, weekday))
      return try part.oneFewer(found.people[site], confidence: question.confidence)
    }
    var bySite = sites.map { _ in [OneFewer]() }
    for (job, places) in zip(jobs, verdicts) { bySite[job.site] += places }
    return bySite
  }
}

extension SitePart {
  fileprivate func oneFewer(_ people: SitePeople, confidence: Double) throws -> [OneFewer] {
    let unknowns = problem.moves.unknowns(of: people, weekday)
    return try unknowns.indices.map { place in
      let verdict: OneFewer.Verdict =
        unknowns[place] <= 1
        ? .least : try problem.verdict(unknowns.adding(-1, at: place), level: 1 - confidence)
      let (group, own, slot) = problem.moves.place(place)
      return OneFewer(group: group, weekday: weekday ?? own, slot: slot, verdict: verdict)
    }
  }
}

extension ReplayProblem {
  /// What these citizens show of a staffing.
  fileprivate func verdict(_ people: [Int], level: Double) throws -> OneFewer.Verdict {
    let years = try tickets(people).map { RunDays($0, limits) }
    let tests = limits.targets.enumerated().flatMap { index, target in
      target.cells.all.enumerated().map { cell, of in
        guard !of.isTooFew else { return CellTest.tooFew }
        let evidence = target.rule.evidence(years.map { $0.cells[index][cell] })
        return CellTest(evidence, target.rule.requirement)
      }
    }
    switch Certificate(tests, sites: tests.map { _ in 0 }, siteCount: 1, level: level).whole {
    case .refuted: return .refuted
    case .certified: return try excess(people).last.map { $0 > 0 } ?? false ? .refuted : .certified
    case .undecided, .tooFew: return .notCertified
    }
  }
}
