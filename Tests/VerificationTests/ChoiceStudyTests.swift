import Testing

@testable import Verification

/// What is said of futures and of variants whose truth is known. The whole studies are part of `motcua
/// verify-model`.
struct ChoiceStudyTests {
  private let verification = ModelVerification(seed: 77, threads: 2, isQuick: true)

  /// Four million futures drawn by another program (the same gamma laws, M/M/6 and M/M/7): 5 and 95 % points
  /// and the share in which seven are better, each to three of its standard errors.
  @Test func `the truth of known futures is that of many futures`() throws {
    let truth = FutureStudy(.many, isQuick: true).truth
    #expect(abs(truth.low + 1.25918) < 0.004 && abs(truth.high - 0.59397) < 0.001)
    #expect(abs(truth.best - 0.47502) < 0.00075)
    // Erlang by hand: as expected, 20 an hour at 5 an hour and counter.
    let middle = KnownFutures().minutes(at: [0.5, 0.5])
    #expect(abs(middle[0] - 1.7086) < 0.02 && middle[1] - 1.2 < middle[0] / 2)
  }

  /// As it has to be in a thousand studies.
  @Test(arguments: [FutureStudy.Kind.independent, .hypercube, .overload])
  func `intervals, shares and indices of futures hold as often as they say`(
    kind: FutureStudy.Kind
  ) async {
    let study = FutureStudy(kind, studies: 300, metamodels: kind == .independent ? 0 : 4)
    let rates = await verification.run([study])
    #expect(rates.count == 1 && rates[0].agrees, "\(rates)")
    #expect(rates[0].q2.count == study.metamodels)
    guard kind == .hypercube else { return }
    let alone = ModelVerification(seed: 77, threads: 1, isQuick: true)
    #expect(await alone.run([study]) == rates)
  }

  @Test func `at 4096 points the share of futures is right to 2.5 points`() async {
    let rates = await verification.run([FutureStudy(.many, studies: 10, metamodels: 0)])
    #expect(rates[0].agrees && rates[0].furthest < 0.025, "\(rates)")
  }

  @Test func `intervals that miss, shares that are off and indices wrongly told are seen`() {
    let study = FutureStudy(.hypercube, studies: 100, metamodels: 0)
    let apart = FutureStudy(.independent, studies: 100, metamodels: 0)
    var good = FutureStudy.Outcome()
    (good.low, good.high, good.off, good.errors) = (true, true, 0.01, 1)
    var missed = good
    missed.low = false
    func agrees(_ outcomes: [FutureStudy.Outcome]) -> Bool { FutureRates(study, outcomes).agrees }
    #expect(agrees(Array(repeating: good, count: 95) + Array(repeating: missed, count: 5)))
    // All of them on independent points are too many.
    let all = Array(repeating: good, count: 100)
    #expect(agrees(all) && !FutureRates(apart, all).agrees)
    #expect(!agrees(Array(repeating: good, count: 92) + Array(repeating: missed, count: 8)))
    var far = missed
    far.errors = 4
    #expect(!agrees(Array(repeating: good, count: 95) + Array(repeating: far, count: 5)))
    var told = missed
    (told.q2, told.isTold) = (0.79, true)
    #expect(!agrees(Array(repeating: good, count: 95) + Array(repeating: told, count: 5)))
    var withheld = missed
    withheld.q2 = 0.81
    #expect(!agrees(Array(repeating: good, count: 95) + Array(repeating: withheld, count: 5)))
  }

  /// Published: .962 with 398 observations of independent variants, .965 with 202 at a correlation of 0.5,
  /// .973 with 88 at 0.8. The guarantee is 950; of a procedure that just holds it, 925 or fewer of 1,000
  /// come in one of 4,000 studies.
  @Test(arguments: zip(SelectionStudy.Kind.allCases, [398.0, 202, 88, nil]))
  func `the best is selected in the slippage configuration, as soon as published`(
    kind: SelectionStudy.Kind, published: Double?
  ) async {
    let rates = await verification.run(
      [SelectionStudy(kind, studies: published == nil ? 200 : 1000)])
    #expect(rates.count == 1 && rates[0].agrees, "\(rates)")
    let used = Double(rates[0].used) / Double(rates[0].studies)
    if let published { #expect(abs(used - published) < 0.06 * published, "\(used)") }
    #expect(5 * rates[0].saved > rates[0].used + rates[0].saved)
  }

  @Test func `a selection that is right too seldom fails`() {
    #expect(SelectionRates(kind: .close, studies: 1000, right: 930, used: 1, saved: 1).agrees)
    #expect(!SelectionRates(kind: .close, studies: 1000, right: 929, used: 1, saved: 1).agrees)
  }
}
