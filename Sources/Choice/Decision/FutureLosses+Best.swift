extension FutureLosses {
  /// By option: in which share of the futures it is the best. Who shares the first place has an equal part
  /// of that future, so that the shares add up to 1, or to less where all fail in a future. Empty without points.
  package var best: [ShareOfFutures] {
    var counts = [Double](repeating: 0, count: losses.count)
    for (point, least) in leastLosses.enumerated() {
      let winners = options.filter { serves[$0][point] && losses[$0][point] == least }
      for winner in winners { counts[winner] += 1 / Double(winners.count) }
    }
    return counts.compactMap { ShareOfFutures(count: min($0, Double(points)), points: points) }
  }

  /// By option: in which share of the futures none is better. With ties these add up to more than 1.
  package var unbeaten: [ShareOfFutures] {
    let least = leastLosses
    return options.compactMap { option in
      let count = kept.indices.count {
        serves[option][$0] && losses[option][$0] == least[$0]
      }
      return ShareOfFutures(count: Double(count), points: points)
    }
  }

  /// Pairs of options of which the first is at most as large a loss as the second with at least as large
  /// a chance, whatever the loss: first-order stochastic dominance of the laws over these futures. Whoever
  /// dislikes losses prefers it. None dominates another that serves people where it does not itself.
  package var dominances: [Dominance] {
    let sorted = losses.map { $0.sorted() }
    return pairs { zip(sorted[$0], sorted[$1]) }
  }

  /// Pairs of which the first is no worse in any single future, and better in one at least: a stronger
  /// relation.
  package var statewiseDominances: [Dominance] {
    pairs { zip(losses[$0], losses[$1]) }
  }

  private func pairs(_ values: (Int, Int) -> Zip2Sequence<[Double], [Double]>) -> [Dominance] {
    options.flatMap { option in
      options.filter { other in
        other != option && zip(serves[option], serves[other]).allSatisfy { $0 || !$1 }
          && values(option, other).allSatisfy { $0 <= $1 }
          && values(option, other).contains { $0 < $1 }
      }.map { Dominance(option: option, over: $0) }
    }
  }

  /// By option: under how many levels of a choice it is the best on average. `levels` are the futures under
  /// each; who shares the first place has it. O(options x levels x points).
  package static func wins(_ levels: [FutureLosses]) -> [Int] {
    guard let first = levels.first else { return [] }
    return first.options.map { option in
      levels.count { $0.bestOnAverage.contains(option) }
    }
  }
}

/// That one option dominates another.
package struct Dominance: Hashable, Sendable {
  /// The position of the better option.
  package let option: Int
  /// That of the other.
  package let over: Int
}
