import Foundation
package import Rosters
import Runs
package import ScenarioFiles
import Tables
package import Wording

/// A folder with a roster: tables, dictionary, data package, pictures, a workbook, and the manifest.
package struct RosterFolder: Sendable {
  private let loaded: LoadedRoster
  private let answer: RosterAnswer
  private let command: [String]
  /// Files that go along, such as an overlay for a simulation.
  private let companions: [(name: String, bytes: [UInt8])]

  /// What is written: an answer to a problem, as the command asked for it.
  package init(
    _ loaded: LoadedRoster, _ answer: RosterAnswer, command: [String],
    companions: [(name: String, bytes: [UInt8])] = []
  ) {
    self.loaded = loaded
    self.answer = answer
    self.command = command
    self.companions = companions
  }

  private static let workbook = "roster.xlsx"
  private static let package = "datapackage.json"

  /// Tables that a roster may have, besides what describes them.
  static let schemas: [TableSchema] = [
    RosterAnswerRow.table.schema, RosterPersonRow.table.schema, RosterRow.table.schema,
    RosterCoverRow.table.schema, RosterConflictRow.table.schema,
  ]

  /// Throws `ResultFolder.Problem` if something is in the way that can be known beforehand.
  package static func check(_ path: String, overwriting: Bool) throws {
    let pictures = Language.allCases.map { "roster.\($0.rawValue).svg" }
    try ResultFolder.check(
      path, files: schemas.map(\.file) + pictures + [workbook, package] + RosterOverlay.names,
      overwriting: overwriting)
  }

  /// Writes everything in place of what was there. Returns why there are no pictures and no workbook;
  /// nil if there are.
  package func write(to path: String, overwriting: Bool) async throws -> LocalizedText? {
    let (documents, reason) = try documents()
    _ = try await ResultFolder.write(to: path, overwriting: overwriting) { folder in
      func write(_ file: String, _ bytes: [UInt8]) throws -> Manifest.OutputFile {
        try folder.write(file, bytes)
        return Manifest.OutputFile(path: file, contents: bytes)
      }
      let tables = tables
      var files = try tables.map { try write($0.schema.file, $0.bytes) }
      let package = DataPackage(
        name: "motcua-roster", title: "MotCua: a roster",
        files: zip(tables, files).map {
          DataPackage.File(table: $0.schema, bytes: $1.bytes, sha256: $1.sha256)
        })
      files.append(try write(Self.package, try json(package, keys: .useDefaultKeys)))
      for (name, bytes) in documents + companions { files.append(try write(name, bytes)) }
      let manifest = RosterManifest(
        glpk: GLPK.version, command: command, inputs: loaded.inputs, outputs: files)
      files.append(try write(ResultFolder.manifest, try json(manifest)))
      return files.map(\.path)
    }
    return reason
  }

  private var tables: [WrittenTable] {
    let tables =
      RosterTables(problem: loaded.problem, answer: answer).written
      + [.assumptions(loaded.assumptions, usedBy: "roster")]
    return tables + [.dictionary(of: tables.map(\.schema))]
  }

  /// Pictures and the workbook, where this machine can make them.
  private func documents() throws -> ([(name: String, bytes: [UInt8])], LocalizedText?) {
    let tables = RosterTables(problem: loaded.problem, answer: answer)
    guard let rows = tables.rows, !rows.stays.isEmpty else { return ([], nil) }
    do {
      let pictures = try ChartDrawer.ofThisMachine().files(of: .roster(rows))
      return (pictures + [(name: Self.workbook, bytes: try workbook())], nil)
    } catch let missing as MissingPrograms {
      return ([], missing.message)
    }
  }

  /// Every table in a sheet, and the shifts of each person in one.
  private func workbook() throws -> [UInt8] {
    let python = try Python.with(module: "duckdb, xlsxwriter", package: "duckdb XlsxWriter")
    return try Python.inTemporaryFolder { folder in
      let tables = RosterTables(problem: loaded.problem, answer: answer).written
      for table in tables {
        try Data(table.bytes).write(to: folder.appending(path: table.schema.file))
      }
      let roster = RosterRow.table.schema.name
      let plan = ExportPlan(tables.map(\.schema), ["xlsx"], sheets: [roster: "person"])
      try Data(try json(plan, keys: .useDefaultKeys))
        .write(to: folder.appending(path: "tables.json"))
      try python.run(
        script: PackageResources.export_py, in: folder, words: [folder.path, folder.path])
      return try Files.bytes(of: folder.appending(path: "results.xlsx").path)
    }
  }
}

extension LoadedRoster {
  fileprivate var inputs: [RunDescription.Input] {
    files.map { file in
      RunDescription.Input(
        path: file.path, role: file.role == .table ? .table : .scenario, contents: file.bytes)
    }
  }
}
