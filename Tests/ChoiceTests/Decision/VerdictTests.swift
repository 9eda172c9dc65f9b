import Choice
import OutputAnalysis
import Testing

@Suite struct VerdictTests {
  /// Waits (less is better, 1 min matters): so many points at -3, so many at +3, so many at -0.5.
  private func verdict(
    _ good: Int, _ bad: Int, small: Int = 0, failed: Int = 0, centre: Double = -3, aim: Aim = .lower
  ) -> Verdict {
    Verdict(
      centre: Difference(centre, relevant: 1),
      points: Array(repeating: Difference(-3, relevant: 1), count: good)
        + Array(repeating: Difference(3, relevant: 1), count: bad)
        + Array(repeating: Difference(-0.5, relevant: 1), count: small)
        + Array(repeating: nil, count: failed), aim: aim)
  }

  @Test func `below 20 points nothing is said of other inputs`() {
    #expect(verdict(19, 0) == .forTheseInputs)
    #expect(verdict(20, 0) == .likelyBetter)
    #expect(verdict(0, 0, small: 19) == .forTheseInputs)
    #expect(verdict(0, 0, small: 20, centre: -0.5) == .noRelevantDifference)
    #expect(verdict(19, 0, failed: 81) == .forTheseInputs)
  }

  @Test func `clear needs 59 points without an exception, or 93 with one in twenty`() {
    #expect(verdict(58, 0) == .likelyBetter)
    #expect(verdict(59, 0) == .clearlyBetter)
    #expect(verdict(91, 1) == .likelyBetter)
    #expect(verdict(92, 1) == .clearlyBetter)
    #expect(verdict(95, 5) == .clearlyBetter)
    #expect(verdict(94, 6) == .likelyBetter)
    #expect(verdict(190, 10) == .clearlyBetter)
    #expect(verdict(189, 11) == .likelyBetter)
  }

  /// 1 of 93 and 0 of 59 are the least that show a share of 95 % with 95 %.
  @Test func `what is clear shows 95 % with 95 % confidence`() {
    func upper(_ exceptions: Int, _ points: Int) -> Double {
      ConfidenceInterval(successes: exceptions, trials: points, level: 0.90).upper
    }
    #expect(upper(0, 59) <= 0.05 && upper(0, 58) > 0.05)
    #expect(upper(1, 93) <= 0.05 && upper(1, 92) > 0.05)
  }

  @Test func `likely needs the sign of the centre in four points of five`() {
    #expect(verdict(80, 20) == .likelyBetter)
    #expect(verdict(79, 21) == .open)
    #expect(verdict(20, 80, centre: 3) == .likelyWorse)
    #expect(verdict(0, 100, centre: 3) == .clearlyWorse)
    #expect(verdict(20, 80, centre: 3, aim: .higher) == .likelyBetter)
    #expect(verdict(20, 80, centre: 3, aim: .neither) == .likelyDifferent)
    #expect(verdict(0, 100, centre: 3, aim: .neither) == .clearlyDifferent)
  }

  @Test func `a centre that does not matter makes nothing clear`() {
    #expect(verdict(100, 0, centre: -0.9) == .open)
    #expect(verdict(100, 0, centre: 0) == .open)
    #expect(verdict(100, 0, centre: -1) == .clearlyBetter)
  }

  @Test
  func `four points of five below what matters are no relevant difference, whatever the sign`() {
    #expect(verdict(20, 0, small: 80) == .noRelevantDifference)
    #expect(verdict(21, 0, small: 79) == .clearlyBetter)
  }

  @Test func `a point that failed makes no verdict stronger`() {
    #expect(verdict(95, 0, failed: 5) == .clearlyBetter)
    #expect(verdict(94, 0, failed: 6) == .likelyBetter)
    #expect(verdict(79, 0, failed: 21) == .open)
    #expect(verdict(0, 0, failed: 50) == .noData)
    #expect(Verdict(centre: nil, points: [Difference(1, relevant: 1)], aim: .lower) == .noData)
  }

  @Test func `what is relevant may be another amount in each future`() {
    let points = (1...100).map { Difference(-1, relevant: $0 <= 80 ? 2 : 0.5) }
    #expect(
      Verdict(centre: Difference(-1, relevant: 0.5), points: points, aim: .lower)
        == .noRelevantDifference)
    #expect(!Difference(0, relevant: 0).isRelevant)
  }

  @Test func `the weakest of all levels is the word, with the levels that make it so`() {
    func check(_ own: Verdict, _ levels: [Verdict?], _ word: Verdict, _ by: [Int]) {
      let found = LevelledVerdict(own: own, levels: levels)
      #expect(found.verdict == word && found.decidedBy == by, "\(own), \(levels)")
    }
    check(.clearlyBetter, [], .clearlyBetter, [])
    check(.clearlyBetter, [.clearlyBetter, .likelyBetter], .likelyBetter, [1])
    check(.clearlyBetter, [.open, .likelyBetter, .open], .open, [0, 2])
    check(.likelyBetter, [.clearlyBetter], .likelyBetter, [])
    check(.clearlyWorse, [.noRelevantDifference], .noRelevantDifference, [0])
    check(.noRelevantDifference, [.open], .open, [0])
    check(.clearlyBetter, [.forTheseInputs], .forTheseInputs, [0])
    check(.notRanked, [.clearlyBetter], .notRanked, [])
    // One that is left out says nothing, and keeps its place.
    check(.likelyWorse, [nil, .open], .open, [1])
    check(.likelyWorse, [nil, .clearlyWorse], .likelyWorse, [])
  }

  @Test func `better under one level and worse under another is open`() {
    let found = LevelledVerdict(own: .clearlyBetter, levels: [.likelyBetter, .likelyWorse])
    #expect(found.verdict == .open && found.decidedBy == [1])
    let other = LevelledVerdict(own: .open, levels: [.likelyBetter, .likelyWorse])
    #expect(other.verdict == .open && other.decidedBy == [0, 1])
  }

  /// Ten replications whose mean is -3, with a 95 % interval of that plus and minus 2.262 x 1.5 x spread.
  @Test(arguments: [(0.5, true), (1.0, false)])
  func `where all points have the same citizens, a sign that may be chance is not clear`(
    spread: Double, isBeyond: Bool
  ) {
    let deviations = (0..<10).map { ($0 % 2 == 0 ? 1 : -1) * 4.5 * spread }
    func over(sharesCitizens: Bool, noise: ConfidenceInterval?) -> Verdict {
      DifferenceOverFutures(
        centre: Difference(-3, relevant: 1), noise: noise,
        points: Array(repeating: Difference(-3, relevant: 1), count: 100), aim: .lower,
        sharesCitizens: sharesCitizens
      ).verdict
    }
    let noise = ReplicationEstimate(value: -3, deviations: deviations).interval(level: 0.95)
    #expect(over(sharesCitizens: true, noise: noise) == (isBeyond ? .clearlyBetter : .open))
    // With citizens of their own the points tell chance themselves; one replication tells nothing of it.
    #expect(over(sharesCitizens: false, noise: noise) == .clearlyBetter)
    #expect(over(sharesCitizens: true, noise: nil) == .open)
  }
}
