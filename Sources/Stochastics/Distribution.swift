/// The closed set of distributions a scenario can name. Values carry the unit of their key.
public indirect enum Distribution: Hashable, Sendable {
  case constant(Double)
  case uniform(min: Double, max: Double)
  case triangular(min: Double, mode: Double, max: Double)
  case exponential(mean: Double)
  /// The sum of `shape` exponential phases, with this mean in all.
  case erlang(shape: Int, mean: Double)
  /// Gamma with the given mean and coefficient of variation (standard deviation / mean).
  case gamma(mean: Double, cv: Double)
  case weibull(shape: Double, scale: Double)
  /// Lognormal by its own mean and coefficient of variation, not by those of its logarithm.
  case lognormal(mean: Double, cv: Double)
  /// Beta-PERT: a beta on [min, max] with mean (min + 4 mode + max) / 6.
  case pert(min: Double, mode: Double, max: Double)
  /// Observed values; a draw interpolates linearly between the sorted ones and has their mean.
  case empirical([Double])
  /// One of several, each with its share; shares sum to 1.
  case mixture([Component])

  /// One part of a mixture.
  public struct Component: Hashable, Sendable {
    public var share: Double
    public var distribution: Distribution

    public init(share: Double, distribution: Distribution) {
      self.share = share
      self.distribution = distribution
    }
  }
}
