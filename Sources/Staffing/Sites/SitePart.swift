import EventKernel
import OutputAnalysis
import ServiceModel

/// One site on one weekday, or on all where whole people are moved: a problem for the search by itself.
struct SitePart: Sendable {
  let weekday: Int?
  let problem: ReplayProblem
  /// Hours of work in a week that have to be done, behind the counter too.
  let workHours: Double

  /// `years` are what was recorded of the site; `most` the most people in a half-hour, or of a group.
  init(
    _ site: StaffedSite, weekday: Int?, _ years: [VisitRecording], _ limits: SiteLimits,
    _ calendar: CellCalendar, in scenario: Scenario, most: Int
  ) {
    self.weekday = weekday
    let days = calendar.sampled(years, weekday: weekday)
    let replays = years.map { year in
      Replay(year.onDays { days.contains($0) }, in: scenario)
    }
    let limits = weekday.map { limits.alone(weekday: $0) } ?? limits
    let moves: Moves =
      weekday.map { .halfHours(slots: site.open.byWeekday[$0], groups: site.groups.count) }
      ?? .people(groups: site.groups.count)
    var problem = ReplayProblem(
      replays: replays, site: site, moves: moves, limits: limits, most: most, workHours: 0)
    // With the most people all the work is done.
    let busy = problem.busyHours()
    let perWeek = Double(years.count * days.count) / (weekday == nil ? 5 : 1)
    workHours = perWeek > 0 ? busy / perWeek : 0
    problem.workHours = workHours
    self.problem = problem
  }

  /// From the people that there are, and from others.
  func search(from starts: [SitePeople]) throws -> PartFound {
    var search = Search(problem)
    let places = starts.map { problem.moves.unknowns(of: $0, weekday) }
    // What was found before is only mended: people who go again would make the rounds endless.
    let found = places.count == 1 ? try search.repair(places[0]) : try search.solve(from: places)
    return PartFound(
      weekday: weekday, people: found.people, costs: found.arrivals.map(\.cost),
      beyond: try problem.nearest(found.beyondAll), workHours: workHours, looks: found.looks)
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
