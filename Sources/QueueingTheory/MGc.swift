/// The queue M/G/c, which has no closed form: approximations from the two queues that have. Exact
/// for exponential services; within 2 % of exact values for squared CVs of 0.5 to 4 (Kimura's), within
/// 5 % (Allen and Cunneen's). Infinite when overloaded.
public struct MGc: Hashable, Sendable {
  /// Equal servers, at least 1.
  public let servers: Int
  /// Arrivals per unit of time, at least 0.
  public let arrivalRate: Double
  /// Mean time with a server, above 0.
  public let meanService: Double
  /// Variance of the service over its squared mean.
  public let squaredCV: Double

  /// By the first two moments of the service; the approximations ask for no more.
  public init(servers: Int, arrivalRate: Double, meanService: Double, squaredCV: Double) {
    precondition(squaredCV >= 0, "a variance is not negative")
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.squaredCV = squaredCV
  }

  /// The queue that has exponential services of the same mean, and a closed form.
  public var exponential: ErlangC {
    ErlangC(servers: servers, arrivalRate: arrivalRate, meanService: meanService)
  }

  /// A. O. Allen 1990, after A. M. Lee and P. A. Longton 1959. `arrivalSquaredCV` is that of the times
  /// between arrivals, 1 for Poisson arrivals.
  public func allenCunneenMeanWait(arrivalSquaredCV: Double = 1) -> Double {
    exponential.meanWait * (arrivalSquaredCV + squaredCV) / 2
  }

  /// T. Kimura 1986: interpolates between exponential and constant services.
  public var kimuraMeanWait: Double {
    let exponential = exponential
    guard exponential.utilisation > 0, exponential.isStable else { return exponential.meanWait }
    let constant = MDc(servers: servers, arrivalRate: arrivalRate, service: meanService)
    return (1 + squaredCV)
      / (2 * squaredCV / exponential.meanWait + (1 - squaredCV) / constant.meanWait)
  }
}
