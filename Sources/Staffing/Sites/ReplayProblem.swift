import EventKernel
import ServiceModel

/// How many people one site needs: looked at by replays of the visits that a run of the city recorded.
struct ReplayProblem: StaffingProblem {
  /// One for each recorded year.
  let replays: [Replay]
  let site: StaffedSite
  let moves: Moves
  let limits: SiteLimits
  /// In a half-hour, or of a group.
  let most: Int
  /// Of a week: as many have to be there, so that what is done behind the counter is done too.
  var workHours: Double

  var unknowns: [Unknown] { Array(repeating: Unknown(range: 1...most), count: moves.count) }

  /// Those of tickets; then one for all the work.
  var cellCount: Int { limits.cellCount + 1 }

  func excess(_ people: [Int]) throws -> [Double] {
    let sums = try tickets(people).reduce([TicketSums]()) { $0.adding(limits.sums($1)) }
    return limits.excess(sums) + [excessOfWork(people)]
  }

  func remedies(of cell: Int) -> [Int] {
    guard cell < limits.cellCount, let slots = limits.slots(ofCell: cell) else {
      return Array(0..<moves.count)
    }
    return moves.near(slots)
  }

  private func excessOfWork(_ people: [Int]) -> Double {
    guard workHours > 0 else { return -1 }
    guard moves.areHalfHours else {
      return (workHours - site.hoursPerWeek(.people(people))) / workHours
    }
    return (workHours - Double(people.reduce(0, +)) / 2) / workHours
  }

  /// By recorded run: what became of the tickets.
  func tickets(_ people: [Int]) throws -> [ContiguousArray<TicketRecord>] {
    let plans = moves.plans(site, people)
    return try replays.map { replay in
      try Task.checkCancellation()
      return replay.with(people: plans).tickets()
    }
  }

  private var everybody: [Int] { Array(repeating: most, count: moves.count) }

  /// What the most people do at the counters and behind them, in hours, in all years together.
  func busyHours() -> Double {
    let plans = moves.plans(site, everybody)
    return replays.reduce(0) {
      let measures = $1.with(people: plans).run().measures
      return $0 + Double(measures[.busyTime] + measures[.backgroundTime]) / 3600e6
    }
  }

  /// Of targets that the most people do not keep in these cells: the nearest that they would.
  func nearest(_ cells: [Int]) throws -> [(target: Int, nearest: Double)] {
    let ofTickets = cells.filter { $0 < limits.cellCount }
    guard !ofTickets.isEmpty else { return [] }
    let tickets = try tickets(everybody)
    return limits.targets.indices.compactMap { target in
      let values = ofTickets.filter { limits.target(ofCell: $0).target == target }.compactMap {
        limits.attained($0, tickets)
      }
      let isShare = limits.targets[target].rule.kind == .within
      return (isShare ? values.min() : values.max()).map { (target, $0) }
    }
  }
}
