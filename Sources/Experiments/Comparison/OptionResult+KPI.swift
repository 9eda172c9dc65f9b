import ServiceModel

/// A KPI in a scope of an option, to be looked at in many ways.
extension OptionResult {
  /// Positions in `scopes` for which the KPI is told; none if it takes all of a city of which this is a
  /// part.
  public func scopes(of kpi: KPI) -> [Int] {
    if case .shareOfCity = kpi.formula, scenario.part != nil { return [] }
    return scopes.indices.filter { kpi.scopeTypes.contains(scopes[$0].type) }
  }

  /// Over all replications; nil if nothing was observed.
  public func estimate(_ kpi: KPI, scope: Int = city) -> Estimate? {
    guard let position = KPI.positions[kpi.id], kpi.scopeTypes.contains(scopes[scope].type)
    else { return nil }
    return series(kpi, position, scope).estimate?.within(kpi.intervalRange)
  }

  /// By replication; nil where nothing was observed.
  public func values(_ kpi: KPI, scope: Int = city) -> [Double?] {
    guard let position = KPI.positions[kpi.id], kpi.scopeTypes.contains(scopes[scope].type)
    else { return Array(repeating: nil, count: replications) }
    let (sums, bases) = sums(kpi, position, scope)
    let factor = kpi.formula.factor(in: scenario)
    return zip(sums, bases).map { sum, base in base == 0 ? nil : factor * sum / base }
  }

  /// How many observations are behind the value.
  public func observations(_ kpi: KPI, scope: Int = city, replication: Int) -> Double {
    guard let position = KPI.positions[kpi.id], let cell = cellOf[position][scope]
    else { return 0 }
    return cells[replication][cell].observations
  }

  private func series(_ kpi: KPI, _ position: Int, _ scope: Int) -> KPISeries {
    let (sums, bases) = sums(kpi, position, scope)
    let factor = kpi.formula.factor(in: scenario)
    guard case .quantile(let sample, let p, let open, _) = kpi.formula else {
      return .ratio(sums: sums, bases: bases, factor: factor)
    }
    let opened = open?.value(in: pooled[scope], scopes[scope].resources) ?? 0
    return .quantile(
      values: zip(sums, bases).map { sum, base in base == 0 ? nil : factor * sum },
      pooled: pooled[scope][sample].quantile(p, open: opened).map { factor * $0 })
  }

  /// By replication: the sums and bases of all cells behind the KPI.
  private func sums(
    _ kpi: KPI, _ position: Int, _ scope: Int
  ) -> (sums: [Double], bases: [Double]) {
    let behind = cells(behind: kpi, position, scope)
    return (
      cells.map { row in behind.reduce(0) { $0 + row[$1].sum } },
      cells.map { row in behind.reduce(0) { $0 + row[$1].base } }
    )
  }

  /// Those that add up to the KPI.
  private func cells(behind kpi: KPI, _ position: Int, _ scope: Int) -> [Int] {
    if case .worstDecile = kpi.formula { return worstDecile(position) }
    return cellOf[position][scope].map { [$0] } ?? []
  }

  /// The tenth of the communes is chosen by all replications together, so that chance in one
  /// replication does not make a commune look badly served. Ties go by the scenario's order.
  private func worstDecile(_ position: Int) -> [Int] {
    func total(_ cell: Int, _ part: KeyPath<KPICell, Double>) -> Double {
      cells.reduce(0) { $0 + $1[cell][keyPath: part] }
    }
    let communes = scopes.indices.filter { scopes[$0].type == .commune }
      .compactMap { cellOf[position][$0] }.filter { total($0, \.base) > 0 }
    let ratios = communes.map { total($0, \.sum) / total($0, \.base) }
    return KPI.worstDecile(ratios).map { communes[$0] }
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
