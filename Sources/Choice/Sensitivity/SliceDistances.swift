/// How far the law of a quantity moves when one factor is known to be in a part of its range (PAWN; F.
/// Pianosi, T. Wagener 2015): a measure that needs neither a metamodel nor that the quantity rises or
/// falls.
package struct SliceDistances: Hashable, Sendable {
  /// From 0.
  package var factor: Int
  /// By part, from low to high: the largest distance of the two distribution functions (Kolmogorov,
  /// Smirnov).
  package var distances: [Double]

  /// Over parts.
  package var mean: Double { distances.reduce(0, +) / Double(distances.count) }
  /// Over parts.
  package var largest: Double { distances.max() ?? 0 }
  /// Over parts; the mean of the two in the middle if there are as many on both sides.
  package var median: Double {
    let sorted = distances.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// By factor, each cut into `slices` of as many points as can be. O(factors x slices x points log
  /// points). Throws below 10 points in a slice.
  package static func all(
    _ rows: [[Double]], outputs: [Double], slices: Int = 4
  ) throws(SensitivityRefusal) -> [SliceDistances] {
    guard rows.count >= 10 * slices else {
      throw .tooFewPoints(rows.count, least: 10 * slices)
    }
    let whole = outputs.sorted()
    return rows[0].indices.map { factor in
      let order = rows.indices.sorted { (rows[$0][factor], $0) < (rows[$1][factor], $1) }
      let distances = (0..<slices).map { slice in
        let part = order[(slice * rows.count / slices)..<((slice + 1) * rows.count / slices)]
        return distance(part.map { outputs[$0] }.sorted(), whole)
      }
      return SliceDistances(factor: factor, distances: distances)
    }
  }

  /// Of the distribution functions of two sorted samples.
  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    var (i, j, largest) = (0, 0, 0.0)
    while i < a.count && j < b.count {
      let value = min(a[i], b[j])
      while i < a.count && a[i] == value { i += 1 }
      while j < b.count && b[j] == value { j += 1 }
      largest = max(largest, abs(Double(i) / Double(a.count) - Double(j) / Double(b.count)))
    }
    return largest
  }
}
