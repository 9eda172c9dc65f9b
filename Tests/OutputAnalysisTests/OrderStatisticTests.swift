import OutputAnalysis
import Testing

@Suite struct OrderStatisticTests {
  /// Truth: OUT-QCI. The last has no upper end: 50 observations cannot bound the 95th percentile.
  @Test(
    arguments: [
      (100, 0.9, 84, 96, 0.955690107191223), (1000, 0.95, 936, 964, 0.9580952682226541),
      (200, 0.5, 86, 115, 0.9599628083866005), (50, 0.95, 44, nil, 0.9882135522027357),
    ] as [(Int, Double, Int, Int?, Double)])
  func `ranks and coverage are the reference ones`(
    observations: Int, share: Double, lower: Int, upper: Int?, coverage: Double
  ) {
    let interval = OrderStatisticInterval(share: share, observations: observations)
    #expect(interval.lowerRank == lower && interval.upperRank == upper)
    #expect(agrees(interval.coverage, coverage))
  }

  /// The textbook's: 5 of 20 at 95 % lie between 0.0866 and 0.4910; 0 of 10 below 0.3085.
  @Test func `a proportion's interval is exact`() {
    let some = ConfidenceInterval(successes: 5, trials: 20, level: 0.95)
    #expect(abs(some.lower - 0.0866) < 5e-5 && abs(some.upper - 0.4910) < 5e-5)
    let none = ConfidenceInterval(successes: 0, trials: 10, level: 0.95)
    #expect(none.lower == 0 && abs(none.upper - 0.3085) < 5e-5)
    let all = ConfidenceInterval(successes: 10, trials: 10, level: 0.95)
    #expect(all.upper == 1 && abs(all.lower - 0.6915) < 5e-5)
  }
}
