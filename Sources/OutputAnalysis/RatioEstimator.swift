import CGSL

/// A ratio of expectations, E[sum] / E[count], from sums and counts of independent replications: the
/// mean over customers, where the mean of the replications' means is the view of the day.
public struct RatioEstimator: Hashable, Sendable {
  /// What was summed, by replication.
  public private(set) var sums: [Double] = []
  /// Over how many, by replication: as many as `sums`.
  public private(set) var counts: [Double] = []

  /// Without replications; they come with `add`.
  public init() {}

  /// From the totals of all replications, in one order.
  public init(sums: [Double], counts: [Double]) {
    precondition(sums.count == counts.count, "each replication has a sum and a count")
    self.sums = sums
    self.counts = counts
  }

  /// Appends the totals of one more replication.
  public mutating func add(sum: Double, count: Double) {
    sums.append(sum)
    counts.append(count)
  }

  /// The ratio of totals with the delta method's error, of standard error
  /// `sqrt(sum (S - r C)^2 / (n - 1) / n) / mean(C)`; nil if nothing was counted.
  public var estimate: ReplicationEstimate? {
    let total = counts.reduce(0, +)
    guard total != 0 else { return nil }
    let ratio = sums.reduce(0, +) / total
    let meanCount = total / Double(counts.count)
    return ReplicationEstimate(
      value: ratio, deviations: zip(sums, counts).map { ($0 - ratio * $1) / meanCount })
  }

  /// The ratio freed of its bias of order 1 / n by leaving out each replication in turn (R. G. Miller
  /// 1974); nil below two replications or if one of them counts everything.
  public var jackknifed: ReplicationEstimate? {
    let (sum, total, n) = (sums.reduce(0, +), counts.reduce(0, +), Double(counts.count))
    guard counts.count > 1, total != 0, counts.allSatisfy({ $0 != total }) else { return nil }
    return ReplicationEstimate(
      meanOf: zip(sums, counts).map { n * sum / total - (n - 1) * (sum - $0) / (total - $1) })
  }

  /// E. C. Fieller's interval (1954), which allows for the error of the counts exactly if sums and
  /// counts are normal; nil if they are so noisy that the interval has no end.
  public func fieller(level: Double) -> ConfidenceInterval? {
    guard counts.count > 1 else { return nil }
    let n = Double(counts.count)
    let (meanSum, meanCount) = (sums.reduce(0, +) / n, counts.reduce(0, +) / n)
    let t = gsl_cdf_tdist_Pinv((1 + level) / 2, n - 1)
    func covariance(_ x: [Double], _ meanX: Double, _ y: [Double], _ meanY: Double) -> Double {
      t * t * zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / (n - 1) / n
    }
    // a r^2 - 2 b r + c <= 0
    let a = meanCount * meanCount - covariance(counts, meanCount, counts, meanCount)
    let b = meanSum * meanCount - covariance(sums, meanSum, counts, meanCount)
    let c = meanSum * meanSum - covariance(sums, meanSum, sums, meanSum)
    guard a > 0, b * b >= a * c else { return nil }
    let root = (b * b - a * c).squareRoot()
    return ConfidenceInterval(lower: (b - root) / a, upper: (b + root) / a, level: level)
  }
}
