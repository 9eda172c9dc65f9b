import OutputAnalysis
import Stochastics
import Testing

struct FunnelLimitsTests {
  /// A share of hits in so many trials, by counting.
  private func share(_ p: Double, _ trials: Int, _ draws: inout DrawSequence) -> Double {
    Double((0..<trials).count { _ in draws.uniform() < p }) / Double(trials)
  }

  private func units(_ probability: (Int) -> Double) -> [(share: Double, observations: Double)] {
    let source = RandomSource(seed: 5, replication: 0)
    return (0..<60).map { unit in
      var draws = source.sequence(
        at: DrawAddress(owner: 1, entity: UInt32(unit), purpose: .service))
      let trials = 200 + 20 * unit
      return (share(probability(unit), trials, &draws), Double(trials))
    }
  }

  @Test func `units that differ by chance alone are within binomial limits`() {
    let units = units { _ in 0.9 }
    let funnel = FunnelLimits(common: 0.9, units: units)
    #expect(funnel.dispersion < 1.4)
    #expect(
      units.allSatisfy {
        let limits = funnel.limits(observations: $0.observations)
        return limits.lower <= $0.share && $0.share <= limits.upper
      })
  }

  @Test func `four times as many observations halve the limits`() {
    let funnel = FunnelLimits(common: 0.5, units: [])
    #expect(funnel.dispersion == 1)
    #expect(abs(funnel.limits(observations: 100).upper - 0.65) < 1e-12)
    #expect(abs(funnel.limits(observations: 400).upper - 0.575) < 1e-12)
    #expect(FunnelLimits(common: 0.99, units: []).limits(observations: 10).upper == 1)
  }

  @Test func `units that differ by more widen the limits, and outliers do not`() {
    // By hand: ten z-values, of which the largest and the smallest are winsorised to 2 and -2.
    let scores: [Double] = [-9, -2, -2, -2, -2, 2, 2, 2, 2, 40]
    let units = scores.map { (share: 0.5 + $0 * 0.05, observations: 100.0) }
    #expect(abs(FunnelLimits(common: 0.5, units: units).dispersion - 4) < 1e-9)
  }
}
