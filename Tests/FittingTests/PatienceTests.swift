import CGSL
import Fitting
import Stochastics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// H30 and H31 of the truth file.
@Suite struct PatienceTests {
  private func patience() throws -> CensoredSample {
    try #require(
      CensoredSample(
        zip(TruthSamples.patience, TruthSamples.abandoned).map {
          CensoredSample.Time($0, isEvent: $1 == 1)
        }))
  }

  @Test func `mean patience is all waiting over those who left`() throws {
    let sample = try patience()
    #expect(sample.events == 45)
    #expect(sample.exposure == 1032)
    let fitted = CensoredLaw.exponential(sample)
    let mean = try #require(fitted.parameters.first)
    #expect(abs(mean.value - 22.933333333333334) < 1e-12)
    let interval = try #require(mean.interval)
    #expect(abs(interval.lowerBound - 17.122909026978267) < 1e-8)
    #expect(abs(interval.upperBound - 30.71544542747545) < 1e-8)
    let exact = exponentialInterval(sample)
    #expect(abs(exact.lowerBound - 17.139002149394006) < 1e-8)
    #expect(abs(exact.upperBound - 31.441071546385995) < 1e-8)
    let error = try #require(mean.standardError)
    #expect(abs(mean.value - 1.959963984540054 * error - 16.232805467592357) < 1e-8)
    let left = zip(TruthSamples.patience, TruthSamples.abandoned).filter { $0.1 == 1 }.map(\.0)
    #expect(abs(left.reduce(0, +) / Double(left.count) - 10.28888888888889) < 1e-12)
  }

  @Test func `the product limit is that of the truth file`() throws {
    let curve = KaplanMeier(try patience())
    let truth: [(Double, Double, Double)] = [
      (5, 0.7435250116877045, 0.049570673783842265), (10, 0.6423149737847684, 0.055726818520201865),
      (15, 0.5571888740712699, 0.06003270083743311), (20, 0.41590169528891224, 0.0644046293617734),
      (30, 0.303514142154732, 0.06782705325060698),
    ]
    for (time, survival, error) in truth {
      let found = curve.survival(at: time)
      #expect(abs(found.value - survival) <= 1e-9 * survival)
      #expect(abs(found.standardError - error) <= 1e-9 * error)
    }
    #expect(curve.survival(at: 0.5).value == 1)
  }

  /// Without anything cut off, a censored fit is the fit of a plain sample.
  @Test func `a law of times that all ended is that of a plain sample`() throws {
    let values = TruthSamples.services
    let sample = try #require(Sample(values))
    let whole = try #require(CensoredSample(values.map { .init($0, isEvent: true) }))
    for (fitted, family) in [
      (CensoredLaw.weibull(whole), Family.weibull), (CensoredLaw.lognormal(whole), .lognormal),
    ] {
      let fitted = try #require(fitted)
      let plain = try #require(FittedLaw(family, sample))
      #expect(abs(fitted.logLikelihood - plain.logLikelihood) < 1e-8)
      for (a, b) in zip(fitted.parameters, plain.parameters) {
        #expect(abs(a.value - b.value) < 1e-6 * b.value)
        // Observed information of the sample against the expected one: the same in the limit.
        let errors = (try #require(a.standardError), try #require(b.standardError))
        #expect(abs(errors.0 / errors.1 - 1) < 0.25, "\(family) \(a.name)")
      }
    }
  }

  /// 2,000 patiences of mean 10 and cv 0.6, cut off by services after exponential times of mean 8.
  @Test func `cut-off patience is found again, family and numbers`() throws {
    var draws = RandomSource(seed: 3, replication: 0).sequence(
      at: DrawAddress(owner: 9, entity: 0, purpose: .design))
    let square = log(1 + 0.36)
    let times = (0..<2000).map { _ in
      let patience = exp(
        log(10) - square / 2 + square.squareRoot() * gsl_cdf_ugaussian_Pinv(draws.uniform()))
      let service = draws.exponential(mean: 8)
      return CensoredSample.Time(min(patience, service), isEvent: patience < service)
    }
    let ranked = CensoredLaw.ranked(try #require(CensoredSample(times)))
    let best = try #require(ranked.first)
    #expect(best.law.family == .lognormal)
    for (parameter, truth) in zip(best.parameters, [10, 0.6]) {
      #expect(try #require(parameter.interval(level: 0.999)).contains(truth))
    }
  }

  @Test func `who never left tells of no patience`() {
    #expect(CensoredSample([.init(3, isEvent: false)]) == nil)
  }
}
