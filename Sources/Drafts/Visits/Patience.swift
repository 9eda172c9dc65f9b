package import Fitting
import Stochastics

/// How long people wait before they leave, where who is served shows only that the wait was borne.
package struct Patience: Sendable {
  /// The families that were tried, the best first.
  package let ranked: [CensoredLaw]
  /// The share that stays longer than a time, without a family.
  package let curve: KaplanMeier
  /// Those who left, after a wait above 0.
  package let left: Int
  /// All who waited, served or not.
  package let waited: Int
  /// Those who left at once: no patience is that short, they have other reasons.
  package let leftAtOnce: Int
  /// Of those who left: the mean of their waits, which is not their patience.
  package let meanOfLeft: Double

  /// Fewer people who left tell of no law.
  static let fewest = 20

  /// Of waits in minutes; nil if fewer than `fewest` left after a wait.
  init?(_ visits: some Sequence<SeenVisit>) {
    var (times, atOnce, sum) = ([CensoredSample.Time](), 0, 0.0)
    for visit in visits {
      if visit.wait > 0 {
        times.append(.init(visit.wait / 60, isEvent: !visit.isServed))
        if !visit.isServed { sum += visit.wait / 60 }
      } else if !visit.isServed {
        atOnce += 1
      }
    }
    guard let sample = CensoredSample(times), sample.events >= Self.fewest else { return nil }
    ranked = CensoredLaw.ranked(sample)
    curve = KaplanMeier(sample)
    (left, waited, leftAtOnce) = (sample.events, times.count, atOnce)
    meanOfLeft = sum / Double(sample.events)
  }

  /// The law with the smallest AIC of those that a scenario can write: where few leave, the tail of a
  /// lognormal law may have no end.
  package var best: CensoredLaw? {
    ranked.first { $0.law.distribution.squaredCV <= 100 && $0.law.distribution.mean < 1e6 }
  }

  /// The likelihood's mean under patience without memory: what queueing formulas ask for.
  package var exponentialMean: Double {
    ranked.first { $0.law.family == .exponential }?.parameters.first?.value ?? .infinity
  }
}
