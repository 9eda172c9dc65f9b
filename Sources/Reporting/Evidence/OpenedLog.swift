package import Evidence
import Foundation
package import ScenarioFiles
import Wording

/// A log of any kind, opened for as long as it is looked at: workbooks and Parquet are made into tables as
/// text first, in a folder of their own that goes again.
package enum OpenedLog {
  /// Hands the log to `body`. Throws `InvalidScenario` if it is none, `FileProblem`, `MissingPrograms` where
  /// a workbook or Parquet cannot be read on this machine, and what `body` throws.
  package static func with<Value>(
    _ path: String, writing: LogMap.Writing, _ body: (LogFile) throws -> Value
  ) throws -> Value {
    switch try LogFile.format(of: path) {
    case .csv, .xes: return try body(try LogFile(path: path, writing: writing))
    case .xlsx: return try asTable("xlsx", path, writing, body)
    case .parquet: return try asTable("parquet", path, writing, body)
    }
  }

  private static func asTable<Value>(
    _ kind: String, _ path: String, _ writing: LogMap.Writing, _ body: (LogFile) throws -> Value
  ) throws -> Value {
    let python = try Python.with(module: kind == "xlsx" ? "csv" : "duckdb", package: "duckdb")
    return try Python.inTemporaryFolder { folder in
      let table = folder.appending(path: "table.csv").path
      do {
        let real = URL(filePath: path).path
        try python.run(script: PackageResources.table_py, in: folder, words: [kind, real, table])
      } catch let failed as ScriptFailed {
        throw InvalidScenario(problems: [
          ScenarioProblem(
            file: path, line: 1, column: 1,
            text: ImportTexts.unreadable.filled(.init(vi: kind, en: kind), failed.message),
            remedy: ImportTexts.saveAsCSV)
        ])
      }
      var writing = writing
      (writing.encoding, writing.delimiter) = (.utf8, ",")
      return try body(try LogFile(path: table, named: path, writing: writing))
    }
  }
}
