public import ServiceModel

/// All replications of one option, reduced in their order: what KPIs and tables need of them.
public struct OptionResult: Sendable {
  /// The option, as it was simulated.
  public let scenario: Scenario
  /// Of all replications; options of one seed have the same citizens.
  public let seed: UInt64
  /// What values are told for; the city first.
  public let scopes: [Scope]
  /// In the order of `scopes`, over all replications.
  public internal(set) var pooled: [ScopeMeasures]
  /// The day at each site, over all replications.
  public internal(set) var timeSeries: SiteTimeSeries
  /// Waits by kind of site and time of day, over all replications.
  public internal(set) var dayWaits: DayWaits
  /// By replication: one for every midnight.
  public internal(set) var balances: [[FlowBalance]] = []
  /// By replication.
  public internal(set) var handledEvents: [Int] = []

  /// By KPI as in `KPI.all`, then by scope: where the cell is in those of a replication; nil where
  /// the KPI is not kept.
  let cellOf: [[Int?]]
  /// By replication.
  var cells: [[KPICell]] = []

  /// Without any replication.
  init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
    let scopes = Scope.all(of: scenario)
    self.scopes = scopes
    pooled = Array(repeating: ScopeMeasures(), count: scopes.count)
    timeSeries = SiteTimeSeries(siteCount: scenario.reception.sites.count)
    dayWaits = DayWaits(kindCount: scenario.siteKinds.count)
    let types = scopes.map(\.type)
    var count = 0
    cellOf = KPI.all.map { kpi in
      let kept = ScopeType.allCases.filter(kpi.isKept)
      return types.map { type in
        guard kept.contains(type) else { return nil }
        count += 1
        return count - 1
      }
    }
  }

  /// How many have been added.
  public var replications: Int { handledEvents.count }

  /// The option's short name.
  public var id: String { scenario.id }

  /// The whole city; always the first scope.
  public static let city = 0
}

/// What a KPI came to in one scope and replication: a sum over a base, or a quantile over 1.
struct KPICell: Hashable, Sendable {
  var sum: Double
  /// 0 if there is no value.
  var base: Double
  /// How many observations are behind the value.
  var observations: Double
}

extension KPI {
  /// A decile of communes is told for the city and kept by commune.
  fileprivate func isKept(in type: ScopeType) -> Bool {
    if case .worstDecile = formula, type == .commune { return true }
    return scopeTypes.contains(type)
  }
}
