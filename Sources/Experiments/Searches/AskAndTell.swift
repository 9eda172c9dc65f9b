import OutputAnalysis

/// A sequential method: asked what is to be run next, told what came of everything so far, until it
/// asks for nothing more.
///
/// Every round is a design of its own. What is asked for may depend on nothing but what was told, so
/// that whoever has the kept runs comes to the same decisions.
public protocol AskAndTell: Sendable {
  /// Nil at the end.
  mutating func ask() -> Design?
  /// Of all rounds together, by option.
  mutating func tell(_ results: [OptionResult])
}

/// Replications are added to all options alike until a KPI is known precisely enough of each, or the
/// rule gives up.
public struct PrecisionSearch: AskAndTell {
  /// How far it has come; `looks` is empty before the first round is told.
  public private(set) var reached: PrecisionReached
  private let options: Int
  private var more: Int

  /// Begins with as many replications as the goal's rule asks for at least.
  public init(_ goal: PrecisionGoal, options: Int) {
    self.options = options
    reached = PrecisionReached(goal: goal, looks: [], estimates: [], needed: goal.rule.minimum)
    more = goal.rule.minimum
  }

  public mutating func ask() -> Design? {
    guard more > 0 else { return nil }
    let done = reached.looks.last ?? 0
    return Design(options: options, replications: done..<done + more)
  }

  public mutating func tell(_ results: [OptionResult]) {
    let (goal, done) = (reached.goal, results[0].replications)
    reached.looks.append(done)
    reached.estimates = results.map { $0.estimate(goal.kpi) }
    let known = reached.estimates.compactMap { $0 }.compactMap(goal.known)
    more = goal.rule.furtherReplications(knowing: known, done: done)
    reached.needed = goal.rule.replicationsNeeded(knowing: known, done: done)
  }
}
