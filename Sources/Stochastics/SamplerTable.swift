#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The samplers of a scenario. Immutable once built; shared by all replications, which are lent it and
/// never copy it, so that no draw counts references to its tables.
public struct SamplerTable: ~Copyable, Sendable {
  private var values: ContiguousArray<Double> = []
  private var components: ContiguousArray<(cumulativeShare: Double, sampler: Sampler)> = []

  /// Without any values: samplers come with `add`.
  public init() {}

  /// Another with the same samplers, which shares their values.
  public init(sharing other: borrowing SamplerTable) {
    values = other.values
    components = other.components
  }

  /// Traps on parameters that the reader of scenario files refuses.
  public mutating func add(_ distribution: Distribution) -> Sampler {
    precondition(distribution.isValid, "a distribution has impossible parameters")
    switch distribution {
    case .constant(let value): return Sampler(kind: .constant, a: value)
    case .uniform(let min, let max):
      return Sampler(kind: .uniform, a: min, b: max - min)
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
      return Sampler(
        kind: .lognormal, a: log(mean) - variance / 2, b: variance.squareRoot())
    case .pert(let min, let mode, let max):
      guard max > min else { return Sampler(kind: .constant, a: min) }
      let shape = 1 + 4 * (mode - min) / (max - min)
      return Sampler(kind: .pert, a: min, b: max - min, c: shape)
    case .empirical(let observed):
      let first = values.count
      values.append(contentsOf: observed.sorted())
      return Sampler(
        kind: .empirical, first: UInt32(first), count: UInt32(observed.count))
    case .mixture(let parts):
      var cumulative = 0.0
      let samplers = parts.map { part in
        cumulative += part.share
        return (cumulative, add(part.distribution))
      }
      let first = components.count
      components.append(contentsOf: samplers)
      return Sampler(
        kind: .mixture, first: UInt32(first), count: UInt32(parts.count))
    }
  }

  /// The draw at an address. Touches the table only if it must.
  @inlinable @inline(__always)
  public func sample(_ sampler: Sampler, at address: DrawAddress, from source: RandomSource)
    -> Double
  {
    sampler.isTabled
      ? tabled(sampler, address, source) : sampler.draw(at: address, from: source)
  }

  @usableFromInline
  func tabled(_ sampler: Sampler, _ address: DrawAddress, _ source: RandomSource) -> Double {
    var sequence = source.sequence(at: address)
    return sample(sampler, from: &sequence)
  }

  private func sample(_ sampler: Sampler, from sequence: inout DrawSequence) -> Double {
    switch sampler.kind {
    case .empirical: empirical(sampler, sequence.uniform())
    case .mixture: mixture(sampler, &sequence)
    default: sampler.draw(from: &sequence)
    }
  }

  /// Linear between the sorted values, each in the middle of its share of all draws, and level
  /// before the first middle and after the last: so the mean is that of the values.
  func empirical(_ sampler: Sampler, _ u: Double) -> Double {
    let last = Double(sampler.count - 1)
    let position = min(last, max(0, u * Double(sampler.count) - 0.5))
    let index = Int(position)
    let low = values[Int(sampler.first) + index]
    guard index + 1 < Int(sampler.count) else { return low }
    return low + (position - Double(index)) * (values[Int(sampler.first) + index + 1] - low)
  }

  /// The first uniform picks the component, which draws what comes after.
  private func mixture(_ sampler: Sampler, _ sequence: inout DrawSequence) -> Double {
    let u = sequence.uniform()
    var index = Int(sampler.first)
    let last = index + Int(sampler.count) - 1
    while index < last, u >= components[index].cumulativeShare { index += 1 }
    return sample(components[index].sampler, from: &sequence)
  }
}
