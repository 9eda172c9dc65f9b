import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Family {
  /// The law of this family that makes the sample most likely; nil where it has none: values that are
  /// all equal have no width.
  ///
  /// Gamma by Newton on ln a - psi(a) = ln mean - mean ln, Weibull by the root of its profile score,
  /// Erlang by the best whole shape, lognormal with divisor n. O(n).
  package func mostLikely(_ sample: Sample) -> Law? {
    if self == .exponential { return .exponential(mean: sample.mean) }
    guard !sample.isConstant else { return nil }
    switch self {
    case .exponential: return .exponential(mean: sample.mean)
    case .gamma:
      return gammaShape(log(sample.mean) - sample.meanLogarithm).map {
        .gamma(shape: $0, scale: sample.mean / $0)
      }
    case .erlang: return Self.erlang(sample)
    case .weibull: return Self.weibull(sample)
    case .lognormal:
      let squares = sample.logarithms.reduce(0) { sum, y in
        sum + (y - sample.meanLogarithm) * (y - sample.meanLogarithm)
      }
      return .lognormal(
        mu: sample.meanLogarithm, sigma: (squares / Double(sample.count)).squareRoot())
    case .uniform: return .uniform(min: sample.quantile(0), max: sample.quantile(1))
    }
  }

  /// The log likelihood by shape is concave, so that the whole numbers beside the gamma's shape are all
  /// that can be the best.
  private static func erlang(_ sample: Sample) -> Law? {
    let gap = log(sample.mean) - sample.meanLogarithm
    guard let best = gammaShape(gap), best < 1e6 else { return nil }
    let below = max(1, Int(best))
    let laws = [below, below + 1].map { Law.erlang(shape: $0, scale: sample.mean / Double($0)) }
    return laws[0].logLikelihood(sample) >= laws[1].logLikelihood(sample) ? laws[0] : laws[1]
  }

  /// Values over the largest one, so that no power is out of range.
  private static func weibull(_ sample: Sample) -> Law? {
    let largest = sample.quantile(1)
    let top = log(largest)
    let logs = sample.logarithms.map { $0 - top }
    let meanLog = sample.meanLogarithm - top
    func score(_ shape: Double) -> (value: Double, slope: Double) {
      var (sum, first, second) = (0.0, 0.0, 0.0)
      for y in logs {
        let power = exp(shape * y)
        sum += power
        first += power * y
        second += power * y * y
      }
      let ratio = first / sum
      return (ratio - 1 / shape - meanLog, second / sum - ratio * ratio + 1 / (shape * shape))
    }
    // The standard deviation of a Weibull's logarithm is pi / (shape sqrt 6).
    let spread = logs.reduce(0) { $0 + ($1 - meanLog) * ($1 - meanLog) } / Double(logs.count)
    guard let shape = increasingRoot(from: 1.2825 / spread.squareRoot(), score) else { return nil }
    let mean = logs.reduce(0) { $0 + exp(shape * $1) } / Double(logs.count)
    return .weibull(shape: shape, scale: largest * pow(mean, 1 / shape))
  }
}

extension Law {
  /// Of the whole sample. O(n).
  package func logLikelihood(_ sample: Sample) -> Double {
    let count = Double(sample.count)
    switch self {
    case .exponential(let mean): return -count * (log(mean) + sample.mean / mean)
    case .erlang(let shape, let scale):
      return Law.gamma(shape: Double(shape), scale: scale).logLikelihood(sample)
    case .gamma(let shape, let scale):
      return count
        * ((shape - 1) * sample.meanLogarithm - sample.mean / scale - gsl_sf_lngamma(shape)
          - shape * log(scale))
    case .weibull, .lognormal, .uniform:
      return sample.values.reduce(0) { $0 + logDensity($1) }
    }
  }
}

/// The shape a of a gamma law with ln a - psi(a) = `gap`, the logarithm of the mean over the geometric
/// mean; nil where that is no gap at all.
func gammaShape(_ gap: Double) -> Double? {
  guard gap > 1e-12, gap.isFinite else { return nil }
  let start = (3 - gap + ((gap - 3) * (gap - 3) + 24 * gap).squareRoot()) / (12 * gap)
  return increasingRoot(from: start) { shape in
    (gap - log(shape) + gsl_sf_psi(shape), gsl_sf_psi_1(shape) - 1 / shape)
  }
}

/// The positive root of a function that increases, by Newton's steps, halved in the logarithm where one
/// would leave what is known to hold the root; nil if a hundred steps do not find it.
func increasingRoot(
  from start: Double, _ function: (Double) -> (value: Double, slope: Double)
) -> Double? {
  var (low, high) = (0.0, Double.infinity)
  var x = start
  for _ in 0..<100 {
    let (value, slope) = function(x)
    guard value.isFinite else { return nil }
    if value == 0 { return x }
    if value < 0 { low = x } else { high = x }
    var next = x - value / slope
    if !(next > low && next < high) {
      next = high == .infinity ? 2 * x : low == 0 ? x / 2 : (low * high).squareRoot()
    }
    if abs(next - x) <= 1e-14 * x { return next }
    x = next
  }
  return abs(function(x).value) < 1e-10 ? x : nil
}
