import Foundation

/// Files that a list of ours names, with the hashes with which we left them.
package struct KnownFiles {
  /// SHA-256 by name.
  package private(set) var hashes: [String: String] = [:]
  /// What the results were made from; empty of documents.
  package private(set) var inputs: [RunDescription.Input] = []

  /// The list of documents that were made from the tables of a folder.
  package static let documents = "documents.json"

  private struct List: Decodable {
    var tool: String
    var toolVersion: String
    var outputs: [File]?
    var documents: [File]?
    var inputs: [RunDescription.Input]?

    struct File: Decodable {
      var path: String
      var sha256: String
    }
  }

  /// Nil unless the folder has a `manifest.json` that motcua wrote.
  package init?(manifestIn folder: String) throws(FileProblem) {
    guard let list = try Self.list("\(folder)/\(ResultFolder.manifest)"), let files = list.outputs,
      !files.isEmpty
    else { return nil }
    self.init(files)
    inputs = list.inputs ?? []
  }

  /// Nil unless the folder has a `documents.json` that motcua wrote.
  package init?(documentsIn folder: String) throws(FileProblem) {
    guard let files = try Self.list("\(folder)/\(Self.documents)")?.documents else { return nil }
    self.init(files)
  }

  /// Nil if a name leads out of the folder: we do not write such lists.
  private init?(_ files: [List.File]) {
    guard files.allSatisfy({ Self.isName($0.path) }) else { return nil }
    for file in files { hashes[file.path] = file.sha256 }
  }

  /// Whether the folder has a file as we left it.
  package func has(_ name: String, in folder: String) throws(FileProblem) -> Bool {
    let path = "\(folder)/\(name)"
    guard let hash = hashes[name], try Files.kind(path, followingLinks: false) == .file else {
      return false
    }
    return sha256(try Files.bytes(of: path)) == hash
  }

  private static func list(_ path: String) throws(FileProblem) -> List? {
    guard try Files.kind(path, followingLinks: false) == .file else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = try Files.bytes(of: path)
    do {
      let list = try decoder.decode(List.self, from: Data(bytes))
      return list.tool == Manifest.tool ? list : nil
    } catch {
      // Whatever it is, it is not ours.
      return nil
    }
  }

  /// Whether it names a file of the folder itself.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && !text.utf8.contains(UInt8(ascii: "/"))
      && !text.utf8.contains(0)
  }
}
