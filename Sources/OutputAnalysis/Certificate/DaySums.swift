/// Sums and counts of a cell, batch by batch: what a mean is judged by, such as minutes waited and tickets.
/// A batch is a day, or several that follow each other, as in `DayShares`. Batches are independent, what is
/// counted within one is not.
public struct DaySums: Hashable, Sendable {
  /// With fewer no mean is judged: one bad day in so many may not have shown.
  static let fewestDays = 20

  private var sums: [Double] = []
  private var counts: [Double] = []
  /// Those that count something.
  public private(set) var days = 0

  /// Without days; they come with `add`.
  public init() {}

  /// Takes one more batch in: a date of one replication, or `days` dates that follow each other. One that
  /// counts nothing is left out.
  public mutating func add(sum: Double, of count: Double, days: Int = 1) {
    precondition(count >= 0 && sum.isFinite, "a day has a sum over a count")
    precondition(days > 0, "a batch has a day")
    guard count > 0 else { return }
    sums.append(sum)
    counts.append(count)
    self.days += days
  }

  /// Takes in other days after those that are here, such as those of another replication.
  public mutating func merge(_ other: DaySums) {
    sums += other.sums
    counts += other.counts
    days += other.days
  }

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
