import ServiceModel

/// A KPI in a scope of an option, to be looked at in many ways.
extension OptionResult {
  /// Positions in `scopes` for which the KPI is told; none if it takes all of a city of which this is a
  /// part.
  public func scopes(of kpi: KPI) -> [Int] {
    if case .shareOfCity = kpi.formula, scenario.part != nil { return [] }
    return scopes.indices.filter { kpi.scopeTypes.contains(scopes[$0].type) }
  }

  /// Over all replications; nil if nothing was observed. It has an error where the KPI is
  /// `isReplicated` in scopes of this type.
  public func estimate(_ kpi: KPI, scope: Int = city) -> Estimate? {
    guard let position = KPI.positions[kpi.id], kpi.scopeTypes.contains(scopes[scope].type)
    else { return nil }
    let series = series(kpi, position, scope)
    let estimate = series.estimate?.within(kpi.intervalRange)
    guard kpi.isOfTrials, let trials = series.trials else { return estimate }
    return estimate?.over(trials)
  }

  /// By replication; nil where nothing was observed. Traps where the KPI is not `isReplicated`.
  public func values(_ kpi: KPI, scope: Int = city) -> [Double?] {
    guard let position = KPI.positions[kpi.id], kpi.scopeTypes.contains(scopes[scope].type)
    else { return Array(repeating: nil, count: replications) }
    precondition(kpi.isReplicated(in: scopes[scope].type), "\(kpi.id) is not kept by replication")
    let (sums, bases) = cells.sums(cells(behind: kpi, position, scope))
    let factor = kpi.formula.factor(in: scenario)
    return zip(sums, bases).map { sum, base in base == 0 ? nil : factor * sum / base }
  }

  /// How many observations are behind the value. Traps where the KPI does not have them:
  /// `hasObservations`.
  public func observations(_ kpi: KPI, scope: Int = city, replication: Int) -> Double {
    guard let position = KPI.positions[kpi.id], let cell = cells.cellOf[position][scope]
    else { return 0 }
    return cells.observations(cell, replication: replication)
  }

  private func series(_ kpi: KPI, _ position: Int, _ scope: Int) -> KPISeries {
    let (sums, bases) = cells.sums(cells(behind: kpi, position, scope))
    let factor = kpi.formula.factor(in: scenario)
    guard case .quantile(let sample, let p, let open, _) = kpi.formula else {
      return .ratio(sums: sums, bases: bases, factor: factor)
    }
    let opened = open?.value(in: pooled[scope], scopes[scope].resources) ?? 0
    return .quantile(
      values: zip(sums, bases).map { sum, base in base == 0 ? nil : factor * sum },
      pooled: pooled[scope][sample].quantile(p, open: opened).map { factor * $0 })
  }

  /// Those that add up to the KPI.
  private func cells(behind kpi: KPI, _ position: Int, _ scope: Int) -> [Int] {
    if case .worstDecile = kpi.formula { return worstDecile(position) }
    return cells.cellOf[position][scope].map { [$0] } ?? []
  }

  /// The tenth of the communes is chosen by all replications together, so that chance in one
  /// replication does not make a commune look badly served. Ties go by the scenario's order.
  private func worstDecile(_ position: Int) -> [Int] {
    let communes = scopes.indices.filter { scopes[$0].type == .commune }
      .compactMap { cells.cellOf[position][$0] }.map { (cell: $0, total: cells.total($0)) }
      .filter { $0.total.base > 0 }
    return KPI.worstDecile(communes.map { $0.total.sum / $0.total.base })
      .map { communes[$0].cell }
  }
}

extension KPI {
  /// Positions of the tenth of these ratios that is largest. Ties go by their order.
  static func worstDecile(_ ratios: [Double]) -> ArraySlice<Int> {
    let ranked = ratios.indices.sorted { a, b in
      ratios[a] == ratios[b] ? a < b : ratios[a] > ratios[b]
    }
    return ranked.prefix((ratios.count + 9) / 10)
  }
}
