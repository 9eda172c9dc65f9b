import CGSL

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The queue M/M/c+M: Erlang's with customers whose patience is exponential (C. Palm 1957; O. Garnett,
/// A. Mandelbaum, M. Reiman 2002). Always stable. Rates and times in any one unit of time.
public struct ErlangA: Hashable, Sendable {
  /// Equal servers, at least 1.
  public let servers: Int
  /// Arrivals per unit of time, above 0.
  public let arrivalRate: Double
  /// Mean time with a server, above 0.
  public let meanService: Double
  /// Mean time after which a waiting customer leaves, above 0.
  public let meanPatience: Double
  /// Of finding all servers busy.
  public let waitProbability: Double

  /// The law of the number already waiting, for those who find all servers busy: from `shortest` on.
  private let shortest: Int
  private let waiting: [Double]

  /// O(servers + length of the queue). The weights of queue lengths are built from their largest to
  /// both sides, so that thousands of servers and deep overload neither overflow nor cancel.
  public init(servers: Int, arrivalRate: Double, meanService: Double, meanPatience: Double) {
    precondition(
      servers > 0 && arrivalRate > 0 && meanService > 0 && meanPatience > 0,
      "a queue needs arrivals, servers and patience")
    self.servers = servers
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.meanPatience = meanPatience
    let capacity = Double(servers) / meanService
    func leaving(_ length: Int) -> Double { capacity + Double(length) / meanPatience }

    let mode = max(0, Int((arrivalRate - capacity) * meanPatience))
    var down: [Double] = []
    var weight = 1.0
    for length in stride(from: mode, to: 0, by: -1) {
      weight *= leaving(length) / arrivalRate
      guard weight > 1e-18 else { break }
      down.append(weight)
    }
    let reachesEmpty = down.count == mode
    let first = reachesEmpty ? down.last ?? 1 : 0
    var weights = Array(down.reversed())
    shortest = mode - down.count
    weight = 1
    var length = mode
    while weight > 1e-18 {
      weights.append(weight)
      length += 1
      weight *= arrivalRate / leaving(length)
    }
    let total = weights.reduce(0, +)
    waiting = weights.map { $0 / total }
    // Palm's A is the total over the weight of an empty queue.
    let inverse = first / total
    let blocking = ErlangB.blocking(servers: servers, offeredLoad: arrivalRate * meanService)
    waitProbability = blocking / (inverse + (1 - inverse) * blocking)
  }

  /// The sum over queue lengths k of P(k customers wait) times `term(k)`.
  private func overQueue(_ term: (Double) -> Double) -> Double {
    var sum = 0.0
    for (index, share) in waiting.enumerated() { sum += share * term(Double(shortest + index)) }
    return waitProbability * sum
  }

  /// Service completions per patience when all servers are busy: the Beta law's first parameter.
  private var completions: Double { Double(servers) * meanPatience / meanService }

  /// The mean number waiting. Little's law ties it to `meanWait`.
  public var meanQueue: Double { overQueue { $0 } }
  /// Over all customers; those who abandon have waited as long as their patience.
  public var meanWait: Double { meanQueue / arrivalRate }
  /// The share of all customers who leave unserved: patience without memory makes it `meanWait /
  /// meanPatience`.
  public var abandonProbability: Double { meanWait / meanPatience }
  /// The share of all customers who are served, at once or after a wait.
  public var servedProbability: Double { 1 - abandonProbability }
  /// Busy servers over servers.
  public var utilisation: Double {
    arrivalRate * servedProbability * meanService / Double(servers)
  }

  /// Of those who are served. With k waiting ahead, exp(-offered wait / patience) is
  /// Beta(completions, k + 1).
  public var meanWaitOfServed: Double {
    servedWait / servedProbability
  }

  /// Of those who abandon.
  public var meanWaitOfAbandoned: Double {
    (meanWait - servedWait) / abandonProbability
  }

  /// E[wait; served]: the mean of -ln X times X for X of that Beta law, in patiences.
  private var servedWait: Double {
    let a = completions
    var harmonic = 0.0  // sum of 1 / (a + i) for i in 1...(k + 1)
    for ahead in 0..<shortest { harmonic += 1 / (a + 1 + Double(ahead)) }
    return overQueue { ahead in
      harmonic += 1 / (a + 1 + ahead)
      return meanPatience * a / (a + ahead + 1) * harmonic
    }
  }

  /// Of a customer with endless patience to wait longer than `time`.
  public func offeredWaitExceeds(_ time: Double) -> Double {
    let x = exp(-time / meanPatience)
    return overQueue { gsl_cdf_beta_P(x, completions, $0 + 1) }
  }

  /// To be in the queue longer than `time`, whether then served or not.
  public func waitExceeds(_ time: Double) -> Double {
    offeredWaitExceeds(time) * exp(-time / meanPatience)
  }

  /// To be served after waiting `time` at most.
  private func servedWithin(_ time: Double) -> Double {
    let (a, x) = (completions, exp(-time / meanPatience))
    return 1 - waitProbability
      + overQueue { a / (a + $0 + 1) * gsl_cdf_beta_Q(x, a + 1, $0 + 1) }
  }

  /// Who counts in the denominator of a service level: the same queue has three of them.
  public enum Denominator: Hashable, Sendable, CaseIterable {
    /// Everybody who comes: who abandons counts as badly served.
    case allArrivals
    /// Only those who reach a server.
    case served
    /// All but those who abandon within the time.
    case withoutShortAbandons
  }

  /// The share of customers who are served after waiting `time` at most.
  public func serviceLevel(within time: Double, of denominator: Denominator) -> Double {
    let within = servedWithin(time)
    switch denominator {
    case .allArrivals: return within
    case .served: return within / servedProbability
    case .withoutShortAbandons: return within / (within + waitExceeds(time))
    }
  }

  /// The fewest servers with that service level over all arrivals.
  public static func servers(
    arrivalRate: Double, meanService: Double, meanPatience: Double,
    serviceLevel target: Double, within time: Double
  ) -> Int {
    precondition(target < 1, "no number of servers lets nobody wait")
    func level(_ servers: Int) -> Double {
      ErlangA(
        servers: servers, arrivalRate: arrivalRate, meanService: meanService,
        meanPatience: meanPatience
      ).serviceLevel(within: time, of: .allArrivals)
    }
    // More servers never serve fewer: double, then halve the gap.
    var high = 1
    while level(high) < target { high *= 2 }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if level(middle) < target { low = middle } else { high = middle }
    }
    return high
  }
}
