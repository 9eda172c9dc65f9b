import ServiceModel

extension OptionResult {
  /// What a KPI of the whole city came to in one replication of this option, which is not taken in; nil if
  /// nothing was observed. Traps on a KPI that takes communes together.
  func value(_ kpi: KPI, in result: ReplicationResult) -> Double? {
    if case .worstDecile = kpi.formula { preconditionFailure("\(kpi.id) is of chosen communes") }
    let city = scopes[Self.city]
    let measures = city.measures(of: result)
    let cell = kpi.cell(
      measures, city.resources, city: measures, cityResources: city.resources)
    return cell.base == 0 ? nil : kpi.formula.factor(in: scenario) * cell.sum / cell.base
  }
}

extension Experiment {
  /// What a KPI of the whole city came to in one replication, from 0, of some options: in their order, the same
  /// for any number of threads. What the store holds is not simulated again. `results` are those of `options`
  /// so far, and stay as they are.
  package func values(
    _ kpi: KPI, of options: [SimulatedOption], _ results: [OptionResult], replication: Int,
    keeping store: ReplicationStore
  ) async throws -> [Double?] {
    try await Runner(threads: threads).values(options.indices) { index in
      results[index].value(kpi, in: try store.result(of: options[index], replication))
    }
  }
}
