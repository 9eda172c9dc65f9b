import CGSL

/// Each option against the best of the others, for options that share random numbers.
///
/// All ordered pairs are compared one-sidedly on paired differences, by Bonferroni's inequality
/// together: `(1 - level) / (k (k - 1) families)` for each of k options. Hsu's multiple comparison with
/// the best needs k - 1 of them only, but says nothing of options that are equally good, of which it
/// leaves one out more often than its level tells; here each of them stays a candidate.
public struct ComparisonWithBest: Hashable, Sendable {
  /// By option: its value minus the best of the others. All of them, and those of the other
  /// families, hold together with probability `level` at least.
  public let intervals: [ConfidenceInterval]
  /// Options that may be the best, or behind it by no more than what is relevant, in their order.
  public let candidates: [Int]

  /// `families` such comparisons are to hold together. Nil with fewer than two options or
  /// replications, or replications that cannot be paired.
  public init?(
    _ options: [ReplicationEstimate], largerIsBetter: Bool, relevant: Double = 0,
    families: Int = 1, level: Double = 0.95
  ) {
    self.init(
      options, unvaried: { _, _ in nil }, largerIsBetter: largerIsBetter, relevant: relevant,
      families: families, level: level)
  }

  /// `unvaried` has what the first of two options exceeds the second by where both are shares that are alike in every
  /// replication: there the interval is that of their trials.
  package init?(
    _ options: [ReplicationEstimate], unvaried: (Int, Int) -> UnvariedShare?,
    largerIsBetter: Bool, relevant: Double, families: Int, level: Double
  ) {
    guard let replications = options.first?.deviations.count, options.count > 1, replications > 1,
      options.allSatisfy({ $0.deviations.count == replications })
    else { return nil }
    let comparisons = Double(options.count * (options.count - 1) * families)
    let side = (1 - level) / comparisons
    let t = gsl_cdf_tdist_Qinv(side, Double(replications - 1))
    // How much better an option is than the best of the others: at most as much as than any of them.
    let leads = options.indices.map { option in
      options.indices.filter { $0 != option }.reduce((Double.infinity, Double.infinity)) {
        let difference = options[option].difference(from: options[$1])
        let error = t * (difference.standardError ?? .infinity)
        let interval =
          unvaried(option, $1)?.interval(level: 1 - 2 * side)
          ?? ConfidenceInterval(
            lower: difference.value - error, upper: difference.value + error, level: 1 - 2 * side)
        let (least, most) =
          largerIsBetter
          ? (interval.lower, interval.upper) : (-interval.upper, -interval.lower)
        return (min($0.0, least), min($0.1, most))
      }
    }
    candidates = options.indices.filter { leads[$0].1 >= -relevant }
    intervals = leads.map { least, most in
      largerIsBetter
        ? ConfidenceInterval(lower: least, upper: most, level: level)
        : ConfidenceInterval(lower: -most, upper: -least, level: level)
    }
  }
}
