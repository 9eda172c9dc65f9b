import CGSL

/// The queue M/M/c/K: a waiting room with `capacity - servers` places; who finds it full goes away.
public struct MMcK: Hashable, Sendable {
  /// Equal servers, at least 1.
  public let servers: Int
  /// Customers inside at most, waiting or served.
  public let capacity: Int
  /// Customers who come per unit of time, above 0, those turned away included.
  public let arrivalRate: Double
  /// Mean time with a server, above 0; services are exponential.
  public let meanService: Double
  private let law: BirthDeath

  /// Solves the birth-death process of `capacity` + 1 states. O(`capacity`).
  public init(servers: Int, capacity: Int, arrivalRate: Double, meanService: Double) {
    precondition(servers > 0 && capacity >= servers, "the servers are inside")
    precondition(arrivalRate > 0 && meanService > 0, "a queue needs arrivals and services")
    self.servers = servers
    self.capacity = capacity
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    law = BirthDeath(
      births: Array(repeating: arrivalRate, count: capacity),
      deaths: (1...capacity).map { Double(min($0, servers)) / meanService })
  }

  /// The share of customers who find the room full and go away.
  public var blockingProbability: Double { law.probabilities[capacity] }
  /// The mean number waiting.
  public var meanQueue: Double { law.mean { Double(max(0, $0 - servers)) } }
  /// The mean number inside, waiting or served.
  public var meanInSystem: Double { law.meanState }
  /// Of those who came in.
  public var meanWait: Double { meanQueue / law.throughput }
  /// Busy servers over servers; below 1 however many come.
  public var utilisation: Double { law.throughput * meanService / Double(servers) }

  /// Of those who came in: with n - c waiting ahead the wait is Erlang of n - c + 1 phases.
  public func waitExceeds(_ time: Double) -> Double {
    let accepted = 1 - blockingProbability
    return (servers..<max(servers, capacity)).reduce(0) { sum, number in
      let phases = Double(number - servers + 1)
      let tail = gsl_cdf_gamma_Q(time * Double(servers) / meanService, phases, 1)
      return sum + law.probabilities[number] / accepted * tail
    }
  }
}
