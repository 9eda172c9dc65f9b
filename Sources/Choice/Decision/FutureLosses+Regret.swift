extension FutureLosses {
  /// By option: its loss on average over the futures. NaN without points.
  package var expectedLosses: [Double] {
    losses.map { $0.reduce(0, +) / Double(points) }
  }

  /// By option: what it costs on average not to have known the future, against the best there, over the futures in
  /// which it may be chosen. NaN without any.
  package var expectedRegrets: [Double] {
    regrets.map { $0.reduce(0, +) / Double($0.count) }
  }

  /// By option: what it costs in that of these futures in which it is most. NaN without any.
  package var largestRegrets: [Double] {
    regrets.map { $0.max() ?? .nan }
  }

  /// Options of the least loss on average; more than one if they are equal.
  package var bestOnAverage: [Int] { least(expectedLosses) }

  /// Options of the least largest regret: who fears to be blamed takes one of these.
  package var minimaxRegret: [Int] { least(largestRegrets) }

  /// Options of the least largest loss.
  package var minimaxLoss: [Int] { least(losses.map { $0.max() ?? 0 }) }

  private var regrets: [[Double]] {
    let least = leastLosses
    return options.map { option in
      kept.indices.filter { serves[option][$0] }.map { losses[option][$0] - least[$0] }
    }
  }

  private func least(_ figures: [Double]) -> [Int] {
    let least = figures.filter { !$0.isNaN }.min()
    return figures.indices.filter { figures[$0] == least }
  }
}

/// Several indicators brought to one unit by weights, and how far a weight may move until another option is
/// the best on average.
package struct WeightedLosses: Hashable, Sendable {
  /// By indicator, then option: its loss on average, over the futures in which all have a value.
  private let means: [[Double]]
  /// By indicator, above zero.
  private let weights: [Double]
  /// All in one.
  package let futures: FutureLosses

  /// Where a weight makes two options equal.
  package struct BreakEven: Hashable, Sendable {
    /// The weight.
    package let weight: Double
    /// The position of the option that is the best beyond it.
    package let option: Int
  }

  /// A weight for each indicator; these have the same options and points.
  package init(_ indicators: [FutureLosses], weights: [Double]) {
    futures = FutureLosses(indicators, weights: weights)
    self.weights = weights
    let kept = Set(futures.kept)
    means = indicators.map { indicator in
      let positions = indicator.kept.indices.filter { kept.contains(indicator.kept[$0]) }
      return indicator.losses.map { losses in
        positions.reduce(0) { $0 + losses[$1] } / Double(positions.count)
      }
    }
  }

  /// The weights of one indicator, the others kept, between which the best option stays the best; nil at
  /// a side at which none takes over at a weight of zero or above. O(options x indicators).
  package func breakEven(of indicator: Int) -> (below: BreakEven?, above: BreakEven?) {
    guard let best = futures.bestOnAverage.first else { return (nil, nil) }
    let crossings = futures.options.compactMap { option -> BreakEven? in
      let slope = means[indicator][option] - means[indicator][best]
      let rest = weights.indices.filter { $0 != indicator }.reduce(0) {
        $0 + weights[$1] * (means[$1][option] - means[$1][best])
      }
      let weight = -rest / slope
      return slope != 0 && weight >= 0 ? BreakEven(weight: weight, option: option) : nil
    }
    let own = weights[indicator]
    return (
      crossings.filter { $0.weight <= own }.max { $0.weight < $1.weight },
      crossings.filter { $0.weight > own }.min { $0.weight < $1.weight }
    )
  }
}
