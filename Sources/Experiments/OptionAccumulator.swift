import OutputAnalysis
import ServiceModel

/// Takes in one replication after the other and keeps only what KPIs and tables need.
struct OptionAccumulator {
  private let scenario: Scenario
  private let seed: UInt64
  private let scopes: [Scope]
  private var pooled: [ScopeMeasures]
  /// Nil before the first replication: it is large.
  private var timeSeries: SiteTimeSeries?
  private var dayWaits: DayWaits
  private var balances: [[FlowBalance]] = []
  private var handledEvents: [Int] = []
  /// By KPI: the scopes in which it is kept.
  private let keptIn: [[Int]]
  /// By KPI, then by scope. A KPI that exists in another scope type only has empty columns.
  private var columns: [[Column]]

  /// What one KPI has come to in one scope, by replication.
  private struct Column {
    var sums: [Double] = []
    var bases: [Double] = []
    var quantiles: [Double?] = []
    var observations: [Double] = []
  }

  init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
    let scopes = Scope.all(of: scenario)
    self.scopes = scopes
    keptIn = KPI.all.map { kpi in scopes.indices.filter { kpi.isKept(in: scopes[$0].type) } }
    pooled = Array(repeating: ScopeMeasures(), count: scopes.count)
    dayWaits = DayWaits(kindCount: scenario.siteKinds.count)
    columns = Array(
      repeating: Array(repeating: Column(), count: scopes.count), count: KPI.all.count)
  }

  /// Replications must come in their order, from 0.
  mutating func add(_ result: ReplicationResult) {
    precondition(
      result.replication == handledEvents.count,
      "replication \(result.replication) comes as number \(handledEvents.count)")
    precondition(
      result.procedures.count == scenario.procedures.count
        && result.communes.count == scenario.communes.count
        && result.sites.count == scenario.sites.count
        && result.offices.count == scenario.offices.count, "a result of another scenario")
    let measures = scopes.map { $0.measures(of: result) }
    for (position, kpi) in KPI.all.enumerated() {
      for scope in keptIn[position] { record(kpi, position, scope, measures) }
    }
    for scope in scopes.indices { pooled[scope].merge(measures[scope]) }
    if timeSeries == nil {
      timeSeries = result.timeSeries
    } else {
      timeSeries?.merge(result.timeSeries)
    }
    dayWaits.merge(result.dayWaits)
    balances.append(result.balances)
    handledEvents.append(result.handledEvents)
  }

  private mutating func record(
    _ kpi: KPI, _ position: Int, _ scope: Int, _ measures: [ScopeMeasures]
  ) {
    let here = measures[scope]
    let resources = scopes[scope].resources
    switch kpi.formula {
    case .ratio(let amount, let base, _), .worstDecile(let amount, let base, _):
      columns[position][scope].sums.append(amount.value(in: here, resources))
      columns[position][scope].bases.append(base.value(in: here, resources))
    case .shareOfCity(let amount):
      let city = OptionResult.city
      columns[position][scope].sums.append(amount.value(in: here, resources))
      columns[position][scope].bases.append(
        amount.value(in: measures[city], scopes[city].resources))
    case .quantile(let sample, let p, let open, let factor):
      let quantile = here[sample].quantile(p, open: open?.value(in: here, resources) ?? 0)
      columns[position][scope].quantiles.append(quantile.map { factor * $0 })
    }
    columns[position][scope].observations.append(kpi.observations.value(in: here, resources))
  }

  func finished() -> OptionResult {
    OptionResult(
      scenario: scenario, seed: seed, replications: handledEvents.count, scopes: scopes,
      pooled: pooled,
      timeSeries: timeSeries ?? SiteTimeSeries(siteCount: scenario.sites.count),
      dayWaits: dayWaits, balances: balances, handledEvents: handledEvents,
      series: KPI.all.enumerated().map { position, kpi in
        scopes.indices.map { series(kpi, position, $0) }
      },
      observations: columns.map { $0.map(\.observations) })
  }

  /// Of the city, over the replications so far; nil if nothing was observed.
  func estimate(_ kpi: KPI) -> Estimate? {
    KPI.positions[kpi.id].flatMap { series(kpi, $0, OptionResult.city)?.estimate }
  }

  private func series(_ kpi: KPI, _ position: Int, _ scope: Int) -> KPISeries? {
    guard kpi.scopeTypes.contains(scopes[scope].type) else { return nil }
    let column = columns[position][scope]
    switch kpi.formula {
    case .ratio(_, _, let factor):
      return .ratio(sums: column.sums, bases: column.bases, factor: factor)
    case .shareOfCity:
      return .ratio(sums: column.sums, bases: column.bases, factor: 1)
    case .worstDecile(_, _, let factor):
      return worstDecile(of: columns[position], factor: factor)
    case .quantile(let sample, let p, let open, let factor):
      let opened = open?.value(in: pooled[scope], scopes[scope].resources) ?? 0
      let quantile = pooled[scope][sample].quantile(p, open: opened)
      return .quantile(values: column.quantiles, pooled: quantile.map { factor * $0 })
    }
  }

  /// The tenth of the communes is chosen by all replications together, so that chance in one
  /// replication does not make a commune look badly served. Ties go by the scenario's order.
  private func worstDecile(of columns: [Column], factor: Double) -> KPISeries {
    let communes = scopes.indices.filter { scope in
      scopes[scope].type == .commune && columns[scope].bases.reduce(0, +) > 0
    }
    let ratios = communes.map { scope in
      columns[scope].sums.reduce(0, +) / columns[scope].bases.reduce(0, +)
    }
    let ranked = communes.indices.sorted { a, b in
      ratios[a] == ratios[b] ? a < b : ratios[a] > ratios[b]
    }
    let worst = ranked.prefix((communes.count + 9) / 10).map { columns[communes[$0]] }
    let replications = handledEvents.indices
    return .ratio(
      sums: replications.map { replication in worst.reduce(0) { $0 + $1.sums[replication] } },
      bases: replications.map { replication in worst.reduce(0) { $0 + $1.bases[replication] } },
      factor: factor)
  }
}

extension KPI {
  /// A decile of communes is told for the city and kept by commune.
  fileprivate func isKept(in type: ScopeType) -> Bool {
    if case .worstDecile = formula, type == .commune { return true }
    return scopeTypes.contains(type)
  }
}

extension SampleMeasures {
  /// In seconds, over the observations and as many longer ones as are `open`; nil if the quantile
  /// lies among the open ones, or nothing was observed.
  fileprivate func quantile(_ p: Double, open: Double) -> Double? {
    let p = p * (Double(count) + open) / Double(count)
    guard count > 0, p <= 1 else { return nil }
    return histogram?.quantile(p)
  }
}
