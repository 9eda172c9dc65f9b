import CGSL
import Choice
import OutputAnalysis
import QueueingTheory
import Testing

/// Queues whose rates are estimates with gamma laws, against exact integrals.
@Suite struct UncertainQueueTests {
  static func gamma(_ position: Double, shape: Double, mean: Double) -> Double {
    gsl_cdf_gamma_Pinv(position, shape, mean / shape)
  }

  /// M/M/c with patience of 30 minutes: the mean wait in minutes.
  static func wait(_ servers: Int, _ positions: [Double]) -> Double {
    60
      * ErlangA(
        servers: servers, arrivalRate: gamma(positions[0], shape: 100, mean: 24),
        meanService: 1 / gamma(positions[1], shape: 50, mean: 5), meanPatience: 0.5
      ).meanWait
  }

  /// Truth: G01. Given that the load is 95 % at most: beyond, the mean has no end.
  @Test func `the mean and deviation of a queue under uncertain rates are the exact ones`() throws {
    let rows = try SobolPoints(points: 4096, factors: 2, seed: 1).rows
    let queues = rows.map { row in
      ErlangC(
        servers: 6, arrivalRate: Self.gamma(row[0], shape: 400, mean: 20),
        meanService: 1 / Self.gamma(row[1], shape: 400, mean: 5))
    }
    let waits = queues.filter { $0.utilisation <= 0.95 }.map { 60 * $0.meanWait }
    let estimate = try #require(ReplicationEstimate(meanOf: waits))
    #expect(abs(estimate.value - 1.9015461121004604) < 0.005)
    #expect(abs((estimate.standardDeviation ?? 0) - 0.9013864534811078) < 0.03)
    #expect(waits.count == 4096)
  }

  /// Truth: G03.
  @Test func `a metamodel finds what the wait of a queue hangs on`() throws {
    let (basis, outputs) = try MetamodelTests.observed(120, 2) { Self.wait(6, $0) }
    let model = try Metamodel(basis, outputs: outputs)
    #expect(model.q2 > 0.95)
    let indices = try model.indices(resamples: 100, seed: 1)
    #expect(indices[0].first.interval.contains(0.25046402783731586))
    #expect(indices[1].first.interval.contains(0.7087277627035862))
    #expect(indices[0].total.interval.contains(0.25046402783731586 + 0.04080820945909791))
  }

  /// Truth: G03, G04. The same futures for both options: the difference varies by a third of what it would
  /// with futures of their own.
  @Test func `options in the same futures have the exact spread of their difference`() throws {
    let rows = try SobolPoints(points: 2048, factors: 4, seed: 2).rows
    let six = rows.map { Self.wait(6, $0) }
    let seven = rows.map { Self.wait(7, $0) }
    let apart = rows.map { Self.wait(7, Array($0[2...])) }
    func spread(_ values: [Double]) throws -> ReplicationEstimate {
      try #require(ReplicationEstimate(meanOf: values))
    }
    let difference = try spread(zip(six, seven).map { $0 - $1 })
    #expect(abs(difference.value - 1.0665992397197948) < 0.01)
    #expect(abs((difference.standardDeviation ?? 0) - 0.527059806501) < 0.01)
    let wrong = try spread(zip(six, apart).map { $0 - $1 }).standardDeviation ?? 0
    #expect(abs(wrong - 1.6491378301409718) < 0.05)
    #expect(abs(try spread(six).value - 2.138524075074658) < 0.01)
    #expect(abs((try spread(six).standardDeviation ?? 0) - 1.3935720505661973) < 0.03)
  }

  /// The order statistics of a hypercube, which is more even than independent points: one-sided, the 5 and
  /// the 95 % point of the wait of M/M/6 whose load alone is uncertain, so that it rises with it.
  @Test func `intervals from the best of many hypercubes hold the exact points`() throws {
    let (low, high) = (Self.wait(6, [0.05, 0.5]), Self.wait(6, [0.95, 0.5]))
    var held = (low: 0, high: 0)
    for study: UInt64 in 0..<100 {
      let rows = try LatinHypercube(points: 100, factors: 2, seed: study, candidates: 10).rows
      let range = try #require(InputRange(rows.map { Self.wait(6, [$0[0], 0.5]) }))
      if let a = range.low.lower, let b = range.low.upper, a <= low, low <= b { held.low += 1 }
      if let a = range.high.lower, let b = range.high.upper, a <= high, high <= b { held.high += 1 }
    }
    #expect(held.low >= 93 && held.high >= 93)
  }
}
