/// Sums and counts of a cell, day by day: what a mean is judged by, such as minutes waited and tickets.
/// Days are independent, what is counted within one is not.
public struct DaySums: Hashable, Sendable {
  /// With fewer no mean is judged: one bad day in so many may not have shown.
  static let fewestDays = 20

  private var sums: [Double] = []
  private var counts: [Double] = []

  /// Without days; they come with `add`.
  public init() {}

  /// Takes one more day in: a date of one replication. A day that counts nothing is left out.
  public mutating func add(sum: Double, of count: Double) {
    precondition(count >= 0 && sum.isFinite, "a day has a sum over a count")
    guard count > 0 else { return }
    sums.append(sum)
    counts.append(count)
  }

  /// Takes in other days after those that are here, such as those of another replication.
  public mutating func merge(_ other: DaySums) {
    sums += other.sums
    counts += other.counts
  }

  /// Those that count something.
  public var days: Int { sums.count }
  /// Of all days.
  public var count: Double { counts.reduce(0, +) }
  /// The sum of all days over their count; nil without days.
  public var mean: Double? { sums.isEmpty ? nil : sums.reduce(0, +) / count }

  /// The p-value of the hypothesis that the requirement is not kept: small where it is kept clearly.
  /// O(days).
  public func pFails(_ requirement: Requirement) -> Double {
    switch requirement {
    case .atMost(let limit): probability(ofMeanBeyond: limit, sign: 1)
    case .atLeast(let limit): probability(ofMeanBeyond: limit, sign: -1)
    }
  }

  /// The p-value of the hypothesis that the requirement is kept: small where it is broken clearly.
  public func pKeeps(_ requirement: Requirement) -> Double {
    switch requirement {
    case .atMost(let limit): probability(ofMeanBeyond: limit, sign: -1)
    case .atLeast(let limit): probability(ofMeanBeyond: limit, sign: 1)
    }
  }

  private func probability(ofMeanBeyond limit: Double, sign: Double) -> Double {
    guard days >= Self.fewestDays else { return 1 }
    return MarginTest(
      zip(sums, counts).map { (margin: sign * ($0 - limit * $1), count: 1) }
    ).probability
  }
}
