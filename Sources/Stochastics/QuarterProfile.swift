/// How a day's demand spreads over its quarters of an hour: a piecewise-constant rate.
public struct QuarterProfile: Sendable {
  public static let quarters = 96
  static let secondsPerQuarter = 900.0

  /// Share of the day's demand before each quarter, and 1.
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
    self.cumulative = cumulative
  }

  /// The share of the day's demand in a quarter.
  public func share(ofQuarter quarter: Int) -> Double {
    cumulative[quarter + 1] - cumulative[quarter]
  }

  /// The second of the day by which this share of the demand has arisen: the left-continuous
  /// inverse, so that nothing falls into a quarter without demand. `share` in (0, 1]. O(log 96).
  public func timeOfDay(atShare share: Double) -> Double {
    var low = 0
    var high = Self.quarters
    // The first quarter whose end reaches the share.
    while high - low > 1 {
      let middle = (low + high) / 2
      if cumulative[middle] < share { low = middle } else { high = middle }
    }
    let width = cumulative[low + 1] - cumulative[low]
    guard width > 0 else { return Double(low) * Self.secondsPerQuarter }
    let within = min(1, (share - cumulative[low]) / width)
    return (Double(low) + within) * Self.secondsPerQuarter
  }
}
