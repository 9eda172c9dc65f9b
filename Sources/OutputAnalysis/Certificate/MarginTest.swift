import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How likely independent days would stay so far below zero in sum if their mean were zero: the test
/// behind every certificate.
///
/// A day's margin is what it has above the limit: tickets beyond it less those that may be. The law of
/// the days is the observed one, tilted exponentially until its mean is at the limit, and the tail of
/// the sum is its saddlepoint approximation (A. C. Davison, D. V. Hinkley 1988; J. Robinson, E.
/// Ronchetti, G. A. Young 2003). So a few bad days count as they would if there were as many as the
/// limit allows; the ratio's t interval takes them for as rare as they were seen, and certifies wrongly
/// in 7 to 13 of 100 cases of 50 to 250 days.
struct MarginTest {
  /// Of the margins, with how many days have each.
  private let days: [(margin: Double, count: Double)]
  private let total: Double
  private let mean: Double
  private let largest: Double

  /// Adds one day to those seen, half again as bad as the worst of them but no worse than `worst`: what
  /// has not been seen yet may come. Where all keep the limit, it is as bad as it takes to reach beyond
  /// it: half the logarithm of the days times their mean margin (J. Chen, A. M. Variyath, B. Abraham
  /// 2008).
  init(_ seen: [(margin: Double, count: Double)], worst: Double = .infinity) {
    let number = seen.reduce(0) { $0 + $1.count }
    let sum = seen.reduce(0) { $0 + $1.margin * $1.count }
    let beyond = max(1, log(number) / 2) * max(0, -sum / number)
    let largest = seen.reduce(-Double.infinity) { max($0, $1.margin) }
    let spare = min(worst, max(1.5 * largest, beyond))
    days = seen + [(spare, 1)]
    total = number + 1
    mean = (sum + spare) / total
    self.largest = max(largest, spare)
  }

  /// The p-value of the hypothesis that the mean margin is zero or above; 1 where it was seen to be.
  /// O(distinct margins).
  var probability: Double {
    guard mean < 0, largest > 0 else { return 1 }
    let tilt = tilt
    let logarithm = log(moments(at: tilt).sum / total) + tilt * largest
    let variance = days.reduce(0) { sum, day in
      sum + day.count * (day.margin - mean) * (day.margin - mean)
    }
    let root = -max(0, -2 * total * logarithm).squareRoot()
    // So near the limit both approximations of the tail meet, and no level asks for it.
    guard root < -0.01 else { return gsl_cdf_ugaussian_P(root) }
    return gsl_cdf_ugaussian_P(root + log(tilt * variance.squareRoot() / -root) / root)
  }

  /// The sums over days of exp(tilt (margin - largest)), with weights 1, margin and its square.
  private func moments(at tilt: Double) -> (sum: Double, first: Double, second: Double) {
    var (sum, first, second) = (0.0, 0.0, 0.0)
    for day in days {
      let weight = day.count * exp(tilt * (day.margin - largest))
      sum += weight
      first += weight * day.margin
      second += weight * day.margin * day.margin
    }
    return (sum, first, second)
  }

  /// The tilt under which the mean margin is zero: Newton's steps, kept between what is too little and
  /// what is too much.
  private var tilt: Double {
    var low = 0.0
    var high = 1 / largest
    while moments(at: high).first < 0 {
      low = high
      high *= 2
    }
    var tilt = high
    for _ in 0..<100 {
      let (sum, first, second) = moments(at: tilt)
      if first < 0 { low = tilt } else { high = tilt }
      let mean = first / sum
      let step = mean / (second / sum - mean * mean)
      let next = low < tilt - step && tilt - step < high ? tilt - step : (low + high) / 2
      guard abs(next - tilt) > 1e-13 * tilt else { break }
      tilt = next
    }
    return tilt
  }
}
