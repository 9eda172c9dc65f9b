import CGSL
import Choice
import OutputAnalysis
import QueueingTheory
import Stochastics
import Testing

/// Queues of which the exact answer is known, in a thousand studies each.
@Suite struct InputRangeTests {
  /// M/M/6 against M/M/7: what the seventh counter saves of the mean wait, in minutes, under an uncertain
  /// rate and service time, both lognormal.
  private struct Queue {
    /// Positions of the factors in 0...1.
    static func saved(_ rate: Double, _ service: Double) -> Double {
      saved(
        perHour: 20 * exp(0.1 * gsl_cdf_ugaussian_Pinv(rate)),
        minutes: 12 * exp(0.05 * gsl_cdf_ugaussian_Pinv(service)))
    }

    static func saved(perHour: Double, minutes: Double) -> Double {
      let waits = [6, 7].map {
        ErlangC(servers: $0, arrivalRate: perHour / 60, meanService: minutes).meanWait
      }
      return waits[0] == .infinity ? 1e6 : waits[0] - waits[1]
    }

    /// The share of futures in which at most this is saved: it rises with the rate, so that each service
    /// time has one rate at which it is so much.
    static func share(atMost saved: Double) -> Double {
      let strata = 100
      return (0..<strata).reduce(0) { sum, stratum in
        let service = (Double(stratum) + 0.5) / Double(strata)
        var (low, high) = (1e-9, 1 - 1e-9)
        for _ in 0..<40 {
          let middle = (low + high) / 2
          if Self.saved(middle, service) <= saved { low = middle } else { high = middle }
        }
        return sum + low / Double(strata)
      }
    }

    static func quantile(_ share: Double) -> Double {
      var (low, high) = (0.0, 100.0)
      for _ in 0..<40 {
        let middle = (low + high) / 2
        if self.share(atMost: middle) < share { low = middle } else { high = middle }
      }
      return low
    }
  }

  /// Two factors at `count` points, independent or one in each stratum.
  private func positions(_ study: Int, _ count: Int, hypercube: Bool) -> [(Double, Double)] {
    let source = RandomSource(seed: 18, replication: study)
    let columns = (0..<2).map { factor -> [Double] in
      var draws = source.sequence(
        at: DrawAddress(owner: 0, entity: UInt32(factor), purpose: .design))
      guard hypercube else { return (0..<count).map { _ in draws.uniform() } }
      let order = (0..<count).map { ($0, draws.uniform()) }.sorted { $0.1 < $1.1 }.map(\.0)
      return order.map { (Double($0) + draws.uniform()) / Double(count) }
    }
    return Array(zip(columns[0], columns[1]))
  }

