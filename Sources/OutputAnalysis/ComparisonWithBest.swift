import CGSL

/// Each option against the best of the others, all at once: multiple comparisons with the best
/// (J. C. Hsu 1984), for options that share random numbers.
///
/// Of k options only the k - 1 one-sided comparisons of the truly best one must hold together, so
/// Bonferroni's share of each is `(1 - level) / (k - 1)` on paired differences (B. L. Nelson and
/// F. J. Matejcik 1995); the intervals follow D. G. Edwards and J. C. Hsu 1983. Hsu's own constants
/// are for independent options of one variance and do not hold here.
public struct ComparisonWithBest: Hashable, Sendable {
  /// By option: its value minus the best of the others, which holds 0 at one end or inside. All
  /// together they hold with probability `level` at least.
  public let intervals: [ConfidenceInterval]
  /// Options that may be the best, in their order.
  public let candidates: [Int]

  /// Nil with fewer than two options or replications, or replications that cannot be paired.
  public init?(
    _ options: [ReplicationEstimate], largerIsBetter: Bool, level: Double = 0.95
  ) {
    guard let replications = options.first?.deviations.count, options.count > 1, replications > 1,
      options.allSatisfy({ $0.deviations.count == replications })
    else { return nil }
    let t = gsl_cdf_tdist_Qinv((1 - level) / Double(options.count - 1), Double(replications - 1))
    // How much better an option is than another, and how far that may be off.
    func lead(_ option: Int, _ other: Int) -> (value: Double, error: Double) {
      let difference = options[option].difference(from: options[other])
      let error = t * (difference.standardError ?? .infinity)
      return (largerIsBetter ? difference.value : -difference.value, error)
    }
    func others(_ option: Int) -> [Int] { options.indices.filter { $0 != option } }

    let most = options.indices.map { option in
      others(option).map { lead(option, $0) }.reduce(.infinity) { min($0, $1.value + $1.error) }
    }
    let candidates = options.indices.filter { most[$0] >= 0 }
    let least = options.indices.map { option in
      candidates == [option]
        ? 0
        : candidates.filter { $0 != option }.map { lead(option, $0) }
          .reduce(0) { min($0, $1.value - $1.error) }
    }
    self.candidates = candidates
    intervals = zip(least, most).map { least, most in
      let (lower, upper) = (least, max(0, most))
      return largerIsBetter
        ? ConfidenceInterval(lower: lower, upper: upper, level: level)
        : ConfidenceInterval(lower: -upper, upper: -lower, level: level)
    }
  }
}
