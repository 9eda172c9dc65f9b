import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The beta law with parameters `a` and `b`, above 0. GSL's distribution function gives up after 512 terms, which is a
/// few hundred thousand trials, and its quantiles long before.
struct BetaLaw: Hashable, Sendable {
  let a: Double
  let b: Double

  /// The largest number below which there is no more than `share` of the law, in 0...1: by halving, to the last digit.
  func quantile(_ share: Double) -> Double {
    var (below, above) = (0.0, 1.0)
    while true {
      let middle = (below + above) / 2
      guard below < middle, middle < above else { return below }
      if self.share(below: middle) <= share { below = middle } else { above = middle }
    }
  }

  /// The share of the law below `x` in 0...1: the regularised incomplete beta function.
  func share(below x: Double) -> Double {
    let mean = (a + 1) / (a + b + 2)
    return x <= mean ? tail(x) : 1 - BetaLaw(a: b, b: a).tail(1 - x)
  }

  /// Where the continued fraction (DLMF 8.17.22) converges fast, in about the root of `a + b` terms: by Lentz's
  /// method (1976).
  private func tail(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var (fraction, ratio, inverse, term) = (1.0, 1.0, 0.0, 0.0)
    repeat {
      term += 1
      let half = (term / 2).rounded(.down)
      let isEven = 2 * half == term
      let part =
        (isEven ? half * (b - half) : -(a + half) * (a + b + half)) * x
        / ((a + term - 1) * (a + term))
      ratio = 1 + part / ratio
      inverse = 1 / (1 + part * inverse)
      fraction *= ratio * inverse
    } while abs(ratio * inverse - 1) > 1e-15
    return exp(a * log(x) + b * log1p(-x) - gsl_sf_lnbeta(a, b)) / (a * fraction)
  }
}
