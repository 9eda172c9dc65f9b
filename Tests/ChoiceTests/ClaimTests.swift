import OutputAnalysis
import Testing

@testable import Choice

@Suite struct ClaimTests {
  private let atMostTen = Condition(.atMost, 10)

  private func estimate(_ value: Double, _ error: Double?) -> ClaimEstimate {
    ClaimEstimate(value: value, standardError: error, degreesOfFreedom: 9)
  }

  /// t of 97.5 % with 9 degrees of freedom is 2.262: the interval of 9 is 9 ± 2.262 errors.
  @Test(arguments: [
    (9.0, 0.44, ClaimLabel.supported), (9.0, 0.45, .undecided), (11.0, 0.44, .contradicted),
    (11.0, 0.45, .undecided), (10.0, 0.1, .undecided),
  ])
  func `one place is shown where its whole interval is on one side`(
    value: Double, error: Double, label: ClaimLabel
  ) throws {
    #expect(ClaimTest.label(estimate(value, error), atMostTen) == label)
    let interval = try #require(estimate(value, error).interval(level: 0.95))
    #expect((interval.upper < 10) == (label == .supported))
    #expect((interval.lower > 10) == (label == .contradicted))
  }

  @Test func `a number that is the same in all replications is known, also on the limit`() {
    #expect(ClaimTest.label(estimate(10, 0), atMostTen) == .supported)
    #expect(ClaimTest.label(estimate(10, 0), Condition(.below, 10)) == .contradicted)
    #expect(ClaimTest.label(estimate(10, 0), Condition(.atLeast, 10)) == .supported)
    #expect(ClaimTest.label(estimate(10, 0), Condition(.above, 10)) == .contradicted)
  }

  @Test func `without an interval nothing is shown`() {
    #expect(ClaimTest.label(estimate(3, nil), atMostTen) == .undecided)
    #expect(ClaimTest.label(nil, atMostTen) == .undecided)
  }

  @Test func `every place holds only if each does by itself`() {
    let good = (0..<30).map { _ in estimate(8, 0.5) }
    let all = ClaimTest.every(good, atMostTen)
    #expect(all.label == .supported)
    #expect(all.supported.count == 30)
    let close = ClaimTest.every(good + [estimate(9.5, 0.5)], atMostTen)
    #expect(close.label == .undecided)
    #expect(close.decisive == 30)
    let empty = ClaimTest.every(good + [nil], atMostTen)
    #expect(empty.label == .undecided)
    #expect(empty.decisive == 30)
  }

  /// t = 2.5 at 9 degrees of freedom has a one-sided p of 0.0169: enough for one place (0.025), and not
  /// for the smallest of 31 (0.025 / 31 = 0.00081, t = 4.4).
  @Test func `one place in many contradicts only if chance does not explain it`() {
    let good = (0..<30).map { _ in estimate(8, 0.5) }
    #expect(ClaimTest.label(estimate(11.25, 0.5), atMostTen) == .contradicted)
    #expect(ClaimTest.every(good + [estimate(11.25, 0.5)], atMostTen).label == .undecided)
    let found = ClaimTest.every(good + [estimate(12.5, 0.5), estimate(13, 0.5)], atMostTen)
    #expect(found.label == .contradicted)
    #expect(found.contradicted == [30, 31])
    #expect(found.decisive == 31)
  }

  /// 0.05 to the power 1/n is the one-sided bound of n of n: 0.9505 of 59, 0.9497 of 58.
  @Test func `95 % of futures is shown by 59 of 59 and not by 58 of 58`() {
    #expect(ClaimTest.Futures(holding: 59, count: 59).label(in: 0.95) == .supported)
    #expect(ClaimTest.Futures(holding: 58, count: 58).label(in: 0.95) == .undecided)
    #expect(ClaimTest.Futures(holding: 92, count: 93).label(in: 0.95) == .supported)
    #expect(abs(ClaimTest.Futures(holding: 59, count: 59).interval.lower - 0.9505) < 5e-5)
  }

  /// The chance of at most 7 of 12 in which a condition holds that holds in 0.95 is 0.0002.
  @Test func `a share that is too small is contradicted, and one in between is neither`() {
    #expect(ClaimTest.Futures(holding: 7, count: 12).label(in: 0.95) == .contradicted)
    #expect(ClaimTest.Futures(holding: 11, count: 12).label(in: 0.95) == .undecided)
    #expect(ClaimTest.Futures(holding: 0, count: 1).label(in: 0.95) == .undecided)
    #expect(ClaimTest.Futures(holding: 7, count: 12).label(in: 0.2) == .supported)
  }

  @Test func `a failed run helps neither side`() {
    #expect(ClaimTest.Futures(holding: 59, count: 60, missing: 1).label(in: 0.95) == .undecided)
    #expect(ClaimTest.Futures(holding: 6, count: 12, missing: 6).label(in: 0.95) == .undecided)
    #expect(ClaimTest.Futures(holding: 0, count: 2, missing: 2).share == nil)
  }
}
