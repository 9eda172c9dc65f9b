public import OutputAnalysis

/// One KPI in one scope of one option, replication by replication.
enum KPISeries: Hashable, Sendable {
  /// Sums and bases of each replication; the KPI is sum over base, times the factor.
  case ratio(sums: [Double], bases: [Double], factor: Double)
  /// The quantile of each replication, and of all together.
  case quantile(values: [Double?], pooled: Double?)

  /// Over all replications together; nil if nothing was observed.
  var estimate: Estimate? {
    switch self {
    case .ratio(let sums, let bases, let factor):
      RatioEstimator(sums: sums, counts: bases).estimate.map {
        Estimate($0.scaled(by: factor), method: .ratio)
      }
    case .quantile(let values, let pooled):
      pooled.map {
        Estimate(ReplicationEstimate(pooledQuantile: $0, sections: values), method: .sectioning)
      }
    }
  }
}

extension KPISeries {
  /// Of a share of counts, all replications together; nil without any, and if some happened more often than tried.
  var trials: Trials? {
    guard case .ratio(let sums, let bases, _) = self else { return nil }
    let (successes, count) = (sums.reduce(0, +), bases.reduce(0, +))
    return 0 <= successes && successes <= count && count > 0
      ? Trials(successes: successes, count: count) : nil
  }
}

/// An estimate of a KPI, and how its error is told.
public struct Estimate: Hashable, Sendable {
  /// How the error of an estimate is told, by its name in tables.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Ratio of sums, linearised (the delta method), Student interval over replications.
    case ratio = "ratio_student"
    /// Quantile of everything pooled; each replication is a section (Asmussen and Glynn 2007, III.5).
    case sectioning = "sectioning_student"
  }

  /// The value, and what each replication adds to the error.
  public let replications: ReplicationEstimate
  /// How its error is told.
  public let method: Method
  /// What the true value can be; intervals are cut off at its ends.
  let range: ClosedRange<Double>
  /// Of a share that is alike in all replications; nil of all else.
  let unvaried: UnvariedShare?

  init(
    _ replications: ReplicationEstimate, method: Method,
    within range: ClosedRange<Double> = -Double.infinity...Double.infinity,
    unvaried: UnvariedShare? = nil
  ) {
    self.replications = replications
    self.method = method
    self.range = range
    self.unvaried = unvaried
  }

  /// Over all replications, in the KPI's unit.
  public var value: Double { replications.value }
  /// What each replication adds to the error; empty if the error cannot be told.
  public var deviations: [Double] { replications.deviations }
  /// Of a replication around the value; nil with fewer than two replications.
  public var standardDeviation: Double? { replications.standardDeviation }
  /// Of `value`; nil with fewer than two replications.
  public var standardError: Double? { replications.standardError }

  /// Student's, over replications; nil with fewer than two. Of a share that is alike in all of them it is that of
  /// its trials: an interval of no width would tell that chance has no part in it.
  public func interval(level: Double) -> ConfidenceInterval? {
    unvaried?.interval(level: level)
      ?? replications.interval(level: level).map { $0.cut(to: range, around: value) }
  }

  /// The same with the quantile for as many replications at hand.
  public func interval(_ student: StudentQuantile) -> ConfidenceInterval? {
    unvaried?.interval(level: student.level)
      ?? replications.interval(student).map { $0.cut(to: range, around: value) }
  }

  /// How far the interval reaches to each side where it is not cut off; to the farther side of a share that is
  /// alike in all replications.
  public func halfWidth(level: Double) -> Double? {
    unvaried.map { $0.interval(level: level) }.map { max($0.upper - value, value - $0.lower) }
      ?? replications.interval(level: level)?.halfWidth
  }

  /// The half-width of the interval over the value; nil if the value is 0 or has no interval.
  package func relativeHalfWidth(level: Double) -> Double? {
    value == 0 ? nil : halfWidth(level: level).map { $0 / abs(value) }
  }

  /// Of the hypothesis that the true value is 0.
  public var twoSidedP: Double? { unvaried?.p ?? replications.twoSidedP }

  /// What this exceeds `base` by, under common random numbers: replication by replication.
  public func difference(from base: Estimate) -> Estimate {
    Estimate(
      replications.difference(from: base.replications), method: method,
      within: range.lowerBound - base.range.upperBound...range.upperBound - base.range.lowerBound,
      unvaried: unvaried.flatMap { own in base.unvaried.flatMap { own.difference(from: $0) } })
  }

  /// Whether it is alike in all replications, and its interval that of its trials.
  package var isOfTrials: Bool { unvaried != nil }

  /// Whether it is 0 in every replication, and there are two of them.
  var isNone: Bool { value == 0 && standardError == 0 }

  /// How far it lies above a number.
  public func above(_ limit: Double) -> Estimate {
    Estimate(
      ReplicationEstimate(value: value - limit, deviations: deviations), method: method,
      within: range.lowerBound - limit...range.upperBound - limit, unvaried: unvaried?.above(limit))
  }

  /// The same, whose true value lies in this range.
  func within(_ range: ClosedRange<Double>) -> Estimate {
    Estimate(replications, method: method, within: range, unvaried: unvaried)
  }

  /// The same share of so many trials, over all replications; unchanged where replications differ.
  func over(_ trials: Trials) -> Estimate {
    standardError == 0
      ? Estimate(
        replications, method: method, within: range, unvaried: UnvariedShare(own: trials))
      : self
  }
}

extension Formula {
  /// How its intervals are made.
  public var method: Estimate.Method {
    switch self {
    case .ratio, .shareOfCity, .longest, .worstDecile: .ratio
    case .quantile: .sectioning
    }
  }
}
