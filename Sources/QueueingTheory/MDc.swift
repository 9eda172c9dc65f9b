import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queue M/D/c: constant services, one line (C. D. Crommelin 1932). Infinite when overloaded.
///
/// Every c-th customer finds a random walk of steps "service minus c gaps between arrivals"; by F.
/// Spitzer's identity its sums of positive terms are those of Crommelin.
public struct MDc: Hashable, Sendable {
  /// Of having to wait; 1 when overloaded.
  public let waitProbability: Double
  /// Over all customers; infinite when overloaded.
  public let meanWait: Double

  /// O(1 / (c (1 - utilisation)^2)).
  public init(servers: Int, arrivalRate: Double, service: Double) {
    precondition(servers > 0 && arrivalRate >= 0 && service > 0, "a queue needs a server")
    let load = arrivalRate * service
    guard load < Double(servers) else {
      (waitProbability, meanWait) = (1, .infinity)
      return
    }
    guard load > 0 else {
      (waitProbability, meanWait) = (0, 0)
      return
    }
    var (positive, excess) = (0.0, 0.0)
    var step = 1.0
    while true {
      // After n steps: n services against the gaps of n c arrivals, which are gamma.
      let (services, gaps) = (step * load, step * Double(servers))
      let ahead = gsl_cdf_gamma_P(services, gaps, 1)
      let gain = services * ahead - gaps * gsl_cdf_gamma_P(services, gaps + 1, 1)
      positive += ahead / step
      excess += gain / step
      guard gain / step > 1e-17 * excess else { break }
      step += 1
    }
    waitProbability = -expm1(-positive)
    meanWait = excess / arrivalRate
  }

  /// An approximation by the M/M/c queue (G. P. Cosmetatos 1975).
  public static func cosmetatosMeanWait(
    servers: Int, arrivalRate: Double, service: Double
  ) -> Double {
    let exponential = ErlangC(servers: servers, arrivalRate: arrivalRate, meanService: service)
    let (c, rho) = (Double(servers), exponential.utilisation)
    guard rho > 0, rho < 1 else { return rho == 0 ? 0 : .infinity }
    let correction = (1 - rho) * (c - 1) * ((4 + 5 * c).squareRoot() - 2) / (16 * rho * c)
    return exponential.meanWait / 2 * (1 + correction)
  }
}
