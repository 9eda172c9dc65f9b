#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The stationary law of a process that moves by one state at a time, on states 0...n: queues with
/// a limit, with few sources, with arrivals that turn away.
public struct BirthDeath: Hashable, Sendable {
  /// Rates upwards: from state k to k + 1 at position k, for k in 0..<n.
  public let births: [Double]
  /// Of states 0...n; sums to 1.
  public let probabilities: [Double]

  /// `births[k]` is the rate from state k to k + 1, `deaths[k]` that from k + 1 to k. O(n).
  public init(births: [Double], deaths: [Double]) {
    precondition(births.count == deaths.count, "each step up has a step down")
    precondition(deaths.allSatisfy { $0 > 0 }, "every state can be left downwards")
    self.births = births
    var logarithms = [0.0]
    for (birth, death) in zip(births, deaths) {
      logarithms.append((logarithms.last ?? 0) + log(birth / death))
    }
    let largest = logarithms.reduce(0, max)
    let weights = logarithms.map { exp($0 - largest) }
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// The stationary mean of a function of the state. O(n).
  public func mean(of value: (Int) -> Double) -> Double {
    probabilities.enumerated().reduce(0) { $0 + $1.element * value($1.offset) }
  }

  /// The stationary mean of the state: customers in the system, say. O(n).
  public var meanState: Double { mean { Double($0) } }

  /// Births per unit of time.
  public var throughput: Double {
    zip(births, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The limit of T times the variance of the time average of the state over T: how long a run must be
  /// (W. Whitt 1992). Sums from the nearer end, so that tails do not cancel.
  public var asymptoticVariance: Double {
    let mean = meanState
    let parts = probabilities.enumerated().map { (Double($0.offset) - mean) * $0.element }
    var above = [Double](repeating: 0, count: parts.count)
    var sum = 0.0
    for state in parts.indices.reversed() {
      above[state] = sum
      sum += parts[state]
    }
    var below = 0.0
    return births.indices.reduce(0.0) { variance, state in
      below += parts[state]
      let gap = Double(state) < mean ? below : above[state]
      let flow = births[state] * probabilities[state]
      return flow > 0 ? variance + 2 * gap * gap / flow : variance
    }
  }

  /// The M/M/c queue, cut where its tail does not count any more. `utilisation` is below 1.
  public static func mmc(servers: Int, arrivalRate: Double, meanService: Double) -> BirthDeath {
    let utilisation = arrivalRate * meanService / Double(servers)
    precondition(0 < utilisation && utilisation < 1, "only a stable queue has a stationary law")
    let states = servers + Int((-60 / log(utilisation)).rounded(.up))
    return BirthDeath(
      births: Array(repeating: arrivalRate, count: states),
      deaths: (1...states).map { Double(min($0, servers)) / meanService })
  }
}