  @Test(arguments: [false, true])
  func `the intervals of the 5 and 95 % points and of P(best) hold the exact ones`(
    hypercube: Bool
  ) throws {
    let truth = [Queue.quantile(0.05), Queue.quantile(0.95)]
    // A counter costs as much as half a minute of everybody's wait.
    let best = 1 - Queue.share(atMost: 0.5)
    var (low, high, near) = (0, 0, 0)
    for study in 0..<1000 {
      let saved = positions(study, 200, hypercube: hypercube).map { Queue.saved($0.0, $0.1) }
      let range = try #require(InputRange(saved))
      #expect(range.hasIntervals)
      low += holds(range.low, truth[0])
      high += holds(range.high, truth[1])
      let futures = FutureLosses([saved, saved.map { _ in 0.5 }], lowerIsBetter: true)
      // The first option is to do without: it loses where more is saved.
      let other = futures.best[1]
      near += abs(other.value - best) <= 3 * other.standardError ? 1 : 0
    }
    #expect(low >= 930 && high >= 930)
    if !hypercube { #expect(low <= 985 && high <= 985) }
    #expect(near >= 990)
  }

  private func holds(_ end: InputRange.End, _ truth: Double) -> Int {
    guard let lower = end.lower, let upper = end.upper else { return 0 }
    return lower <= truth && truth <= upper ? 1 : 0
  }

  @Test func `4,096 points tell P(best) to 2.5 points`() {
    let best = 1 - Queue.share(atMost: 0.5)
    for study in 0..<5 {
      let saved = positions(study, 4096, hypercube: true).map { Queue.saved($0.0, $0.1) }
      let futures = FutureLosses([saved, saved.map { _ in 0.5 }], lowerIsBetter: true)
      #expect(abs(futures.best[1].value - best) <= 0.025)
    }
  }

  @Test func `below 73 points the outer ends do not exist`() throws {
    let few = try #require(InputRange((1...72).map(Double.init)))
    #expect(few.low.lower == nil && few.high.upper == nil && !few.hasIntervals)
    #expect(few.low.upper != nil && few.high.lower != nil)
    #expect(few.smallest == 1 && few.largest == 72 && few.points == 72)
    let enough = try #require(InputRange((1...73).map(Double.init)))
    #expect(enough.low.lower == 1 && enough.high.upper == 73 && enough.hasIntervals)
    #expect(InputRange([]) == nil)
    #expect(InputRange([7])?.low.value == 7)
  }

  /// Type 7 on 1...101: 1 + 100 p.
  @Test func `the 5 and 95 % points lie as far from either end`() throws {
    let range = try #require(InputRange((1...101).shuffled().map(Double.init)))
    #expect(range.low.value == 6 && range.high.value == 96)
  }

  @Test func `the error of a share is never 0, and covers at 3 of them whatever the share`() throws
  {
    for points in [64, 200, 4096] {
      let shares = try (0...points).map { count in
        try #require(ShareOfFutures(count: Double(count), points: points))
      }
      #expect(shares.allSatisfy { $0.standardError > 0 })
      for step in 1..<200 {
        let truth = Double(step) / 200
        let covered = shares.indices.reduce(0.0) { sum, count in
          abs(shares[count].value - truth) <= 3 * shares[count].standardError
            ? sum + gsl_ran_binomial_pdf(UInt32(count), truth, UInt32(points)) : sum
        }
        #expect(covered >= 0.99, "\(truth) of \(points)")
      }
    }
  }

  /// `planning.json` G03 and G04: M/M/6+M less M/M/7+M, rate Gamma(100, mean 24 per hour), service rate
  /// Gamma(50, mean 5 per hour), patience 30 minutes. By trapezoids over normal scores.
  @Test func `G04: options in the same futures differ by less than their futures do`() {
    let scores = stride(from: -6.0, through: 6, by: 0.25)
    let weights = scores.map { 0.25 * gsl_ran_ugaussian_pdf($0) }
    func gamma(_ score: Double, _ shape: Double) -> Double {
      score < 0
        ? gsl_cdf_gamma_Pinv(gsl_cdf_ugaussian_P(score), shape, 1 / shape)
        : gsl_cdf_gamma_Qinv(gsl_cdf_ugaussian_Q(score), shape, 1 / shape)
    }
    let rates = scores.map { 24 / 60 * gamma($0, 100) }
    let services = scores.map { 12 / gamma($0, 50) }
    let joint = weights.flatMap { rate in weights.map { rate * $0 } }
    let waits = [6, 7].map { servers in
      rates.flatMap { rate in
        services.map {
          ErlangA(servers: servers, arrivalRate: rate, meanService: $0, meanPatience: 30).meanWait
        }
      }
    }
    func mean(_ figures: [Double]) -> Double { zip(figures, joint).reduce(0) { $0 + $1.0 * $1.1 } }
    func variance(_ figures: [Double]) -> Double {
      mean(figures.map { $0 * $0 }) - mean(figures) * mean(figures)
    }
    let difference = zip(waits[0], waits[1]).map { $0 - $1 }
    let six = [mean(waits[0]), variance(waits[0]).squareRoot()]
    #expect(agree(six, [2.138_524_075_074_658, 1.393_572_050_566_197_3], within: 1e-5))
    let found = [
      mean(difference), variance(difference).squareRoot(),
      (variance(waits[0]) + variance(waits[1])).squareRoot(),
    ]
    let truth = [1.066_599_239_719_794_8, 0.527_059_806_501, 1.649_137_830_140_971_8]
    #expect(agree(found, truth, within: 1e-5))
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
