import Experiments

/// Which KPIs the long tables tell where. The city has hundreds of communes and a table of their own
/// with all KPIs side by side, `communes.csv`; replication by replication nobody needs everything of
/// every procedure and district.
extension KPI {
  /// Whether `kpi_summary.csv` has it for a scope of a type, knowing whether there is
  /// something to tell: where nothing was observed, only the city has a row that says so.
  func isSummarised(in type: ScopeType, hasValue: Bool) -> Bool {
    isReplicated(in: type) && (hasValue || type == .city)
  }

  /// Whether `compare.csv` has it: what `kpi_summary.csv` has, but what a single office costs, which follows
  /// from the kinds of offices where an option moves anything.
  func isCompared(in type: ScopeType, hasValue: Bool) -> Bool {
    isSummarised(in: type, hasValue: hasValue) && !(type == .office && unit == .vnd)
  }

  /// Whether `kpi.csv` may have it; a value that does not exist has a row only for the city.
  func isToldByReplication(in type: ScopeType) -> Bool {
    switch type {
    case .city, .level, .siteKind: true
    case .procedure, .district: headline
    case .commune, .site, .officeFunction, .office: false
    }
  }
}
