import Foundation
package import Runs
import Tables
import Wording

/// The tables of a run once more: as Parquet for programs, as a database of SQLite, and as a workbook
/// for Excel, which misreads CSV under Vietnamese settings.
package struct Export: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    /// A file for each table.
    case parquet
    /// All tables with their keys, references and indices.
    case sqlite
    /// What people open; its first sheet tells what it leaves out.
    case xlsx
  }

  private let results: String
  private let formats: [Format]
  private let tables: [TableSchema]

  /// Throws `ResultFolder.Problem` if the results were altered or a table holds what we do not write.
  package init(of results: String, as formats: [Format] = Format.allCases) throws {
    self.results = results
    self.formats = Format.allCases.filter(formats.contains)
    _ = try StoredRun(path: results)
    let folder = try FolderReader(path: results)
    try folder.checkOthers()
    tables = ResultTables.schemas.filter { folder.has($0.file) }
  }

  /// Names of the files.
  package var files: [String] {
    formats.flatMap { format in
      switch format {
      case .parquet: tables.map { "\($0.name).parquet" }
      case .sqlite: ["results.sqlite"]
      case .xlsx: ["results.xlsx"]
      }
    }
  }

  /// Where `files` go, beside the tables. Throws `ResultFolder.Problem` if something is in the way.
  package func paths(overwriting: Bool) throws -> [DocumentPath] {
    try files.map { try DocumentPath($0, of: results, overwriting: overwriting) }
  }

  /// Puts `files` there, each whole or not at all. Throws `MissingPrograms` where they cannot be
  /// written, `ScriptFailed` if that did not work.
  package func write(to paths: [DocumentPath]) throws {
    let python = try Python.with(
      module: "duckdb, xlsxwriter", package: "duckdb XlsxWriter")
    try Python.inTemporaryFolder { folder in
      let plan = try json(Plan(tables, formats), keys: .useDefaultKeys)
      try Data(plan).write(to: folder.appending(path: "tables.json"))
      try python.run(
        script: PackageResources.export_py, in: folder,
        words: [OutputPath(results).path, folder.path])
      for (file, path) in zip(files, paths) {
        try path.write(try Files.bytes(of: folder.appending(path: file).path))
      }
    }
  }
}

/// What the script is told.
private struct Plan: Encodable {
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
  }

  struct Column: Encodable {
    var name: String
    var type: String
    var duckdb: String
  }

  init(_ tables: [TableSchema], _ formats: [Export.Format]) {
    let present = tables.map(\.name)
    self.formats = formats.map(\.rawValue)
    self.tables = tables.map { table in
      Table(
        name: table.name, path: table.file, vi: table.description.vi, en: table.description.en,
        columns: table.columns.map {
          Column(name: $0.name, type: $0.type.rawValue, duckdb: $0.type.duckdb)
        }, sqlite: table.sqlite(present: present), indices: table.sqliteIndices)
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
