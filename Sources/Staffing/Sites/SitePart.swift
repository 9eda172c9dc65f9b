import EventKernel
import OutputAnalysis
import ServiceModel

/// One site on one weekday, or on all where whole people are moved, or where months and years are asked for: a
/// problem for the search by itself.
struct SitePart: Sendable {
  let weekday: Int?
  let problem: ReplayProblem
  /// Hours of work in a week that have to be done, behind the counter too.
  let workHours: Double

  /// `years` are what was recorded of the site; `most` the most people in a half-hour, or of a group; `means`
  /// what is moved.
  init(
    _ site: StaffedSite, weekday: Int?, _ means: StaffingQuestion.Means, _ years: [VisitRecording],
    _ limits: SiteLimits,
    _ calendar: CellCalendar, in scenario: Scenario, most: Int
  ) {
    self.weekday = weekday
    let days = calendar.sampled(years, weekday: weekday)
    let replays = years.map { year in
      Replay(year.onDays { days.contains($0) }, in: scenario)
    }
    let limits = weekday.map { limits.alone(weekday: $0) } ?? limits
    let moves = site.moves(weekday, means)
    var problem = ReplayProblem(
      replays: replays, site: site, moves: moves, limits: limits, most: most, workHours: 0)
    // With the most people all the work is done.
    let busy = problem.busyHours()
    // Whole weeks, or one day of each.
    problem.weeks = Double(years.count * days.count) / (weekday == nil ? 7 : 1)
    workHours = problem.weeks > 0 ? busy / problem.weeks : 0
    problem.workHours = workHours
    self.problem = problem
  }

  /// From the people that there are, and from others; `level` is that of a certificate.
  func search(
    from starts: [SitePeople], in question: StaffingQuestion, level: Double
  ) throws -> PartFound {
    let problem = try problem.content()
    var search = Search(problem, effort: effort)
    let places = starts.map { problem.moves.unknowns(of: $0, weekday) }
    // What was found before is only mended: people who go again would make the rounds endless.
    let found = places.count == 1 ? try search.repair(places[0]) : try search.solve(from: places)
    return PartFound(
      weekday: weekday, people: found.people, costs: found.arrivals.map(\.cost),
      beyond: try problem.nearest(found.beyondAll, in: question, level: level),
      workHours: workHours, looks: found.looks)
  }
}

extension SitePart {
  /// A week has many unknowns, of which nearly all go down by more than one.
  fileprivate var effort: Search<ReplayProblem>.Effort {
    if case .week = problem.moves { .init(width: 1, mostLooks: 1500) } else { .init() }
  }
}

extension StaffedSite {
  /// What the unknowns of a part stand for.
  func moves(_ weekday: Int?, _ means: StaffingQuestion.Means) -> Moves {
    if let weekday { return .halfHours(slots: open.byWeekday[weekday], groups: groups.count) }
    guard means == .hours else { return .people(groups: groups.count) }
    return .week(
      slots: open.byWeekday.enumerated().flatMap { day, slots in
        slots.map { day * CellCalendar.slots + $0 }
      }, groups: groups.count)
  }
}

/// What the search of one part came to.
struct PartFound: Sendable {
  var weekday: Int?
  /// By unknown.
  var people: [Int]
  /// By start.
  var costs: [Double]
  /// Targets that the most people do not keep, with the nearest target that they do.
  var beyond: [(target: Int, nearest: Double)]
  var workHours: Double
  var looks: Int
}
