import ServiceModel

/// Where a document about results goes: into their folder, or where the user says. What somebody has
/// changed or put there is not replaced unless that is asked for.
public struct DocumentPath: Sendable {
  /// As people read it.
  public let named: String
  private let path: String
  /// Its name in the result folder; nil if it goes elsewhere.
  private let name: String?
  private let results: String

  /// Throws `ResultFolder.Problem` before the work if something is in the way.
  public init(_ name: String, of results: String, out: String? = nil, overwriting: Bool) throws {
    let folder = try OutputPath(results)
    let place = try out.map { try OutputPath($0) }
    let path = place?.path ?? "\(folder.path)/\(name)"
    (self.path, self.results) = (path, results)
    named = out ?? (results.hasSuffix("/") ? results + name : "\(results)/\(name)")
    let isInside = Files.parent(of: path) == folder.path
    self.name = isInside ? Files.name(of: path) : nil
    do {
      try check(folder, overwriting: overwriting)
    } catch let problem as FileProblem {
      throw ResultFolder.Problem.cannotWrite(named, problem)
    }
  }

  private func check(_ folder: OutputPath, overwriting: Bool) throws {
    if let name {
      let tables = try KnownFiles(manifestIn: folder.path)?.hashes
      guard tables?[name] == nil, name != ResultFolder.manifest, name != KnownFiles.documents else {
        throw ResultFolder.Problem.told(FolderTexts.isTable, named)
      }
      if let own = try KnownFiles(documentsIn: folder.path), try own.has(name, in: folder.path) {
        return
      }
    }
    switch try Files.kind(path, followingLinks: false) {
    case nil: break
    case .file where overwriting, .link where overwriting: break
    case .file, .link: throw ResultFolder.Problem.told(FolderTexts.fileInTheWay, named)
    case .folder, .other: throw ResultFolder.Problem.told(FolderTexts.folderInTheWay, named)
    }
  }

  /// Puts it there, whole or not at all.
  public func write(_ bytes: [UInt8]) throws {
    do {
      try Files.replace(path, with: bytes)
      if let name { try DocumentList.note(name, bytes, in: results) }
    } catch let problem as FileProblem {
      throw ResultFolder.Problem.cannotWrite(named, problem)
    }
  }
}
