import Choice
import Testing

/// `planning.json` E01 to E06, by exact fractions.
@Suite struct TruthOfDecisionsTests {
  private let waits = FutureLosses(TwentyFourFutures.waits, lowerIsBetter: true)
  private let costs = FutureLosses(TwentyFourFutures.costs, lowerIsBetter: true)
  /// In millions of VND: the cost and 150 for each minute of the mean wait.
  private var losses: FutureLosses { FutureLosses([costs, waits], weights: [1, 150]) }

  @Test func `E01: a tie for the best shares the future or counts for each`() {
    #expect(agree(waits.best.map(\.value), of24([0, 0, 22, 2])))
    #expect(agree(waits.unbeaten.map(\.value), of24([0, 0, 23, 3])))
    #expect(agree(losses.best.map(\.value), of24([7, 3, 2, 12])))
    #expect(agree(losses.unbeaten.map(\.value), losses.best.map(\.value)))
  }

  @Test func `E02: expected and largest regret name different options`() {
    #expect(
      agree(
        losses.expectedLosses,
        [
          11_708.166_666_666_666, 11_434.333_333_333_334, 11_446.333_333_333_334,
          11_251.583_333_333_334,
        ]))
    #expect(
      agree(
        losses.expectedRegrets,
        [1141.375, 867.541_666_666_666_6, 879.541_666_666_666_6, 684.791_666_666_666_6]))
    #expect(agree(losses.largestRegrets, [6628, 7063, 1423, 6473]))
    #expect(losses.minimaxRegret == [2])
    #expect(losses.bestOnAverage == [3])
    #expect(losses.minimaxLoss == [2])
  }

  @Test func `E03: to know the future is worth the least expected regret, to know the surge less`()
    throws
  {
    let all = try #require(losses.information(noise: nil))
    let surge = try #require(
      losses.information(about: .levels(TwentyFourFutures.surge), noise: nil))
    #expect(
      agree(
        [all.value, all.raw, surge.value],
        [684.791_666_666_666_6, 684.791_666_666_666_6, 467.708_333_333_333_3]))
    #expect(all.bias == nil)
    let calm = TwentyFourFutures.surge.indices.filter { TwentyFourFutures.surge[$0] == 0 }
    let rush = TwentyFourFutures.surge.indices.filter { TwentyFourFutures.surge[$0] == 1 }
    let levels = [calm, rush].map { points in
      FutureLosses(losses.losses.map { losses in points.map { losses[$0] } }, lowerIsBetter: true)
    }
    #expect(levels.map(\.bestOnAverage) == [[3], [2]])
    #expect(FutureLosses.wins(levels) == [0, 0, 1, 1])
  }

  /// Second minus first: shares negative, zero, positive of the wait and negative of the loss.
  @Test(arguments: [
    (0, 1, [23.0, 1, 0], -7.004_166_666_666_666, 13.0), (0, 2, [24, 0, 0], -12.3125, 8),
    (0, 3, [24, 0, 0], -5.529_166_666_666_667, 13), (1, 2, [23, 1, 0], -5.308_333_333_333_334, 3),
    (1, 3, [16, 0, 8], 1.475, 19), (2, 3, [1, 2, 21], 6.783_333_333_333_333, 20),
  ])
  func `E04: signs of paired differences`(
    first: Int, second: Int, counts: [Double], mean: Double, loss: Double
  ) {
    func study(_ values: [[Double]]) -> DifferenceOverFutures {
      let points = zip(values[second], values[first]).map { Difference($0 - $1, relevant: 0) }
      return DifferenceOverFutures(
        centre: Difference(-1, relevant: 0), noise: nil, points: points, aim: .lower)
    }
    let wait = study(TwentyFourFutures.waits)
    let (gain, worse) = (wait.relevantGainShare ?? .nan, wait.relevantLossShare ?? .nan)
    #expect(agree([gain, 1 - gain - worse, worse], of24(counts)))
    #expect(wait.signShare == wait.relevantGainShare)
    #expect(
      agree([waits.expectedLosses[second] - waits.expectedLosses[first]], [mean]))
    #expect(agree([study(losses.losses).signShare ?? .nan], of24([loss])))
  }

  @Test func `E05: all targets at once are met more seldom than each, and not by the product`()
    throws
  {
    let options = try (0..<4).map { option in
      let targets = Targets([
        TwentyFourFutures.costs[option].map { $0 <= 10_200 },
        TwentyFourFutures.waits[option].map { $0 <= 8 },
        TwentyFourFutures.onTime[option].map { $0 >= 90 },
      ])
      let each = try targets.met.map { try #require(ShareOfFutures(holding: $0)).value }
      return (try #require(ShareOfFutures(holding: targets.all)).value, each)
    }
    #expect(agree(options.map(\.0), of24([8, 14, 0, 14])))
    #expect(agree(options[0].1, of24([24, 8, 9])))
    #expect(agree(options[1].1, of24([24, 14, 17])))
    #expect(agree(options[2].1, of24([0, 22, 22])))
    #expect(agree(options[3].1, of24([24, 15, 15])))
  }

  @Test func `E06: an option dominates in law or in every future`() {
    func pairs(_ found: [Dominance]) -> [[Int]] { found.map { [$0.option, $0.over] } }
    #expect(pairs(waits.dominances) == [[1, 0], [2, 0], [2, 1], [2, 3], [3, 0]])
    #expect(pairs(waits.statewiseDominances) == [[1, 0], [2, 0], [2, 1], [3, 0]])
    #expect(losses.dominances.isEmpty)
  }

  /// O4 is the best on average at 150 a minute; O1 costs less and O3 waits less.
  @Test func `a weight may move until another option is as good`() throws {
    let weighted = WeightedLosses([costs, waits], weights: [1, 150])
    #expect(weighted.futures == losses)
    let (cost, wait) = (costs.expectedLosses, waits.expectedLosses)
    let (below, above) = weighted.breakEven(of: 1)
    let (low, high) = (try #require(below), try #require(above))
    for end in [low, high] {
      let option = end.option
      #expect(
        agree([cost[option] + end.weight * wait[option]], [cost[3] + end.weight * wait[3]]))
      let beyond = FutureLosses(
        [costs, waits], weights: [1, end.weight + (end.weight < 150 ? -0.01 : 0.01)])
      #expect(beyond.bestOnAverage == [option])
    }
    #expect(low.option == 0 && high.option == 2)
  }

  @Test func `options are compared only where all have a value`() {
    let futures = FutureLosses([[1, 2, nil, 4], [2, nil, 1, 3]], lowerIsBetter: true)
    #expect(futures.kept == [0, 3] && futures.missing == [1, 2])
    #expect(futures.losses == [[1, 4], [2, 3]])
    let more = FutureLosses([[1, 2, nil, 4], [2, nil, 1, 3]], lowerIsBetter: false)
    #expect(more.losses == [[-1, -4], [-2, -3]])
    let full = FutureLosses([[1, 1, 1, 1], [1, 1, 1, 1]], lowerIsBetter: true)
    #expect(FutureLosses([full, futures], weights: [1, 2]).losses == [[3, 9], [5, 7]])
    #expect(FutureLosses([[nil], [1]], lowerIsBetter: true).information(noise: nil) == nil)
  }

  @Test func `a target that cannot be told leaves the rest open unless one is missed`() {
    let targets = Targets([[true, true, false, nil], [true, nil, nil, false]])
    #expect(targets.all == [true, nil, false, false])
    #expect(ShareOfFutures(holding: targets.all)?.points == 3)
    #expect(ShareOfFutures(holding: [nil]) == nil)
  }

  /// The first is the least in three of four futures, but fails in two of them.
  @Test func `in a future in which an option fails it is not the best, and no regret is of it`() {
    let values: [[Double?]] = [[1, 1, 1, 5], [2, 2, 2, 2], [9, 9, 9, 9]]
    let fails: [[Bool?]] = [
      [false, true, true, nil], [false, false, true, false], [false, false, true, false],
    ]
    let futures = FutureLosses(values, lowerIsBetter: true, fails: fails)
    #expect(futures.best.map(\.value) == [0.25, 0.5, 0])
    #expect(futures.unbeaten.map(\.value) == [0.25, 0.5, 0])
    // Of the first over futures 0 and 3, of the others also over 1; in 2 nobody serves.
    let regrets = [1.5, 1.0 / 3, 22.0 / 3]
    #expect(futures.expectedRegrets == regrets)
    #expect(futures.largestRegrets == [3, 1, 8])
    let unaware = FutureLosses(values, lowerIsBetter: true)
    #expect(unaware.best.map(\.value) == [0.75, 0.25, 0])
    #expect(unaware.dominances.contains { $0.option == 1 && $0.over == 2 })
    // Who fails where another serves dominates nobody.
    let better = FutureLosses(
      [[1, 1], [2, 2]], lowerIsBetter: true, fails: [[true, false], [false, false]])
    #expect(better.dominances.isEmpty && better.statewiseDominances.isEmpty)
    #expect(better.best.map(\.value) == [0.5, 0.5])
    let weighted = FutureLosses([better, better], weights: [1, 2])
    #expect(weighted.best.map(\.value) == [0.5, 0.5])
    let never = FutureLosses([[1], [2]], lowerIsBetter: true, fails: [[true], [false]])
    #expect(never.expectedRegrets[0].isNaN && never.expectedRegrets[1] == 0)
  }
}

/// So many of the futures.
private func of24(_ counts: [Double]) -> [Double] { counts.map { $0 / 24 } }

/// To 1e-12 of the larger, and of 1 where both are about 0.
func agree(_ found: [Double], _ truth: [Double], within tolerance: Double = 1e-12) -> Bool {
  found.count == truth.count
    && zip(found, truth).allSatisfy { abs($0 - $1) <= tolerance * max(abs($0), abs($1), 1e-3) }
}
