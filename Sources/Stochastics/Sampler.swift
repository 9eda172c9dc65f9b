import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A distribution made ready to draw from: five plain words, valid with the table that made it.
public struct Sampler: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable {
    case constant, uniform, triangular, exponential, gamma, weibull, lognormal, pert
    case empirical, mixture
  }

  var kind: Kind
  /// Whether drawing needs what the table keeps.
  @usableFromInline var isTabled = false
  /// Where the values of `.empirical`, the components of `.mixture` begin, and how many there are.
  var first: UInt32 = 0
  var count: UInt32 = 0
  var a = 0.0
  var b = 0.0
  var c = 0.0
}

extension Sampler {
  /// Draws at the source's address. Inversion, increasing in the uniform, for all kinds but gamma
  /// and PERT, which keep the person's own unit variate and change its scale.
  @usableFromInline
  func draw(from source: inout RandomSource) -> Double {
    switch kind {
    case .constant: return a
    case .uniform: return a + b * source.uniform()
    case .triangular: return triangular(source.uniform())
    case .exponential: return -a * log(1 - source.uniform())
    case .gamma: return source.gamma(shape: a) * b
    case .weibull: return a * pow(-log(1 - source.uniform()), b)
    case .lognormal: return exp(a + b * gsl_cdf_ugaussian_Pinv(source.uniform()))
    case .pert: return a + b * source.beta(c, 6 - c)
    case .empirical, .mixture: preconditionFailure("only its table can draw from this sampler")
    }
  }

  private func triangular(_ u: Double) -> Double {
    let (min, mode, max) = (a, b, c)
    let below = max > min ? (mode - min) / (max - min) : 0
    return u < below
      ? min + (u * (max - min) * (mode - min)).squareRoot()
      : max - ((1 - u) * (max - min) * (max - mode)).squareRoot()
  }
}
