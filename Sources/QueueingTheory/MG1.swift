import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queue M/G/1: Poisson arrivals, one server, services of any law, first come first served (F.
/// Pollaczek 1930, A. Khinchine 1932). Infinite when overloaded.
public struct MG1: Hashable, Sendable {
  /// Arrivals per unit of time, at least 0.
  public let arrivalRate: Double
  /// Mean time with the server, above 0.
  public let meanService: Double
  /// Variance of the service over its squared mean.
  public let squaredCV: Double

  /// By the first two moments of the service, which is all that means of this queue depend on.
  public init(arrivalRate: Double, meanService: Double, squaredCV: Double) {
    precondition(arrivalRate >= 0 && meanService > 0 && squaredCV >= 0, "a queue needs services")
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.squaredCV = squaredCV
  }

  /// The share of time the server is busy; overloaded at 1 or more.
  public var utilisation: Double { arrivalRate * meanService }

  /// Over all customers: Pollaczek and Khinchine's formula.
  public var meanWait: Double {
    guard utilisation < 1 else { return .infinity }
    return utilisation / (1 - utilisation) * meanService * (1 + squaredCV) / 2
  }

  /// The mean time from coming to leaving: wait and service.
  public var meanSojourn: Double { meanWait + meanService }
  /// The mean number waiting, by Little's law.
  public var meanQueue: Double { arrivalRate * meanWait }

  /// L. Takacs 1962; `thirdMoment` is E[S^3] of the service.
  public func waitVariance(thirdMoment: Double) -> Double {
    guard utilisation < 1 else { return .infinity }
    return meanWait * meanWait + arrivalRate * thirdMoment / (3 * (1 - utilisation))
  }
}

/// The queue M/D/1: the law of its wait, which M/G/1 has in closed form for few services only.
public enum MD1 {
  /// The probability to wait longer than `time` (G. J. Franx 2001, one server): positive terms only,
  /// where Erlang's series alternates. O((time / service)^2).
  public static func waitExceeds(_ time: Double, arrivalRate: Double, service: Double) -> Double {
    let load = arrivalRate * service
    guard load < 1 else { return 1 }
    let periods = Int(time / service) + 1
    let left = arrivalRate * (Double(periods) * service - time)
    var cumulative = cumulativeNumbers(upTo: periods, load: load)
    cumulative.reverse()
    // Q of the k - 1 - j-th period is P(number <= k - j); Poisson weights of the rest of this period.
    var weight = exp(-left)
    var notLonger = 0.0
    for index in 0..<periods {
      notLonger += cumulative[index] * weight
      weight *= left / Double(index + 1)
    }
    return 1 - notLonger
  }

  /// The wait that the share `p` of customers do not exceed.
  public static func waitQuantile(_ p: Double, arrivalRate: Double, service: Double) -> Double {
    guard arrivalRate * service < 1 else { return .infinity }
    guard waitExceeds(0, arrivalRate: arrivalRate, service: service) > 1 - p else { return 0 }
    return root(above: 0) {
      waitExceeds($0, arrivalRate: arrivalRate, service: service) - (1 - p)
    }
  }

  /// P(number in system <= n) for n in 0...last, by crossings of levels at departures.
  private static func cumulativeNumbers(upTo last: Int, load: Double) -> [Double] {
    var probabilities = [1 - load]
    for level in 0..<last {
      // From i customers a departure leaves more than `level` if more than level - i + 1 arrive.
      var up = probabilities[0] * gsl_cdf_poisson_Q(UInt32(level), load)
      for number in stride(from: 1, through: level, by: 1) {
        up += probabilities[number] * gsl_cdf_poisson_Q(UInt32(level - number + 1), load)
      }
      probabilities.append(up / exp(-load))
    }
    var sum = 0.0
    return probabilities.map {
      sum += $0
      return sum
    }
  }
}
