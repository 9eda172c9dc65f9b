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
  /// `indices`, each bootstrap sample with orders and points of its own, so that they hold the chance of
  /// those too. Throws if the metamodel does not predict well enough.
  package func shapleyEffects(
    _ correlation: RankCorrelation, points: Int = 512, resamples: Int = 100, seed: UInt64
  ) throws -> [ShapleyEffect] {
    precondition(correlation.factors == basis.reached.count, "a correlation of these factors")
    try requireQuality()
    func shares(_ terms: [Int], _ coefficients: [Double], _ number: Int) throws -> [Double] {
      try ShapleyOrders(correlation, active: basis.factors(of: terms), seed: seed)
        .shares(points: points, number: number) { basis.sum(terms, coefficients, at: $0) }
    }
    let own = try shares(terms, coefficients, 0)
    let others = try resampled(resamples, seed: seed).enumerated().map {
      try shares($0.element.terms, $0.element.coefficients, $0.offset + 1)
    }
    return basis.reached.indices.map { factor in
      ShapleyEffect(
        factor: factor,
        share: SensitivityIndex.Share(
          own[factor], samples: others.map { $0[factor] }, unseen: unseen))
    }
  }
}

extension PolynomialBasis {
  /// In their order.
  fileprivate func factors(of chosen: [Int]) -> [Int] {
    reached.indices.filter { factor in
      chosen.contains { terms[$0].contains { $0.factor == factor } }
    }
  }
}
