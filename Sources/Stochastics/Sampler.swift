import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A distribution made ready to draw from: a few words, valid with the table that made it.
public struct Sampler: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable {
    case constant, uniform, triangular, exponential, gamma, weibull, lognormal, pert
    case empirical, mixture
  }

  var kind: Kind
  /// Where the values of `.empirical`, the components of `.mixture` begin, and how many there are.
  var first: UInt32 = 0
  var count: UInt32 = 0
  var a = 0.0
  var b = 0.0
  var c = 0.0
}

/// The samplers of a scenario. Immutable once built; shared by all replications.
public struct SamplerTable: Sendable {
  private var values: ContiguousArray<Double> = []
  private var components: ContiguousArray<(cumulativeShare: Double, sampler: Sampler)> = []

  public init() {
    GSLErrors.off()
  }

  /// Traps on parameters that the reader of scenario files refuses.
  public mutating func add(_ distribution: Distribution) -> Sampler {
    precondition(distribution.isValid, "a distribution has impossible parameters")
    switch distribution {
    case .constant(let value): return Sampler(kind: .constant, a: value)
    case .uniform(let min, let max): return Sampler(kind: .uniform, a: min, b: max - min)
    case .triangular(let min, let mode, let max):
      return Sampler(kind: .triangular, a: min, b: mode, c: max)
    case .exponential(let mean): return Sampler(kind: .exponential, a: mean)
    case .erlang(let shape, let mean):
      return Sampler(kind: .gamma, a: Double(shape), b: mean / Double(shape))
    case .gamma(let mean, let cv):
      guard let shape = gammaShape(cv: cv) else { return Sampler(kind: .constant, a: mean) }
      return Sampler(kind: .gamma, a: shape, b: mean / shape)
    case .weibull(let shape, let scale):
      return Sampler(kind: .weibull, a: scale, b: 1 / shape)
    case .lognormal(let mean, let cv):
      // Of the logarithm: variance ln(1 + cv^2), mean ln(mean) - variance / 2.
      let variance = log1p(cv * cv)
      return Sampler(kind: .lognormal, a: log(mean) - variance / 2, b: variance.squareRoot())
    case .pert(let min, let mode, let max):
      guard max > min else { return Sampler(kind: .constant, a: min) }
      let shape = 1 + 4 * (mode - min) / (max - min)
      return Sampler(kind: .pert, first: 0, a: min, b: max - min, c: shape)
    case .empirical(let observed):
      let first = values.count
      values.append(contentsOf: observed.sorted())
      return Sampler(kind: .empirical, first: UInt32(first), count: UInt32(observed.count))
    case .mixture(let parts):
      var cumulative = 0.0
      let samplers = parts.map { part in
        cumulative += part.share
        return (cumulative, add(part.distribution))
      }
      let first = components.count
      components.append(contentsOf: samplers)
      return Sampler(kind: .mixture, first: UInt32(first), count: UInt32(parts.count))
    }
  }

  /// Draws at the source's address. Inversion, increasing in the uniform, for all kinds but gamma,
  /// Erlang and PERT, which keep the person's own unit variate and change its scale.
  public func sample(_ sampler: Sampler, from source: inout RandomSource) -> Double {
    switch sampler.kind {
    case .constant: return sampler.a
    case .uniform: return sampler.a + sampler.b * source.uniform()
    case .triangular: return triangular(sampler, source.uniform())
    case .exponential: return gsl_cdf_exponential_Pinv(source.uniform(), sampler.a)
    case .gamma: return source.gamma(shape: sampler.a) * sampler.b
    case .weibull: return gsl_cdf_weibull_Pinv(source.uniform(), sampler.a, 1 / sampler.b)
    case .lognormal:
      return exp(sampler.a + sampler.b * gsl_cdf_ugaussian_Pinv(source.uniform()))
    case .pert: return sampler.a + sampler.b * source.beta(sampler.c, 6 - sampler.c)
    case .empirical: return empirical(sampler, source.uniform())
    case .mixture: return mixture(sampler, &source)
    }
  }

  private func triangular(_ sampler: Sampler, _ u: Double) -> Double {
    let (min, mode, max) = (sampler.a, sampler.b, sampler.c)
    let below = max > min ? (mode - min) / (max - min) : 0
    return u < below
      ? min + (u * (max - min) * (mode - min)).squareRoot()
      : max - ((1 - u) * (max - min) * (max - mode)).squareRoot()
  }

  /// Linear between the sorted values, the smallest at 0 and the largest at 1.
  private func empirical(_ sampler: Sampler, _ u: Double) -> Double {
    let position = u * Double(sampler.count - 1)
    let index = Int(position)
    let low = values[Int(sampler.first) + index]
    guard index + 1 < Int(sampler.count) else { return low }
    return low + (position - Double(index)) * (values[Int(sampler.first) + index + 1] - low)
  }

  private func mixture(_ sampler: Sampler, _ source: inout RandomSource) -> Double {
    let u = source.uniform()
    var index = Int(sampler.first)
    let last = index + Int(sampler.count) - 1
    while index < last, u >= components[index].cumulativeShare { index += 1 }
    return sample(components[index].sampler, from: &source)
  }
}
