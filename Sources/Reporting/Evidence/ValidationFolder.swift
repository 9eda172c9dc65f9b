package import Evidence
import Foundation
import Runs
import Tables
package import Wording

/// A folder with what `motcua validate` found: its tables and pictures.
package struct ValidationFolder: Sendable {
  private static let tables = [
    ValidationRow.table.schema, AgreementRow.table.schema, ChangeRow.table.schema,
  ]
  private static let (dictionary, package, answer) = (
    "dictionary.csv", "datapackage.json", "answer.md"
  )

  /// Throws `ResultFolder.Problem` if something is in the way that can be known beforehand.
  package static func check(_ path: String, overwriting: Bool) throws {
    try ResultFolder.check(
      path, files: tables.map(\.file) + [dictionary, package, answer] + ValidationPicture.names,
      overwriting: overwriting)
  }

  /// Writes all of it in place of what was there, whole or not at all. Returns why there is no picture, if
  /// there is none.
  package static func write(
    _ validation: LogValidation, command: [String], to folder: String, overwriting: Bool
  ) async throws -> LocalizedText? {
    let (drawn, reason) = try ValidationPicture(validation).drawn()
    let tables = [
      TableText(validation.rows).written, TableText(validation.agreements).written,
      TableText(validation.changes).written,
    ]
    let asked = validation.asked
    let inputs = try
      ([asked.scenario] + ["cases", "events", "tickets"].map { "\(asked.log)/\($0).csv" })
      .map { LogManifest.Input(path: $0, sha256: try sha256(ofFile: $0)) }
    let told = ValidationWords.summary(validation)
    _ = try await ResultFolder.write(to: folder, overwriting: overwriting) { folder in
      var files: [Manifest.OutputFile] = []
      func write(_ name: String, _ bytes: [UInt8]) throws {
        try folder.write(name, bytes)
        files.append(Manifest.OutputFile(path: name, contents: bytes))
      }
      for table in tables { try write(table.schema.file, table.bytes) }
      let package = DataPackage(
        name: "motcua-validation", title: "MotCua: a scenario against a log",
        files: zip(tables, files).map {
          DataPackage.File(table: $0.schema, bytes: $0.bytes.count, sha256: $1.sha256)
        })
      try write(Self.package, try json(package, keys: .useDefaultKeys))
      try write(dictionary, WrittenTable.dictionary(of: tables.map(\.schema)).bytes)
      try write(answer, Array("\(told.vi)\n\(told.en)".utf8))
      for (name, bytes) in drawn { try write(name, bytes) }
      let manifest = LogManifest(
        kind: "validation", command: command, inputs: inputs, outputs: files)
      try folder.write(ResultFolder.manifest, try json(manifest))
      return files.map(\.path) + [ResultFolder.manifest]
    }
    return reason
  }
}
