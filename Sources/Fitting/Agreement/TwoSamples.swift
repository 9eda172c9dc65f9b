#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The largest distance of two samples' distribution functions (N. V. Smirnov), read after all ties of a
/// value.
package struct TwoSamples: Hashable, Sendable {
  /// In 0...1.
  package let distance: Double
  /// Of the first.
  package let first: Int
  /// Of the second.
  package let second: Int

  /// Nil if one is empty. O(n log n).
  package init?(_ a: [Double], _ b: [Double]) {
    guard !a.isEmpty, !b.isEmpty else { return nil }
    (first, second) = (a.count, b.count)
    let (a, b) = (a.sorted(), b.sorted())
    var (i, j, largest) = (0, 0, 0)
    while i < a.count, j < b.count {
      let value = min(a[i], b[j])
      while i < a.count, a[i] == value { i += 1 }
      while j < b.count, b[j] == value { j += 1 }
      largest = max(largest, abs(i * b.count - j * a.count))
    }
    distance = Double(largest) / Double(a.count) / Double(b.count)
  }

  /// Both-sided, by Kolmogorov's limit at sqrt(nm / (n + m)) D.
  package var asymptoticP: Double {
    let (n, m) = (Double(first), Double(second))
    let x = (n * m / (n + m)).squareRoot() * distance
    guard x > 0.2 else { return 1 }
    let sum = (1...100).reduce(0.0) { sum, k in
      let term = exp(-2 * Double(k * k) * x * x)
      return sum + (k.isMultiple(of: 2) ? -term : term)
    }
    return min(1, max(0, 2 * sum))
  }

  /// Both-sided, over all orders of the two samples, each as likely as the others: the share of lattice
  /// paths that leave the band. O(n m); for up to some thousands each.
  package var exactP: Double {
    let (n, m) = (first, second)
    let limit = Int((distance * Double(n) * Double(m)).rounded())
    // inside[j]: the share of paths to (i, j) that stay strictly within the band, each path weighted so
    // that the last one is a share of all.
    var inside = [Double](repeating: 0, count: m + 1)
    for i in 0...n {
      for j in 0...m {
        if i == 0, j == 0 {
          inside[0] = limit > 0 ? 1 : 0
        } else if abs(i * m - j * n) >= limit {
          inside[j] = 0
        } else {
          let fromLeft = i > 0 ? inside[j] * Double(i) / Double(i + j) : 0
          let fromBelow = j > 0 ? inside[j - 1] * Double(j) / Double(i + j) : 0
          inside[j] = fromLeft + fromBelow
        }
      }
    }
    return min(1, max(0, 1 - inside[m]))
  }
}
