/// One factor after another at the values of its own, all others as they were.
package struct OneAtATime: Hashable, Sendable {
  /// A point: what changes.
  package struct Move: Hashable, Sendable {
    /// From 0.
    package var factor: Int
    /// Of that factor; all others are as written.
    package var position: Double
  }

  /// Factor by factor, from low to high.
  package let moves: [Move]

  /// `values` of a factor lie as in a grid; of a factor of whole numbers, all. What is as written
  /// already need not be run again: `written` has its values, nil where the law has no say.
  package init(_ laws: [FactorLaw], values: Int = 2, written: [Double?]) {
    precondition(written.count == laws.count, "a value of each factor")
    moves = laws.indices.flatMap { factor in
      GridPoints.positions(laws[factor], values).map { Move(factor: factor, position: $0) }
        .filter { laws[factor].value(at: $0.position) != written[factor] }
    }
  }
}
