package import Evidence
import Foundation
import Runs
import Tables
package import Wording

/// A folder with a model of others as a scenario, and with what it says that a scenario cannot.
package struct ModelFolder: Sendable {
  private static let scenario = "scenario.yaml"
  private static let dictionary = "dictionary.csv"

  /// Throws `ResultFolder.Problem` if something is in the way that can be known beforehand.
  package static func check(_ path: String, overwriting: Bool) throws {
    try ResultFolder.check(
      path,
      files: [scenario, UnsaidRow.table.schema.file, dictionary, "arrivals.csv", "people.csv"],
      overwriting: overwriting)
  }

  /// Writes all of it in place of what was there, whole or not at all. Returns what people read of it.
  package static func write(
    _ model: ModelImport, of paths: [String], command: [String], to folder: String,
    overwriting: Bool
  ) async throws -> LocalizedText {
    let inputs = try paths.map { LogManifest.Input(path: $0, sha256: try sha256(ofFile: $0)) }
    _ = try await ResultFolder.write(to: folder, overwriting: overwriting) { folder in
      let unsaid = TableText(model.unsaid).written
      let texts =
        [(scenario, Array(model.scenario.utf8))]
        + model.files.map { ($0.name, Array($0.text.utf8)) }
        + [
          (unsaid.schema.file, unsaid.bytes),
          (dictionary, WrittenTable.dictionary(of: [unsaid.schema]).bytes),
        ]
      var files: [Manifest.OutputFile] = []
      for (name, bytes) in texts {
        try folder.write(name, bytes)
        files.append(Manifest.OutputFile(path: name, contents: bytes))
      }
      let manifest = LogManifest(
        kind: "model", command: command, inputs: inputs, outputs: files)
      try folder.write(ResultFolder.manifest, try json(manifest))
      return files.map(\.path) + [ResultFolder.manifest]
    }
    return ImportTexts.unsaid(model.unsaid, in: folder)
  }
}
