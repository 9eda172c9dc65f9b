/// A value with what each replication adds to its error: the linear part of any statistic of
/// independent replications, in the order of the replications.
///
/// With deviations d of n replications the standard error is `sqrt(sum d^2 / (n - 1) / n)`. Two
/// estimates under common random numbers subtract replication by replication, which keeps their
/// covariance; so the same type serves means, ratios, quantiles and their paired differences.
public struct ReplicationEstimate: Hashable, Sendable {
  /// The statistic over all replications.
  public let value: Double
  /// One for each replication; empty if the error cannot be told.
  public let deviations: [Double]

  /// A statistic whose linear part is known; deviations of the same run are in the same order.
  public init(value: Double, deviations: [Double]) {
    self.value = value
    self.deviations = deviations
  }

  /// The mean of one value from each replication; nil without any.
  public init?(meanOf values: [Double]) {
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    self.init(value: mean, deviations: values.map { $0 - mean })
  }

  /// A statistic of all replications pooled, whose error is told by the same statistic with each of them
  /// left out in turn: the delete-one jackknife (R. G. Miller 1974), right for smooth statistics. No error
  /// if one of them has no value, or there is but one; nil if the whole has none.
  public init?(_ pooled: Double?, leavingOut: [Double?]) {
    guard let pooled else { return nil }
    let values = leavingOut.compactMap { $0 }
    let (n, mean) = (Double(values.count), values.reduce(0, +) / Double(max(1, values.count)))
    let isComplete = values.count == leavingOut.count && values.count > 1
    self.init(value: pooled, deviations: isComplete ? values.map { (n - 1) * (mean - $0) } : [])
  }

  /// A quantile of all observations pooled, whose error is told by the same quantile of each
  /// replication: sectioning (Asmussen and Glynn 2007, III.5; Nakayama 2014). Unlike batching it
  /// keeps the small bias of the pooled quantile, and unlike the delete-one jackknife it does not
  /// rely on differences smaller than a bin. No error if a section is empty.
  public init(pooledQuantile: Double, sections: [Double?]) {
    let complete = sections.compactMap { $0 }
    self.init(
      value: pooledQuantile,
      deviations: complete.count == sections.count ? complete.map { $0 - pooledQuantile } : [])
  }

  /// Of one replication around the value; nil below two of them.
  public var standardDeviation: Double? {
    guard deviations.count > 1 else { return nil }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    return (squares / Double(deviations.count - 1)).squareRoot()
  }

  /// Of `value`, over independent replications; nil below two of them.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(deviations.count).squareRoot() }
  }

  /// Student's, over replications; nil below two of them.
  public func interval(level: Double) -> ConfidenceInterval? {
    StudentQuantile(level: level, replications: deviations.count).flatMap(interval)
  }

  /// The same with the quantile for as many replications at hand; nil if the error cannot be told.
  public func interval(_ student: StudentQuantile) -> ConfidenceInterval? {
    standardError.map {
      precondition(
        student.degreesOfFreedom == Double(deviations.count - 1),
        "a quantile for another number of replications")
      return ConfidenceInterval(center: value, standardError: $0, student)
    }
  }

  /// Of the hypothesis that the true value is 0; nil below two replications.
  public var twoSidedP: Double? {
    standardError.map {
      OutputAnalysis.twoSidedP(
        center: value, standardError: $0, degreesOfFreedom: Double(deviations.count - 1))
    }
  }

  /// In another unit.
  public func scaled(by factor: Double) -> ReplicationEstimate {
    ReplicationEstimate(value: factor * value, deviations: deviations.map { factor * $0 })
  }

  /// What this exceeds `base` by, paired under common random numbers. Without error if the two had
  /// not equally many replications.
  public func difference(from base: ReplicationEstimate) -> ReplicationEstimate {
    let paired = deviations.count == base.deviations.count
    return ReplicationEstimate(
      value: value - base.value,
      deviations: paired ? zip(deviations, base.deviations).map { $0 - $1 } : [])
  }
}
