import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Metamodel {
  /// First and total indices of each factor, of the metamodel's own variance, which has no noise in it.
  /// For independent factors. Intervals by `resamples` bootstrap samples: the metamodel's values and
  /// errors at left-out points drawn anew, and terms chosen anew; wider by what may be there without
  /// being chosen. Throws if the metamodel does not predict well enough.
  package func indices(
    resamples: Int = 200, seed: UInt64
  ) throws(SensitivityRefusal) -> [SensitivityIndex] {
    try requireQuality()
    let own = shares(terms, coefficients)
    let others = resampled(resamples, seed: seed).map { shares($0.terms, $0.coefficients) }
    return basis.reached.indices.map { factor in
      SensitivityIndex(
        factor: factor,
        first: SensitivityIndex.Share(
          own.first[factor], samples: others.map { $0.first[factor] }, unseen: unseen),
        total: SensitivityIndex.Share(
          own.total[factor], samples: others.map { $0.total[factor] }, unseen: unseen))
    }
  }

  /// The share that a product may have without being chosen.
  var unseen: Double {
    guard !takesAll else { return 0 }
    let all = Double(basis.terms.count) / Double(terms.count)
    return max(0, 1 - q2) * 3 * log(all) / Double(outputs.count)
  }

  /// Throws below `leastQ2`.
  func requireQuality() throws(SensitivityRefusal) {
    guard q2 >= Self.leastQ2 else { throw .poor(q2: q2) }
  }

  /// The metamodels of bootstrap samples.
  func resampled(_ samples: Int, seed: UInt64) -> [TermChoice] {
    let draws = PointDraws("metamodel", seed: seed, purpose: .resample)
    let mean = errors.reduce(0, +) / Double(errors.count)
    return (0..<samples).map { sample in
      var sequence = draws.sequence(sample)
      let values = predicted.map { value in
        value + errors[sequence.index(below: errors.count)] - mean
      }
      return TermChoice(basis, values, takesAll: takesAll)
    }
  }

  /// By factor. Terms are uncorrelated: the square of a coefficient is a part of the variance.
  private func shares(
    _ terms: [Int], _ coefficients: [Double]
  ) -> (first: [Double], total: [Double]) {
    var (first, total) = (basis.reached.map { _ in 0.0 }, basis.reached.map { _ in 0.0 })
    var variance = 0.0
    for (term, coefficient) in zip(terms, coefficients) {
      let powers = basis.terms[term]
      guard let power = powers.first else { continue }
      let part = coefficient * coefficient
      variance += part
      if powers.count == 1 { first[power.factor] += part }
      for power in powers { total[power.factor] += part }
    }
    guard variance > 0 else { return (first, total) }
    return (first.map { $0 / variance }, total.map { $0 / variance })
  }
}
