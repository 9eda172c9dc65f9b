import EventKernel
import Experiments
import ServiceModel

extension Solver {
  /// Who comes to the sites, and what became of their tickets, in the runs that the search looks at.
  func record(_ found: Settled) async throws -> [[VisitRecording]] {
    let city = city.staffed(sites, found.people, offices, found.offices.agents)
    let (positions, seed) = (sites.map(\.site.position), question.seed)
    return try await Runner(threads: threads).values(0..<searchRuns) {
      run throws(CancellationError) in
      try recordVisitsUnlessCancelled(
        toSites: positions, of: city, seed: seed, replication: run, recording: .light
      ).visits
    }
  }

  /// What is asked of each site, by the tickets that came in these years.
  func limits(_ years: [[VisitRecording]], margin: Double = 1) -> [SiteLimits] {
    sites.indices.map { site in
      limits(
        zip(rules, calendars).map { rule, calendar in
          let tickets = years.reduce(into: TicketSums(parts: calendar.count)) {
            $0 += TicketSums($1[site].tickets, rule, calendar)
          }.tickets
          return TicketCells(
            calendar.grain,
            ticketsPerYear: tickets.map { $0 / calendar.years / Double(years.count) })
        }, margin: margin)
    }
  }

  /// What is asked of a site with these cells, by target; `margin` is how much of the usual room is kept.
  func limits(_ cells: [TicketCells], margin: Double = 1) -> SiteLimits {
    SiteLimits(
      rules.indices.map { RuleCells(rule: rules[$0], calendar: calendars[$0], cells: cells[$0]) },
      yearsOfCertificate: Double(question.mostYears),
      cells: sites.count * cells.reduce(0) { $0 + $1.all.count }, share: margin)
  }

  /// By site, the largest excess of its cells in what was recorded.
  func worst(_ years: [[VisitRecording]], _ limits: [SiteLimits]) -> [Double] {
    sites.indices.map { site in
      let sums = years.reduce([TicketSums]()) { $0.adding(limits[site].sums($1[site].tickets)) }
      return limits[site].excess(sums).max() ?? -1
    }
  }

  /// Searches these sites alone, on the visits recorded: each weekday by itself where people are moved by
  /// half-hour. `starts` gives more places to begin at, beside the people that there are.
  func search(
    _ which: [Int], from people: [SitePeople], starts: [[SitePeople]], _ years: [[VisitRecording]],
    _ limits: [SiteLimits]
  ) async throws -> [(site: Int, found: PartFound)] {
    let jobs = which.flatMap { site in parts(of: site).map { (site: site, weekday: $0) } }
    let scenario = question.scenario
    let solver = self
    let found = try await Runner(threads: threads).values(jobs.indices) { index in
      let (site, weekday) = jobs[index]
      let part = SitePart(
        solver.sites[site], weekday: weekday, question.means, years.map { $0[site] }, limits[site],
        solver.calendar,
        in: scenario, most: solver.mostPeople(site, weekday))
      return try part.search(
        from: ([people] + starts).map { $0[site] }, in: solver.question,
        level: solver.levelOfCertificate)
    }
    return zip(jobs, found).map { ($0.site, $1) }
  }

  /// Parts of a site's problem that are problems of their own: weekdays, or all of them together, nil.
  func parts(of site: Int) -> [Int?] {
    // What is asked of a month or a year hangs on all weekdays together.
    guard question.means == .hours, question.grain == .halfHour || question.grain == .day else {
      return [nil]
    }
    return sites[site].open.byWeekday.indices.filter { !sites[site].open.byWeekday[$0].isEmpty }
  }
}
