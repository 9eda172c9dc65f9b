import Experiments
import OutputAnalysis
import ServiceModel

extension Solver {
  /// When an attempt looks, in runs: planned before the first of them is made. The level is
  /// split over the looks, and over the attempts, so that all together are wrong as rarely as is asked.
  func plan(attempt number: Int) -> LookPlan {
    let most = question.mostRuns
    let looks = [most / 4, most / 2, most].filter { $0 > 0 }
    return LookPlan(
      looks: looks.enumerated().filter { $0.offset == 0 || $0.element > looks[$0.offset - 1] }
        .map(\.element), level: 1 - question.confidence
    ).attempt(number)
  }

  /// Of the last look of the first attempt.
  var levelOfCertificate: Double {
    let plan = plan(attempt: 0)
    return plan.level(at: plan.looks.count - 1)
  }

  /// Numbers of the citizens of an attempt: those after all that were looked at before.
  func citizens(ofAttempt number: Int) -> Range<Int> {
    let seen = max(searchRuns, offices.isEmpty ? 0 : officeRuns)
    let first = seen + number * question.mostRuns
    return first..<first + question.mostRuns
  }

  /// Looks at a staffing on fresh citizens until the whole is certified or refuted, nothing can be said of it however
  /// long one looks, or the looks are used up.
  func certify(_ found: Settled, attempt number: Int) async throws -> Attempt {
    let (plan, citizens) = (plan(attempt: number), citizens(ofAttempt: number))
    let limits = found.cells.map { self.limits($0) }
    let ofOffices = found.offices.cells.map { officeLimits($0) }
    let staffed = city.staffed(sites, found.people, offices, found.offices.agents)
    var runs: [[RunDays]] = []
    var attempt: Attempt?
    for (look, until) in plan.looks.enumerated() {
      let more = citizens.lowerBound + runs.count..<citizens.lowerBound + until
      runs += try await Runner(threads: threads).values(more) { run in
        try steps.made("run-\(run + 1)") {
          try days(in: run, of: staffed, limits, ofOffices)
        }
      }
      let seen = evidence(runs, limits) + evidence(runs, ofOffices)
      let now = try await self.attempt(
        number, seen, beyond: isBeyond(found), look: look, plan: plan,
        isLast: until == plan.looks.last)
      attempt = now
      tell(
        .looked(
          look + 1, of: plan.looks.count, years: Double(until) * question.yearsOfRun, now.whole))
      if now.whole != .undecided { break }
    }
    guard let attempt else { preconditionFailure("a plan has a look") }
    return attempt
  }

  /// What a run of fresh citizens shows, by site and then by office.
  private func days(
    in run: Int, of city: City, _ limits: [SiteLimits], _ ofOffices: [OfficeLimits]
  ) throws -> [RunDays] {
    let recorded = try recordVisitsUnlessCancelled(
      toSites: sites.map(\.site.position), measuring: measures, of: city, seed: question.seed,
      replication: run, recording: .light)
    return zip(recorded.visits, limits).map { RunDays($0.tickets, $1) }
      + zip(offices, ofOffices).map {
        $1.weeks(recorded.dossiers, office: $0.office.position)
      }
  }

  /// A target in a cell of a site or an office, with what was seen of it.
  private struct Seen {
    var site: Int
    var target: Int
    var cell: Int
    var requirement: Requirement
    var evidence: CellEvidence?
  }

  private func evidence(_ runs: [[RunDays]], _ limits: [SiteLimits]) -> [Seen] {
    sites.indices.flatMap { site in
      rules.indices.flatMap { target in
        limits[site].targets[target].cells.all.enumerated().map { cell, of in
          Seen(
            site: site, target: target, cell: cell, requirement: rules[target].requirement,
            evidence: of.isTooFew
              ? nil : rules[target].evidence(runs.map { $0[site].cells[target][cell] }))
        }
      }
    }
  }

  private func evidence(_ runs: [[RunDays]], _ limits: [OfficeLimits]) -> [Seen] {
    offices.indices.flatMap { office in
      limits[office].rules.enumerated().flatMap { target, rule in
        rule.cells.all.enumerated().map { cell, of in
          let place = sites.count + office
          return Seen(
            site: place, target: target, cell: cell, requirement: rule.rule.requirement,
            evidence: of.isTooFew
              ? nil : rule.rule.evidence(runs.map { $0[place].cells[target][cell] }))
        }
      }
    }
  }

  /// Whether a cell is of a target that no number of people keeps in that place.
  private func isBeyond(_ found: Settled) -> (Seen) -> Bool {
    let first = sites.count
    return { seen in
      seen.site < first
        ? found.beyond.contains { $0.site == seen.site && $0.target == seen.target }
        : found.offices.beyond.contains {
          $0.site == seen.site - first && $0.target == seen.target
        }
    }
  }

  private func attempt(
    _ number: Int, _ seen: [Seen], beyond: (Seen) -> Bool, look: Int, plan: LookPlan, isLast: Bool
  ) async throws -> Attempt {
    let level = plan.level(at: look)
    let tests = await inParallel(seen.indices, threads: threads) { index in
      seen[index].evidence.map { CellTest($0, seen[index].requirement) } ?? .tooFew
    }
    let (places, count) = (seen.map(\.site), sites.count + offices.count)
    let states = Certificate(tests, sites: places, siteCount: count, level: level).states
    // What no number of people keeps says nothing of these people.
    let certificate = Certificate(
      zip(seen, tests).map { beyond($0) ? .tooFew : $1 }, sites: places, siteCount: count,
      level: level)
    let ends = isLast || certificate.whole != .undecided
    let bounds: [Double?] = await inParallel(seen.indices, threads: threads) { index in
      guard ends, let evidence = seen[index].evidence, evidence.tickets > 0 else { return nil }
      return evidence.bound(seen[index].requirement, level: level)
    }
    let cells = seen.indices.map { index in
      Attempt.Cell(
        site: seen[index].site, target: seen[index].target, cell: seen[index].cell,
        tickets: seen[index].evidence?.tickets ?? 0, estimate: seen[index].evidence?.estimate,
        bound: bounds[index], state: states[index])
    }
    return Attempt(
      number: number, runs: plan.looks[look], looks: look + 1, plannedLooks: plan.looks.count,
      cells: cells, sites: certificate.sites, whole: certificate.whole)
  }
}
