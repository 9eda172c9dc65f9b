import Experiments

extension Computation {
  /// What each lever has to do with the difference, of runs at all sets; nil where that is not asked.
  func decomposed(_ points: Futures, _ centre: CentreCells?) throws -> DecomposeFindings? {
    guard let leverSets, let centre, let asked = study.decompose else { return nil }
    let (told, extras) = (study.toldKPIs, study.extras.map(\.scopeType))
    let scopes: [ScopeType] = [.level, .district, .siteKind] + extras
    let isTold = { @Sendable (key: CellKey) in
      key.scopeType == .city
        || scopes.contains(key.scopeType) && told.contains { $0.id == key.kpi }
    }
    var cells = DesignCells(options: 1, keeps: isTold)
    centre.add(to: &cells, replications: study.replications.fewest)
    try points.add(to: &cells)
    let shown = asked.kpis.compactMap { KPI.named($0) }
    return DecomposeFindings(
      leverSets, of: inputs.scenarios[0], told: told, shown: shown.isEmpty ? KPI.headlines : shown,
      keys: points.runs.centralKeys[0].filter(isTold), cells: cells,
      runs: (study.replications.fewest, try points.failures().count))
  }
}
