import CGSL

extension Distribution {
  /// Exact; of an empirical distribution, the mean of its values.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let min, let max): (min + max) / 2
    case .triangular(let min, let mode, let max): (min + mode + max) / 3
    case .exponential(let mean), .erlang(_, let mean), .gamma(let mean, _), .lognormal(let mean, _):
      mean
    case .weibull(let shape, let scale): scale * gsl_sf_gamma(1 + 1 / shape)
    case .pert(let min, let mode, let max): (min + 4 * mode + max) / 6
    case .empirical(let values): Self.interpolatedMoments(values).mean
    case .mixture(let parts): parts.reduce(0) { $0 + $1.share * $1.distribution.mean }
    }
  }

  /// Variance, by the closed form of each family.
  public var variance: Double {
    switch self {
    case .constant: return 0
    case .uniform(let min, let max): return (max - min) * (max - min) / 12
    case .triangular(let a, let m, let b):
      return (a * a + m * m + b * b - a * m - a * b - m * b) / 18
    case .exponential(let mean): return mean * mean
    case .erlang(let shape, let mean): return mean * mean / Double(shape)
    case .gamma(let mean, let cv), .lognormal(let mean, let cv): return mean * mean * cv * cv
    case .weibull(let shape, let scale):
      let first = gsl_sf_gamma(1 + 1 / shape)
      return scale * scale * (gsl_sf_gamma(1 + 2 / shape) - first * first)
    case .pert(let min, let mode, let max):
      let mean = (min + 4 * mode + max) / 6
      return (mean - min) * (max - mean) / 7
    case .empirical(let values): return Self.interpolatedMoments(values).variance
    case .mixture(let parts):
      let mean = self.mean
      return parts.reduce(0) { sum, part in
        let distance = part.distribution.mean - mean
        return sum + part.share * (part.distribution.variance + distance * distance)
      }
    }
  }

  /// What no draw exceeds; nil if any size can be drawn.
  public var largest: Double? {
    switch self {
    case .constant(let value): return value
    case .uniform(_, let max), .triangular(_, _, let max), .pert(_, _, let max): return max
    case .exponential, .erlang, .gamma, .weibull, .lognormal: return nil
    case .empirical(let values): return values.max()
    case .mixture(let parts):
      let bounds = parts.filter { $0.share > 0 }.map(\.distribution.largest)
      return bounds.contains(nil) ? nil : bounds.compactMap { $0 }.max()
    }
  }

  /// Variance over squared mean; 0 for a mean of 0.
  public var squaredCV: Double {
    mean == 0 ? 0 : variance / (mean * mean)
  }

  /// Whether the parameters are possible and the moments finite.
  public var isValid: Bool {
    hasPossibleParameters && mean.isFinite && variance.isFinite
  }

  private var hasPossibleParameters: Bool {
    switch self {
    case .constant(let value): value.isFinite
    case .uniform(let min, let max): min.isFinite && max.isFinite && min <= max
    case .triangular(let min, let mode, let max), .pert(let min, let mode, let max):
      min.isFinite && max.isFinite && min <= mode && mode <= max
    case .exponential(let mean): mean.isFinite && mean >= 0
    case .erlang(let shape, let mean): shape >= 1 && mean.isFinite && mean >= 0
    case .gamma(let mean, let cv): mean.isFinite && mean >= 0 && cv.isFinite && cv >= 0
    case .lognormal(let mean, let cv): mean.isFinite && mean > 0 && cv.isFinite && cv >= 0
    case .weibull(let shape, let scale):
      shape.isFinite && shape > 0 && scale.isFinite && scale >= 0
    case .empirical(let values): !values.isEmpty && values.allSatisfy(\.isFinite)
    case .mixture(let parts):
      !parts.isEmpty && parts.allSatisfy { $0.share >= 0 && $0.distribution.isValid }
        && abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-6
    }
  }

  /// Each gap between sorted neighbours has the share of one value and is uniform within; the
  /// smallest and the largest have half a share each. Around the mean, for variance is no small
  /// difference of large squares then.
  private static func interpolatedMoments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let sorted = values.map { $0 - mean }.sorted()
    guard let smallest = sorted.first, let largest = sorted.last else { return (0, 0) }
    let ends = (smallest * smallest + largest * largest) / 2
    let gaps = zip(sorted, sorted.dropFirst()).reduce(0) { sum, gap in
      sum + (gap.0 * gap.0 + gap.0 * gap.1 + gap.1 * gap.1) / 3
    }
    return (mean, (ends + gaps) / count)
  }
}
