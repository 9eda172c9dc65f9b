#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far a simulated series lies from an observed one, part by part.
package struct SeriesError: Hashable, Sendable {
  /// Mean of |error| over the observed, of parts that were observed above 0; nil if there is none.
  package let mape: Double?
  /// All |errors| over all observed; nil if nothing was observed.
  package let wape: Double?
  /// Mean of 2 |error| over the sum of both; parts in which both are 0 count as 0.
  package let symmetricMAPE: Double
  /// Root of the mean square.
  package let rmse: Double
  /// Mean of simulated less observed.
  package let bias: Double
  /// Pearson's, over the parts; nil if one of the series does not vary.
  package let correlation: Double?

  /// Nil without parts. Traps if the series are not of one length. O(n).
  package init?(observed: [Double], simulated: [Double]) {
    guard !observed.isEmpty else { return nil }
    precondition(observed.count == simulated.count, "series of two lengths")
    let n = Double(observed.count)
    let pairs = zip(simulated, observed)
    let seen = pairs.filter { $0.1 > 0 }
    mape = seen.isEmpty ? nil : seen.reduce(0) { $0 + abs($1.0 - $1.1) / $1.1 } / Double(seen.count)
    let total = observed.reduce(0, +)
    wape = total > 0 ? pairs.reduce(0) { $0 + abs($1.0 - $1.1) } / total : nil
    symmetricMAPE =
      pairs.reduce(0) { $0 + ($1.0 + $1.1 > 0 ? 2 * abs($1.0 - $1.1) / ($1.0 + $1.1) : 0) } / n
    rmse = (pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / n).squareRoot()
    bias = pairs.reduce(0) { $0 + $1.0 - $1.1 } / n
    let (s, o) = (simulated.reduce(0, +) / n, total / n)
    let (ss, oo, so) = pairs.reduce((0.0, 0.0, 0.0)) { sums, pair in
      let (x, y) = (pair.0 - s, pair.1 - o)
      return (sums.0 + x * x, sums.1 + y * y, sums.2 + x * y)
    }
    correlation = ss > 0 && oo > 0 ? so / (ss * oo).squareRoot() : nil
  }
}
