/// Why there is no such design.
package enum DesignProblem: Error, Hashable, Sendable {
  /// Fewer points (of a hypercube, trajectories of Morris' design) than the kind needs.
  case tooFew(Int, least: Int)
  /// A Sobol sequence is even at powers of 2: those around the number asked for.
  case noPowerOfTwo(Int, below: Int, above: Int)
  /// With an odd number of levels, or with one, half of the steps of Morris' design would leave the
  /// range.
  case oddLevels(Int)
  /// Columns of a Sobol sequence: a Saltelli design takes two for each factor.
  case tooManyColumns(Int, most: Int)
  /// The grid has more points than anybody runs.
  case tooManyPoints(most: Int)
}
