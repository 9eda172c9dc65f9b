import Experiments
import ServiceModel

/// Finds few people for all offices at once, by runs of the city: each run tells of every office whether it
/// keeps its targets, and offices hardly meet, since what is late is told of the office where it lay longest.
/// So all of them are halved in together, and then go down weekday by weekday; where one runs into
/// another, those who do not keep their targets any more get people back.
struct OfficeSearch {
  let solver: Solver
  /// By site, while the offices are looked at.
  let counters: [SitePeople]
  private(set) var found = SettledOffices()
  private(set) var limits: [OfficeLimits] = []
  /// By office: how far it may be beyond what is aimed at; above 0 where more people bring it no nearer.
  private var allowed: [Double] = []

  init(_ solver: Solver, counters: [SitePeople]) {
    self.solver = solver
    self.counters = counters
  }

  var offices: [StaffedOffice] { solver.offices }
  var places: Range<Int> { offices.indices }

  /// From the most people down. Throws `CancellationError`.
  mutating func solve() async throws -> SettledOffices {
    found.most = places.map { solver.mostAgents($0) }
    var runs = try await look(everybody)
    found.cells = solver.officeCells(runs.map(\.dossiers))
    limits = found.cells.map { solver.officeLimits($0) }
    while let wider = try await widened(runs.map(\.dossiers)) { runs = wider }
    found.workHours = places.map { place in
      runs.reduce(0) { $0 + $1.hoursPerWeek[place] } / Double(runs.count)
    }
    found.beyond = try await beyond(runs.map(\.dossiers), everybody)
    let best = excess(runs.map(\.dossiers))
    found.atBest = best.map { $0 > 0 }
    allowed = best.enumerated().map { place, excess in
      // What cannot be kept is to be nearly as near as with the most people.
      excess > 0 ? excess + (found.beyond.contains { $0.site == place } ? 0.1 : 0.05) : 0
    }
    let numbers = try await halved(found.most)
    found.agents = zip(offices, numbers).map { $0.people($1) }
    try await mend()
    if solver.question.means == .hours {
      try await lowerWeekdays()
      try await mend()
    }
    found.amount = solver.amount(found.agents)
    return found
  }

  private var everybody: [[Int]] { zip(offices, found.most).map { $0.people($1) } }

  /// Runs with twice the most people where targets are not kept; nil if that brings none of them nearer. What a
  /// courier brings all at once takes more people at once than its work asks for.
  private mutating func widened(_ runs: [DossierDays]) async throws -> [OfficeRun]? {
    let broken = Set(
      places.filter {
        found.most[$0] < Self.crowd
          && !limits[$0].broken(runs, office: offices[$0].office.position).isEmpty
      })
    guard !broken.isEmpty else { return nil }
    let (before, narrow) = (excess(runs), found.most)
    found.most = places.map { broken.contains($0) ? 2 * narrow[$0] : narrow[$0] }
    let wider = try await look(everybody)
    let after = excess(wider.map(\.dossiers))
    // A dossier that is in time by chance is none that people have brought there.
    guard broken.contains(where: { after[$0] < 0.95 * before[$0] }) else {
      found.most = narrow
      return nil
    }
    return wider
  }

  /// More people than these are not tried.
  private static let crowd = 500

  /// Gives people back where what was settled with other people at the counters does not keep its targets any
  /// more. Throws `CancellationError`.
  mutating func mended(_ before: SettledOffices) async throws -> SettledOffices {
    found = before
    limits = found.cells.map { solver.officeLimits($0) }
    allowed = places.map { found.atBest[$0] ? .infinity : 0 }
    try await mend()
    found.amount = solver.amount(found.agents)
    return found
  }

  /// With what the targets ask for, or something else, counted by day.
  mutating func look(
    _ agents: [[Int]], measuring measures: [DossierMeasure]? = nil
  ) async throws -> [OfficeRun] {
    found.runs += solver.officeRuns
    return try await solver.measured(
      0..<solver.officeRuns, counters, agents, measures ?? solver.measures)
  }

  private func excess(_ runs: [DossierDays]) -> [Double] {
    places.map { limits[$0].excess(runs, office: offices[$0].office.position) }
  }

  /// By office: whether it keeps its targets, or comes as near as it can.
  private mutating func keeps(_ agents: [[Int]]) async throws -> [Bool] {
    let runs = try await look(agents).map(\.dossiers)
    return zip(excess(runs), allowed).map { $0 <= $1 }
  }

  /// The fewest people, the same on all weekdays, that keep the targets: between as many as do the work, and
  /// the most.
  private mutating func halved(_ most: [Int]) async throws -> [Int] {
    var high = most
    var low = places.map { place in
      let hours = offices[place].hoursPerWeek
      return hours > 0 ? max(1, Int(found.workHours[place] / hours)) - 1 : 0
    }
    while places.contains(where: { high[$0] - low[$0] > 1 }) {
      let middle = places.map { high[$0] - low[$0] > 1 ? (low[$0] + high[$0]) / 2 : high[$0] }
      let kept = try await keeps(zip(offices, middle).map { $0.people($1) })
      for place in places where high[place] - low[place] > 1 {
        if kept[place] { high[place] = middle[place] } else { low[place] = middle[place] }
      }
    }
    return high
  }

  /// One more on the weekday with the fewest people in each office that does not keep its targets.
  private mutating func mend() async throws {
    for _ in 0..<6 {
      let kept = try await keeps(found.agents)
      let failing = places.filter { !kept[$0] && mayRaise($0) }
      guard !failing.isEmpty else { return }
      for place in failing {
        found.agents[place] = offices[place].raised(
          found.agents[place], by: solver.question.means)
      }
    }
  }

  private func mayRaise(_ place: Int) -> Bool {
    (found.agents[place].max() ?? 0) <= found.most[place]
  }

  /// One fewer on a weekday, in each office on the one with the most people, as long as that leaves its targets
  /// kept; where it does not, that weekday stays as it is. At least one person stays on each weekday.
  private mutating func lowerWeekdays() async throws {
    var isOpen = places.map { _ in Array(repeating: true, count: 7) }
    while true {
      let lowered = places.map { place in
        (0..<7).filter { isOpen[place][$0] && found.agents[place][$0] > 1 }
          .max { (found.agents[place][$0], $0) < (found.agents[place][$1], $1) }
      }
      guard lowered.contains(where: { $0 != nil }) else { return }
      let agents = zip(found.agents, lowered).map { agents, weekday in
        weekday.map { agents.adding(-1, at: $0) } ?? agents
      }
      let kept = try await keeps(agents)
      for place in places {
        guard let weekday = lowered[place] else { continue }
        if kept[place] {
          found.agents[place] = agents[place]
        } else {
          isOpen[place][weekday] = false
        }
      }
    }
  }
}

extension StaffedOffice {
  /// One more: on the weekday with the fewest, the first of several; or on all of them.
  func raised(_ agents: [Int], by means: StaffingQuestion.Means) -> [Int] {
    guard means == .hours else {
      return agents.enumerated().map { $1 + (sessions[$0].isEmpty ? 0 : 1) }
    }
    let weekday = openWeekdays.min { (agents[$0], $0) < (agents[$1], $1) }
    return weekday.map { agents.adding(1, at: $0) } ?? agents
  }
}
