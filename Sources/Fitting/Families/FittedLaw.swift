import CGSL
import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A number of a fitted law, as a scenario writes it.
package struct FittedParameter: Hashable, Sendable {
  /// `mean`, `cv`, `shape`, `scale`, `min` or `max`.
  package let name: String
  /// The most likely one.
  package let value: Double
  /// From the information at the maximum; nil where the likelihood has no smooth maximum.
  package let standardError: Double?

  /// A number with its standard error.
  package init(_ name: String, _ value: Double, standardError: Double?) {
    (self.name, self.value, self.standardError) = (name, value, standardError)
  }

  /// 95 %, by the normal law of the logarithm: all these numbers are above 0.
  package var interval: ClosedRange<Double>? { interval(level: 0.95) }

  /// The same at another level.
  package func interval(level: Double) -> ClosedRange<Double>? {
    guard let standardError, value > 0 else { return nil }
    let step = gsl_cdf_ugaussian_Pinv(0.5 + level / 2) * standardError / value
    return value * exp(-step)...value * exp(step)
  }
}

/// The most likely law of a family for a sample.
package struct FittedLaw: Hashable, Sendable {
  /// The law.
  package let law: Law
  /// How likely the sample is under it.
  package let logLikelihood: Double
  /// How many values it was fitted to.
  package let count: Int

  /// Nil where the family has no most likely law. O(n).
  package init?(_ family: Family, _ sample: Sample) {
    guard let law = family.mostLikely(sample) else { return nil }
    (self.law, count) = (law, sample.count)
    logLikelihood = law.logLikelihood(sample)
  }

  /// Twice the parameters less twice the log likelihood: to rank families, never to accept one.
  package var aic: Double { 2 * Double(law.family.parameterCount) - 2 * logLikelihood }

  /// By the logarithm of the sample's size.
  package var bic: Double {
    log(Double(count)) * Double(law.family.parameterCount) - 2 * logLikelihood
  }

  /// In the words of the scenario's own form, with standard errors by the expected information.
  package var parameters: [FittedParameter] { law.parameters(count: count) }
}

extension Law {
  /// In the words of the scenario's own form, with the standard errors that a sample of `count` has, by the
  /// expected information.
  package func parameters(count: Int) -> [FittedParameter] {
    let n = Double(count)
    switch self {
    case .exponential(let mean):
      return [FittedParameter("mean", mean, standardError: mean / n.squareRoot())]
    case .erlang(let shape, let scale):
      let mean = Double(shape) * scale
      return [
        FittedParameter("shape", Double(shape), standardError: nil),
        FittedParameter("mean", mean, standardError: mean / (n * Double(shape)).squareRoot()),
      ]
    case .gamma(let shape, let scale):
      let mean = shape * scale
      // The inverse of the information has a / (n (a psi' - 1)) for the shape.
      let ofShape = (shape / (n * (shape * gsl_sf_psi_1(shape) - 1))).squareRoot()
      return [
        FittedParameter("mean", mean, standardError: mean / (n * shape).squareRoot()),
        FittedParameter(
          "cv", 1 / shape.squareRoot(), standardError: ofShape / (2 * pow(shape, 1.5))),
      ]
    case .weibull(let shape, let scale):
      let euler = 0.577_215_664_901_532_9
      let curve = Double.pi * Double.pi / 6
      return [
        FittedParameter("shape", shape, standardError: shape / (n * curve).squareRoot()),
        FittedParameter(
          "scale", scale,
          standardError: scale / shape * ((1 + (1 - euler) * (1 - euler) / curve) / n).squareRoot()),
      ]
    case .lognormal(let mu, let sigma):
      let (mean, square) = (exp(mu + sigma * sigma / 2), sigma * sigma)
      let cv = expm1(square).squareRoot()
      return [
        FittedParameter(
          "mean", mean, standardError: mean * ((square + square * square / 2) / n).squareRoot()),
        FittedParameter(
          "cv", cv, standardError: sigma * exp(square) / cv * sigma / (2 * n).squareRoot()),
      ]
    case .uniform(let min, let max):
      return [
        FittedParameter("min", min, standardError: nil),
        FittedParameter("max", max, standardError: nil),
      ]
    }
  }
}
