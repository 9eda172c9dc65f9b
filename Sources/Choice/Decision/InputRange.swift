import CGSL
import OutputAnalysis

/// Where a figure lies under inputs that are not known: its 5 and 95 % points over the points of a design.
package struct InputRange: Hashable, Sendable {
  /// A quantile of the figure over futures.
  package struct End: Hashable, Sendable {
    /// By linear interpolation between the order statistics around (n - 1) p (type 7 of R. J. Hyndman and
    /// Y. Fan 1996).
    package let value: Double
    /// The ends of its 95 % interval by order statistics, 2.5 % a side; nil where no point lies far
    /// enough out. Exact for independent points, conservative for those of a hypercube.
    package let lower, upper: Double?
  }

  /// The 5 % point. Below 73 points it has no lower end.
  package let low: End
  /// The 95 % point. Below 73 points it has no upper end.
  package let high: End
  /// The extremes of all points, which is what few points can tell.
  package let smallest, largest: Double
  /// Points with a value.
  package let points: Int

  /// The share of futures outside of each end.
  package static let tail = 0.05
  /// Below as many points the outermost ends do not exist: 0.95^73 is 2.4 %. (0.95^72 is below 2.5 % by a
  /// hair; there the extremes are told as what they are.)
  package static let fewestForIntervals = 73

  /// Of one value from each point; nil without any. O(n log n).
  package init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let isEnough = sorted.count >= Self.fewestForIntervals
    func end(_ share: Double, outerIsLower: Bool) -> End {
      let interval = OrderStatisticInterval(share: share, observations: sorted.count)
      let lower = isEnough || !outerIsLower ? interval.lowerRank : nil
      let upper = isEnough || outerIsLower ? interval.upperRank : nil
      return End(
        value: gsl_stats_quantile_from_sorted_data(sorted, 1, sorted.count, share),
        lower: lower.map { sorted[$0 - 1] }, upper: upper.map { sorted[$0 - 1] })
    }
    low = end(Self.tail, outerIsLower: true)
    high = end(1 - Self.tail, outerIsLower: false)
    (smallest, largest) = (first, last)
    points = sorted.count
  }

  /// Whether both ends have both of theirs; else only `smallest` and `largest` of so many are to be told.
  package var hasIntervals: Bool {
    [low.lower, low.upper, high.lower, high.upper].allSatisfy { $0 != nil }
  }
}
