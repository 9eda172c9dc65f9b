import Fitting
import Stochastics

/// A law of which samples are drawn.
struct KnownLaw: Sendable {
  let law: Law

  static let count = 2000

  /// One of each family whose numbers have standard errors.
  static let all = [
    KnownLaw(law: .exponential(mean: 6)), KnownLaw(law: .erlang(shape: 3, scale: 2)),
    KnownLaw(law: .gamma(shape: 1.7, scale: 4)), KnownLaw(law: .weibull(shape: 1.5, scale: 8)),
    KnownLaw(law: .lognormal(mu: 1.5, sigma: 0.8)),
  ]

  /// Which parameters' intervals hold the truth, and whether the family is among the first two.
  func holds(_ study: Int, seed: UInt64) -> [FitRates.Parameter: Bool] {
    var draws = RandomSource(seed: seed, replication: study).sequence(
      at: DrawAddress(
        owner: StreamOwner.key("fits", law.family.rawValue), entity: 0, purpose: .design))
    let values = (0..<Self.count).map { _ in law.quantile(draws.uniform()) }
    guard let sample = Sample(values), let fitted = FittedLaw(law.family, sample)
    else { return [:] }
    var held: [FitRates.Parameter: Bool] = [:]
    for (found, known) in zip(fitted.parameters, law.parameters(count: Self.count)) {
      guard let interval = found.interval else { continue }
      held[.init(subject: law.family.rawValue, name: found.name)] = interval.contains(known.value)
    }
    let ranked = Family.allCases.compactMap { FittedLaw($0, sample) }.sorted { $0.bic < $1.bic }
    held[.init(subject: law.family.rawValue, name: "family")] = ranked.prefix(2).contains {
      $0.law.family == law.family
    }
    return held
  }
}
