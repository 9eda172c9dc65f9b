import Stochastics

/// What the three distances would be if the law were true: samples are drawn from it, and its family is
/// fitted to each anew (W. Stute, W. González Manteiga, M. Presedo Quindimil, Metrika 40, 1993).
package struct BootstrapTest: Hashable, Sendable {
  /// (1 + samples at least as far away) / (1 + samples), for each distance.
  package let ks: Double
  /// By the squared distance.
  package let cvm: Double
  /// By the weighted squared distance.
  package let ad: Double
  /// How many samples were drawn.
  package let resamples: Int

  /// `entity` tells tests of one seed apart. O(resamples x n log n).
  package init(
    _ fitted: FittedLaw, _ sample: Sample, resamples: Int, seed: UInt64, entity: UInt32 = 0
  ) {
    let law = fitted.law
    let observed = GoodnessOfFit(sample.values, law)
    let source = RandomSource(seed: seed, replication: 0)
    let owner = StreamOwner.key("fit", law.family.rawValue)
    var (ks, cvm, ad) = (1, 1, 1)
    for resample in 0..<resamples {
      var draws = source.sequence(
        at: DrawAddress(owner: owner, entity: entity, purpose: .design, occurrence: resample))
      let values = (0..<sample.count).map { _ in max(law.draw(from: &draws), .leastNormalMagnitude)
      }
      // What cannot be fitted at all is as far away as can be.
      guard let drawn = Sample(values), let own = law.family.mostLikely(drawn) else {
        (ks, cvm, ad) = (ks + 1, cvm + 1, ad + 1)
        continue
      }
      let distance = GoodnessOfFit(drawn.values, own)
      if distance.ks >= observed.ks { ks += 1 }
      if distance.cvm >= observed.cvm { cvm += 1 }
      if distance.ad >= observed.ad { ad += 1 }
    }
    let all = Double(resamples + 1)
    (self.ks, self.cvm, self.ad) = (Double(ks) / all, Double(cvm) / all, Double(ad) / all)
    self.resamples = resamples
  }
}
