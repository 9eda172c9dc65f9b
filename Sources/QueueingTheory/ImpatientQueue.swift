#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queue M/M/c+G: customers whose patience has any law (F. Baccelli, G. Hebuterne 1981; S. Zeltyn,
/// A. Mandelbaum 2005). First come first served. Rates and times in any one unit of time.
///
/// The queue must drain in the end: arrivals whose patience never ends are fewer than the servers can
/// serve.
public struct ImpatientQueue: Sendable {
  /// Equal servers, at least 1.
  public let servers: Int
  /// Arrivals per unit of time, above 0.
  public let arrivalRate: Double
  /// Mean time with a server, above 0; services are exponential.
  public let meanService: Double
  /// How long customers wait before they leave unserved.
  public let patience: Lifetime
  /// Of finding all servers busy.
  public let waitProbability: Double
  /// The share of all customers who leave unserved.
  public let abandonProbability: Double
  /// Over all customers; those who abandon have waited as long as their patience.
  public let meanWait: Double

  /// The offered wait V has density `density * exp(exponent(x) - peak)` above 0.
  private let density: Double
  private let peak: Double
  private let ends: [Double]

  /// Integrates the law of the offered wait by Gauss and Legendre's rule between its bends: some
  /// thousand calls of `patience`. Traps if the queue never drains.
  public init(servers: Int, arrivalRate: Double, meanService: Double, patience: Lifetime) {
    precondition(servers > 0 && arrivalRate > 0 && meanService > 0, "a queue needs arrivals")
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.patience = patience
    let capacity = Double(servers) / meanService
    func exponent(_ time: Double) -> Double {
      arrivalRate * patience.meanWithin(time) - capacity * time
    }
    // The exponent is concave: it rises while patient arrivals exceed the capacity.
    let top =
      arrivalRate * patience.survival(0) > capacity
      ? root(above: 0) { arrivalRate * patience.survival($0) - capacity } : 0
    let peak = exponent(top)
    let end = root(above: top) { exponent($0) - peak + 60 }
    precondition(end.isFinite, "patience must end before the queue can")
    let ends = ([0, top, end] + patience.jumps.filter { $0 > 0 && $0 < end }).sorted()
    self.ends = ends
    self.peak = peak

    let rule = GaussLegendre()
    func integral(_ weight: (Double) -> Double) -> Double {
      rule.integral(between: ends) { weight($0) * exp(exponent($0) - peak) }
    }
    let below = ErlangB.blocking(servers: servers - 1, offeredLoad: arrivalRate * meanService)
    // Both J and 1 / E of the paper, scaled by exp(-peak): E is 1 / blocking of c - 1 servers.
    let scaled = arrivalRate * below
    let total = exp(-peak) + scaled * integral { _ in 1 }
    density = scaled / total
    waitProbability = density * integral { _ in 1 }
    abandonProbability = density * integral { 1 - patience.survival($0) }
    meanWait = density * integral(patience.meanWithin)
  }

  /// The mean number waiting, by Little's law.
  public var meanQueue: Double { arrivalRate * meanWait }

  /// To be served after waiting `time` at most, over all arrivals.
  public func serviceLevel(within time: Double) -> Double {
    let capacity = Double(servers) / meanService
    let within = ends.filter { $0 < time } + [min(time, ends.last ?? time)]
    let served = GaussLegendre().integral(between: within) { x in
      patience.survival(x)
        * exp(arrivalRate * patience.meanWithin(x) - capacity * x - peak)
    }
    return 1 - waitProbability + density * served
  }
}
