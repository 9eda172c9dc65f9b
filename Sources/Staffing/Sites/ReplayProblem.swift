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
  private(set) var most: Int
  /// Of a week: as many have to be there, so that what is done behind the counter is done too.
  var workHours: Double
  /// Whose visits are there, of all runs together.
  var weeks = 0.0
  /// By cell of tickets: how far it may be beyond what is aimed at; empty where it may nowhere.
  private(set) var allowed: [Double] = []

  var unknowns: [Unknown] { Array(repeating: Unknown(range: 1...most), count: moves.count) }

  /// Those of tickets; then one for all the work.
  var cellCount: Int { limits.cellCount + 1 }

  func excess(_ people: [Int]) throws -> [Double] {
    let sums = try tickets(people).reduce([TicketSums]()) { $0.adding(limits.sums($1)) }
    let excess = limits.excess(sums)
    return (allowed.isEmpty ? excess : zip(excess, allowed).map(-)) + [excessOfWork(people)]
  }

  /// The same, content where the most people keep a limit without reaching what is aimed at: halfway between what
  /// they reach and the limit. Else nothing would be done there at all.
  func content() throws -> ReplayProblem {
    let (widened, sums) = try self.widened()
    var content = widened
    let best = limits.excess(sums)
    guard best.contains(where: { $0 > 0 }) else { return content }
    content.allowed = best.enumerated().map { cell, excess in
      excess > 0 && limits.isKept(cell, by: sums)
        ? (excess + limits.excessAtLimit(cell)) / 2 : 0
    }
    return content
  }

  /// The same with twice the most people, as long as that brings a limit nearer that is not kept: who come in a crowd
  /// need more at once than their work asks for. With what the tickets come to then.
  private func widened() throws -> (problem: ReplayProblem, sums: [TicketSums]) {
    var (problem, sums) = (self, try sumsAtMost())
    while problem.most < Self.crowd {
      let before = limits.excess(sums)
      let broken = before.indices.filter { before[$0] > 0 && !limits.isKept($0, by: sums) }
      guard !broken.isEmpty else { break }
      var wider = problem
      wider.most *= 2
      let after = try wider.sumsAtMost()
      let excess = limits.excess(after)
      guard broken.contains(where: { excess[$0] < before[$0] }) else { break }
      (problem, sums) = (wider, after)
    }
    return (problem, sums)
  }

  /// More people than these are not tried.
  private static let crowd = 500

  private func sumsAtMost() throws -> [TicketSums] {
    try tickets(everybody).reduce([TicketSums]()) { $0.adding(limits.sums($1)) }
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

  var everybody: [Int] { Array(repeating: most, count: moves.count) }

  /// What the most people do at the counters and behind them, in hours, in all years together.
  func busyHours() -> Double {
    let plans = moves.plans(site, everybody)
    return replays.reduce(0) {
      let measures = $1.with(people: plans).run().measures
      return $0 + Double(measures[.busyTime] + measures[.backgroundTime]) / 3600e6
    }
  }
}
