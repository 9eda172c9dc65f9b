import Foundation
import OutputAnalysis
import Testing

@testable import Experiments

struct EstimateTests {
  @Test func `a ratio is the sum over the sum, not the mean of ratios`() throws {
    // Ratios 1, 2 and 3 with bases 1, 1 and 2: 9 / 4, where the mean of the ratios is 2.
    let series = KPISeries.ratio(sums: [1, 2, 6], bases: [1, 1, 2], factor: 1)
    let estimate = try #require(series.estimate)
    #expect(estimate.value == 2.25)
    // Residuals S - r C are -1.25, -0.25 and 1.5, over a mean base of 4 / 3.
    let expected = [-1.25, -0.25, 1.5].map { $0 / (4.0 / 3) }
    #expect(zip(estimate.deviations, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    let interval = try #require(estimate.interval(level: 0.95))
    // t(0.975, 2) = 4.302653; sd = sqrt(3.875 / 2) x 0.75 = 1.043965.
    #expect(abs(interval.upper - 2.25 - 4.302653 * 1.043965 / 3.0.squareRoot()) < 1e-4)
  }

  @Test func `a mean of equal totals has no error`() throws {
    let series = KPISeries.ratio(sums: [3, 3], bases: [1, 1], factor: 1)
    let estimate = try #require(series.estimate)
    #expect(estimate.standardError == 0)
  }

  /// 2 x 200 trials: nothing is shown beyond 3.7 / 400.
  @Test func `a share that is alike in all replications has the interval of its trials`() throws {
    let series = KPISeries.ratio(sums: [0, 0], bases: [200, 200], factor: 1)
    let estimate = try #require(series.estimate).over(try #require(series.trials))
    let interval = try #require(estimate.interval(level: 0.95))
    #expect(estimate.standardError == 0 && interval.lower == 0)
    #expect(abs(interval.upper - (1 - pow(0.025, 1.0 / 400))) < 1e-12)
    #expect(estimate.halfWidth(level: 0.95) == interval.upper)
    #expect(estimate.above(0.005).interval(level: 0.95)?.contains(0) == true)
    // Replications that differ tell their error themselves.
    let other = KPISeries.ratio(sums: [0, 2], bases: [200, 200], factor: 1)
    #expect(try #require(other.estimate).over(try #require(other.trials)).isOfTrials == false)
    let difference = estimate.difference(from: estimate)
    let both = try #require(difference.interval(level: 0.95))
    #expect(difference.isNone && both.lower == -both.upper && both.upper > interval.upper)
    #expect(difference.twoSidedP == 1)
    let all = KPISeries.ratio(sums: [3, 3], bases: [3, 3], factor: 1)
    let six = try #require(all.estimate).over(try #require(all.trials))
    let apart = six.difference(from: estimate)
    let p = try #require(apart.twoSidedP)
    #expect(try #require(apart.interval(level: 1 - p * 1.01)).contains(0) == false)
    #expect(try #require(apart.interval(level: 1 - p * 0.99)).contains(0))
  }

  @Test func `a share of trials is told by its formula, and what is arranged is known`() throws {
    func kpi(_ id: String) throws -> KPI { try #require(KPI.named(id)) }
    #expect(try kpi("gave_up_share").isOfTrials && kpi("on_time_share").isOfTrials)
    #expect(try !kpi("utilisation").isOfTrials && !kpi("wait_mean").isOfTrials)
    #expect(try kpi("gave_up_share").mayBeChance(0) && kpi("utilisation").mayBeChance(0))
    #expect(try kpi("wait_p90").mayBeChance(7) && !kpi("wait_mean").mayBeChance(7.123))
    #expect(try !kpi("counter_staff").mayBeChance(12) && !kpi("total_cost_paid").mayBeChance(0))
  }

  @Test func `a target is met by a share that is alike only as far as its trials show it`() throws {
    let kpi = try #require(KPI.named("on_time_share"))
    func verdict(_ target: Double, of trials: Double) throws -> TargetVerdict {
      let series = KPISeries.ratio(
        sums: [trials / 2, trials / 2], bases: [trials / 2, trials / 2], factor: 1)
      let estimate = try #require(series.estimate).over(try #require(series.trials))
      return TargetVerdict(estimate, estimate.interval(level: 0.95), of: kpi, target: target)
    }
    #expect(try verdict(0.95, of: 20) == .uncertain)
    #expect(try verdict(0.95, of: 200) == .met)
    // Nothing comes nearer to all.
    #expect(try verdict(1, of: 20) == .met)
  }

  @Test func `nothing observed is no value`() {
    #expect(KPISeries.ratio(sums: [0, 0], bases: [0, 0], factor: 1).estimate == nil)
    #expect(KPISeries.quantile(values: [nil, nil], pooled: nil).estimate == nil)
  }

  @Test func `one replication has a value and no interval`() throws {
    let estimate = try #require(KPISeries.ratio(sums: [4], bases: [2], factor: 1).estimate)
    #expect(estimate.value == 2)
    #expect(estimate.interval(level: 0.95) == nil)
  }

  @Test func `the error of a quantile is that of its sections around the pooled one`() throws {
    let estimate = try #require(KPISeries.quantile(values: [8, 10, 15], pooled: 11).estimate)
    // Deviations -3, -1 and 4: the sum of squares is 26.
    #expect(estimate.standardDeviation == 13.0.squareRoot())
  }

  @Test func `a quantile with an empty section has a value and no interval`() throws {
    let estimate = try #require(KPISeries.quantile(values: [8, nil, 15], pooled: 11).estimate)
    #expect(estimate.value == 11)
    #expect(estimate.interval(level: 0.95) == nil)
  }

  @Test func `a paired difference leaves out what both options share`() throws {
    let base = try #require(
      KPISeries.ratio(sums: [10, 20, 30], bases: [1, 1, 1], factor: 1).estimate)
    let other = try #require(
      KPISeries.ratio(sums: [12, 22, 32], bases: [1, 1, 1], factor: 1).estimate)
    let difference = other.difference(from: base)
    #expect(difference.value == 2)
    #expect(difference.standardError == 0)
    #expect(difference.twoSidedP == 0)
  }
}
