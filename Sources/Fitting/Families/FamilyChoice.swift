/// What a law was tried as, and how far it lies from what was observed.
package struct TriedFamily: Hashable, Sendable {
  /// Its most likely law.
  package let fitted: FittedLaw
  /// Its distances from the sample.
  package let distance: GoodnessOfFit
  /// What these distances would be if it were true; nil where the sample is too large to ask.
  package let test: BootstrapTest?
}

/// All families that a sample was held against, the one with the smallest BIC first.
package struct FamilyChoice: Hashable, Sendable {
  /// By BIC: by AIC two families that hold the true one come before it in one sample of seven.
  package let tried: [TriedFamily]
  /// Two gamma laws in place of one law; nil if the sample does not show two kinds of times.
  package let mixture: GammaMixture?

  /// Above so many values every family is rejected, however near it is: then only distances are told.
  package static let largestTested = 5000

  /// A mixture has to be so much better by BIC than any one law: "very strong" on the scale of R. E. Kass
  /// and A. E. Raftery (JASA 90, 1995).
  static let strongEvidence = 10.0

  /// Fits `families` to the sample. `resamples` of 0 asks for no test. Two kinds are looked for in
  /// `mixedSample` evenly spaced order statistics, if there are more.
  package init(
    _ sample: Sample, families: [Family] = Family.allCases, resamples: Int = 999,
    seed: UInt64 = 1, entity: UInt32 = 0, mixedSample: Int = .max
  ) {
    let fits = families.compactMap { FittedLaw($0, sample) }
    let tested = resamples > 0 && sample.count >= 8 && sample.count <= Self.largestTested
    tried = fits.map { fitted in
      TriedFamily(
        fitted: fitted, distance: GoodnessOfFit(sample.values, fitted.law),
        test: tested
          ? BootstrapTest(fitted, sample, resamples: resamples, seed: seed, entity: entity) : nil)
    }.sorted { $0.fitted.bic < $1.fitted.bic }
    let thin = sample.thinned(to: mixedSample)
    let best =
      (thin == sample ? fits : families.compactMap { FittedLaw($0, thin) }).map(\.bic).min()
      ?? .infinity
    mixture = GammaMixture(thin).flatMap { $0.bic < best - Self.strongEvidence ? $0 : nil }
  }

  /// The law with the smallest BIC; nil if there is none.
  package var best: FittedLaw? { tried.first?.fitted }
}
