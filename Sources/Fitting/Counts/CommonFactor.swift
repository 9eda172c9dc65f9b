/// Day factors that places or classes have in common, and those of their own, from their counts on the
/// same days: the covariance of two of them is m1 m2 cv^2 of the common factor alone.
package struct CommonFactor: Hashable, Sendable {
  /// Coefficient of variation of the factor that all share; 0 or more.
  package let commonCV: Double
  /// Of what each has beside it, together; 0 or more.
  package let ownCV: Double
  /// The common part of a day's variance beyond chance, in 0...1; nil if there is none at all.
  package let commonShare: Double?

  /// `counts` and `expected` by place or class, then day; `estimated` numbers of each were taken from its
  /// own days. Nil below two of them, or if no day is left over. O(places^2 x days).
  package init?(counts: [[Double]], expected: [[Double]], estimated: Int) {
    guard counts.count >= 2, let days = counts.first?.count, days > estimated else { return nil }
    // What is lost by estimating the expectations.
    let lost = Double(days) / Double(days - estimated)
    var (shared, weight, own, ownWeight) = (0.0, 0.0, 0.0, 0.0)
    for a in counts.indices {
      for day in 0..<days {
        let m = expected[a][day]
        let gap = counts[a][day] - m
        own += gap * gap * lost - m
        ownWeight += m * m
        for b in counts.indices.dropFirst(a + 1) {
          shared += gap * (counts[b][day] - expected[b][day]) * lost
          weight += m * expected[b][day]
        }
      }
    }
    guard weight > 0, ownWeight > 0 else { return nil }
    let total = max(0, own / ownWeight)
    let common = min(max(0, shared / weight), total)
    commonCV = common.squareRoot()
    // (1 + common)(1 + own) - 1 is all of it.
    ownCV = max(0, (1 + total) / (1 + common) - 1).squareRoot()
    commonShare = total > 0 ? common / total : nil
  }
}
