package import Fitting
package import Stochastics

/// The law that a draft takes for times, with all that were tried.
package struct ChosenLaw: Sendable {
  /// All families, the best first.
  package let choice: FamilyChoice
  /// What the draft takes.
  package let distribution: Distribution
  /// Why that.
  package let reason: Reason
  /// The family with the smallest AIC of those that a scenario can have.
  package let taken: FittedLaw?
  /// How many times there were.
  package let count: Int
  /// Times of 0, which no family has: left out.
  package let zeros: Int
  /// Arithmetic, of what was fitted.
  package let mean: Double
  /// For pictures: 99 quantiles at most, with their shares.
  package let quantiles: [(share: Double, value: Double)]

  /// What decided.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The family with the smallest AIC is near enough.
    case family
    /// No family is near enough, two gamma laws are.
    case mixture
    /// Nothing is near enough: quantiles of what was seen.
    case empirical
    /// All times are one.
    case constant
  }

  /// A law may be wrong about so many of all people, anywhere.
  package static let nearEnough = 0.05
  /// Times that a mixture is looked for in: evenly spaced order statistics, if there are more.
  static let mixedSample = 500
  /// Quantiles that stand for an empirical law.
  static let kept = 200

  /// Of times in minutes; nil if none is above 0. O(n log n), times `resamples` for up to
  /// `FamilyChoice.largestTested` of them.
  package init?(_ minutes: [Double], resamples: Int, seed: UInt64, entity: UInt32) {
    guard let sample = Sample(minutes.filter { $0 > 0 }) else { return nil }
    count = sample.count
    zeros = minutes.count - sample.count
    mean = sample.mean
    choice = FamilyChoice(
      sample, families: Family.allCases.filter { $0 != .uniform }, resamples: resamples,
      seed: seed, entity: entity, mixedSample: Self.mixedSample)
    let shares = (1..<100).map { Double($0) / 100 }
    quantiles = sample.count < 10 ? [] : shares.map { ($0, sample.quantile($0)) }
    let isOne = sample.values.first == sample.values.last
    let best = choice.tried.first { Self.canBeWritten($0.fitted.law.distribution) }
    taken = best?.fitted
    if isOne {
      (distribution, reason) = (.constant(sample.mean), .constant)
    } else if let best,
      best.distance.ks <= Self.nearEnough || (best.test?.ad ?? 0) >= 0.05
        || sample.count < Self.fewest
    {
      (distribution, reason) = (best.fitted.law.distribution, .family)
    } else if let mixture = choice.mixture, mixture.distance(sample) <= Self.nearEnough,
      [mixture.short, mixture.long].allSatisfy({ $0.shape >= 0.01 })
    {
      (distribution, reason) = (mixture.distribution, .mixture)
    } else {
      let kept = min(Self.kept, sample.count)
      let values = (0..<kept).map { sample.quantile((Double($0) + 0.5) / Double(kept)) }
      (distribution, reason) = (.empirical(values), .empirical)
    }
  }

  /// Whether a scenario can have it: it takes coefficients of variation up to 10, and times up to two years
  /// in minutes.
  static func canBeWritten(_ law: Distribution) -> Bool {
    law.squaredCV <= 100 && law.mean < 1e6
  }

  /// Below so many times a family is taken whatever its distance: chance alone makes it large.
  static let fewest = 30
}
