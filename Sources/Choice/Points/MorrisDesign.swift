import Stochastics

/// Trajectories through a grid, each step of which changes one factor by just over half its range (M. D.
/// Morris 1991). It grows: more trajectories keep those that there are.
package struct MorrisDesign: Hashable, Sendable {
  /// From a point of the grid, each factor once.
  package struct Trajectory: Hashable, Sendable {
    /// By factor, the level at the start, from 0. From the lower half a factor goes up, else down.
    package let start: [Int]
    /// Factors in the order in which they change.
    package let order: [Int]

    /// Traps unless each factor changes once.
    package init(start: [Int], order: [Int]) {
      precondition(order.sorted() == Array(start.indices), "a trajectory changes each factor once")
      self.start = start
      self.order = order
    }
  }

  /// Each of factors + 1 points.
  package let trajectories: [Trajectory]
  /// An even number for each factor.
  package let levels: Int

  /// Trajectories that were drawn elsewhere. Throws for an odd number of levels.
  package init(_ trajectories: [Trajectory], levels: Int) throws(DesignProblem) {
    guard levels >= 2 && levels.isMultiple(of: 2) else { throw .oddLevels(levels) }
    precondition(
      trajectories.allSatisfy { $0.start.allSatisfy((0..<levels).contains) },
      "a level is on the grid")
    self.trajectories = trajectories
    self.levels = levels
  }

  /// Draws trajectories. Throws below 2 of them, which have no spread, and for an odd number of levels.
  package init(
    trajectories: Int, factors: Int, levels: Int = 4, seed: UInt64
  ) throws(DesignProblem) {
    guard trajectories >= 2 else { throw .tooFew(trajectories, least: 2) }
    let draws = PointDraws("Morris", seed: seed)
    let drawn = (0..<trajectories).map { number in
      var sequence = draws.sequence(number)
      let start = (0..<factors).map { _ in sequence.index(below: max(1, levels)) }
      return Trajectory(start: start, order: sequence.order(of: factors))
    }
    try self.init(drawn, levels: levels)
  }

  /// Of a factor's range in one step.
  package var step: Double { Double(levels) / 2 / Double(levels - 1) }

  /// By point, trajectory after trajectory: the level of each factor, as a share of its range in 0...1.
  package var rows: [[Double]] {
    levelRows.map { $0.map { Double($0) / Double(levels - 1) } }
  }

  /// The same as positions: the range of a factor is from its 5 to its 95 % point; a factor of whole
  /// numbers takes them in turn.
  package func positions(_ laws: [FactorLaw]) -> [[Double]] {
    let quantities = (0..<levels).map { 0.05 + 0.9 * Double($0) / Double(levels - 1) }
    let numbers = (0..<levels).map { (Double($0) + 0.5) / Double(levels) }
    return levelRows.map { row in
      zip(row, laws).map { level, law in law.count == nil ? quantities[level] : numbers[level] }
    }
  }

  private var levelRows: [[Int]] {
    trajectories.flatMap { trajectory in
      var level = trajectory.start
      return [level]
        + trajectory.order.map { factor in
          level[factor] += level[factor] < levels / 2 ? levels / 2 : -levels / 2
          return level
        }
    }
  }
}
