import CGSL

/// The queue M/M/c/K: a waiting room with `capacity - servers` places; who finds it full goes away.
public struct MMcK: Hashable, Sendable {
  public let servers: Int
  /// Customers inside at most, waiting or served.
  public let capacity: Int
  public let arrivalRate: Double
  public let meanService: Double
  private let law: BirthDeath

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

  public var blockingProbability: Double { law.probabilities[capacity] }
  public var meanQueue: Double { law.mean { Double(max(0, $0 - servers)) } }
  public var meanInSystem: Double { law.meanState }
  /// Of those who came in.
  public var meanWait: Double { meanQueue / law.throughput }
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
