import Fitting
import LegalClock

/// All that cases tell: who hands in when and what for, what is done with a dossier and in which order, and
/// how long it takes by the hours in which offices work.
struct CaseEstimates: Sendable {
  /// A procedure with one of its limits.
  struct Kind: Sendable {
    /// By place in the log's names.
    let procedure: Int
    /// In days; 0 without due dates.
    let limit: Int
    /// Cases received on the days of the estimates.
    let count: Int
    /// Of them, those that the log does not cut off.
    let whole: Int
    /// By activity of the plan: time before it (working days) or of it (minutes).
    let gaps: [Int: ChosenLaw]
    /// Of these cases, those in which the time is 0.
    let zeros: [Int: Double]
    /// Working days from the last step to the result; nil where the log ends with the last step.
    let closing: ChosenLaw?
    let closingZeros: Double
    /// Working days from receipt to result, by days that are drawn again.
    let total: Estimate?
  }

  /// How many dossiers an activity of the plan is done with.
  struct Way: Sendable {
    let activity: Int
    /// Of all that the log does not cut off.
    let share: Estimate
    /// Of those that have it, those that have it more than once.
    let again: Estimate?
  }

  /// When any step is done.
  let pattern: WeekPattern
  let plan: [RoutePlan]
  let order: ActivityOrder
  let kinds: [Kind]
  /// By activity of the plan.
  let ways: [Way]
  /// Mean minutes of a step of which the beginning is known.
  let times: Estimate?
  /// Whether the log tells how long work takes; else it has ends only.
  let hasWork: Bool
  /// Activities that share their people, how many these are, and when they work.
  let offices: [(activities: [Int], people: Int, pattern: WeekPattern)]
  /// By way of handing in: its share.
  let channels: [Double]
  let variation: DayVariation?
  let volume: Estimate?
  /// By weekday: cases received, on average.
  let weekdays: [Double]
  /// By quarter of an hour: cases received.
  let quarters: [Double]
  /// Days on which dossiers may come, since 1970, whether or not one did.
  let days: [Int]
  /// Days of the whole log on which nobody works though it is no weekly day off.
  let closed: [Int]
  /// Cases of these days that the log cuts off.
  let cut: Int
}
