import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CensoredLaw {
  /// By Newton's steps in 1 / sigma and mu / sigma, in which the likelihood is concave (R. J. Olsen,
  /// Econometrica 46, 1978); nil where it has no maximum: fewer than two different times that ended.
  package static func lognormal(_ sample: CensoredSample) -> CensoredLaw? {
    guard sample.hasSpread else { return nil }
    let times = sample.times.map { (y: log($0.value), isEvent: $0.isEvent) }
    var point = Slope.start(times.map(\.y))
    var here = Slope(times, point)
    for _ in 0..<200 {
      let determinant = here.aa * here.bb - here.ab * here.ab
      guard determinant > 0 else { return nil }
      let step = (
        (here.bb * here.a - here.ab * here.b) / determinant,
        (here.aa * here.b - here.ab * here.a) / determinant
      )
      var length = 1.0
      var next = here
      var moved = point
      repeat {
        moved = (point.0 + length * step.0, point.1 + length * step.1)
        next = moved.0 > 0 ? Slope(times, moved) : Slope.none
        length /= 2
      } while next.value < here.value && length > 1e-9
      let change = abs(moved.0 - point.0) / moved.0 + abs(moved.1 - point.1)
      (point, here) = (moved, next)
      if change < 1e-12 { break }
    }
    return fitted(point, here, sample)
  }

  /// Mean and coefficient of variation of what was found, by the delta method.
  private static func fitted(
    _ point: (Double, Double), _ here: Slope, _ sample: CensoredSample
  ) -> CensoredLaw? {
    let (theta, gamma) = point
    let (mu, sigma) = (gamma / theta, 1 / theta)
    let determinant = here.aa * here.bb - here.ab * here.ab
    guard determinant > 0, mu.isFinite, sigma.isFinite else { return nil }
    // Of a function with these derivatives by theta and gamma.
    func error(_ a: Double, _ b: Double) -> Double {
      ((here.bb * a * a - 2 * here.ab * a * b + here.aa * b * b) / determinant).squareRoot()
    }
    let square = sigma * sigma
    let cv = expm1(square).squareRoot()
    let mean = exp(mu + square / 2)
    guard mean.isFinite, cv.isFinite, cv > 0 else { return nil }
    return CensoredLaw(
      .lognormal(mu: mu, sigma: sigma), sample,
      [
        FittedParameter(
          "mean", mean,
          standardError: mean * error(-gamma / (theta * theta) - square * sigma, 1 / theta)),
        FittedParameter(
          "cv", cv, standardError: error(-exp(square) * square * sigma / cv, 0)),
      ])
  }
}

/// The log likelihood of logarithms at (1 / sigma, mu / sigma), its gradient, and minus its second
/// derivatives.
private struct Slope {
  var value = 0.0
  var a = 0.0
  var b = 0.0
  var aa = 0.0
  var ab = 0.0
  var bb = 0.0

  static let none = Slope(value: -.infinity)

  private init(value: Double) { self.value = value }

  init(_ times: [(y: Double, isEvent: Bool)], _ point: (Double, Double)) {
    let (theta, gamma) = point
    for (y, isEvent) in times {
      let z = theta * y - gamma
      if isEvent {
        value += log(theta) - z * z / 2
        a += 1 / theta - z * y
        b += z
        aa += 1 / (theta * theta) + y * y
        ab -= y
        bb += 1
      } else {
        value += gsl_sf_log_erfc(z / 2.0.squareRoot()) - log(2)
        let hazard = gsl_sf_hazard(z)
        let curve = hazard * (hazard - z)
        a -= hazard * y
        b += hazard
        aa += curve * y * y
        ab -= curve * y
        bb += curve
      }
    }
  }

  static func start(_ logs: [Double]) -> (Double, Double) {
    let mean = logs.reduce(0, +) / Double(logs.count)
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(logs.count)
    let sigma = max(variance.squareRoot(), 1e-3)
    return (1 / sigma, mean / sigma)
  }
}
