/// Counts of non-negative whole numbers in bins whose width grows with the value, so that any
/// quantile comes back within `relativeError`, and two histograms merge by adding.
///
/// Values below `linearLimit` have a bin each; above, every doubling is cut into
/// `binsPerDoubling` equal bins (G. Tene's HdrHistogram). Values beyond `maximum` fall in the last.
public struct QuantileHistogram: Hashable, Sendable {
  public static let binsPerDoubling = 64
  public static let linearLimit = 128
  /// Half the width of a bin over its lower edge.
  public static let relativeError = 0.5 / 64
  /// The largest value told apart: 2^24 - 1. In seconds, 582 working days of 8 hours.
  public static let maximum = (1 << 24) - 1
  public static let binCount = bin(of: maximum) + 1

  /// Observations in each bin; `binCount` of them.
  public var counts: ContiguousArray<UInt32>

  public init() {
    counts = ContiguousArray(repeating: 0, count: Self.binCount)
  }

  /// The bin of `value`, which must not be negative.
  @inlinable
  public static func bin(of value: Int) -> Int {
    guard value >= linearLimit else { return value }
    let clamped = min(value, maximum)
    let shift = Int.bitWidth - 7 - clamped.leadingZeroBitCount
    return (shift << 6) + (clamped >> shift)
  }

  /// The values in a bin, first to last.
  public static func values(in bin: Int) -> ClosedRange<Int> {
    guard bin >= linearLimit else { return bin...bin }
    let shift = (bin >> 6) - 1
    let first = ((bin & 63) + 64) << shift
    return first...(first + (1 << shift) - 1)
  }

  @inlinable
  public mutating func add(_ value: Int) {
    counts[Self.bin(of: value)] += 1
  }

  public mutating func merge(_ other: QuantileHistogram) {
    for bin in counts.indices { counts[bin] += other.counts[bin] }
  }

  public var count: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The smallest value that at least the share `p` of observations do not exceed, as the middle
  /// of its bin; nil if there are none. `p` in 0...1.
  public func quantile(_ p: Double) -> Double? {
    let total = count
    guard total > 0 else { return nil }
    let rank = max(1, Int((p * Double(total)).rounded(.up)))
    var seen = 0
    for bin in counts.indices {
      seen += Int(counts[bin])
      if seen >= rank {
        let values = Self.values(in: bin)
        return Double(values.lowerBound + values.upperBound) / 2
      }
    }
    return nil
  }
}
