import CGSL
import Testing

@testable import Stochastics

@Suite struct InversionTests {
  struct Inverted: CustomTestStringConvertible, Sendable {
    let distribution: Distribution
    /// The distribution function by another road than ours.
    let probability: @Sendable (Double) -> Double

    var testDescription: String { "\(distribution)" }
  }

  static let inverted: [Inverted] = [
    .init(distribution: .uniform(min: 2, max: 5)) { ($0 - 2) / 3 },
    .init(distribution: .triangular(min: 1, mode: 2, max: 6)) { x in
      x < 2 ? (x - 1) * (x - 1) / 5 : 1 - (6 - x) * (6 - x) / 20
    },
    .init(distribution: .triangular(min: 1, mode: 1, max: 3)) { 1 - (3 - $0) * (3 - $0) / 4 },
    .init(distribution: .triangular(min: 1, mode: 3, max: 3)) { ($0 - 1) * ($0 - 1) / 4 },
    .init(distribution: .exponential(mean: 7)) { gsl_cdf_exponential_P($0, 7) },
    .init(distribution: .weibull(shape: 1.5, scale: 10)) { gsl_cdf_weibull_P($0, 10, 1.5) },
    // Truth: QF-LN. Mean 12 and CV 0.8 are mu 2.2376 and sigma 0.7033 of the logarithm.
    .init(distribution: .lognormal(mean: 12, cv: 0.8)) {
      gsl_cdf_lognormal_P($0, 2.237558528869947, 0.7033464593186682)
    },
  ]

  @Test(arguments: inverted)
  func `a draw is the quantile of the person's uniform`(inverted: Inverted) {
    var table = SamplerTable()
    let sampler = table.add(inverted.distribution)
    let source = RandomSource(seed: 5, replication: 0)
    for entity in 0..<500 as Range<UInt32> {
      let address = DrawAddress(owner: 1, entity: entity, purpose: .service)
      let u = source.uniform(at: address)
      let value = table.sample(sampler, at: address, from: source)
      #expect(abs(inverted.probability(value) - u) < 1e-12)
    }
  }

  @Test(arguments: [
    (Distribution.gamma(mean: 5, cv: 0.7), Distribution.gamma(mean: 20, cv: 0.7)),
    (.erlang(shape: 3, mean: 5), .erlang(shape: 3, mean: 20)),
    (.exponential(mean: 5), .exponential(mean: 20)),
    (.lognormal(mean: 5, cv: 1.1), .lognormal(mean: 20, cv: 1.1)),
    (.weibull(shape: 2, scale: 5), .weibull(shape: 2, scale: 20)),
    (.pert(min: 0, mode: 1, max: 5), .pert(min: 0, mode: 4, max: 20)),
  ])
  func `an option that changes only the mean scales each person's draw`(
    base: Distribution, slower: Distribution
  ) {
    var table = SamplerTable()
    let (first, second) = (table.add(base), table.add(slower))
    let source = RandomSource(seed: 9, replication: 3)
    for entity in 0..<200 as Range<UInt32> {
      let address = DrawAddress(owner: 4, entity: entity, purpose: .officeWork, occurrence: 2)
      let a = table.sample(first, at: address, from: source)
      let b = table.sample(second, at: address, from: source)
      #expect(abs(b / a - 4) < 1e-12)
    }
  }

  @Test func `a sampler is a few plain words`() {
    #expect(MemoryLayout<Sampler>.size <= 40)
    #expect(_isPOD(Sampler.self))
  }

  @Test(arguments: [
    Distribution.constant(.nan), .uniform(min: 3, max: 2), .triangular(min: 1, mode: 9, max: 3),
    .exponential(mean: -1), .erlang(shape: 0, mean: 1), .gamma(mean: 1, cv: .infinity),
    .weibull(shape: 0, scale: 1), .weibull(shape: 1e-3, scale: 1), .lognormal(mean: 0, cv: 1),
    .lognormal(mean: 1e200, cv: 1e200), .pert(min: 2, mode: 1, max: 3), .empirical([]),
    .mixture([.init(share: 0.5, distribution: .constant(1))]),
  ])
  func `impossible parameters are told`(distribution: Distribution) {
    #expect(!distribution.isValid)
  }

  /// Extremes that are possible must still draw finite numbers and come back.
  @Test(arguments: [
    Distribution.gamma(mean: 5, cv: 1e-200), .gamma(mean: 5, cv: 1e-7), .gamma(mean: 5, cv: 1e3),
    .lognormal(mean: 5, cv: 0), .lognormal(mean: 5, cv: 1e6), .pert(min: 2, mode: 2, max: 2),
    .triangular(min: 2, mode: 2, max: 2), .empirical([7]), .exponential(mean: 0),
    .erlang(shape: 1_000_000, mean: 3), .weibull(shape: 0.1, scale: 1),
  ])
  func `extremes draw finite values`(distribution: Distribution) {
    #expect(distribution.isValid)
    var table = SamplerTable()
    let sampler = table.add(distribution)
    let source = RandomSource(seed: 2, replication: 0)
    for entity in 0..<1000 as Range<UInt32> {
      let address = DrawAddress(owner: 1, entity: entity, purpose: .service)
      let value = table.sample(sampler, at: address, from: source)
      #expect(value.isFinite && value >= 0)
    }
  }
}
