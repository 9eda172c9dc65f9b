import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A distribution made ready to draw from: five plain words, valid with the table that made it.
public struct Sampler: BitwiseCopyable, Sendable {
  @usableFromInline
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// A function of one uniform.
    case uniform, triangular, exponential, weibull, lognormal
    /// Of none, or of several.
    case constant, gamma, pert
    /// Drawing needs what the table keeps.
    case empirical, mixture
  }

  @usableFromInline var kind: Kind
  /// Where the values of `.empirical`, the components of `.mixture` begin, and how many there are.
  var first: UInt32 = 0
  var count: UInt32 = 0
  var a = 0.0
  var b = 0.0
  var c = 0.0
}

extension Sampler {
  @inlinable
  var isTabled: Bool {
    switch kind {
    case .empirical, .mixture: true
    default: false
    }
  }

  /// The draw at an address: by inversion, increasing in the uniform, but for gamma and PERT, which
  /// keep the person's own unit variate and change its scale.
  @usableFromInline
  func draw(at address: DrawAddress, from source: RandomSource) -> Double {
    switch kind {
    case .uniform, .triangular, .exponential, .weibull, .lognormal:
      return inverse(source.uniform(at: address))
    case .constant, .gamma, .pert, .empirical, .mixture:
      var sequence = source.sequence(at: address)
      return draw(from: &sequence)
    }
  }

  func draw(from sequence: inout DrawSequence) -> Double {
    switch kind {
    case .constant: a
    case .gamma: sequence.gamma(shape: a) * b
    case .pert: a + b * sequence.beta(c, 6 - c)
    case .empirical, .mixture: preconditionFailure("only its table can draw from this sampler")
    case .uniform, .triangular, .exponential, .weibull, .lognormal: inverse(sequence.uniform())
    }
  }

  private func inverse(_ u: Double) -> Double {
    switch kind {
    case .uniform: a + b * u
    case .triangular: triangular(u)
    case .exponential: -a * log(1 - u)
    case .weibull: a * pow(-log(1 - u), b)
    case .lognormal: exp(a + b * gsl_cdf_ugaussian_Pinv(u))
    case .constant, .gamma, .pert, .empirical, .mixture:
      preconditionFailure("a draw of this kind is not a function of one uniform")
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
