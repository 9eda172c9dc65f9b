/// Non-preemptive priorities: the first class is called first, and nobody's service is broken off (A.
/// Cobham 1954).
public enum PriorityQueue {
  /// The customers of one rank: who come, and what they ask for.
  public struct CustomerClass: Hashable, Sendable {
    /// Poisson arrivals of the class per unit of time.
    public var arrivalRate: Double
    /// Mean time with a server, in the same unit.
    public var meanService: Double
    /// Variance of the service over its squared mean.
    public var squaredCV: Double

    /// A class; its services are exponential unless `squaredCV` says otherwise.
    public init(arrivalRate: Double, meanService: Double, squaredCV: Double = 1) {
      self.arrivalRate = arrivalRate
      self.meanService = meanService
      self.squaredCV = squaredCV
    }
  }

  /// By class, first to last, at one server with services of any law. A class that the server cannot
  /// keep up with waits for ever; those before it wait behind whatever of it is in service.
  public static func meanWaits(_ classes: [CustomerClass]) -> [Double] {
    var left = 1.0
    let residual = classes.reduce(0.0) { sum, customer in
      let load = min(left, customer.arrivalRate * customer.meanService)
      left -= load
      return sum + load * customer.meanService * (1 + customer.squaredCV) / 2
    }
    return waits(loads: classes.map { $0.arrivalRate * $0.meanService }, residual: residual)
  }

  /// By class, first to last, at several servers with exponential services of one mean (O. Kella,
  /// U. Yechiali 1985).
  public static func meanWaits(
    arrivalRates: [Double], meanService: Double, servers: Int
  ) -> [Double] {
    let all = ErlangC(
      servers: servers, arrivalRate: arrivalRates.reduce(0, +), meanService: meanService)
    let share = meanService / Double(servers)
    return waits(
      loads: arrivalRates.map { $0 * share }, residual: all.waitProbability * share)
  }

  private static func waits(loads: [Double], residual: Double) -> [Double] {
    var before = 0.0
    return loads.map { load in
      let through = before + load
      defer { before = through }
      return through < 1 ? residual / ((1 - before) * (1 - through)) : .infinity
    }
  }
}
