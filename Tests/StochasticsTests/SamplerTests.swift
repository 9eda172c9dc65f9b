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

  static let observed: [[Double]] = [
    [2, 2, 2, 2, 30], [5, 5, 5, 95], [5, 95], [7, 7], [0, 1e6, 0],
    (1...50).map { Double($0) }, (0..<400).map { (place: Int) -> Double in place < 390 ? 3 : 500 },
  ]

  @Test(arguments: observed)
  func `draws of observed values have the mean of those values`(values: [Double]) {
    let observed = values.reduce(0, +) / Double(values.count)
    #expect(abs(Distribution.empirical(values).mean - observed) <= 1e-9 * observed)
    // At equal steps of the uniform, each in the middle of its step: by the rule of midpoints.
    var table = SamplerTable()
    let sampler = table.add(.empirical(values))
    let steps = 1000 * values.count
    let draws = (0..<steps).map { step in
      table.empirical(sampler, (Double(step) + 0.5) / Double(steps))
    }
    #expect(abs(draws.reduce(0, +) / Double(steps) - observed) <= 1e-9 * max(1, observed))
    #expect(draws.min() == values.min() && draws.max() == values.max())
  }

  /// Each value stands in the middle of its third of the draws, with lines between them.
  @Test func `a draw of observed values lies on the lines between them`() {
    var table = SamplerTable()
    let sampler = table.add(.empirical([3, 1, 4]))
    let points: [(Double, Double)] = [
      (0.01, 1), (1.0 / 6, 1), (1.0 / 3, 2), (0.5, 3), (2.0 / 3, 3.5), (5.0 / 6, 4), (0.99, 4),
    ]
    for (uniform, value) in points {
      #expect(abs(table.empirical(sampler, uniform) - value) < 1e-12)
    }
  }

  /// Of 5 and 95 each end has a quarter of the draws, and the line between them half: 45^2 from
  /// the mean at the ends, 90^2 / 12 on the line.
  @Test func `the variance of observed values is that of the lines between them`() {
    let variance = Distribution.empirical([95, 5]).variance
    #expect(abs(variance - (0.5 * 45 * 45 + 0.5 * 90 * 90 / 12)) < 1e-9)
  }
}
