import Tables

/// All tables that a result folder may have, in the order in which they are written. A new one is
/// added here, and where `ResultFolder` makes it.
enum ResultTables {
  static let rows: [any TableRow.Type] = [
    OptionRow.self, IndicatorRow.self, ScopeRow.self, ReplicationRow.self, SummaryRow.self,
    CommuneRow.self, ComparisonRow.self, ContestRow.self, TimeSeriesRow.self, WaitRow.self,
    AssumptionRow.self,
    NoticeRow.self, ChangeRow.self, LoadRow.self, FutureRow.self, FutureKPIRow.self,
    FutureCellRow.self, CaseRow.self, EventRow.self, DictionaryRow.self,
  ]

  static let schemas: [TableSchema] = rows.map { schema(of: $0) }

  private static func schema<Row: TableRow>(of row: Row.Type) -> TableSchema { row.table.schema }
}
