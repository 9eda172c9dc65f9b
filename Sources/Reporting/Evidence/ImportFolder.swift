package import Evidence
import Foundation
import Runs
import Tables
package import Wording

/// A folder with an imported log: its tables, what was found wrong with it, the map, and what explains them.
package struct ImportFolder: Sendable {
  private static let (map, page) = ("map.yaml", "quality.html")
  private static let (dictionary, package) = ("dictionary.csv", "datapackage.json")

  /// Throws `ResultFolder.Problem` if something is in the way that can be known beforehand.
  package static func check(_ path: String, overwriting: Bool) throws {
    try ResultFolder.check(
      path, files: LogImport.schemas.map(\.file) + [map, page, dictionary, package],
      overwriting: overwriting)
  }

  /// Writes all of it in place of what was there, whole or not at all. Returns what people read of it.
  package static func write(
    _ log: LogImport, of path: String, command: [String], to folder: String, overwriting: Bool,
    _ language: Language
  ) async throws -> LocalizedText {
    var told = LocalizedText(vi: "", en: "")
    let input = LogManifest.Input(path: path, sha256: try sha256(ofFile: path))
    _ = try await ResultFolder.write(to: folder, overwriting: overwriting) { folder in
      let written = try log.write(to: folder)
      let summary = ImportText(path, log.counts, written)
      told = summary.text
      var files = written.files.map { Manifest.OutputFile($0) }
      func write(_ name: String, _ bytes: [UInt8]) throws {
        try folder.write(name, bytes)
        files.append(Manifest.OutputFile(path: name, contents: bytes))
      }
      try write(map, Array(log.mapText.utf8))
      let page = QualityPage(written.quality, summary: summary.heading, language)
      try write(Self.page, page.bytes)
      try write(dictionary, WrittenTable.dictionary(of: LogImport.schemas).bytes)
      let package = DataPackage(
        name: "motcua-log", title: "MotCua: an imported log", files: written.files)
      try write(Self.package, try json(package, keys: .useDefaultKeys))
      let manifest = LogManifest(kind: "log", command: command, inputs: [input], outputs: files)
      try folder.write(ResultFolder.manifest, try json(manifest))
      return files.map(\.path) + [ResultFolder.manifest]
    }
    return told
  }
}
