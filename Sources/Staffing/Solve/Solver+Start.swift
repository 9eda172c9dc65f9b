import ServiceModel
import Workloads

extension Solver {
  /// People by theory: `beta` square roots of the load of a half-hour more than it. Where whole people are
  /// moved, as many as the fullest half-hour takes.
  func starts(beta: Double) -> [SitePeople] {
    zip(sites, theory).map { site, groups in
      let week = WeekOfPeople(groups: groups.map { $0.people(beta: beta, open: site.open) })
      guard question.means == .people else { return .hours(week) }
      return .people(week.groups.map { $0.joined().max() ?? 1 })
    }
  }

  /// The most people that a search may put into a half-hour, or give a group.
  func mostPeople(_ site: Int, _ weekday: Int?) -> Int {
    let weekdays = weekday.map { [$0] } ?? Array(0..<7)
    return theory[site].flatMap { start in weekdays.map { start.most(weekday: $0) } }.max() ?? 4
  }

  /// What the unknowns of a part stand for.
  func moves(_ site: Int, _ weekday: Int?) -> Moves { sites[site].moves(weekday, question.means) }
}

extension OfferedLoad {
  /// How long a ticket at these sites takes at the counter, on the mean.
  func serviceMinutes(_ sites: [StaffedSite]) -> Double {
    let groups = sites.flatMap(\.groups).map { counters[$0.position] }
    let tickets = groups.reduce(0) { $0 + $1.ticketsPerDay }
    let minutes = groups.reduce(0) { $0 + $1.hours.reduce(0) { $0 + $1.workMinutes } }
    return tickets > 0 ? minutes / tickets : 0
  }
}
