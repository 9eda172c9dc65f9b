import OutputAnalysis
import Testing

/// Whether two numbers agree to a relative tolerance.
func agrees(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * max(abs(expected), 1e-300)
}

@Suite struct EstimatorTests {
  static let ratio = RatioEstimator(
    sums: ReferenceData.dailySums, counts: ReferenceData.dailyCounts)

  /// Truth: OUT-RATIO.
  @Test func `a ratio has the reference value and error`() throws {
    let estimate = try #require(Self.ratio.estimate)
    #expect(agrees(estimate.value, 5.295899209486166))
    #expect(agrees(estimate.standardError, 0.8910436455062869))
    let daily = zip(ReferenceData.dailySums, ReferenceData.dailyCounts).map { $0 / $1 }
    #expect(agrees(ReplicationEstimate(meanOf: daily)?.value, 5.341170763895755))
  }

  /// Truth: OUT-JACK.
  @Test func `the jackknife has the reference value and error`() throws {
    let estimate = try #require(Self.ratio.jackknifed)
    #expect(agrees(estimate.value, 5.290852676572335))
    #expect(agrees(estimate.standardError, 0.8935648903615068))
  }

  /// Truth: OUT-FIELLER.
  @Test func `Fieller's interval is the reference one`() throws {
    let interval = try #require(Self.ratio.fieller(level: 0.95))
    #expect(agrees(interval.lower, 3.304531425165818))
    #expect(agrees(interval.upper, 7.338958591857152))
  }

  @Test func `Fieller's interval has no end if counts may be zero`() {
    let noisy = RatioEstimator(sums: [1, 2, 3], counts: [-5, 6, 0.5])
    #expect(noisy.fieller(level: 0.95) == nil)
  }

  @Test func `what was not observed has no estimate`() {
    #expect(RatioEstimator().estimate == nil)
    #expect(RatioEstimator(sums: [0, 0], counts: [0, 0]).estimate == nil)
    #expect(RatioEstimator(sums: [1], counts: [1]).estimate?.standardError == nil)
    #expect(RatioEstimator(sums: [1], counts: [1]).jackknifed == nil)
    #expect(RatioEstimator(sums: [1, 0], counts: [1, 0]).jackknifed == nil)
    #expect(ReplicationEstimate(meanOf: []) == nil)
  }

  @Test func `the order of adding does not matter to a ratio's parts`() {
    var added = RatioEstimator()
    for (sum, count) in zip(ReferenceData.dailySums, ReferenceData.dailyCounts) {
      added.add(sum: sum, count: count)
    }
    #expect(added == Self.ratio)
  }

  /// Truth: OUT-CRN-GAIN. The variance of the difference is 73 times less than the sum of variances.
  @Test func `pairing keeps what the options share`() throws {
    let a = try #require(ReplicationEstimate(meanOf: ReferenceData.optionA))
    let b = try #require(ReplicationEstimate(meanOf: ReferenceData.optionB))
    let errors = [a.standardError, b.standardError, a.difference(from: b).standardError]
      .map { ($0 ?? .nan) * ($0 ?? .nan) }
    #expect(agrees((errors[0] + errors[1]) / errors[2], 72.94014268589979))
    // Correlation from the three variances.
    let covariance = (errors[0] + errors[1] - errors[2]) / 2
    #expect(agrees(covariance / (errors[0] * errors[1]).squareRoot(), 0.9864625212914024))
  }

  /// d = 2, 4, 6: mean 4, sd 2, standard error 1.1547, t = 3.4641 with 2 degrees of freedom, whose
  /// two-sided p is 1 - t / sqrt(t^2 + 2) = 0.0741799.
  @Test func `a paired difference has Student's p-value`() throws {
    let base = try #require(ReplicationEstimate(meanOf: [1, 5, 9]))
    let other = try #require(ReplicationEstimate(meanOf: [3, 9, 15]))
    let difference = other.difference(from: base)
    #expect(difference.value == 4)
    #expect(agrees(difference.twoSidedP, 1 - (12.0 / 14).squareRoot(), within: 1e-12))
    #expect(base.difference(from: base).twoSidedP == 1)
  }

  @Test func `replications that cannot be paired give no error`() throws {
    let long = try #require(ReplicationEstimate(meanOf: [1, 5, 9]))
    let short = try #require(ReplicationEstimate(meanOf: [1, 5]))
    #expect(long.difference(from: short).standardError == nil)
  }

  /// Truth: OUT-CHAN, which is the mean and variance of the last 400 waits, merged from two parts.
  @Test func `merged tallies have the reference moments`() {
    let last = ReferenceData.waits[200...]
    var (first, second) = (Tally(), Tally())
    for wait in last.prefix(150) { first.add(wait) }
    for wait in last.dropFirst(150) { second.add(wait) }
    first.merge(second)
    #expect(agrees(first.mean, 4.82017375))
    #expect(agrees(first.variance, 25.183822638432023))
  }

  /// Queue 0 until 2, then 3 until 5, then 1: from 0 to 10 the area is 9 + 5.
  @Test func `a time average weighs levels by how long they last`() {
    var queue = TimeWeighted(from: 0)
    #expect(queue.mean(until: 0) == nil)
    queue.change(to: 3, at: 2)
    queue.change(to: 1, at: 5)
    #expect(queue.mean(until: 10) == 1.4)
    // From 10 on the level of 1 goes on, and what was before counts no more: 1 and then 5.
    queue.restart(at: 10)
    #expect(queue.level == 1 && queue.mean(until: 10) == nil)
    queue.change(to: 5, at: 11)
    #expect(queue.mean(until: 12) == 3 && queue.area(until: 12) == 6)
  }
}
