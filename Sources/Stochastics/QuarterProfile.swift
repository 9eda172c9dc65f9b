/// How a day's demand spreads over its quarters of an hour: a piecewise-constant rate.
public struct QuarterProfile: Sendable {
  /// Quarters of an hour of a day.
  public static let quarters = 96
  static let secondsPerQuarter = 900.0

  /// Share of the day's demand before each quarter, and 1, and what no share exceeds.
  private let cumulative: ContiguousArray<Double>
  /// For each of as many equal parts of the demand: the last quarter that begins before it.
  private let guide: ContiguousArray<UInt8>

  private static let guideCount = 256

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
    cumulative.append(.infinity)
    self.cumulative = cumulative
    var quarter = 0
    guide = ContiguousArray(
      (0..<Self.guideCount).map { part in
        while cumulative[quarter + 1] < Double(part) / Double(Self.guideCount) { quarter += 1 }
        return UInt8(quarter)
      })
  }

  /// The share of the day's demand in a quarter.
  public func share(ofQuarter quarter: Int) -> Double {
    cumulative[quarter + 1] - cumulative[quarter]
  }

  /// The second of the day by which this share of the demand has arisen: the left-continuous
  /// inverse, so that nothing falls into a quarter without demand. `share` in (0, 1]. Finds the
  /// quarter by a guide table (H.-C. Chen, Y. Asau, AIIE Transactions 6, 1974): O(1) as a rule.
  public func timeOfDay(atShare share: Double) -> Double {
    // The first quarter whose end reaches the share.
    var low = Int(guide[min(Self.guideCount - 1, Int(share * Double(Self.guideCount)))])
    while cumulative[low + 1] < share { low += 1 }
    low = min(low, Self.quarters - 1)
    let width = cumulative[low + 1] - cumulative[low]
    guard width > 0 else { return Double(low) * Self.secondsPerQuarter }
    let within = min(1, (share - cumulative[low]) / width)
    return (Double(low) + within) * Self.secondsPerQuarter
  }
}
