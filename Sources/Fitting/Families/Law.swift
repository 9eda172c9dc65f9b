import CGSL
package import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A law with its parameters as the likelihood has them.
package enum Law: Hashable, Sendable {
  case exponential(mean: Double)
  /// A sum of `shape` exponential phases, each with the mean `scale`.
  case erlang(shape: Int, scale: Double)
  case gamma(shape: Double, scale: Double)
  case weibull(shape: Double, scale: Double)
  /// Mean and standard deviation of the logarithm.
  case lognormal(mu: Double, sigma: Double)
  case uniform(min: Double, max: Double)

  /// Which family it is of.
  package var family: Family {
    switch self {
    case .exponential: .exponential
    case .erlang: .erlang
    case .gamma: .gamma
    case .weibull: .weibull
    case .lognormal: .lognormal
    case .uniform: .uniform
    }
  }

  /// As a scenario writes it: by mean and coefficient of variation where it does so.
  package var distribution: Distribution {
    switch self {
    case .exponential(let mean): .exponential(mean: mean)
    case .erlang(let shape, let scale): .erlang(shape: shape, mean: Double(shape) * scale)
    case .gamma(let shape, let scale): .gamma(mean: shape * scale, cv: 1 / shape.squareRoot())
    case .weibull(let shape, let scale): .weibull(shape: shape, scale: scale)
    case .lognormal(let mu, let sigma):
      .lognormal(mean: exp(mu + sigma * sigma / 2), cv: expm1(sigma * sigma).squareRoot())
    case .uniform(let min, let max): .uniform(min: min, max: max)
    }
  }

  /// P(X <= x). O(1).
  package func cumulative(_ x: Double) -> Double {
    guard x > 0 || family == .uniform else { return 0 }
    switch self {
    case .exponential(let mean): return -expm1(-x / mean)
    case .erlang(let shape, let scale): return gsl_cdf_gamma_P(x, Double(shape), scale)
    case .gamma(let shape, let scale): return gsl_cdf_gamma_P(x, shape, scale)
    case .weibull(let shape, let scale): return -expm1(-pow(x / scale, shape))
    case .lognormal(let mu, let sigma): return gsl_cdf_ugaussian_P((log(x) - mu) / sigma)
    case .uniform(let min, let max): return Swift.min(1, Swift.max(0, (x - min) / (max - min)))
    }
  }

  /// P(X > x), without the loss of digits that 1 - P has in the tail. O(1).
  package func survival(_ x: Double) -> Double {
    guard x > 0 || family == .uniform else { return 1 }
    switch self {
    case .exponential(let mean): return exp(-x / mean)
    case .erlang(let shape, let scale): return gsl_cdf_gamma_Q(x, Double(shape), scale)
    case .gamma(let shape, let scale): return gsl_cdf_gamma_Q(x, shape, scale)
    case .weibull(let shape, let scale): return exp(-pow(x / scale, shape))
    case .lognormal(let mu, let sigma): return gsl_cdf_ugaussian_Q((log(x) - mu) / sigma)
    case .uniform: return 1 - cumulative(x)
    }
  }

  /// The logarithm of the density at an `x` above 0. O(1).
  package func logDensity(_ x: Double) -> Double {
    switch self {
    case .exponential(let mean): return -log(mean) - x / mean
    case .erlang(let shape, let scale):
      return Law.gamma(shape: Double(shape), scale: scale).logDensity(x)
    case .gamma(let shape, let scale):
      return (shape - 1) * log(x) - x / scale - gsl_sf_lngamma(shape) - shape * log(scale)
    case .weibull(let shape, let scale):
      let z = log(x / scale)
      return log(shape / scale) + (shape - 1) * z - exp(shape * z)
    case .lognormal(let mu, let sigma):
      let z = (log(x) - mu) / sigma
      return -log(x) - log(sigma) - 0.5 * log(2 * Double.pi) - z * z / 2
    case .uniform(let min, let max): return x >= min && x <= max ? -log(max - min) : -.infinity
    }
  }

  /// The value below which the share `p`, in (0, 1), of the law lies. O(1).
  package func quantile(_ p: Double) -> Double {
    switch self {
    case .exponential(let mean): -mean * log1p(-p)
    case .erlang(let shape, let scale): gsl_cdf_gamma_Pinv(p, Double(shape), scale)
    case .gamma(let shape, let scale): gsl_cdf_gamma_Pinv(p, shape, scale)
    case .weibull(let shape, let scale): scale * pow(-log1p(-p), 1 / shape)
    case .lognormal(let mu, let sigma): exp(mu + sigma * gsl_cdf_ugaussian_Pinv(p))
    case .uniform(let min, let max): min + p * (max - min)
    }
  }

  /// A draw: of gamma laws by rejection, of all others by inversion.
  func draw(from sequence: inout DrawSequence) -> Double {
    switch self {
    case .erlang(let shape, let scale): sequence.gammaVariate(shape: Double(shape)) * scale
    case .gamma(let shape, let scale): sequence.gammaVariate(shape: shape) * scale
    case .exponential, .weibull, .lognormal, .uniform: quantile(sequence.uniform())
    }
  }
}
