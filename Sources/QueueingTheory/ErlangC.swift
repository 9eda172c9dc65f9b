#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queue M/M/c: Poisson arrivals, exponential services, one line, first come first served (A. K.
/// Erlang 1917). Rates and times in any one unit of time.
///
/// An overloaded queue has no stationary law: everybody waits, and means are infinite.
public struct ErlangC: Hashable, Sendable {
  /// Equal servers, at least 1.
  public let servers: Int
  /// Arrivals per unit of time, at least 0.
  public let arrivalRate: Double
  /// Mean time with a server, above 0.
  public let meanService: Double
  /// Of having to wait; 1 when overloaded.
  public let waitProbability: Double

  /// O(servers).
  public init(servers: Int, arrivalRate: Double, meanService: Double) {
    precondition(servers > 0 && arrivalRate >= 0 && meanService > 0, "a queue needs a server")
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    let load = arrivalRate * meanService
    let utilisation = load / Double(servers)
    if utilisation < 1 {
      let blocking = ErlangB.blocking(servers: servers, offeredLoad: load)
      waitProbability = blocking / (1 - utilisation * (1 - blocking))
    } else {
      waitProbability = 1
    }
  }

  /// In erlangs: the mean number of busy servers if there were enough.
  public var offeredLoad: Double { arrivalRate * meanService }
  /// Load per server; overloaded at 1 or more.
  public var utilisation: Double { offeredLoad / Double(servers) }
  /// Whether the servers keep up with the arrivals in the long run.
  public var isStable: Bool { utilisation < 1 }

  /// The rate at which the wait of those who wait runs out: c mu - lambda.
  private var drain: Double { max(0, Double(servers) / meanService - arrivalRate) }

  /// Over all customers.
  public var meanWait: Double { waitProbability / drain }
  /// The mean number waiting, by Little's law; infinite when overloaded.
  public var meanQueue: Double { arrivalRate == 0 ? 0 : arrivalRate * meanWait }
  /// The mean time from coming to leaving: wait and service.
  public var meanSojourn: Double { meanWait + meanService }
  /// Waiting or served.
  public var meanInSystem: Double { meanQueue + offeredLoad }

  /// Of the wait of all customers, the many zeros included; infinite when overloaded.
  public var waitVariance: Double {
    waitProbability * (2 - waitProbability) / (drain * drain)
  }

  /// The probability to wait longer than `time`.
  public func waitExceeds(_ time: Double) -> Double {
    waitProbability * exp(-drain * time)
  }

  /// The share of customers who wait `time` at most.
  public func serviceLevel(within time: Double) -> Double {
    1 - waitExceeds(time)
  }

  /// The wait that the share `p` of customers do not exceed.
  public func waitQuantile(_ p: Double) -> Double {
    waitProbability <= 1 - p ? 0 : log(waitProbability / (1 - p)) / drain
  }

  /// The probability to be there longer than `time`, waiting and being served.
  public func sojournExceeds(_ time: Double) -> Double {
    guard isStable else { return 1 }
    // A wait Exp(drain) and a service Exp(mu): (drain e^-mu t - mu e^-drain t) / (drain - mu).
    let gap = (drain - 1 / meanService) * time
    let shared = abs(gap) < 1e-300 ? 1 : -expm1(-gap) / gap
    return exp(-time / meanService) * (1 + waitProbability * time / meanService * shared)
  }

  /// The sojourn that the share `p` of customers do not exceed.
  public func sojournQuantile(_ p: Double) -> Double {
    guard isStable else { return .infinity }
    return root(above: 0) { sojournExceeds($0) - (1 - p) }
  }

  /// The fewest servers with which the share `target` of customers waits `time` at most. O(servers^2)
  /// from the load up.
  public static func servers(
    arrivalRate: Double, meanService: Double, serviceLevel target: Double, within time: Double
  ) -> Int {
    precondition(target < 1, "no number of servers lets nobody wait")
    var servers = Int(arrivalRate * meanService) + 1
    while ErlangC(servers: servers, arrivalRate: arrivalRate, meanService: meanService)
      .serviceLevel(within: time) < target
    {
      servers += 1
    }
    return servers
  }
}
