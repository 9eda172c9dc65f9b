import OutputAnalysis
import ServiceModel

extension OptionResult {
  /// Replications must come in their order, from 0.
  mutating func add(_ result: ReplicationResult) {
    precondition(
      result.replication == replications,
      "replication \(result.replication) comes as number \(replications)")
    precondition(result.fits(scenario), "a result of another scenario")
    let measures = scopes.map { $0.measures(of: result) }
    let resources = scopes.map { $0.resources(in: result, costs) }
    cells.add { kpi, scope in
      KPI.all[kpi].cell(
        measures[scope], resources[scope], city: measures[Self.city],
        cityResources: resources[Self.city])
    }
    for scope in scopes.indices { pooled[scope].merge(measures[scope]) }
    timeSeries.merge(result.timeSeries)
    dayWaits.merge(result.dayWaits)
    siteDays.merge(result.siteDays)
    balances.append(result.balances)
    handledEvents.append(result.handledEvents)
  }
}

extension KPI {
  /// What it came to in one scope and replication.
  func cell(
    _ here: ScopeMeasures, _ resources: Resources, city: ScopeMeasures, cityResources: Resources
  ) -> KPICell {
    var cell = KPICell(sum: 0, base: 0, observations: observations.value(in: here, resources))
    switch formula {
    case .ratio(let amount, let base, _), .worstDecile(let amount, let base, _):
      cell.sum = amount.value(in: here, resources)
      cell.base = base.value(in: here, resources)
    case .shareOfCity(let amount):
      cell.sum = amount.value(in: here, resources)
      cell.base = amount.value(in: city, cityResources)
    case .longest(let sample, _):
      if let longest = here[sample].quantile(1, open: 0) { (cell.sum, cell.base) = (longest, 1) }
    case .quantile(let sample, let p, let open, _):
      let open = open?.value(in: here, resources) ?? 0
      if let quantile = here[sample].quantile(p, open: open) {
        (cell.sum, cell.base) = (quantile, 1)
      }
    }
    return cell
  }
}

extension SampleMeasures {
  /// In seconds, over the observations and as many longer ones as are `open`; nil if the quantile
  /// lies among the open ones, or nothing was observed.
  func quantile(_ p: Double, open: Double) -> Double? {
    let p = p * (Double(count) + open) / Double(count)
    guard count > 0, p <= 1 else { return nil }
    return histogram?.quantile(p)
  }
}
