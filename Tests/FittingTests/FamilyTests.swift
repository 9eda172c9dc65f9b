import Fitting
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// H01, H02, H03, H20 and H41 of the truth file.
@Suite struct FamilyTests {
  private func services() throws -> Sample { try #require(Sample(TruthSamples.services)) }

  private func near(_ value: Double, _ truth: Double, _ tolerance: Double = 1e-7) -> Bool {
    abs(value - truth) <= tolerance * abs(truth)
  }

  @Test func `the most likely law of each family is that of the truth file`() throws {
    let sample = try services()
    let truth: [(Family, [Double], Double, Double)] = [
      (.exponential, [11.4049], -206.04258525682425, 414.0851705136485),
      (.gamma, [2.3838178752837496, 4.784300058427264], -195.81637250788452, 395.63274501576905),
      (
        .lognormal, [2.2098703831559594, 0.6977668355130574], -196.13631826751973,
        396.27263653503945
      ),
      (.weibull, [1.623676987538276, 12.802289945526434], -196.60963692113503, 397.21927384227007),
      (.erlang, [2, 5.70245], -196.31528585709754, 396.63057171419507),
    ]
    for (family, parameters, likelihood, aic) in truth {
      let fitted = try #require(FittedLaw(family, sample))
      for (found, value) in zip(numbers(fitted.law), parameters) {
        #expect(near(found, value), "\(family)")
      }
      #expect(near(fitted.logLikelihood, likelihood), "\(family)")
      #expect(near(fitted.aic, aic), "\(family)")
    }
    let beside = [1, 3].map { Law.erlang(shape: $0, scale: sample.mean / Double($0)) }
    #expect(near(beside[0].logLikelihood(sample), -206.04258525682425))
    #expect(near(beside[1].logLikelihood(sample), -196.7819286650946))
    let all = FamilyChoice(sample, families: Array(Family.allCases.dropLast()), resamples: 0)
    #expect(all.best?.law.family == .gamma)
    #expect(all.mixture == nil)
  }

  private func numbers(_ law: Law) -> [Double] {
    switch law {
    case .exponential(let mean): [mean]
    case .erlang(let shape, let scale): [Double(shape), scale]
    case .gamma(let shape, let scale), .weibull(let shape, let scale): [shape, scale]
    case .lognormal(let mu, let sigma): [mu, sigma]
    case .uniform(let min, let max): [min, max]
    }
  }

  @Test func `the distances of a sample from its laws are those of the truth file`() throws {
    let sample = try services()
    let truth: [(Family, Double, Double, Double)] = [
      (.exponential, 0.18392251647196586, 0.5559389698151509, 3.369345582061726),
      (.gamma, 0.06918569127821012, 0.03655515994854221, 0.29946959710087384),
      (.lognormal, 0.07949800803780516, 0.06620561102957234, 0.4586141232931382),
      (.weibull, 0.06899526956236096, 0.0406179453484631, 0.3498194749083936),
    ]
    for (family, ks, cvm, ad) in truth {
      let law = try #require(family.mostLikely(sample))
      let distance = GoodnessOfFit(sample.values, law)
      #expect(near(distance.ks, ks), "\(family)")
      #expect(near(distance.cvm, cvm), "\(family)")
      #expect(near(distance.ad, ad), "\(family)")
    }
  }

  /// H20: n times the integral of (Fn - F)^2 / (F (1 - F)) dF, piece by piece, with the exact primitive
  /// a^2 ln F - (1 - a)^2 ln (1 - F) - F at a constant Fn = a, with its sign.
  @Test func `Anderson and Darling's distance is the integral of its definition`() throws {
    let sample = try services()
    let law = try #require(Family.gamma.mostLikely(sample))
    let n = Double(sample.count)
    let levels = sample.values.map(law.cumulative)
    var sum = 0.0
    for piece in 0...sample.count {
      let a = Double(piece) / n
      let (low, high) = (
        piece == 0 ? 0 : levels[piece - 1], piece == sample.count ? 1 : levels[piece]
      )
      func primitive(_ u: Double) -> Double {
        (a == 0 ? 0 : a * a * log(u)) - (a == 1 ? 0 : (1 - a) * (1 - a) * log1p(-u)) - u
      }
      sum += primitive(high) - primitive(low)
    }
    #expect(near(n * sum, 0.2994695971008521, 1e-9))
    #expect(near(GoodnessOfFit(sample.values, law).ad, 0.2994695971008521, 1e-9))
  }

  /// H03: p values over 9,999 samples, those of the truth file over as many others; within four
  /// standard errors of the difference, or 0.0005.
  @Test(arguments: [
    (Family.exponential, [0.0023, 0.0004, 0.0005]), (.gamma, [0.6989, 0.7591, 0.6324]),
    (.lognormal, [0.4562, 0.3236, 0.2708]), (.weibull, [0.6815, 0.6665, 0.4914]),
  ])
  func `a bootstrap that fits anew tells how likely the distances are`(
    family: Family, truth: [Double]
  ) throws {
    let sample = try services()
    let fitted = try #require(FittedLaw(family, sample))
    let resamples = 1999
    let test = BootstrapTest(fitted, sample, resamples: resamples, seed: 20_260_101)
    for (found, p) in zip([test.ks, test.cvm, test.ad], truth) {
      let error = (p * (1 - p) * (1 / 9999 + 1 / Double(resamples))).squareRoot()
      #expect(abs(found - p) <= max(4 * error, 0.0005), "\(family)")
    }
  }

  /// H03, for contrast: the chance of Kolmogorov's distance if the law had been known before, by the power of a
  /// matrix (G. Marsaglia, W. W. Tsang, J. Wang 2003). It is far too large.
  @Test(arguments: [
    (Family.exponential, 0.030028931550518445), (.gamma, 0.9171489780104905),
    (.lognormal, 0.8137641512778863), (.weibull, 0.918686459133653),
  ])
  func `a chance that takes the fitted law for a known one is too large`(
    family: Family, truth: Double
  ) throws {
    let sample = try services()
    let fitted = try #require(FittedLaw(family, sample))
    let naive = chanceIfKnown(GoodnessOfFit(sample.values, fitted.law).ks, sample.count)
    #expect(abs(naive - truth) < 1e-9)
    #expect(BootstrapTest(fitted, sample, resamples: 199, seed: 1).ks < naive)
  }

  private func chanceIfKnown(_ distance: Double, _ count: Int) -> Double {
    let scaled = Double(count) * distance
    let k = Int(scaled.rounded(.up))
    let (size, h) = (2 * k - 1, Double(k) - scaled)
    var matrix = (0..<size).map { row in (0..<size).map { row - $0 + 1 < 0 ? 0.0 : 1 } }
    for place in 0..<size {
      matrix[place][0] -= pow(h, Double(place + 1))
      matrix[size - 1][place] -= pow(h, Double(size - place))
    }
    matrix[size - 1][0] += pow(max(0, 2 * h - 1), Double(size))
    for row in 0..<size {
      for column in 0..<min(size, row + 1) {
        matrix[row][column] /= tgamma(Double(row - column + 2))
      }
    }
    var line = (0..<size).map { $0 == k - 1 ? 1.0 : 0 }
    for power in 1...count {
      line = (0..<size).map { column in
        (0..<size).reduce(0) { $0 + line[$1] * matrix[$1][column] } * Double(power) / Double(count)
      }
    }
    return 1 - line[k - 1]
  }

  @Test func `two kinds of service under one name are told apart`() throws {
    let sample = try #require(Sample(TruthSamples.mixed))
    let gamma = try #require(FittedLaw(.gamma, sample))
    #expect(near(gamma.logLikelihood, -1352.7584444197573))
    #expect(near(gamma.aic, 2709.5168888395146))
    let lognormal = try #require(FittedLaw(.lognormal, sample))
    #expect(near(lognormal.logLikelihood, -1319.8029172226866))
    #expect(near(lognormal.aic, 2643.605834445373))
    for (law, parameters) in [
      (gamma, [1.50411778350963, 7.5287920428523405]),
      (lognormal, [2.0590668864917037, 0.8365256239898525]),
    ] {
      for (found, value) in zip(numbers(law.law), parameters) { #expect(near(found, value, 1e-4)) }
    }
    let mixture = try #require(GammaMixture(sample))
    #expect(near(mixture.short.share, 0.7728626504604147, 1e-4))
    #expect(near(mixture.short.shape, 3.6914322076974453, 1e-4))
    #expect(near(mixture.short.scale, 1.7253075088071548, 1e-4))
    #expect(near(mixture.long.shape, 5.61703228420671, 1e-4))
    #expect(near(mixture.long.scale, 5.017831499538098, 1e-4))
    #expect(near(mixture.short.mean, 6.368855706192975, 1e-4))
    #expect(near(mixture.long.mean, 28.185321529614864, 1e-4))
    #expect(near(mixture.logLikelihood, -1297.8733258144512, 1e-7))
    #expect(near(mixture.aic, 2605.7466516289023, 1e-7))
    for fitted in [gamma, lognormal] {
      #expect(BootstrapTest(fitted, sample, resamples: 199, seed: 1).ad <= 0.01)
    }
    #expect(FamilyChoice(sample, resamples: 0).mixture == mixture)
  }

  @Test func `values that are all equal have a mean and no width`() throws {
    let sample = try #require(Sample([3, 3, 3]))
    #expect(FamilyChoice(sample, resamples: 0).tried.map(\.fitted.law) == [.exponential(mean: 3)])
    #expect(Sample([]) == nil)
  }
}
