public import ServiceModel

/// All replications of one option, reduced in their order.
public struct OptionResult: Sendable {
  public let scenario: Scenario
  public let seed: UInt64
  public let replications: Int
  public let scopes: [Scope]
  /// In the order of `scopes`, over all replications.
  public let pooled: [ScopeMeasures]
  public let timeSeries: SiteTimeSeries
  public let dayWaits: DayWaits
  /// By replication: one for every midnight.
  public let balances: [[FlowBalance]]
  /// By replication.
  public let handledEvents: [Int]

  /// By KPI as in `KPI.all`, then by scope; nil where the KPI does not exist.
  let series: [[KPISeries?]]
  /// As `series`, then by replication.
  let observations: [[[Double]]]

  /// The option's short name.
  public var id: String { scenario.id }

  /// The whole city; always the first scope.
  public static let city = 0
}

/// A KPI in a scope of an option, to be looked at in many ways.
extension OptionResult {
  /// Positions in `scopes` for which the KPI is told.
  public func scopes(of kpi: KPI) -> [Int] {
    scopes.indices.filter { kpi.scopeTypes.contains(scopes[$0].type) }
  }

  /// Over all replications; nil if nothing was observed.
  public func estimate(_ kpi: KPI, scope: Int = city) -> Estimate? {
    series(kpi, scope)?.estimate
  }

  /// In all scopes for which the KPI is told, in their order.
  public func estimates(_ kpi: KPI) -> [(scope: Int, estimate: Estimate?)] {
    guard let position = KPI.positions[kpi.id] else { return [] }
    return scopes(of: kpi).map { ($0, series[position][$0]?.estimate) }
  }

  public func value(_ kpi: KPI, scope: Int = city, replication: Int) -> Double? {
    series(kpi, scope)?.value(in: replication)
  }

  /// How many observations are behind the value.
  public func observations(_ kpi: KPI, scope: Int = city, replication: Int) -> Double {
    guard let position = KPI.positions[kpi.id], !observations[position][scope].isEmpty
    else { return 0 }
    return observations[position][scope][replication]
  }

  private func series(_ kpi: KPI, _ scope: Int) -> KPISeries? {
    guard let position = KPI.positions[kpi.id] else { return nil }
    return series[position][scope]
  }
}
