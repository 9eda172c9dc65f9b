/// Count, mean and variance of observations, one at a time (Welford 1962); two tallies merge (Chan,
/// Golub, LeVeque 1979).
public struct Tally: Hashable, Sendable {
  /// Observations so far.
  public private(set) var count = 0
  /// Their mean; 0 before the first.
  public private(set) var mean = 0.0
  private var squares = 0.0

  /// Without observations.
  public init() {}

  /// Takes one more observation in. O(1).
  public mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / Double(count)
    squares += difference * (value - mean)
  }

  /// Takes in all observations of another tally, exactly but for rounding. O(1).
  public mutating func merge(_ other: Tally) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
    mean += difference * Double(other.count) / total
    count += other.count
  }

  /// Unbiased, divisor `count - 1`; nil below two observations.
  public var variance: Double? {
    count > 1 ? squares / Double(count - 1) : nil
  }

  /// Of the mean of independent observations; nil below two.
  public var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }

  /// Student's interval for the mean of independent observations; nil below two.
  public func interval(level: Double) -> ConfidenceInterval? {
    standardError.map {
      ConfidenceInterval(
        center: mean, standardError: $0, degreesOfFreedom: Double(count - 1), level: level)
    }
  }
}
