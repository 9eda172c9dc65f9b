/// What a target asks of a share or a mean, in the unit of that.
public enum Requirement: Hashable, Sendable {
  /// Not above a limit: a mean wait, a share of those who wait too long.
  case atMost(Double)
  /// Not below a limit: a share of those who are served in time.
  case atLeast(Double)

  /// The value that may just be reached.
  public var limit: Double {
    switch self {
    case .atMost(let limit), .atLeast(let limit): limit
    }
  }

  /// Whether a value known without error is as it should be.
  public func isKept(by value: Double) -> Bool {
    switch self {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }

  /// A limit that is easier to keep than another; that of a share stays between 0 and 1.
  func eased(from limit: Double, by step: Double, isShare: Bool) -> Double {
    switch self {
    case .atMost: isShare ? min(1, limit + step) : limit + step
    case .atLeast: isShare ? max(0, limit - step) : limit - step
    }
  }

  /// The same kind of requirement with another limit.
  func with(limit: Double) -> Requirement {
    switch self {
    case .atMost: .atMost(limit)
    case .atLeast: .atLeast(limit)
    }
  }
}
