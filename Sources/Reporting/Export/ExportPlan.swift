import Runs
import Tables
import Wording

/// What the script is told.
struct ExportPlan: Encodable {
  var formats: [String]
  var tables: [Table]
  var views: [String]

  struct Table: Encodable {
    var name: String
    var path: String
    var vi: String
    var en: String
    var columns: [Column]
    var sqlite: String
    var indices: [String]
    /// The column for each of whose values a workbook has a sheet of its own.
    var by: String?
  }

  struct Column: Encodable {
    var name: String
    var type: String
    var duckdb: String
  }

  /// Tables that lie in one folder; `sheets` names columns that divide a table into sheets, by table.
  init(_ tables: [TableSchema], _ formats: [String], sheets: [String: String] = [:]) {
    let present = tables.map(\.name)
    self.formats = formats
    self.tables = tables.map { table in
      Table(
        name: table.name, path: table.file, vi: table.description.vi, en: table.description.en,
        columns: table.columns.map {
          Column(name: $0.name, type: $0.type.rawValue, duckdb: $0.type.duckdb)
        }, sqlite: table.sqlite(present: present), indices: table.sqliteIndices,
        by: sheets[table.name])
    }
    views = Self.views.filter { present.contains($0.table) }.map(\.statement)
  }

  /// Long tables with what stands once elsewhere: names, units, replications.
  private static let views = [
    (
      table: ResultTables.summary.name,
      statement: """
      CREATE VIEW kpi_summary_in_full AS
      SELECT t.*, k.name_vi AS kpi_vi, k.name_en AS kpi_en, k.unit, k.interval_method,
        s.name_vi AS scope_vi, s.name_en AS scope_en, o.replications, o.interval_level
      FROM kpi_summary t JOIN kpis k USING (kpi) JOIN options o USING (option)
        JOIN scopes s USING (option, scope_type, scope_id)
      """
    ),
    (
      table: ResultTables.comparison.name,
      statement: """
      CREATE VIEW compare_in_full AS
      SELECT t.*, k.name_vi AS kpi_vi, k.name_en AS kpi_en, k.unit, k.interval_method,
        s.name_vi AS scope_vi, s.name_en AS scope_en, 1 - 0.05 / t.family AS interval_level
      FROM compare t JOIN kpis k USING (kpi)
        JOIN scopes s ON s.option = t.alternative AND s.scope_type = t.scope_type
          AND s.scope_id = t.scope_id
      """
    ),
  ]
}
