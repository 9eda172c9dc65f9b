#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Observed times above 0, with what every likelihood asks of them.
package struct Sample: Hashable, Sendable {
  /// Sorted, all above 0.
  package let values: [Double]
  let logarithms: [Double]
  /// Arithmetic.
  package let mean: Double
  let meanLogarithm: Double

  /// Nil without values. Traps at a value that is not above 0: the family of such times is another
  /// question, and whoever asks it takes them out and counts them. O(n log n).
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    precondition(values.allSatisfy { $0 > 0 && $0.isFinite }, "a time is not above 0")
    self.values = values.sorted()
    logarithms = self.values.map { log($0) }
    let count = Double(values.count)
    mean = self.values.reduce(0, +) / count
    meanLogarithm = logarithms.reduce(0, +) / count
  }

  /// How many.
  package var count: Int { values.count }

  /// Variance with divisor n. O(n).
  package var variance: Double {
    values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
  }

  /// Standard deviation over mean, divisor n.
  package var cv: Double { variance.squareRoot() / mean }

  /// So many evenly spaced quantiles in place of all, if there are more. O(count).
  package func thinned(to count: Int) -> Sample {
    guard self.count > count else { return self }
    let values = (0..<count).map { quantile((Double($0) + 0.5) / Double(count)) }
    return Sample(values) ?? self
  }

  /// Whether all are one value: no family with a width can be fitted.
  var isConstant: Bool { values.first == values.last }

  /// The quantile of type 7: linear between order statistics. `p` in 0...1.
  package func quantile(_ p: Double) -> Double { values.interpolatedQuantile(p) }
}

extension [Double] {
  /// Of sorted values, by type 7: linear between order statistics. Traps if there are none.
  package func interpolatedQuantile(_ p: Double) -> Double {
    precondition(!isEmpty, "nothing has no quantile")
    let position = p * Double(count - 1)
    let below = Int(position)
    guard below + 1 < count else { return self[count - 1] }
    return self[below] + (position - Double(below)) * (self[below + 1] - self[below])
  }
}
