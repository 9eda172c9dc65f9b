import Stochastics

extension SensitivityIndex {
  /// First and total indices of each factor straight from the values at a Saltelli design, without a
  /// metamodel (A. Saltelli and others 2010; M. J. W. Jansen 1999). On the same citizens at all points
  /// noise cancels. Intervals by `resamples` bootstrap samples of the base points. `outputs` by point of the
  /// design. Throws with points that have no value: each is needed by its pairs.
  package static func all(
    _ design: SaltelliDesign, outputs: [Double?], resamples: Int = 400, seed: UInt64
  ) throws(SensitivityRefusal) -> [SensitivityIndex] {
    precondition(outputs.count == design.rows.count, "an output for each point")
    let missing = outputs.indices.filter { outputs[$0] == nil }
    guard missing.isEmpty else { throw .missing(points: missing) }
    guard design.base >= 64 else { throw .tooFewPoints(design.base, least: 64) }
    let values = outputs.compactMap { $0 }
    let blocks = SaltelliBlocks(values, base: design.base, factors: design.factors)
    guard let own = blocks.shares(Array(0..<design.base)) else { throw .noVariation }
    let draws = PointDraws("Saltelli", seed: seed, purpose: .resample)
    let others = (0..<resamples).compactMap { sample in
      var sequence = draws.sequence(sample)
      return blocks.shares((0..<design.base).map { _ in sequence.index(below: design.base) })
    }
    return (0..<design.factors).map { factor in
      SensitivityIndex(
        factor: factor, first: Share(own.first[factor], samples: others.map { $0.first[factor] }),
        total: Share(own.total[factor], samples: others.map { $0.total[factor] }))
    }
  }
}

/// The values at A, at B, and at A with one factor of B, by base point.
private struct SaltelliBlocks {
  let values: [Double]
  let base: Int
  let factors: Int

  init(_ values: [Double], base: Int, factors: Int) {
    // The mean is no matter of the indices, and taken out makes them more precise.
    let mean = values[..<(2 * base)].reduce(0, +) / Double(2 * base)
    self.values = values.map { $0 - mean }
    self.base = base
    self.factors = factors
  }

  /// Of these base points; nil if nothing varies.
  func shares(_ points: [Int]) -> (first: [Double], total: [Double])? {
    var (sum, squares) = (0.0, 0.0)
    var first = [Double](repeating: 0, count: factors)
    var total = first
    for point in points {
      let (a, b) = (values[point], values[base + point])
      sum += a + b
      squares += a * a + b * b
      for factor in 0..<factors {
        let mixed = values[(2 + factor) * base + point]
        first[factor] += b * (mixed - a)
        total[factor] += (a - mixed) * (a - mixed) / 2
      }
    }
    let n = Double(points.count)
    let variance = (squares - sum * sum / (2 * n)) / (2 * n)
    guard variance > 0 else { return nil }
    return (first.map { $0 / n / variance }, total.map { $0 / n / variance })
  }
}
