import OutputAnalysis
import Stochastics
import Testing

/// How often intervals of 90 % hold the truth, against the measured truth, which is less than 90 %
/// for few and skewed replications: an implementation must reproduce that too.
@Suite struct CoverageTests {
  /// Four joint standard errors of two measured coverages.
  static func allowed(_ coverage: Double, _ trials: Int, _ referenceTrials: Int) -> Double {
    let spread = coverage * (1 - coverage)
    return 4 * (spread / Double(trials) + spread / Double(referenceTrials)).squareRoot()
  }

  /// Truth: COV-d25 and COV-reliability, each of 200,000 experiments.
  @Test(arguments: [
    (Model.firstDelays, 5, 0.8374), (.firstDelays, 10, 0.8594), (.firstDelays, 20, 0.8766),
    (.reliability, 5, 0.7111), (.reliability, 10, 0.7575), (.reliability, 20, 0.8003),
    (.reliability, 40, 0.8347),
  ])
  func `Student's interval holds the truth as often as it should`(
    model: Model, replications: Int, coverage: Double
  ) throws {
    let trials = 2000
    var held = 0
    for trial in 0..<trials {
      let source = RandomSource(seed: 11, replication: trial)
      let values = (0..<replications).map { model.value($0, source) }
      let interval = try #require(ReplicationEstimate(meanOf: values)?.interval(level: 0.9))
      if interval.contains(model.truth) { held += 1 }
    }
    let measured = Double(held) / Double(trials)
    #expect(abs(measured - coverage) < Self.allowed(coverage, trials, 200_000))
  }

  /// Truth: COV-sequential, stopping after any replication from the tenth on, 20,000 experiments.
  @Test(arguments: [
    (Model.firstDelays, 0.2, 0.8807, 63.0, 800), (.firstDelays, 0.1, 0.8946, 213, 100),
    (.reliability, 0.2, 0.8734, 315, 200),
  ])
  func `sequential replication stops where it should and holds the truth as often`(
    model: Model, precision: Double, coverage: Double, replications: Double, trials: Int
  ) throws {
    let rule = PrecisionRule(
      .relative(precision), level: 0.9, minimum: 10, maximum: 100_000, largestStep: 1)
    let (held, mean) = try Self.runs(of: model, rule, trials: trials)
    #expect(abs(held - coverage) < Self.allowed(coverage, trials, 20_000))
    #expect(abs(mean - replications) < 0.12 * replications)
  }

  @Test func `doubling at most costs no coverage`() throws {
    let rule = PrecisionRule(.relative(0.2), level: 0.9, maximum: 100_000)
    let (held, mean) = try Self.runs(of: .firstDelays, rule, trials: 800)
    #expect(held > 0.8807 - Self.allowed(0.8807, 800, 20_000))
    #expect(mean < 1.5 * 63)
  }

  static func runs(
    of model: Model, _ rule: PrecisionRule, trials: Int
  ) throws -> (held: Double, replications: Double) {
    var held = 0
    var total = 0
    for trial in 0..<trials {
      let source = RandomSource(seed: 12, replication: trial)
      var values: [Double] = []
      var estimate: ReplicationEstimate?
      while true {
        let more = rule.furtherReplications(
          estimate.map { [$0] } ?? [], done: values.count)
        guard more > 0 else { break }
        for _ in 0..<more { values.append(model.value(values.count, source)) }
        estimate = ReplicationEstimate(meanOf: values)
      }
      total += values.count
      let interval = try #require(estimate?.interval(level: 0.9))
      if interval.contains(model.truth) { held += 1 }
    }
    return (Double(held) / Double(trials), Double(total) / Double(trials))
  }

  /// Two names for one organisation, each with its own small disturbances: at 5 % the paired test
  /// of the ratio must reject between 3 and 7 % of 1,000 comparisons.
  @Test(arguments: [10, 30])
  func `A against A is rejected as often as the level says`(replications: Int) throws {
    var rejected = 0
    for trial in 0..<1000 {
      let source = RandomSource(seed: 13, replication: trial)
      var (first, second) = (RatioEstimator(), RatioEstimator())
      for replication in 0..<replications {
        // A busy day has more customers, who each wait longer; both options see the same day.
        let day = source.dailyFactor(owner: 1, day: replication, cv: 0.3)
        for (owner, option) in [(UInt64(2), 0), (3, 1)] {
          let address = DrawAddress(
            owner: owner, entity: UInt32(replication), purpose: .service)
          let count = (200 * day).rounded()
          let wait = 10 * day * day + source.exponential(mean: 2, at: address)
          if option == 0 { first.add(sum: count * wait, count: count) }
          if option == 1 { second.add(sum: count * wait, count: count) }
        }
      }
      let (a, b) = (try #require(first.estimate), try #require(second.estimate))
      if try #require(b.difference(from: a).twoSidedP) < 0.05 { rejected += 1 }
    }
    #expect((30...70).contains(rejected))
  }

  /// Truth: PCTL-POOL. Half the days are calm, with 100 customers who wait Exp(5) minutes, half busy,
  /// with 150 who wait Exp(20): nine in ten customers wait at most 35.896 minutes. The mean of the
  /// daily percentiles, 28.78, answers another question.
  @Test func `a pooled percentile is that of the customers, and its sections tell its error`()
    throws
  {
    let trials = 80
    var held = 0
    var estimates = Tally()
    for trial in 0..<trials {
      let source = RandomSource(seed: 14, replication: trial)
      var pooled = QuantileHistogram()
      let sections = (0..<20).map { section in
        var histogram = QuantileHistogram()
        for day in 0..<8 {
          var draws = source.sequence(
            at: DrawAddress(
              owner: 1, entity: UInt32(section * 8 + day), purpose: .patience))
          let (count, mean) = day % 2 == 0 ? (100, 5.0) : (150, 20.0)
          for _ in 0..<count { histogram.add(Int(60 * draws.exponential(mean: mean))) }
        }
        pooled.merge(histogram)
        return histogram.quantile(0.9)
      }
      let estimate = ReplicationEstimate(
        pooledQuantile: try #require(pooled.quantile(0.9)), sections: sections)
      estimates.add(estimate.value)
      let interval = try #require(estimate.interval(level: 0.95))
      if interval.contains(60 * 35.89626153878218) { held += 1 }
    }
    let error = try #require(estimates.standardError)
    #expect(abs(estimates.mean - 60 * 35.89626153878218) < 4 * error + 5)
    let exact = ConfidenceInterval(successes: held, trials: trials, level: 0.999)
    #expect(exact.contains(0.95))
  }
}
