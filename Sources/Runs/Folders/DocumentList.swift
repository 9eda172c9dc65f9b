import Foundation

/// `documents.json`: what was made from the tables of a folder afterwards (report, memo, database),
/// with hashes, so that nothing that somebody has worked on is replaced.
struct DocumentList: Codable {
  var tool = Manifest.tool
  var toolVersion: String
  var documents: [Document]

  struct Document: Codable {
    var path: String
    var sha256: String
    /// SHA-256 of the `manifest.json` of the results it tells of.
    var manifest: String
  }

  /// Remembers a document of a result folder, which may be a roster.
  static func note(_ name: String, _ bytes: [UInt8], in results: String) throws {
    let toolVersion =
      try RosterManifest(in: results)?.toolVersion
      ?? FolderReader(path: results).manifest.toolVersion
    let manifest = sha256(try Files.bytes(of: "\(results)/\(ResultFolder.manifest)"))
    let path = "\(results)/\(KnownFiles.documents)"
    var documents: [Document] = []
    if try Files.kind(path) != nil, try KnownFiles(documentsIn: results) != nil {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      documents = try decoder.decode(DocumentList.self, from: Data(Files.bytes(of: path))).documents
    }
    documents.removeAll { $0.path == name }
    documents.append(Document(path: name, sha256: sha256(bytes), manifest: manifest))
    documents.sort { $0.path < $1.path }
    let list = DocumentList(toolVersion: toolVersion, documents: documents)
    try Files.replace(path, with: json(list))
  }
}
