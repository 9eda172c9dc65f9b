#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far a sample lies from a law, in three ways.
package struct GoodnessOfFit: Hashable, Sendable {
  /// Kolmogorov and Smirnov: the largest distance of the distribution functions.
  package let ks: Double
  /// Cramér and von Mises: the squared distance, with 1 / (12 n).
  package let cvm: Double
  /// Anderson and Darling: the squared distance weighted by the tails.
  package let ad: Double

  /// Of sorted values. O(n).
  package init(_ sorted: [Double], _ law: Law) {
    let n = Double(sorted.count)
    var (ks, cvm, ad) = (0.0, 1 / (12 * n), 0.0)
    for (index, value) in sorted.enumerated() {
      let i = Double(index)
      let p = law.cumulative(value)
      ks = max(ks, (i + 1) / n - p, p - i / n)
      let distance = p - (2 * i + 1) / (2 * n)
      cvm += distance * distance
      // Tails that a double cannot tell from 0 are as small as it can.
      let below = log(max(p, .leastNormalMagnitude))
      let above = log(max(law.survival(value), .leastNormalMagnitude))
      ad += (2 * i + 1) * below + (2 * (n - i) - 1) * above
    }
    (self.ks, self.cvm) = (ks, cvm)
    self.ad = -n - ad / n
  }
}
