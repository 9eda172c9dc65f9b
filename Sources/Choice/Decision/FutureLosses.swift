/// One indicator of several options over the points of a design: the same futures for all of them.
///
/// Points in which an option has no value are left out for all and counted: options are only ever
/// compared in the same futures. In a future in which an option fails it is none to be chosen, whatever its figure:
/// what it spares those whom it serves is paid by those whom it does not.
package struct FutureLosses: Hashable, Sendable {
  /// By option, then point that all have: less is better.
  package let losses: [[Double]]
  /// Positions in the design of the points that all options have, ascending.
  package let kept: [Int]
  /// Positions of the points that are left out.
  package let missing: [Int]
  /// By option, then point that all have: whether it serves people there, and may be chosen.
  let serves: [[Bool]]

  /// `values` by option, then point; nil where a run failed. `fails` likewise: in which an option fails, nil where
  /// that cannot be told; empty if none does.
  package init(_ values: [[Double?]], lowerIsBetter: Bool, fails: [[Bool?]] = []) {
    precondition(Set((values.map(\.count)) + fails.map(\.count)).count == 1, "the same points")
    precondition(fails.isEmpty || fails.count == values.count, "whether each option fails")
    let points = values[0].indices
    let kept = points.filter { point in values.allSatisfy { $0[point] != nil } }
    self.kept = kept
    missing = points.filter { point in values.contains { $0[point] == nil } }
    losses = values.map { option in
      kept.compactMap { option[$0] }.map { lowerIsBetter ? $0 : -$0 }
    }
    serves = values.indices.map { option in
      kept.map { fails.isEmpty || fails[option][$0] != true }
    }
  }

  /// Several indicators in one unit: each times its weight, above zero. They have the same options and
  /// points; what one of them leaves out is left out.
  package init(_ indicators: [FutureLosses], weights: [Double]) {
    precondition(indicators.count == weights.count && !weights.isEmpty, "a weight for each")
    let points = indicators[0].kept.count + indicators[0].missing.count
    var sums = indicators[0].losses.map { _ in [Double?](repeating: 0, count: points) }
    var fails = indicators[0].losses.map { _ in [Bool?](repeating: false, count: points) }
    for (indicator, weight) in zip(indicators, weights) {
      for option in sums.indices {
        for (position, point) in indicator.kept.enumerated() {
          sums[option][point]? += weight * indicator.losses[option][position]
          if !indicator.serves[option][position] { fails[option][point] = true }
        }
        for point in indicator.missing { sums[option][point] = nil }
      }
    }
    self.init(sums, lowerIsBetter: true, fails: fails)
  }

  /// Options.
  package var options: Range<Int> { losses.indices }
  /// How many points the options are compared in.
  package var points: Int { kept.count }

  /// By point: the smallest loss of all options that may be chosen there.
  var leastLosses: [Double] { leastLosses(of: losses) }

  /// Of losses that are about these; where every option fails, of all of them.
  func leastLosses(of losses: [[Double]]) -> [Double] {
    kept.indices.map { point in
      let chosen = options.filter { serves[$0][point] }
      return (chosen.isEmpty ? Array(options) : chosen)
        .reduce(Double.infinity) { min($0, losses[$1][point]) }
    }
  }
}
