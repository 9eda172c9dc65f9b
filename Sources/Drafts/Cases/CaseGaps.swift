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
    for part in plan {
      switch part {
      case .step, .either:
        for activity in part.activities {
          guard let moment = firsts[activity] else { continue }
          gaps[activity] = seconds(end, moment)
          end = max(end, moment)
        }
      case .parallel(let branches):
        let start = end
        for branch in branches {
          var own = start
          for activity in branch.flatMap(\.activities) {
            guard let moment = firsts[activity] else { continue }
            gaps[activity] = seconds(own, moment)
            own = max(own, moment)
          }
          end = max(end, own)
        }
      }
    }
  }
}
