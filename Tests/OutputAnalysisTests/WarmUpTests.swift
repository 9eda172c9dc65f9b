import OutputAnalysis
import Testing

@Suite struct WarmUpTests {
  /// Truth: OUT-MSER1.
  @Test func `single observations give the reference cut`() {
    let warmUp = WarmUp(mser: ReferenceData.waits, batch: 1)
    #expect(warmUp.deleted == 80)
    #expect(agrees(warmUp.statistic, 0.04041708006921114))
    #expect(!warmUp.runIsTooShort)
  }

  /// Truth: OUT-TRUNCMEAN.
  @Test func `batches of five give the reference mean of the rest`() {
    let rest = ReferenceData.waits.dropFirst(WarmUp(mser: ReferenceData.waits).deleted)
    #expect(agrees(rest.reduce(0, +) / Double(rest.count), 4.759475769230769))
  }

  @Test func `a series that only grows is too short`() {
    let warmUp = WarmUp(mser: (0..<200).map { Double($0) })
    #expect(warmUp.runIsTooShort && warmUp.deleted == 100)
  }

  @Test func `a still tail does not pass for the end of the warm-up`() {
    // Noise, then a night without waits: a rule without guard would delete all the noise.
    let series = (0..<120).map { Double($0 * 7919 % 13) } + Array(repeating: 0.0, count: 80)
    let warmUp = WarmUp(mser: series)
    #expect(warmUp.deleted < 120)
    let still = WarmUp(mser: Array(repeating: 3.0, count: 100))
    #expect(still.deleted == 0 && still.statistic == nil && !still.runIsTooShort)
  }

  @Test func `a handful of observations is too short`() {
    #expect(WarmUp(mser: [1, 2, 3]).runIsTooShort)
    #expect(WarmUp(mser: []).runIsTooShort)
  }
}
