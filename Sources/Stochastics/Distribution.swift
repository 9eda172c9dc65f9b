/// The closed set of distributions a scenario can name. Values carry the unit of their key.
public indirect enum Distribution: Hashable, Sendable {
  /// Always this value; draws nothing.
  case constant(Double)
  /// Every value from `min` to `max` is equally likely; `min <= max`.
  case uniform(min: Double, max: Double)
  /// A density that rises from `min` to `mode` and falls to `max`, in straight lines.
  case triangular(min: Double, mode: Double, max: Double)
  /// Time without memory: the standard deviation is the mean.
  case exponential(mean: Double)
  /// The sum of `shape` exponential phases, with this mean in all.
  case erlang(shape: Int, mean: Double)
  /// Gamma with the given mean and coefficient of variation (standard deviation / mean).
  case gamma(mean: Double, cv: Double)
  /// Survival exp(-(x / scale)^shape): with a `shape` below 1 the hazard falls with age, above 1 it
  /// rises.
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
    /// How often the part is drawn, in 0...1.
    public var share: Double
    /// What is drawn if this part is; may be a mixture itself.
    public var distribution: Distribution

    /// One part. That shares sum to 1 is seen to when the mixture is checked (`isValid`).
    public init(share: Double, distribution: Distribution) {
      self.share = share
      self.distribution = distribution
    }
  }
}
