import CGSL
package import Stochastics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two gamma laws, each with its share: what times of two kinds of service look like that were recorded
/// under one name. Fitted by expectation and maximisation from several starts.
package struct GammaMixture: Hashable, Sendable {
  /// One of the two.
  package struct Part: Hashable, Sendable {
    /// How often it is drawn.
    package let share: Double
    /// Of its gamma law.
    package let shape: Double
    /// Of its gamma law.
    package let scale: Double
    /// Of its gamma law.
    package var mean: Double { shape * scale }

    func logDensity(_ x: Double, _ logarithm: Double) -> Double {
      log(share) + (shape - 1) * logarithm - x / scale - gsl_sf_lngamma(shape) - shape * log(scale)
    }
  }

  /// With the smaller mean.
  package let short: Part
  /// With the larger mean.
  package let long: Part
  /// Of the whole sample.
  package let logLikelihood: Double
  /// How many values it was fitted to.
  package let count: Int

  /// Share, and shape and scale of each.
  package static let parameterCount = 5

  /// To rank it beside single families.
  package var aic: Double { 2 * Double(Self.parameterCount) - 2 * logLikelihood }

  /// To rank it beside single families, more careful with parameters.
  package var bic: Double { log(Double(count)) * Double(Self.parameterCount) - 2 * logLikelihood }

  /// As a scenario writes it.
  package var distribution: Distribution {
    .mixture(
      [short, long].map {
        .init(
          share: $0.share, distribution: .gamma(mean: $0.mean, cv: 1 / $0.shape.squareRoot()))
      })
  }

  /// P(X <= x).
  package func cumulative(_ x: Double) -> Double {
    [short, long].reduce(0) { $0 + $1.share * gsl_cdf_gamma_P(max(0, x), $1.shape, $1.scale) }
  }

  /// Kolmogorov and Smirnov's distance of a sample from it. O(n).
  package func distance(_ sample: Sample) -> Double {
    let n = Double(sample.count)
    return sample.values.enumerated().reduce(0) { largest, next in
      let p = cumulative(next.element)
      return max(largest, (Double(next.offset) + 1) / n - p, p - Double(next.offset) / n)
    }
  }

  /// From splits of the sorted sample at 30, 50, 70 and 90 %; the most likely of all. Nil below twenty
  /// values, or where no start ends in two laws that each have 2 % or more and are wider than one point.
  /// O(n) for each of at most 2,000 steps of a start.
  package init?(_ sample: Sample) {
    guard sample.count >= 20 else { return nil }
    let found = [0.3, 0.5, 0.7, 0.9].compactMap { split in
      let cut = Int(split * Double(sample.count))
      return Self.climbed(
        sample, from: sample.values.indices.map { $0 < cut ? 0.95 : 0.05 }, steps: 40)
    }
    // The start that looks best after some steps goes on to the top.
    guard let start = found.max(by: { $0.likelihood < $1.likelihood }),
      let best = Self.climbed(sample, from: start.weights, steps: 2000)
    else { return nil }
    let parts = best.parts.sorted { $0.mean < $1.mean }
    (short, long, logLikelihood) = (parts[0], parts[1], best.likelihood)
    count = sample.count
  }

  /// Where so many steps lead from the weights of the short part, or fewer, if nothing is gained any more.
  private static func climbed(
    _ sample: Sample, from start: [Double], steps: Int
  ) -> (parts: [Part], weights: [Double], likelihood: Double)? {
    var weights = start
    var (parts, last) = ([Part](), -Double.infinity)
    for _ in 0..<steps {
      guard let short = part(sample, weights),
        let long = part(sample, weights.map { 1 - $0 })
      else { return nil }
      parts = [short, long]
      var total = 0.0
      for (index, x) in sample.values.enumerated() {
        let logarithm = sample.logarithms[index]
        let a = short.logDensity(x, logarithm)
        let b = long.logDensity(x, logarithm)
        let top = max(a, b)
        let sum = top + log(exp(a - top) + exp(b - top))
        weights[index] = exp(a - sum)
        total += sum
      }
      if total - last < 1e-12 * Double(sample.count) { return (parts, weights, total) }
      last = total
    }
    return (parts, weights, last)
  }

  private static func part(_ sample: Sample, _ weights: [Double]) -> Part? {
    var (sum, first, logs) = (0.0, 0.0, 0.0)
    for (index, weight) in weights.enumerated() {
      sum += weight
      first += weight * sample.values[index]
      logs += weight * sample.logarithms[index]
    }
    let share = sum / Double(sample.count)
    guard share > 0.02, let shape = gammaShape(log(first / sum) - logs / sum), shape < 1e4 else {
      return nil
    }
    return Part(share: share, shape: shape, scale: first / sum / shape)
  }
}
