#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Poisson arrivals at a queue with exponential services, before it is known how many servers it has:
/// M/M/c, or M/M/c+M where those who wait leave after an exponential patience. Times in any one unit.
public struct StaffedQueue: Hashable, Sendable {
  /// Arrivals per unit of time, at least 0.
  public let arrivalRate: Double
  /// Mean time with a server, above 0.
  public let meanService: Double
  /// Mean time after which somebody who waits leaves, above 0; nil if nobody does.
  public let meanPatience: Double?

  /// Traps if a rate or time is negative, a mean time 0 or not finite.
  public init(arrivalRate: Double, meanService: Double, meanPatience: Double? = nil) {
    precondition(arrivalRate >= 0 && arrivalRate.isFinite, "arrivals have a rate")
    precondition(meanService > 0 && meanService.isFinite, "a service takes time")
    precondition(meanPatience.map { $0 > 0 && $0.isFinite } ?? true, "patience takes time")
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.meanPatience = meanPatience
  }

  /// In erlangs: how many servers would be busy if there were enough.
  public var offeredLoad: Double { arrivalRate * meanService }

  /// The fewest servers that keep up with the arrivals if nobody leaves: more than the load. A load that
  /// is a whole number but for rounding counts as that: so many servers never catch up.
  public var leastStable: Int { Int(offeredLoad * (1 + 1e-12)) + 1 }

  /// What a target is held against: a wait, a share. Without patience infinite, or a share of 0, below
  /// `leastStable`. O(servers).
  public func value(of target: ServiceTarget, servers: Int) -> Double {
    precondition(servers > 0, "a queue needs a server")
    guard arrivalRate > 0 else { return nearest(target) }
    switch target {
    case .meanSojourn, .sojournWithin: break
    case .meanWait, .waitQuantile, .waitWithin, .abandonment:
      if let meanPatience {
        return value(
          of: target,
          ErlangA(
            servers: servers, arrivalRate: arrivalRate, meanService: meanService,
            meanPatience: meanPatience))
      }
    }
    guard servers >= leastStable else { return target.wantsMore ? 0 : .infinity }
    let queue = ErlangC(servers: servers, arrivalRate: arrivalRate, meanService: meanService)
    switch target {
    case .meanWait: return queue.meanWait
    case .waitQuantile(let share, _, _): return queue.waitQuantile(share)
    case .waitWithin(let time, _, _): return queue.serviceLevel(within: time)
    case .abandonment: return 0
    case .meanSojourn: return queue.meanSojourn
    case .sojournWithin(let time, _): return 1 - queue.sojournExceeds(time)
    }
  }

  private func value(of target: ServiceTarget, _ queue: ErlangA) -> Double {
    switch target {
    case .meanWait: queue.meanWait
    case .waitQuantile(let share, _, let reading):
      queue.waitWithin(0, reading) >= share
        ? 0 : root(above: 0) { share - queue.waitWithin($0, reading) }
    case .waitWithin(let time, _, let reading): queue.waitWithin(time, reading)
    case .abandonment: queue.abandonProbability
    case .meanSojourn, .sojournWithin: preconditionFailure("asked of a queue that nobody leaves")
    }
  }

  /// Where the value goes with ever more servers; no number of them reaches it while somebody comes.
  private func nearest(_ target: ServiceTarget) -> Double {
    switch target {
    case .meanWait, .abandonment: 0
    case .waitQuantile(let share, _, _): share < 1 ? 0 : .infinity
    case .waitWithin(let time, _, _): time >= 0 ? 1 : 0
    case .meanSojourn: meanService
    case .sojournWithin(let time, _): -expm1(-time / meanService)
    }
  }

  /// The fewest servers that meet a target, or that no number does: a total time below that of the
  /// service alone, nobody who waits. O(servers log servers).
  public func smallest(for target: ServiceTarget) -> SmallestStaffing {
    let nearest = nearest(target)
    if case .waitQuantile(let share, let limit, _) = target, share < 1, limit >= 0 {
      // A percentile of 0 needs no more than that few enough wait.
      return .search(target, from: least(target), nearest: -1) { value(of: target, servers: $0) }
    }
    if case .abandonment(let limit) = target, meanPatience == nil, limit >= 0 {
      return .servers(leastStable, value: 0, oneLess: nil)
    }
    if arrivalRate == 0, target.isMet(by: nearest) {
      return .servers(1, value: nearest, oneLess: nil)
    }
    return .search(target, from: least(target), nearest: nearest) {
      value(of: target, servers: $0)
    }
  }

  /// Where the search begins: with patience any queue settles.
  private func least(_ target: ServiceTarget) -> Int {
    switch target {
    case .meanSojourn, .sojournWithin: leastStable
    case .meanWait, .waitQuantile, .waitWithin, .abandonment:
      meanPatience == nil ? leastStable : 1
    }
  }
}

extension ErlangA {
  /// The share of customers that waits no longer than `time`, as it is read.
  public func waitWithin(_ time: Double, _ reading: WaitReading) -> Double {
    switch reading {
    case .servedWithinOverAll: serviceLevel(within: time, of: .allArrivals)
    case .servedWithinOverServed: serviceLevel(within: time, of: .served)
    case .actualWait: 1 - waitExceeds(time)
    case .virtual: 1 - offeredWaitExceeds(time)
    }
  }
}

extension MGc {
  /// The fewest servers with that mean wait by Lee and Longton's approximation (`allenCunneenMeanWait`),
  /// which takes one too few where the CV is small and the limit near.
  public static func servers(
    arrivalRate: Double, meanService: Double, squaredCV: Double, meanWaitAtMost limit: Double
  ) -> SmallestStaffing {
    let queue = StaffedQueue(arrivalRate: arrivalRate, meanService: meanService)
    return .search(.meanWait(atMost: limit), from: queue.leastStable, nearest: 0) { servers in
      MGc(
        servers: servers, arrivalRate: arrivalRate, meanService: meanService, squaredCV: squaredCV
      ).allenCunneenMeanWait()
    }
  }
}

extension MDc {
  /// The fewest servers with that mean wait, where all services take as long.
  public static func servers(
    arrivalRate: Double, service: Double, meanWaitAtMost limit: Double
  ) -> SmallestStaffing {
    let queue = StaffedQueue(arrivalRate: arrivalRate, meanService: service)
    return .search(.meanWait(atMost: limit), from: queue.leastStable, nearest: 0) { servers in
      MDc(servers: servers, arrivalRate: arrivalRate, service: service).meanWait
    }
  }
}
