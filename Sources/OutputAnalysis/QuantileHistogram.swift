/// Counts of non-negative sizes, cut to whole numbers, in bins whose width grows with the size, so
/// that any quantile comes back within `relativeError`, and two histograms merge by adding.
///
/// Sizes below `linearLimit` have a bin of width 1; above, every doubling is cut into
/// `binsPerDoubling` equal bins (G. Tene's HdrHistogram). Sizes beyond `maximum` fall in the last.
public struct QuantileHistogram: Hashable, Sendable {
  /// Equal bins between a size and its double: 64, a power of two, so that a bin is found by
  /// shifts.
  public static let binsPerDoubling = 64
  /// Below this size every whole number has a bin of its own.
  @inlinable public static var linearLimit: Int { 128 }
  /// The width of a bin over its lower edge, at most: how far a quantile can be off, and much more
  /// than it is, since sizes spread evenly over so narrow a bin. Below `linearLimit` it is 1 at most.
  public static let relativeError = 1.0 / 64
  /// The largest value told apart: 2^24 - 1. In seconds, 582 working days of 8 hours.
  @inlinable public static var maximum: Int { (1 << 24) - 1 }
  /// Bins of every histogram: 1,216, or 5 kB.
  @inlinable public static var binCount: Int { bin(of: maximum) + 1 }

  /// Observations in each bin; `binCount` of them.
  public var counts: ContiguousArray<UInt32>

  /// Without observations. O(`binCount`).
  public init() {
    counts = ContiguousArray(repeating: 0, count: Self.binCount)
  }

  /// The bin of `value`, which must not be negative.
  @inlinable
  public static func bin(of value: Int) -> Int {
    let clamped = min(value, maximum)
    // No shift below `linearLimit`; computed and not asked, for the answer is hard to foresee.
    let shift = max(0, Int.bitWidth - 7 - clamped.leadingZeroBitCount)
    return (shift << 6) + (clamped >> shift)
  }

  /// The values in a bin, first to last.
  public static func values(in bin: Int) -> ClosedRange<Int> {
    guard bin >= linearLimit else { return bin...bin }
    let shift = (bin >> 6) - 1
    let first = ((bin & 63) + 64) << shift
    return first...(first + (1 << shift) - 1)
  }

  /// Counts one observation, which must not be negative; traps if a bin would exceed 2^32 - 1.
  /// O(1).
  @inlinable
  public mutating func add(_ value: Int) {
    counts[Self.bin(of: value)] += 1
  }

  /// Adds the observations of another histogram, as if they had been made here. O(`binCount`).
  public mutating func merge(_ other: QuantileHistogram) {
    for bin in counts.indices { counts[bin] += other.counts[bin] }
  }

  /// All observations. O(`binCount`).
  public var count: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The size that the share `p` of observations do not exceed, interpolated within its bin, so
  /// that it moves with every observation and the spread between replications does not vanish in a
  /// bin; 0 within the first bin, where most are exactly 0. Nil without observations. `p` in 0...1.
  public func quantile(_ p: Double) -> Double? {
    precondition(0 <= p && p <= 1, "a share of observations lies between 0 and 1")
    let rank = p * Double(count)
    var seen = 0.0
    for bin in counts.indices where counts[bin] > 0 {
      let here = Double(counts[bin])
      if seen + here >= rank {
        let values = Self.values(in: bin)
        guard values.lowerBound > 0 else { return 0 }
        return Double(values.lowerBound) + (rank - seen) / here * Double(values.count)
      }
      seen += here
    }
    return nil
  }
}
