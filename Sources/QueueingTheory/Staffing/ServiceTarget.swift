/// Whose waits a target on a share or a percentile is about, where some leave before they are served.
public enum WaitReading: String, Hashable, Sendable, CaseIterable {
  /// Served within the time, of all who come: who leaves has waited too long.
  case servedWithinOverAll = "served_within_over_all"
  /// Served within the time, of those who are served.
  case servedWithinOverServed = "served_within_over_served"
  /// In the queue no longer than the time, whether served or gone after it, of all who come.
  case actualWait = "actual_wait"
  /// The wait that somebody would have who never leaves.
  case virtual
}

/// What is asked of a queue in its steady state. Times are in the unit of the queue's, shares in 0...1.
public enum ServiceTarget: Hashable, Sendable {
  /// The mean wait of all who come, zeros and those who leave included.
  case meanWait(atMost: Double)
  /// The wait that this share does not exceed.
  case waitQuantile(Double, atMost: Double, WaitReading = .servedWithinOverAll)
  /// The share that waits no longer than a time.
  case waitWithin(Double, share: Double, WaitReading = .servedWithinOverAll)
  /// The share of all who come that leaves unserved.
  case abandonment(atMost: Double)
  /// The mean of wait and service together, of customers who do not leave.
  case meanSojourn(atMost: Double)
  /// The share whose wait and service together take no longer than a time, of customers who do not
  /// leave.
  case sojournWithin(Double, share: Double)

  /// What the value of a queue may be at most or, for a share within a time, at least.
  public var limit: Double {
    switch self {
    case .meanWait(let limit), .waitQuantile(_, let limit, _), .abandonment(let limit),
      .meanSojourn(let limit):
      limit
    case .waitWithin(_, let share, _), .sojournWithin(_, let share): share
    }
  }

  /// Whether more is better.
  var wantsMore: Bool {
    switch self {
    case .waitWithin, .sojournWithin: true
    case .meanWait, .waitQuantile, .abandonment, .meanSojourn: false
    }
  }

  /// Whether a value is good enough.
  func isMet(by value: Double) -> Bool { wantsMore ? value >= limit : value <= limit }
}

/// The answer to how many servers a target takes.
public enum SmallestStaffing: Hashable, Sendable {
  /// So many; with the value that they reach, and that of one server less: nil where one less is none
  /// or the queue would never settle.
  case servers(Int, value: Double, oneLess: Double?)
  /// No number of servers meets the target: whatever lies beyond this value can be met, not the value
  /// itself.
  case impossible(nearest: Double)

  /// Nil if the target cannot be met.
  public var servers: Int? {
    if case .servers(let servers, _, _) = self { servers } else { nil }
  }

  /// The fewest servers from `least` on whose value meets the target, where more servers are never
  /// worse: by doubling, then halving. `nearest` is where the value goes with ever more servers.
  static func search(
    _ target: ServiceTarget, from least: Int, nearest: Double, value: (Int) -> Double
  ) -> SmallestStaffing {
    guard target.isMet(by: nearest), target.limit != nearest else {
      return .impossible(nearest: nearest)
    }
    var (low, step) = (least - 1, 1)
    while !target.isMet(by: value(low + step)) {
      low += step
      step *= 2
    }
    var high = low + step
    while high - low > 1 {
      let middle = (low + high) / 2
      if target.isMet(by: value(middle)) { high = middle } else { low = middle }
    }
    return .servers(high, value: value(high), oneLess: high > least ? value(high - 1) : nil)
  }
}
