import CGSL
import Fitting
import Stochastics
import Testing

/// H40 of the truth file, and factors of days.
@Suite struct CountTests {
  private func near(_ value: Double, _ truth: Double, _ tolerance: Double = 1e-6) -> Bool {
    abs(value - truth) <= tolerance * abs(truth)
  }

  @Test func `the day's factor is that of the truth file`() throws {
    let found = try #require(DayFactor(counts: TruthDays.counts))
    let rates = [
      36.583333333333336, 39.75, 43.583333333333336, 40.0, 34.416666666666664, 28.833333333333332,
      22.166666666666668, 12.75,
    ]
    for (mean, rate) in zip(found.means, rates) { #expect(near(mean / 0.5, rate)) }
    #expect(near(found.shape, 18.057760999229174))
    #expect(near(found.variance, 0.05537785111026149))
    #expect(near(found.logLikelihood, -117.18207725808223))
    #expect(near(found.poissonLogLikelihood, -172.55647851906429))
    #expect(near(found.dispersion, 7.5988123148629105))
    #expect(near(found.p, 2.588635434658306e-25))
    #expect(near(found.momentVariance, 0.051137066695740994))
  }

  @Test func `counts that vary no more than by chance have no factor`() throws {
    let found = try #require(DayFactor(counts: [[10], [11], [9], [10], [10]]))
    #expect(found.variance == 0)
    #expect(found.logLikelihood == found.poissonLogLikelihood)
    let flat = try #require(
      Overdispersion([10, 11, 9, 10, 10].map { .init(count: $0, expected: 10) }, estimated: 1))
    #expect(flat.cv == 0 && flat.interval.lowerBound == 0)
  }

  /// Twelve weeks of five weekdays whose means are estimated from the same weeks: the moment estimator
  /// that knows how many were estimated is right on average, and its interval holds the truth as often
  /// as it says.
  @Test func `a factor beside estimated weekdays is found without bias`() throws {
    let means = [300.0, 240, 220, 200, 260]
    let (studies, weeks) = (1000, 12)
    var (sum, covered) = (0.0, 0)
    for study in 0..<studies {
      let source = RandomSource(seed: 5, replication: study)
      let counts = means.indices.map { weekday in
        (0..<weeks).map { week in
          let factor = source.dailyFactor(owner: 7, day: 7 * week + weekday, cv: 0.2)
          let uniform = source.uniform(
            at: DrawAddress(owner: 8, entity: UInt32(7 * week + weekday), purpose: .design))
          return poisson(means[weekday] * factor, uniform)
        }
      }
      let days = counts.flatMap { counts in
        let mean = counts.reduce(0, +) / Double(weeks)
        return counts.map { Overdispersion.Day(count: $0, expected: mean) }
      }
      let found = try #require(Overdispersion(days, estimated: means.count))
      sum += found.cv * found.cv
      if found.interval.contains(0.2) { covered += 1 }
    }
    #expect(abs(sum / Double(studies) / 0.04 - 1) < 0.03)
    #expect((0.93...0.97).contains(Double(covered) / Double(studies)), "\(covered)")
  }

  /// By inversion, from the mode outwards it is too far for a test: from 0 up.
  private func poisson(_ mean: Double, _ uniform: Double) -> Double {
    var count = 0
    while gsl_cdf_poisson_P(UInt32(count), mean) < uniform {
      count += count < Int(mean / 2) ? 8 : 1
    }
    return Double(count)
  }

  /// Three places, 400 days: a common factor of cv 0.1 and one of 0.2 of each place's own.
  @Test func `what places have in common is told from what is their own`() throws {
    let source = RandomSource(seed: 11, replication: 0)
    let counts = (0..<3).map { place in
      (0..<400).map { day in
        1e4 * source.dailyFactor(owner: 1, day: day, cv: 0.1)
          * source.dailyFactor(owner: UInt64(10 + place), day: day, cv: 0.2)
      }
    }
    let expected = counts.map { own in own.map { _ in own.reduce(0, +) / 400 } }
    let found = try #require(CommonFactor(counts: counts, expected: expected, estimated: 1))
    #expect(abs(found.commonCV - 0.1) < 0.02)
    #expect(abs(found.ownCV - 0.2) < 0.02)
  }
}
