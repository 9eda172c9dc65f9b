/// Why something is not said of what a result hangs on.
package enum SensitivityRefusal: Error, Hashable, Sendable {
  /// What is asked for needs more.
  case tooFewPoints(Int, least: Int)
  /// The quantity is the same at all points, or a factor is.
  case noVariation
  /// The points differ by no more than chance alone would have it; both are variances.
  case onlyNoise(noise: Double, sample: Double)
  /// The metamodel does not predict points that it has not seen: no index is taken from it.
  case poor(q2: Double)
  /// These points have no value, and the design is paired: without one of them the others mean nothing.
  case missing(points: [Int])
  /// The winner loses nearly never or nearly always: there is nothing to tell apart.
  case oneSided(share: Double)
  /// The points do not reach there.
  case outside(factor: Int, position: Double, ClosedRange<Double>)
}
