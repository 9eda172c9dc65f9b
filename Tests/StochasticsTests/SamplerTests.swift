import Testing

@testable import Stochastics

@Suite struct SamplerTests {
  static let all: [Distribution] = [
    .constant(4), .uniform(min: 2, max: 5), .triangular(min: 1, mode: 2, max: 6),
    .exponential(mean: 7), .erlang(shape: 3, mean: 9), .gamma(mean: 5, cv: 1.4),
    .weibull(shape: 1.5, scale: 10), .lognormal(mean: 10, cv: 0.7),
    .pert(min: 1, mode: 3, max: 9), .empirical([3, 1, 4, 1, 5, 9, 2, 6]),
    .mixture([
      .init(share: 0.3, distribution: .constant(1)),
      .init(share: 0.7, distribution: .exponential(mean: 4)),
    ]),
  ]

  @Test(arguments: all)
  func `draws have the mean and the variance of their family`(distribution: Distribution) {
    var table = SamplerTable()
    let sampler = table.add(distribution)
    let source = RandomSource(seed: 20_240_601, replication: 0)
    let count = 200_000
    var sum = 0.0
    var squares = 0.0
    for entity in 0..<count {
      let address = DrawAddress(owner: 9, entity: UInt32(entity), purpose: .service)
      let value = table.sample(sampler, at: address, from: source)
      sum += value
      squares += value * value
    }
    let mean = sum / Double(count)
    let variance = squares / Double(count) - mean * mean
    let error = (distribution.variance / Double(count)).squareRoot()
    // The seed is fixed: at four standard errors this holds for ever, or the sampler is wrong.
    #expect(abs(mean - distribution.mean) <= 4 * error + 1e-12)
    #expect(abs(variance - distribution.variance) <= 0.05 * distribution.variance + 1e-12)
  }

  @Test(arguments: [
    Distribution.uniform(min: 2, max: 5), .triangular(min: 1, mode: 2, max: 6),
    .exponential(mean: 7), .weibull(shape: 1.5, scale: 10), .lognormal(mean: 10, cv: 0.7),
    .empirical([3, 1, 4]),
  ])
  func `inverted draws increase with the person's uniform`(distribution: Distribution) {
    var table = SamplerTable()
    let sampler = table.add(distribution)
    let source = RandomSource(seed: 5, replication: 0)
    var pairs: [(u: Double, value: Double)] = []
    for entity in 0..<1000 as Range<UInt32> {
      let address = DrawAddress(owner: 1, entity: entity, purpose: .service)
      pairs.append(
        (source.uniform(at: address), table.sample(sampler, at: address, from: source)))
    }
    pairs.sort { $0.u < $1.u }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.value <= $1.value })
  }
}
