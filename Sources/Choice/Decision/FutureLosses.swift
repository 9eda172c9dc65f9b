/// One indicator of several options over the points of a design: the same futures for all of them.
///
/// Points in which an option has no value are left out for all and counted: options are only ever
/// compared in the same futures.
package struct FutureLosses: Hashable, Sendable {
  /// By option, then point that all have: less is better.
  package let losses: [[Double]]
  /// Positions in the design of the points that all options have, ascending.
  package let kept: [Int]
  /// Positions of the points that are left out.
  package let missing: [Int]

  /// `values` by option, then point; nil where a run failed.
  package init(_ values: [[Double?]], lowerIsBetter: Bool) {
    precondition(Set(values.map(\.count)).count == 1, "options have the same points")
    let points = values[0].indices
    let kept = points.filter { point in values.allSatisfy { $0[point] != nil } }
    self.kept = kept
    missing = points.filter { point in values.contains { $0[point] == nil } }
    losses = values.map { option in
      kept.compactMap { option[$0] }.map { lowerIsBetter ? $0 : -$0 }
    }
  }

  /// Several indicators in one unit: each times its weight, above zero. They have the same options and
  /// points; what one of them leaves out is left out.
  package init(_ indicators: [FutureLosses], weights: [Double]) {
    precondition(indicators.count == weights.count && !weights.isEmpty, "a weight for each")
    var sums = indicators[0].losses.map { _ in
      [Double?](repeating: 0, count: indicators[0].kept.count + indicators[0].missing.count)
    }
    for (indicator, weight) in zip(indicators, weights) {
      for option in sums.indices {
        for (position, point) in indicator.kept.enumerated() {
          sums[option][point]? += weight * indicator.losses[option][position]
        }
        for point in indicator.missing { sums[option][point] = nil }
      }
    }
    self.init(sums, lowerIsBetter: true)
  }

  /// Options.
  package var options: Range<Int> { losses.indices }
  /// How many points the options are compared in.
  package var points: Int { kept.count }

  /// By point: the smallest loss of all options.
  var leastLosses: [Double] {
    kept.indices.map { point in losses.reduce(Double.infinity) { min($0, $1[point]) } }
  }
}
