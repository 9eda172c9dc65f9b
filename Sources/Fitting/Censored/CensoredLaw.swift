import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The most likely law of times of which some are cut off.
package struct CensoredLaw: Hashable, Sendable {
  /// The law.
  package let law: Law
  /// How likely the sample is under it.
  package let logLikelihood: Double
  /// Of the parameters as the scenario writes them, from the information at the maximum.
  package let parameters: [FittedParameter]

  /// To rank families, never to accept one.
  package var aic: Double { 2 * Double(law.family.parameterCount) - 2 * logLikelihood }

  /// Of the families that patience is tried as, the smallest AIC first. O(n).
  package static func ranked(_ sample: CensoredSample) -> [CensoredLaw] {
    [exponential(sample), weibull(sample), lognormal(sample)].compactMap { $0 }
      .sorted { $0.aic < $1.aic }
  }

  /// All times over those that ended. O(1).
  package static func exponential(_ sample: CensoredSample) -> CensoredLaw {
    let events = Double(sample.events)
    let mean = sample.exposure / events
    return CensoredLaw(
      .exponential(mean: mean), sample,
      [FittedParameter("mean", mean, standardError: mean / events.squareRoot())])
  }

  /// By the root of the profile score; nil where it has none: fewer than two different times that ended.
  package static func weibull(_ sample: CensoredSample) -> CensoredLaw? {
    guard let largest = sample.times.last?.value, sample.hasSpread else { return nil }
    let events = Double(sample.events)
    let logs = sample.times.map { log($0.value / largest) }
    let ended = zip(sample.times, logs).reduce(0) { $0 + ($1.0.isEvent ? $1.1 : 0) } / events
    func sums(_ shape: Double) -> (Double, Double, Double) {
      logs.reduce(into: (0, 0, 0)) { sums, y in
        let power = exp(shape * y)
        sums.0 += power
        sums.1 += power * y
        sums.2 += power * y * y
      }
    }
    let root = increasingRoot(from: 1) { shape in
      let (sum, first, second) = sums(shape)
      let ratio = first / sum
      return (ratio - 1 / shape - ended, second / sum - ratio * ratio + 1 / (shape * shape))
    }
    guard let shape = root else { return nil }
    let (sum, first, second) = sums(shape)
    let scale = largest * pow(sum / events, 1 / shape)
    // The information about ln shape and ln scale, with z = (t / scale)^shape, which sum to the events.
    let offset = log(scale / largest)
    let k2 = shape * shape
    let middle = (first - offset * sum) / sum * events
    let square = (second - 2 * offset * first + offset * offset * sum) / sum * events
    let ofShape = events + k2 * square
    let both = -shape * shape * middle
    let ofScale = k2 * events
    let determinant = ofShape * ofScale - both * both
    guard determinant > 0 else { return nil }
    return CensoredLaw(
      .weibull(shape: shape, scale: scale), sample,
      [
        FittedParameter(
          "shape", shape, standardError: shape * (ofScale / determinant).squareRoot()),
        FittedParameter(
          "scale", scale, standardError: scale * (ofShape / determinant).squareRoot()),
      ])
  }

  init(_ law: Law, _ sample: CensoredSample, _ parameters: [FittedParameter]) {
    self.law = law
    self.parameters = parameters
    logLikelihood = sample.times.reduce(0) { sum, time in
      sum
        + (time.isEvent
          ? law.logDensity(time.value) : log(max(law.survival(time.value), .leastNormalMagnitude)))
    }
  }
}

extension CensoredSample {
  /// Whether the times that ended are not all one.
  var hasSpread: Bool {
    let ended = times.filter(\.isEvent)
    return ended.first?.value != ended.last?.value
  }
}

/// The exact 95 % interval of an exponential law's mean, 2 E / chi-square with twice the events of degrees
/// of freedom, and two more below.
package func exponentialInterval(_ sample: CensoredSample) -> ClosedRange<Double> {
  let degrees = 2 * Double(sample.events)
  let twice = 2 * sample.exposure
  return twice / gsl_cdf_chisq_Pinv(0.975, degrees + 2)...twice / gsl_cdf_chisq_Pinv(0.025, degrees)
}
