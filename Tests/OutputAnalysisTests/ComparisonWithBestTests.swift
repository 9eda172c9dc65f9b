import OutputAnalysis
import Stochastics
import Testing

@Suite struct ComparisonWithBestTests {
  /// Waits: the second is 2 shorter than the first in every replication but for +-0.1, the third 9
  /// longer. Two one-sided 2.5 % errors with 3 degrees of freedom: t = 3.18245.
  @Test func `an option that is surely best has the others behind it`() throws {
    let options = [[10.0, 12, 14, 16], [7.9, 10.1, 11.9, 14.1], [19, 21, 23, 25]]
      .compactMap { ReplicationEstimate(meanOf: $0) }
    let best = try #require(ComparisonWithBest(options, largerIsBetter: false))
    #expect(best.candidates == [1])
    // sd of +-0.1 four times is 0.11547, standard error 0.057735.
    let error = 3.182446305284263 * 0.057735026918962574
    #expect(abs(best.intervals[0].upper - (2 + error)) < 1e-9 && best.intervals[0].lower == 0)
    #expect(best.intervals[1].upper == 0)
    #expect(abs(best.intervals[1].lower + 2 + error) < 1e-9)
    #expect(best.intervals[2].lower == 0)
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

  @Test func `one option or one replication has nothing to compare`() throws {
    let one = try #require(ReplicationEstimate(meanOf: [1, 2]))
    #expect(ComparisonWithBest([one], largerIsBetter: true) == nil)
    let short = try #require(ReplicationEstimate(meanOf: [1]))
    #expect(ComparisonWithBest([short, short], largerIsBetter: true) == nil)
    #expect(ComparisonWithBest([one, short], largerIsBetter: true) == nil)
  }

  /// Four options of true values 0, 0, 1 and 2 (larger is better), in replications that share half
  /// their noise: all four intervals hold together at least as often as 95 %.
  @Test func `all intervals hold together as often as they say`() throws {
    let truth = [0.0, 0, 1, 2]
    let trials = 1000
    var held = 0
    for trial in 0..<trials {
      let source = RandomSource(seed: 15, replication: trial)
      var values = [[Double]](repeating: [], count: 4)
      for replication in 0..<10 {
        var draws = source.sequence(
          at: DrawAddress(owner: 1, entity: UInt32(replication), purpose: .service))
        let shared = draws.exponential(mean: 2)
        for option in 0..<4 {
          values[option].append(truth[option] + shared + draws.uniform() * 3)
        }
      }
      let options = values.compactMap { ReplicationEstimate(meanOf: $0) }
      let best = try #require(ComparisonWithBest(options, largerIsBetter: true))
      let all = zip(best.intervals, [-2.0, -2, -1, 1]).allSatisfy { $0.contains($1) }
      if all && best.candidates.contains(3) { held += 1 }
    }
    #expect(Double(held) / Double(trials) > 0.95 - 4 * (0.95 * 0.05 / Double(trials)).squareRoot())
  }
}
