import EventKernel
import Experiments
import OutputAnalysis
import ServiceModel
import Workloads

/// Finds the cheapest staffing that it can, and certifies it on citizens that the search has not seen.
///
/// Offices come first, all at once by runs of the city (`OfficeSearch`), and are looked at again with the
/// counters that were found. What couples sites is found by turns: the city is run and who comes to each site written down; each site
/// is searched alone on its own visits; the city runs again with the new staffing, until no site needs
/// another. The certificate is of runs of the whole. A pure function of the question: neither threads nor
/// steps that were kept change what comes of it.
package struct Solver: Sendable {
  let question: StaffingQuestion
  /// How many runs or searches are made at a time; changes the time alone.
  let threads: Int
  let steps: any StepKeeper
  let tell: @Sendable (SolverEvent) -> Void
  let sites: [StaffedSite]
  let rules: [TicketRule]
  let offices: [StaffedOffice]
  let officeCalendar: DossierCalendar
  /// Parts of the time that were asked for.
  let calendar: CellCalendar
  /// By target: a target that was brought along is kept over the whole year.
  let calendars: [CellCalendar]
  /// As in the scenario.
  let city: City
  let load: OfferedLoad
  /// By site, then by counter group: what theory begins with.
  let theory: [[Start]]

  /// Rounds of city and sites by turns, at most.
  static let mostRounds = 5
  /// How often a staffing is certified on fresh citizens, mended in between, at most.
  static let mostAttempts = 4

  /// Throws `InvalidTarget` if the question is one that has no answer: no site, no doors that open.
  package init(
    _ question: StaffingQuestion, threads: Int, steps: any StepKeeper = NothingKept(),
    tell: @escaping @Sendable (SolverEvent) -> Void = { _ in }
  ) throws(InvalidTarget) {
    city = City(question.scenario)
    load = OfferedLoad(city)
    // Counters are staffed for targets of tickets, offices for those of dossiers.
    let isOfTickets = question.targets.contains(where: \.isOfTickets)
    sites = isOfTickets ? question.sites.map { StaffedSite($0, in: question.scenario) } : []
    let isOfOffices = question.targets.contains(where: \.isOfOffices)
    offices = isOfOffices ? question.offices.map { StaffedOffice($0, in: question.scenario) } : []
    officeCalendar = DossierCalendar(question.grain, of: question.scenario)
    theory = sites.map { [load] site in
      site.groups.map { Start(load.weekdays(of: $0), open: site.open) }
    }
    var question = question
    question.serviceMinutes = load.serviceMinutes(sites)
    self.question = question
    self.threads = threads
    self.steps = steps
    self.tell = tell
    rules = question.rules
    let (asked, year) = (
      CellCalendar(question.grain, of: question.scenario),
      CellCalendar(.year, of: question.scenario)
    )
    calendar = asked
    calendars = question.targetsOfRules.map { $0.target.isImplied ? year : asked }
    try question.check(sites, offices)
    try checkLimits()
  }

  /// Runs whose citizens the search looks at: enough that a half-hour has some hundred tickets, and not more
  /// than eight years of them.
  var searchRuns: Int {
    let tickets = sites.reduce(0.0) { sum, site in
      sum + site.groups.reduce(0) { $0 + load.counters[$1.position].ticketsPerDay }
    }
    guard !sites.isEmpty else { return 0 }
    let slots = sites.reduce(0.0) { $0 + Double($1.openHalfHours) / 5 }
    let perCell = 50 * calendar.years * tickets / max(1, slots)
    let most = max(1, Int(8 / calendar.years))
    return perCell > 0 ? min(most, max(1, Int((300 / perCell).rounded(.up)))) : 1
  }

  /// The staffing, with its certificate: the cheapest that was certified, or else the last that was tried.
  /// Throws `CancellationError` soon after its task is cancelled, and what the keeper of steps throws.
  package func solve() async throws -> Solution {
    var found = try await settled()
    var attempts: [Attempt] = []
    var certified: (people: Settled, attempt: Int)?
    for number in 0..<Self.mostAttempts {
      tell(.certifying(attempt: number + 1, amount: found.amount))
      let attempt = try await steps.value(of: "attempt-\(number + 1)") {
        try await certify(found, attempt: number)
      }
      attempts.append(attempt)
      tell(.certified(attempt.whole, years: Double(attempt.runs) * question.yearsOfRun))
      if attempt.whole == .certified { certified = (found, number) }
      guard number + 1 < Self.mostAttempts,
        let next = try await next(after: attempts, found, certified: certified?.people)
      else { break }
      tell(
        certified == nil
          ? .mended(by: next.amount - found.amount) : .trying(next.amount))
      found = next
    }
    if let certified {
      found = certified.people
      attempts.append(attempts.remove(at: certified.attempt))
    }
    return try await solution(found, attempts)
  }

  /// Who is to be certified next: more where it failed, until it is certified; then fewer, as long as that
  /// is cheap, and what lies between the two. Nil if there is nobody else.
  private func next(
    after attempts: [Attempt], _ found: Settled, certified: Settled?
  ) async throws -> Settled? {
    let attempt = attempts[attempts.count - 1]
    let next = try await steps.value(of: "mended-\(attempts.count)") {
      guard let certified else { return try await mend(found, after: attempt) }
      guard mayTrim(found, runs: attempts.reduce(0) { $0 + $1.runs }) else { return certified }
      return attempt.whole == .certified
        ? try await trimmed(found) : between(certified, found, after: attempt)
    }
    let isOther = next.people != found.people || next.offices.agents != found.offices.agents
    guard let certified else { return isOther && next.amount <= question.most ? next : nil }
    return isOther && next.amount < certified.amount ? next : nil
  }

  /// City and sites by turns until no site changes.
  private func settled() async throws -> Settled {
    var found = Settled(people: starts(beta: 1.5))
    if !offices.isEmpty {
      let people = found.people
      found.offices = try await steps.value(of: "offices") { try await settledOffices(people) }
    }
    guard !sites.isEmpty else { return found }
    for number in 1...Self.mostRounds {
      tell(.recording(round: number, runs: searchRuns))
      let next = try await steps.value(of: "round-\(number)") {
        try await round(number, from: found)
      }
      tell(.round(number, changed: next.changed, amount: next.amount))
      found = next
      if next.changed == 0 { break }
    }
    guard !offices.isEmpty else { return found }
    let settled = found
    found.offices = try await steps.value(of: "offices-again") {
      var search = OfficeSearch(self, counters: settled.people)
      return try await search.mended(settled.offices)
    }
    return found
  }

  /// At first everything is searched, then only what does not keep its limits.
  private func round(_ number: Int, from before: Settled) async throws -> Settled {
    let years = try await record(before)
    let limits = number == 1 ? limits(years) : before.cells.map { self.limits($0) }
    let worst = worst(years, limits)
    let which = sites.indices.filter { site in
      number == 1 || worst[site] > 0 && !before.beyond.contains { $0.site == site }
    }
    let starts = number == 1 ? [starts(beta: 0.3)] : []
    let found = try await search(which, from: before.people, starts: starts, years, limits)
    var next = before
    next.cells = limits.map { $0.targets.map(\.cells) }
    if number == 1 {
      next.workHours = Array(repeating: 0, count: sites.count)
      next.fromStarts = Array(repeating: [0, 0], count: sites.count)
    }
    for (site, part) in found {
      next.people[site] = moves(site, part.weekday).put(
        part.people, into: next.people[site], part.weekday)
      next.looks += part.looks
      guard number == 1 else { continue }
      next.workHours[site] += part.workHours
      next.fromStarts[site] = zip(next.fromStarts[site], part.costs).map(+)
      for (target, nearest) in part.beyond {
        next.add(beyond: target, site, nearest: nearest, of: question)
      }
    }
    next.rounds = number
    next.changed = sites.indices.count { next.people[$0] != before.people[$0] }
    return next
  }
}
