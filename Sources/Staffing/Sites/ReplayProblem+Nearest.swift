import OutputAnalysis

extension ReplayProblem {
  /// Of targets that the most people do not keep in these cells: the nearest that would be certified with them,
  /// at a level, if half of the citizens of a certificate are like those that are here.
  func nearest(
    _ cells: [Int], in question: StaffingQuestion, level: Double
  ) throws -> [(target: Int, nearest: Double)] {
    let ofTickets = cells.filter { $0 < limits.cellCount }
    guard !ofTickets.isEmpty else { return [] }
    let tickets = try tickets(everybody)
    let seen = tickets.reduce([TicketSums]()) { $0.adding(limits.sums($1)) }
    let broken = ofTickets.filter { !limits.isKept($0, by: seen) }.map(limits.target)
    let half = HalfCertificate(
      runs: tickets.count, years: max(weeks / 52, 0.1), ofCertificate: limits.yearsOfCertificate)
    return try limits.targets.indices.compactMap { target in
      let mine = broken.filter { $0.target == target }.map(\.cell)
      guard !mine.isEmpty else { return nil }
      let nearest = try question.targetsOfRules[target].target.nearest { easier in
        try Task.checkCancellation()
        guard let rule = question.rule(of: easier) else { return false }
        let asked = limits.asking(rule, ofTarget: target)
        let excess = asked.excess(tickets.reduce([TicketSums]()) { $0.adding(asked.sums($1)) })
        guard mine.allSatisfy({ excess[$0] <= 0 }) else { return false }
        let days = tickets.map { RunDays($0, asked).cells[0] }
        return half.parts.allSatisfy { part in
          mine.allSatisfy { cell in
            rule.evidence(days[part].map { $0[cell].map { $0.times(half.times) } })
              .pFails(rule.requirement) <= level
          }
        }
      }
      return (target, nearest)
    }
  }
}
