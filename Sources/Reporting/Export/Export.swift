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
    if let roster = try RosterManifest(in: results) {
      let files = roster.files(in: results)
      try files.verify()
      tables = RosterFolder.schemas.filter { files.has($0.file) }
      return
    }
    let folder = try FolderReader(path: results)
    if folder.manifest.study.kind.comparesOptions {
      _ = try StoredRun(folder)
      try folder.checkOthers()
    } else {
      try folder.checkFound()
    }
    tables = (ResultTables.found + ResultTables.schemas).filter { folder.has($0.file) }
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
      let plan = try json(ExportPlan(tables, formats.map(\.rawValue)), keys: .useDefaultKeys)
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
