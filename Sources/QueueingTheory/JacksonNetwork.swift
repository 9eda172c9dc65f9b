import CGSL

/// An open network of M/M/c stations with memoryless routing (J. R. Jackson 1957): each station is as
/// if it stood alone.
public struct JacksonNetwork: Hashable, Sendable {
  /// Each with all that come, from outside and from other stations.
  public let stations: [ErlangC]
  private let externalRate: Double

  /// What the network is told of one station.
  public struct Station: Hashable, Sendable {
    /// Equal servers with one line, at least 1.
    public var servers: Int
    /// Mean time with a server, above 0; services are exponential.
    public var meanService: Double
    /// Arrivals from outside.
    public var externalRate: Double
    /// By station, the share of those served that go there next; the rest leave.
    public var next: [Double]

    /// A station; `next` is as long as there are stations and sums to 1 at most.
    public init(servers: Int, meanService: Double, externalRate: Double, next: [Double]) {
      self.servers = servers
      self.meanService = meanService
      self.externalRate = externalRate
      self.next = next
    }
  }

  /// Solves the traffic equations. Everybody must be able to leave in the end. O(stations^3).
  public init(_ stations: [Station]) {
    let count = stations.count
    precondition(stations.allSatisfy { $0.next.count == count }, "routing names every station")
    // x_j - sum over i of x_i p_ij = external rate of j.
    var matrix: [Double] = []
    for to in 0..<count {
      for from in 0..<count { matrix.append((from == to ? 1 : 0) - stations[from].next[to]) }
    }
    var rates = stations.map(\.externalRate)
    let status = matrix.withUnsafeMutableBufferPointer { matrix in
      rates.withUnsafeMutableBufferPointer { rates in
        var coefficients = gsl_matrix_view_array(matrix.baseAddress, count, count)
        var unknowns = gsl_vector_view_array(rates.baseAddress, count)
        return gsl_linalg_HH_svx(&coefficients.matrix, &unknowns.vector)
      }
    }
    precondition(
      status == 0 && rates.allSatisfy { $0 >= 0 }, "nobody leaves the network")
    self.stations = zip(stations, rates).map {
      ErlangC(servers: $0.servers, arrivalRate: $1, meanService: $0.meanService)
    }
    externalRate = stations.reduce(0) { $0 + $1.externalRate }
  }

  /// The mean number at all stations, waiting or served; infinite if one is overloaded.
  public var meanInSystem: Double { stations.reduce(0) { $0 + $1.meanInSystem } }
  /// From coming in to leaving for good.
  public var meanSojourn: Double { meanInSystem / externalRate }

  /// Of one customer, at a station.
  public func meanVisits(to station: Int) -> Double {
    stations[station].arrivalRate / externalRate
  }
}
