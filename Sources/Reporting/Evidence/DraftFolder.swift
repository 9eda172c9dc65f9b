import Drafts
package import Evidence
import Foundation
import Runs
import Tables
package import Wording

/// A folder with a draft: the scenario with its tables, what each value rests on, and pictures.
package struct DraftFolder: Sendable {
  private static let (dictionary, package) = ("dictionary.csv", "datapackage.json")
  private static let tables = [
    FitRow.table.schema, EstimateRow.table.schema, SplitRow.table.schema,
  ]
  /// Of all drafts; those that one has not are taken away.
  private static let scenario = [
    "scenario.yaml", "communes.csv", "procedures.csv", "sites.csv", "counter_groups.csv",
    "people_plan.csv", "volumes.csv", "offices.csv",
  ]
  private static let pictures = Language.allCases.map { "quantiles.\($0.rawValue).svg" }

  /// Throws `ResultFolder.Problem` if something is in the way that can be known beforehand.
  package static func check(_ path: String, overwriting: Bool) throws {
    try ResultFolder.check(
      path, files: scenario + tables.map(\.file) + [dictionary, package] + pictures,
      overwriting: overwriting)
  }

  /// Writes all of it in place of what was there, whole or not at all. Returns why there is no picture, if
  /// there is none.
  package static func write(
    _ fit: LogFit, command: [String], to folder: String, overwriting: Bool
  ) async throws -> LocalizedText? {
    let (drawn, reason) = try QuantilePicture(fit.draft.quantiles).drawn()
    let tables = [
      TableText(fit.draft.fits).written, TableText(fit.draft.estimates).written,
      TableText(fit.split.days.map { SplitRow($0.date, $0.part) }).written,
    ]
    let inputs = try ["cases", "events", "tickets"].map { name in
      let path = "\(fit.asked.log)/\(name).csv"
      return LogManifest.Input(path: path, sha256: try sha256(ofFile: path))
    }
    _ = try await ResultFolder.write(to: folder, overwriting: overwriting) { folder in
      var files: [Manifest.OutputFile] = []
      func write(_ name: String, _ bytes: [UInt8]) throws {
        try folder.write(name, bytes)
        files.append(Manifest.OutputFile(path: name, contents: bytes))
      }
      for file in fit.draft.files { try write(file.name, Array(file.text.utf8)) }
      for table in tables { try write(table.schema.file, table.bytes) }
      try write(dictionary, WrittenTable.dictionary(of: tables.map(\.schema)).bytes)
      let package = DataPackage(
        name: "motcua-draft", title: "MotCua: a draft from a log",
        files: zip(tables, files.filter { $0.path.isTable(of: tables) }).map {
          DataPackage.File(table: $0.schema, bytes: $0.bytes.count, sha256: $1.sha256)
        })
      try write(Self.package, try json(package, keys: .useDefaultKeys))
      for (name, bytes) in drawn { try write(name, bytes) }
      let manifest = LogManifest(kind: "draft", command: command, inputs: inputs, outputs: files)
      try folder.write(ResultFolder.manifest, try json(manifest))
      return files.map(\.path) + [ResultFolder.manifest]
    }
    return reason
  }
}

extension String {
  fileprivate func isTable(of tables: [WrittenTable]) -> Bool {
    tables.contains { $0.schema.file == self }
  }
}
