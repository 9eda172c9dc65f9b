/// The queue M/G/c, which has no closed form: approximations from the two queues that have. Exact
/// for exponential services; within 2 % of exact values for squared CVs of 0.5 to 4 (Kimura's), within
/// 5 % (Allen and Cunneen's). Infinite when overloaded.
public struct MGc: Hashable, Sendable {
  public let servers: Int
  public let arrivalRate: Double
  public let meanService: Double
  /// Variance of the service over its squared mean.
  public let squaredCV: Double

  public init(servers: Int, arrivalRate: Double, meanService: Double, squaredCV: Double) {
    precondition(squaredCV >= 0, "a variance is not negative")
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.squaredCV = squaredCV
  }

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
