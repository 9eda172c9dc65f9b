#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// In how many of how many trials something happened. Where a share comes out alike in every replication, the
/// replications tell no error, and this is all that is known of it.
public struct Trials: Hashable, Sendable {
  /// Those in which it happened.
  public let successes: Double
  /// All of them, above 0.
  public let count: Double

  /// Totals of all replications. Traps if they are no counts.
  public init(successes: Double, count: Double) {
    precondition(0 <= successes && successes <= count && count > 0, "successes are among trials")
    self.successes = successes
    self.count = count
  }

  /// In how many of them something happened, where that is not counted.
  package enum Part: Hashable, Sendable {
    case none, all
  }

  /// Those of which none, or all, tell an interval of this width; nil if no number does.
  package init?(_ part: Part, reaching width: Double, level: Double) {
    guard 0 < width, width < 1 else { return nil }
    let count = log((1 - level) / 2) / log1p(-width)
    self.init(successes: part == .all ? count : 0, count: count)
  }

  /// For the share, as of independent trials: Clopper's and Pearson's (1934). Where it never happened it reaches to
  /// about 3.7 over the number of trials at 95 %, with 2.5 % a side ("rule of three": J. A. Hanley, A. Lippman-Hand
  /// 1983). Trials of a replication go together, so that it is rather too short than too long.
  public func interval(level: Double) -> ConfidenceInterval {
    let end = -expm1(log((1 - level) / 2) / count)
    if successes == 0 { return ConfidenceInterval(lower: 0, upper: end, level: level) }
    if successes == count { return ConfidenceInterval(lower: 1 - end, upper: 1, level: level) }
    return ConfidenceInterval(
      successes: Int(successes.rounded()), trials: Int(count.rounded()), level: level)
  }
}
