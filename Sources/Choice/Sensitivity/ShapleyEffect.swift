/// Which share of a quantity's variance comes from one factor, where factors go together. Over all factors
/// these add up to 1, which first and total indices of correlated factors do not.
package struct ShapleyEffect: Hashable, Sendable {
  /// From 0.
  package var factor: Int
  /// Of the variance.
  package var share: SensitivityIndex.Share
}

extension Metamodel {
  /// By factor, of the metamodel's own variance under the factors' correlation. Intervals as those of
  /// `indices`, each bootstrap sample with orders and a fourth of the points of its own, so that they hold
  /// the chance of those too. Throws if the metamodel does not predict well enough.
  package func shapleyEffects(
    _ correlation: RankCorrelation, points: Int = 512, resamples: Int = 100, seed: UInt64
  ) throws -> [ShapleyEffect] {
    precondition(correlation.factors == basis.reached.count, "a correlation of these factors")
    try requireQuality()
    func shares(
      _ terms: [Int], _ coefficients: [Double], _ number: Int, points: Int
    ) throws -> [Double] {
      let sum = ProductSum(basis, terms, coefficients)
      return try ShapleyOrders(correlation, active: sum.factors, seed: seed)
        .shares(points: points, number: number, sum.callAsFunction)
    }
    let own = try shares(terms, coefficients, 0, points: 4 * points)
    let others = try resampled(resamples, seed: seed).enumerated().map {
      try shares($0.element.terms, $0.element.coefficients, $0.offset + 1, points: points)
    }
    return basis.reached.indices.map { factor in
      ShapleyEffect(
        factor: factor,
        share: SensitivityIndex.Share(
          own[factor], samples: others.map { $0[factor] }, unseen: unseen))
    }
  }
}
