/// A question for `Search`: whole numbers of people are looked for, each with its cost, such that no cell
/// is beyond its limit.
///
/// More people are taken to help, as a rule: that is what the order of the search hangs on, never whether
/// its answer holds, since every answer has been looked at.
package protocol StaffingProblem: Sendable {
  /// The numbers that are looked for.
  var unknowns: [Unknown] { get }
  /// How many limits there are to keep.
  var cellCount: Int { get }
  /// By cell, how far it is beyond its limit, in parts of the limit: above 0 it is violated, below it
  /// has slack. Never NaN. A pure function of `people`; throws only `CancellationError`.
  func excess(_ people: [Int]) throws -> [Double]
  /// Positions among `unknowns` that a cell hangs on, in the order in which they are to be tried.
  func remedies(of cell: Int) -> [Int]
}

/// A number of people that is looked for.
package struct Unknown: Hashable, Sendable {
  /// Of one person more; above 0.
  package var cost: Double
  /// The fewest and the most that may be there.
  package var range: ClosedRange<Int>

  package init(cost: Double = 1, range: ClosedRange<Int>) {
    self.cost = cost
    self.range = range
  }
}

extension StaffingProblem {
  /// What so many people cost.
  package func cost(_ people: [Int]) -> Double {
    zip(people, unknowns).reduce(0) { $0 + Double($1.0) * $1.1.cost }
  }
}
