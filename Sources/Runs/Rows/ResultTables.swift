package import Tables

/// All tables that a result folder may have, in the order in which they are written. A new one is
/// added here, and where `ResultFolder` makes it.
package enum ResultTables {
  static let rows: [any TableRow.Type] = [
    OptionRow.self, IndicatorRow.self, CriterionRow.self, ScopeRow.self, ReplicationRow.self,
    SummaryRow.self,
    CommuneRow.self, ComparisonRow.self, ContestRow.self, GainRow.self, BurdenRow.self,
    SelectionRow.self, TimeSeriesRow.self,
    WaitRow.self,
    DayRow.self,
    AssumptionRow.self,
    NoticeRow.self, ChangeRow.self, LoadRow.self, FutureRow.self, FutureKPIRow.self,
    FutureCellRow.self, StressRow.self, SweepRow.self,
    BreakEvenRow.self, LawRow.self, RobustRow.self, ChoiceRow.self, SensitivityRow.self,
    FactorRow.self, CoverRow.self, BoxRow.self, AttributionRow.self, InteractionRow.self,
    CaseRow.self, EventRow.self, DictionaryRow.self,
  ]

  /// Of `rows`, in their order.
  package static let schemas: [TableSchema] = rows.map { schema(of: $0) }

  /// Tables of studies that look for something, in the order in which they are written.
  package static let found: [TableSchema] = foundRows.map { schema(of: $0) }
  static let foundRows: [any TableRow.Type] = [
    StaffingRow.self, CertificateRow.self, FrontierRow.self, LeverRow.self,
    CauseRow.self, PlaceShareRow.self, MendRow.self, CalibrationRow.self, ResidualRow.self,
  ]

  /// By the name of its table.
  static func row(_ name: String) -> (any TableRow.Type)? {
    (rows + foundRows).first { schema(of: $0).name == name }
  }

  /// `kpi_summary.csv`, to which sentences point.
  package static let summary = SummaryRow.table.schema
  /// The same of `compare.csv`.
  package static let comparison = ComparisonRow.table.schema
  /// The same of `best.csv`.
  package static let contest = ContestRow.table.schema
  /// The same of `loads.csv`.
  package static let load = LoadRow.table.schema

  private static func schema<Row: TableRow>(of row: Row.Type) -> TableSchema { row.table.schema }
}
