/// How a day's demand spreads over its quarters of an hour: a piecewise-constant rate.
public struct QuarterProfile: Sendable {
  public static let quarters = 96
  static let secondsPerQuarter = 900.0

  /// Share of the day's demand before each quarter, and 1, filled up with what no share exceeds.
  private let cumulative: ContiguousArray<Double>

  /// `weights` are 96, not negative; only their ratios matter. All zero means no demand, ever.
  public init(weights: [Double]) {
    precondition(weights.count == Self.quarters, "a day has 96 quarters of an hour")
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is not a finite size")
    let total = weights.reduce(0, +)
    var cumulative: ContiguousArray<Double> = [0]
    var sum = 0.0
    for weight in weights {
      sum += weight
      cumulative.append(total > 0 ? sum / total : 0)
    }
    cumulative.append(contentsOf: repeatElement(.infinity, count: Self.searched - cumulative.count))
    self.cumulative = cumulative
  }

  /// A power of two above `quarters`, for a search in steps that do not depend on what is found.
  private static let searched = 128

  /// The share of the day's demand in a quarter.
  public func share(ofQuarter quarter: Int) -> Double {
    cumulative[quarter + 1] - cumulative[quarter]
  }

  /// The second of the day by which this share of the demand has arisen: the left-continuous
  /// inverse, so that nothing falls into a quarter without demand. `share` in (0, 1]. O(log 96).
  public func timeOfDay(atShare share: Double) -> Double {
    var low = 0
    // The first quarter whose end reaches the share.
    var step = Self.searched / 2
    while step > 0 {
      if cumulative[low + step] < share { low += step }
      step /= 2
    }
    low = min(low, Self.quarters - 1)
    let width = cumulative[low + 1] - cumulative[low]
    guard width > 0 else { return Double(low) * Self.secondsPerQuarter }
    let within = min(1, (share - cumulative[low]) / width)
    return (Double(low) + within) * Self.secondsPerQuarter
  }
}
