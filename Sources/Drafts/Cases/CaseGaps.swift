/// The times between steps of one case, as the route of a draft has them: each step takes what went by since
/// the step before it in its own sequence.
///
/// In a block of parallel branches each branch begins where the block does; after it, time counts from the
/// last of all. Whatever a plan leaves out is passed over.
struct CaseGaps {
  /// Time before each activity, where it is done first.
  private(set) var gaps: [Int: Double] = [:]
  /// When the last step of the plan was over; receipt, if there was none.
  private(set) var end: Double

  /// `seconds` counts time between two moments.
  init(_ one: SeenCase, _ plan: [RoutePlan], _ seconds: (Double, Double) -> Double) {
    var firsts: [Int: Double] = [:]
    for step in one.steps where firsts[step.activity] == nil {
      firsts[step.activity] = step.ended
    }
    end = one.received
    end = walk(plan, firsts, from: one.received, seconds)
  }

  /// Notes the times of these parts, and tells when the last of them was over.
  private mutating func walk(
    _ parts: [RoutePlan], _ firsts: [Int: Double], from start: Double,
    _ seconds: (Double, Double) -> Double
  ) -> Double {
    var end = start
    for part in parts {
      switch part {
      case .step(let activity, _, _):
        guard let moment = firsts[activity] else { continue }
        gaps[activity] = seconds(end, moment)
        end = max(end, moment)
      case .block(_, let parts): end = walk(parts, firsts, from: end, seconds)
      case .either(let ways):
        for way in ways { end = walk(way.parts, firsts, from: end, seconds) }
      case .parallel(let branches):
        let ends = branches.map { walk($0, firsts, from: end, seconds) }
        end = ends.max() ?? end
      }
    }
    return end
  }
}
