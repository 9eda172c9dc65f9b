/// A day of one queue whose servers change by interval, exact for exponential services and patience:
/// what stationary formulas by half-hour only come near to, above all before a break.
///
/// Poisson arrivals at a constant rate in each interval; patience runs only in the queue, breaks and the
/// time after the last interval included. Where servers become fewer, services in hand are finished and
/// who is above the number takes nobody new; where they become more, the new ones take from the queue
/// at once. Empty at the start; the last number of servers stays until the queue is empty.
///
/// The law of (waiting, busy) moves forward by its Kolmogorov equation. That somebody who never leaves
/// waits longer than the limit follows backwards from the limit, for each state that is found: this
/// depends on the servers of that interval and the next alone, and is kept for other staffings.
public struct StaffedDay: Sendable {
  /// Arrivals per unit of time, by interval.
  public let rates: [Double]
  /// The length of each.
  public let interval: Double
  /// Mean time with a server.
  public let meanService: Double
  /// Mean time after which somebody who waits leaves; nil if nobody does.
  public let meanPatience: Double?
  /// The wait that few shall exceed.
  public let limit: Double
  /// The longest queue that is told from longer ones; who comes to it is turned away.
  public let longestQueue: Int
  /// The most servers of any staffing that is asked about. Steps in time go by it, so that what comes
  /// out does not depend on what was asked before.
  public let mostServers: Int
  /// Where in an interval the law is looked at, with what each looking counts.
  let nodes: [(offset: Double, weight: Double)]
  /// By the servers from the interval on: see `StaffedDay+Tagged.swift`.
  var tagged: [[Int]: TaggedWaits] = [:]

  /// Traps if a rate is negative or a time not above 0.
  public init(
    rates: [Double], interval: Double = 30, meanService: Double, meanPatience: Double?,
    limit: Double, longestQueue: Int = 99, mostServers: Int = 20
  ) {
    precondition(!rates.isEmpty && rates.allSatisfy { $0 >= 0 }, "a day has rates")
    precondition(interval > 0 && meanService > 0 && limit > 0, "times are above 0")
    precondition(meanPatience.map { $0 > 0 } ?? true, "patience takes time")
    precondition(longestQueue > 0 && mostServers > 0, "somebody may wait and be served")
    self.rates = rates
    self.interval = interval
    self.meanService = meanService
    self.meanPatience = meanPatience
    self.limit = limit
    self.longestQueue = longestQueue
    self.mostServers = mostServers
    // The end of the limit crosses from one interval to the next here. Where that leaves more than half
    // an interval, its half is one more end.
    let bend = interval - limit.truncatingRemainder(dividingBy: interval)
    let longer = bend > interval / 2 ? bend / 2 : (bend + interval) / 2
    let ends = Set([0, bend, bend == interval / 2 ? bend : longer, interval]).sorted()
    nodes = GaussLegendre(points: 5).points(between: ends).map {
      ($0.position, $0.weight / interval)
    }
  }

  /// The rate at which one who waits leaves.
  var impatience: Double { meanPatience.map { 1 / $0 } ?? 0 }

  /// What a staffing comes to, servers by interval. After an evaluation of another staffing only what
  /// comes after the first difference is computed. O(intervals x states); some milliseconds for a day.
  public mutating func evaluate(
    _ staff: [Int], after previous: DayEvaluation? = nil
  ) -> DayEvaluation {
    precondition(
      staff.count == rates.count && staff.allSatisfy { 0...mostServers ~= $0 },
      "each interval has servers, and not more than the most")
    var evaluation = DayEvaluation(staff: staff, intervals: [])
    var law = QueueLaw(longestQueue: longestQueue)
    if let previous, previous.staff.count == staff.count {
      // The interval before a change already looks into it, as far as the limit reaches.
      let same = zip(staff, previous.staff).prefix { $0 == $1 }.count
      let ahead = Int((limit / interval).rounded(.up))
      let kept = same == staff.count ? same : max(0, same - ahead)
      evaluation.intervals = Array(previous.intervals.prefix(kept))
      law = evaluation.intervals.last?.after ?? law
    }
    for index in evaluation.intervals.count..<staff.count {
      evaluation.intervals.append(pass(index, staff, &law))
    }
    return evaluation
  }

  private mutating func pass(
    _ index: Int, _ staff: [Int], _ law: inout QueueLaw
  ) -> DayEvaluation.Interval {
    let servers = staff[index]
    law.change(to: servers)
    let waits = rates[index] > 0 ? waits(staff, at: index, busiest: law.busiest) : nil
    let step = QueueLaw.Rates(
      arrivals: rates[index], service: 1 / meanService, impatience: impatience)
    var (time, beyond, queue) = (0.0, 0.0, 0.0)
    for (number, node) in nodes.enumerated() {
      law.pass(node.offset - time, step)
      time = node.offset
      queue += node.weight * law.meanQueue
      if let waits { beyond += node.weight * waits.mean(at: number, of: law) }
    }
    law.pass(interval - time, step)
    return DayEvaluation.Interval(
      beyond: beyond, abandoned: impatience * queue * interval, meanQueue: law.meanQueue,
      queueProbability: law.queueProbability, after: law)
  }

  /// Those who leave unserved after the last interval, until nobody waits.
  public func abandonedAfter(_ evaluation: DayEvaluation) -> Double {
    guard impatience > 0, var law = evaluation.intervals.last?.after else { return 0 }
    let step = QueueLaw.Rates(arrivals: 0, service: 1 / meanService, impatience: impatience)
    var abandoned = 0.0
    while law.meanQueue > 1e-12 {
      var time = 0.0
      for node in nodes {
        law.pass(node.offset - time, step)
        time = node.offset
        abandoned += impatience * node.weight * interval * law.meanQueue
      }
      law.pass(interval - time, step)
    }
    return abandoned
  }
}

/// What a staffing of a day comes to.
public struct DayEvaluation: Sendable {
  /// One interval of the day.
  public struct Interval: Sendable {
    /// The time average of the probability that somebody who came then and never left would wait longer
    /// than the limit; 0 where nobody comes.
    public let beyond: Double
    /// Expected number of those who leave unserved.
    public let abandoned: Double
    /// Expected number waiting at the end, before servers change.
    public let meanQueue: Double
    /// That somebody waits then.
    public let queueProbability: Double
    /// The law at the end.
    let after: QueueLaw
  }

  /// Servers by interval.
  public let staff: [Int]
  /// By interval.
  public internal(set) var intervals: [Interval]

  /// By interval: `Interval.beyond`.
  public var beyond: [Double] { intervals.map(\.beyond) }
  /// The largest of all.
  public var worst: Double { beyond.reduce(0, max) }
}
