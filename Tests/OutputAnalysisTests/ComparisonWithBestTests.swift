import Foundation
import OutputAnalysis
import Stochastics
import Testing

@Suite struct ComparisonWithBestTests {
  /// Waits: the second is 2 shorter than the first in every replication but for +-0.1, the third 9
  /// longer. Six ordered pairs at 5 % / 6 with 3 degrees of freedom: t = 4.85666.
  @Test func `an option that alone may be the best has the others behind it`() throws {
    let options = [[10.0, 12, 14, 16], [7.9, 10.1, 11.9, 14.1], [19, 21, 23, 25]]
      .compactMap { ReplicationEstimate(meanOf: $0) }
    let best = try #require(ComparisonWithBest(options, largerIsBetter: false))
    #expect(best.candidates == [1])
    // sd of +-0.1 four times is 0.11547, standard error 0.057735.
    let error = 4.856_657_273 * 0.057735026918962574
    #expect(abs(best.intervals[0].upper - (2 + error)) < 1e-6)
    #expect(abs(best.intervals[0].lower - (2 - error)) < 1e-6)
    #expect(abs(best.intervals[1].lower - (-2 - error)) < 1e-6)
    #expect(best.intervals[2].lower > 10)
  }

  @Test func `who is behind by less than what is relevant may be as good as the best`() throws {
    let options = [[10.0, 12, 14, 16], [9.5, 11.5, 13.5, 15.5], [19, 21, 23, 25]]
      .compactMap { ReplicationEstimate(meanOf: $0) }
    func candidates(_ relevant: Double) throws -> [Int] {
      try #require(ComparisonWithBest(options, largerIsBetter: false, relevant: relevant))
        .candidates
    }
    #expect(try candidates(0) == [1])
    #expect(try candidates(0.4) == [1])
    #expect(try candidates(1) == [0, 1])
  }

  @Test func `what is larger can be better`() throws {
    let options = [[1.0, 2, 3, 4], [5, 6, 7, 8.1]].compactMap { ReplicationEstimate(meanOf: $0) }
    #expect(try #require(ComparisonWithBest(options, largerIsBetter: true)).candidates == [1])
    #expect(try #require(ComparisonWithBest(options, largerIsBetter: false)).candidates == [0])
  }

  @Test func `options that cannot be told apart are all candidates`() throws {
    let options = [[1.0, 2, 3, 4], [4, 3, 2, 1]].compactMap { ReplicationEstimate(meanOf: $0) }
    let best = try #require(ComparisonWithBest(options, largerIsBetter: true))
    #expect(best.candidates == [0, 1])
    #expect(best.intervals.allSatisfy { $0.lower < 0 && $0.upper > 0 })
  }

  /// Nobody of 500 here and of 1,000 there, at 5 % over two ordered pairs: 2.5 % a side, and half of that for each of
  /// the two shares. 0 of n then reaches to 1 - 0.0125^(1/n).
  @Test func `shares of which nothing is seen differ by no more than their trials tell`() throws {
    let none = try #require(ReplicationEstimate(meanOf: [0, 0, 0]))
    let shares = [500.0, 1000].map { UnvariedShare(own: Trials(successes: 0, count: $0)) }
    let best = try #require(
      ComparisonWithBest(
        [none, none], unvaried: { shares[$0].difference(from: shares[$1]) },
        largerIsBetter: false, relevant: 0, families: 1, level: 0.95))
    #expect(best.candidates == [0, 1])
    let ends = [500.0, 1000].map { 1 - exp(log(0.0125) / $0) }
    #expect(abs(best.intervals[0].upper - ends[0]) < 1e-12)
    #expect(abs(best.intervals[0].lower + ends[1]) < 1e-12)
  }

  @Test func `one option or one replication has nothing to compare`() throws {
    let one = try #require(ReplicationEstimate(meanOf: [1, 2]))
    #expect(ComparisonWithBest([one], largerIsBetter: true) == nil)
    let short = try #require(ReplicationEstimate(meanOf: [1]))
    #expect(ComparisonWithBest([short, short], largerIsBetter: true) == nil)
    #expect(ComparisonWithBest([one, short], largerIsBetter: true) == nil)
  }

  /// Estimates of options with these true values (larger is better), in ten replications that share
  /// half their noise.
  private func estimates(_ truth: [Double], trial: Int, row: Int = 0) -> [ReplicationEstimate] {
    let source = RandomSource(seed: 15, replication: trial)
    var values = [[Double]](repeating: [], count: truth.count)
    for replication in 0..<10 {
      var draws = source.sequence(
        at: DrawAddress(owner: UInt64(1 + row), entity: UInt32(replication), purpose: .service))
      let shared = draws.exponential(mean: 2)
      for option in truth.indices {
        values[option].append(truth[option] + shared + draws.uniform() * 3)
      }
    }
    return values.compactMap { ReplicationEstimate(meanOf: $0) }
  }

  /// A share of trials that is not below 95 % but by chance.
  private func isOftenEnough(_ held: Int, of trials: Int) -> Bool {
    Double(held) / Double(trials) > 0.95 - 4 * (0.95 * 0.05 / Double(trials)).squareRoot()
  }

  @Test func `all intervals hold together as often as they say`() throws {
    let trials = 1000
    let held = try (0..<trials).count { trial in
      let best = try #require(
        ComparisonWithBest(estimates([0, 0, 1, 2], trial: trial), largerIsBetter: true))
      return best.candidates.contains(3)
        && zip(best.intervals, [-2.0, -2, -1, 1]).allSatisfy { $0.contains($1) }
    }
    #expect(isOftenEnough(held, of: trials))
  }

  @Test func `a table of equal options leaves out a star in one of twenty tables at most`() throws {
    let (trials, rows) = (400, 15)
    let held = try (0..<trials).count { trial in
      try (0..<rows).allSatisfy { row in
        let best = ComparisonWithBest(
          estimates([0, 0, 0], trial: trial, row: row), largerIsBetter: true, families: rows)
        return try #require(best).candidates == [0, 1, 2]
      }
    }
    #expect(isOftenEnough(held, of: trials))
  }
}
