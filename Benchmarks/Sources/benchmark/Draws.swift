import CDraws
import EventKernel
import Stochastics

/// Where a station's random times come from; the mean service is a minute.
protocol Draws: ~Copyable {
  mutating func gap(_ customer: UInt32) -> SimDuration
  mutating func service(_ customer: UInt32) -> SimDuration
}

/// The plain generator of the C++ reference.
struct PlainDraws: Draws, ~Copyable {
  private var draws = benchmark_draws()
  private let meanGap: Double

  init(seed: UInt64, servers: Int) {
    meanGap = 1 / (0.9 * Double(servers))
    benchmark_seed(&draws, seed)
  }

  mutating func gap(_ customer: UInt32) -> SimDuration {
    .minutes(meanGap * benchmark_exponential(&draws))
  }

  mutating func service(_ customer: UInt32) -> SimDuration {
    .minutes(benchmark_exponential(&draws))
  }
}

/// The product's own: every draw by owner, customer and purpose.
struct NamedDraws: Draws, ~Copyable {
  private let random: RandomSource
  private var samplers = SamplerTable()
  private let gap: Sampler
  private let service: Sampler
  private let owner = StreamOwner.key("benchmark")

  init(seed: UInt64, servers: Int) {
    random = RandomSource(seed: seed, replication: 0)
    gap = samplers.add(.exponential(mean: 1 / (0.9 * Double(servers))))
    service = samplers.add(.exponential(mean: 1))
  }

  mutating func gap(_ customer: UInt32) -> SimDuration {
    let address = DrawAddress(owner: owner, entity: customer, purpose: .arrivalIncrement)
    return .minutes(samplers.sample(gap, at: address, from: random))
  }

  mutating func service(_ customer: UInt32) -> SimDuration {
    let address = DrawAddress(owner: owner, entity: customer, purpose: .service)
    return .minutes(samplers.sample(service, at: address, from: random))
  }
}
