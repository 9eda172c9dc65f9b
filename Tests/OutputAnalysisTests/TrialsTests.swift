import Testing

@testable import OutputAnalysis

@Suite struct TrialsTests {
  /// What never happened in n trials has a chance of (1 - p)^n: 2.5 % at the upper end.
  @Test(arguments: [(10.0, 0.308_497), (100, 0.036_217), (1_000_000, 3.688_87e-6)])
  func `a share that never happened reaches to about 3.7 over the number of trials`(
    count: Double, upper: Double
  ) {
    let none = Trials(successes: 0, count: count).interval(level: 0.95)
    #expect(none.lower == 0 && abs(none.upper / upper - 1) < 1e-5)
    let all = Trials(successes: count, count: count).interval(level: 0.95)
    #expect(all.upper == 1 && abs((1 - all.lower) / upper - 1) < 1e-5)
  }

  @Test func `an interval of none or all tells how many trials there were`() throws {
    for part in [Trials.Part.none, .all] {
      let trials = try #require(Trials(part, reaching: 0.036_217, level: 0.95))
      #expect(
        abs(trials.count - 100) < 1e-2 && trials.successes == (part == .all ? trials.count : 0))
    }
    #expect(Trials(.none, reaching: 0, level: 0.95) == nil)
  }

  @Test func `it is Clopper's and Pearson's interval`() {
    for (successes, trials) in [(0, 12), (5, 12), (12, 12)] {
      let exact = ConfidenceInterval(successes: successes, trials: trials, level: 0.9)
      let found = Trials(successes: Double(successes), count: Double(trials)).interval(level: 0.9)
      #expect(abs(found.lower - exact.lower) < 1e-9 && abs(found.upper - exact.upper) < 1e-9)
    }
  }

  /// Quantiles of the beta law as SciPy has them: also of more trials than GSL has terms for.
  @Test(arguments: [
    (3, 7, 0.95, 0.09898827844250789, 0.8159484323599169),
    (4216, 25_296, 1 - 0.05 / 32, 0.1593289189878549, 0.1741896311854186),
    (1, 1_000_000, 0.95, 2.53178076637942e-08, 5.571630655166939e-06),
    (5_000_000, 10_000_000, 0.99, 0.4995926757046103, 0.5004073242953897),
  ])
  func `it is exact for few trials and for millions`(
    successes: Int, trials: Int, level: Double, lower: Double, upper: Double
  ) {
    let found = ConfidenceInterval(successes: successes, trials: trials, level: level)
    #expect(abs(found.lower / lower - 1) < 1e-8 && abs(found.upper / upper - 1) < 1e-8)
  }
}
