/// What chance allows shares of units to differ from a common one, by the number of observations behind
/// them: the limits of a funnel plot with multiplicative over-dispersion (D. J. Spiegelhalter,
/// Statistics in Medicine 24, 2005).
public struct FunnelLimits: Hashable, Sendable {
  /// The share of all units together.
  public let common: Double
  /// By how much the units' variance exceeds the binomial one; 1 at least.
  public let dispersion: Double

  /// How many standard errors the limits lie from the common share.
  private static let errors = 3.0
  /// At each end so many units' z-values are replaced by the nearest of the others, lest the units that
  /// the limits are to find widen them.
  private static let winsorised = 0.1

  /// `units` are shares with the number of all observations behind each, of all replications shown.
  public init(common: Double, units: [(share: Double, observations: Double)]) {
    self.common = common
    let variance = common * (1 - common)
    let scores = units.filter { $0.observations > 0 && variance > 0 }
      .map { ($0.share - common) / (variance / $0.observations).squareRoot() }.sorted()
    let cut = Int(Self.winsorised * Double(scores.count))
    let squares = scores.indices.map { position in
      let score = scores[min(max(position, cut), scores.count - 1 - cut)]
      return score * score
    }
    dispersion = scores.isEmpty ? 1 : max(1, squares.reduce(0, +) / Double(scores.count))
  }

  /// Of a share of so many observations.
  public func limits(observations: Double) -> (lower: Double, upper: Double) {
    let error =
      Self.errors * (dispersion * common * (1 - common) / observations).squareRoot()
    return (max(0, common - error), min(1, common + error))
  }
}
