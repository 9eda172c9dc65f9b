/// One KPI in one scope of one option, replication by replication.
enum KPISeries: Hashable, Sendable {
  /// Sums and bases of each replication; the KPI is sum over base, times the factor.
  case ratio(sums: [Double], bases: [Double], factor: Double)
  /// The quantile of each replication, and of all together.
  case quantile(values: [Double?], pooled: Double?)

  /// Nil if there is nothing to divide by, or no observation.
  func value(in replication: Int) -> Double? {
    switch self {
    case .ratio(let sums, let bases, let factor):
      bases[replication] == 0 ? nil : factor * sums[replication] / bases[replication]
    case .quantile(let values, _):
      values[replication]
    }
  }

  /// Over all replications together; nil if nothing was observed.
  var estimate: Estimate? {
    switch self {
    case .ratio(let sums, let bases, let factor):
      let base = bases.reduce(0, +)
      guard base != 0 else { return nil }
      let ratio = sums.reduce(0, +) / base
      let meanBase = base / Double(bases.count)
      let deviations = zip(sums, bases).map { factor * ($0 - ratio * $1) / meanBase }
      return Estimate(value: factor * ratio, deviations: deviations, method: .ratio)
    case .quantile(let values, let pooled):
      guard let pooled else { return nil }
      let sections = values.compactMap { $0 }
      let complete = sections.count == values.count
      return Estimate(
        value: pooled, deviations: complete ? sections.map { $0 - pooled } : [], method: .sectioning
      )
    }
  }
}

/// A value with what each replication adds to its error.
public struct Estimate: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Ratio of sums, linearised (the delta method), Student interval over replications.
    case ratio = "ratio_student"
    /// Quantile of everything pooled; each replication is a section (Asmussen and Glynn 2007, III.5).
    case sectioning = "sectioning_student"
  }

  public var value: Double
  /// One for each replication; empty if the error cannot be told.
  public var deviations: [Double]
  public var method: Method

  /// Of a replication around the value; nil with fewer than two replications.
  public var standardDeviation: Double? {
    guard deviations.count > 1 else { return nil }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    return (squares / Double(deviations.count - 1)).squareRoot()
  }

  /// What this exceeds `base` by, under common random numbers: replication by replication.
  public func difference(from base: Estimate) -> Estimate {
    let paired = deviations.count == base.deviations.count
    return Estimate(
      value: value - base.value,
      deviations: paired ? zip(deviations, base.deviations).map { $0 - $1 } : [], method: method)
  }
}
