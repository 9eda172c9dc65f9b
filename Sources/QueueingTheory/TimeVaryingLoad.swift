/// The offered load of arrivals whose rate changes through the day: how many servers would be busy if
/// there were enough, which lags behind the arrivals (S. G. Eick, W. A. Massey, W. Whitt 1993).
public struct TimeVaryingLoad: Sendable {
  /// Ends of the intervals, increasing; one more than `rates`. Before and after, nobody comes.
  public let ends: [Double]
  /// Arrivals per unit of time in each interval.
  public let rates: [Double]
  /// How long a server is busy with one customer.
  public let service: Lifetime

  /// Arrivals at constant rates between `ends`. Traps if intervals do not follow each other.
  public init(ends: [Double], rates: [Double], service: Lifetime) {
    precondition(ends.count == rates.count + 1, "an interval has two ends")
    precondition(zip(ends, ends.dropFirst()).allSatisfy { $0 < $1 }, "intervals follow each other")
    self.ends = ends
    self.rates = rates
    self.service = service
  }

  /// In erlangs: `m(t)`, the sum over intervals of rate times the mean service that falls between.
  /// With enough servers the number busy is Poisson of this mean. O(intervals).
  public func load(at time: Double) -> Double {
    rates.indices.reduce(0) { sum, interval in
      let oldest = max(0, time - ends[interval])
      let youngest = max(0, time - ends[interval + 1])
      return sum + rates[interval] * (service.meanWithin(oldest) - service.meanWithin(youngest))
    }
  }

  /// The mean of the load over each interval, by Gauss and Legendre's rule between bends.
  public func means() -> [Double] {
    let rule = GaussLegendre()
    return rates.indices.map { interval in
      let inside = bends(in: interval)
      return rule.integral(between: inside, panels: 1, of: load)
        / (ends[interval + 1] - ends[interval])
    }
  }

  /// The largest load of each interval at its ends and bends: that of the whole interval for exponential
  /// and for constant services.
  public func maxima() -> [Double] {
    rates.indices.map { interval in bends(in: interval).map(load).reduce(0, max) }
  }

  /// The ends of an interval, and where constant services of an earlier one run out between.
  private func bends(in interval: Int) -> [Double] {
    let (start, end) = (ends[interval], ends[interval + 1])
    let jumps = ends.prefix(interval + 1).flatMap { earlier in service.jumps.map { earlier + $0 } }
    return [start] + jumps.filter { $0 > start && $0 < end }.sorted() + [end]
  }
}
