/// How much of the beginning of a run to leave out: the marginal standard error rule on batch means
/// (K. P. White 1997; batches of 5: White, Cobb and Spratt 2000).
///
/// For non-terminating systems only: a terminating day has no warm-up.
public struct WarmUp: Hashable, Sendable {
  /// Observations to leave out.
  public let deleted: Int
  /// The smallest squared marginal standard error; nil if the series does not vary.
  public let statistic: Double?
  /// Whether the rule asks for half the run or more, so that the run cannot tell.
  public let runIsTooShort: Bool

  /// Batches that always stay, so that a tail that happens to be still cannot pass for an end.
  static let batchesKept = 5

  /// Looks for the d that makes `sum over j > d of (Z_j - mean)^2 / (k - d)^2` smallest among the
  /// k means Z of `batch` observations each, 0 <= d <= k / 2. A tail without variance is no candidate.
  /// O(number of observations).
  public init(mser series: [Double], batch: Int = 5) {
    precondition(batch > 0, "a batch has observations")
    let count = series.count / batch
    let means = (0..<count).map { index in
      series[(index * batch)..<((index + 1) * batch)].reduce(0, +) / Double(batch)
    }
    let last = min(count / 2, count - Self.batchesKept)
    var tail = Tally()
    var best: (start: Int, statistic: Double)?
    for start in means.indices.reversed() {
      tail.add(means[start])
      guard start <= last, let variance = tail.variance, variance > 0 else { continue }
      let size = Double(tail.count)
      let statistic = variance * (size - 1) / (size * size)
      if statistic <= best?.statistic ?? .infinity { best = (start, statistic) }
    }
    deleted = batch * (best?.start ?? 0)
    statistic = best?.statistic
    runIsTooShort = last < 0 || (best.map { $0.start >= count / 2 } ?? false)
  }
}
