import Foundation
package import Tables
import Wording

/// Opens the files of a result folder and turns what is wrong with them into one message.
package struct FolderReader: Sendable {
  /// As it was named.
  package let path: String
  /// What the folder says of its own making.
  package let manifest: Manifest
  /// SHA-256 of the manifest's bytes.
  package let hash: String

  /// Reads the manifest. Throws `ResultFolder.Problem` if the folder is none of results.
  package init(path: String) throws {
    self.path = path
    let file = "\(path)/\(ResultFolder.manifest)"
    guard try Files.kind(file) == .file else {
      let part = "\(path)/\(ReplicationFolder.description)"
      throw try Files.kind(part) == nil
        ? ResultFolder.Problem.told(StoredTexts.isNoResultFolder, path)
        : .told(ReplicationTexts.isPart, path)
    }
    let bytes = try Files.bytes(of: file)
    hash = sha256(bytes)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      manifest = try decoder.decode(Manifest.self, from: Data(bytes))
    } catch let error as DecodingError {
      guard try RosterManifest(in: path) == nil else {
        throw ResultFolder.Problem.told(StoredTexts.isRoster, path)
      }
      throw ResultFolder.Problem.damaged(file, Manifest.fault(error))
    }
    if let fault = try manifest.fault() { throw ResultFolder.Problem.damaged(file, fault) }
  }

  /// Its files, and those that they were made from.
  var files: KeptFiles {
    KeptFiles(path: path, inputs: manifest.inputs, outputs: manifest.outputs)
  }

  /// Throws, naming every file that is missing or not what its hash says.
  package func verify() throws { try files.verify() }

  /// Nil if there is no such file.
  func hash(of file: String) throws -> String? { try KeptFiles.hash("\(path)/\(file)") }

  /// Whether the manifest names a file.
  package func has(_ file: String) -> Bool { manifest.outputs.contains { $0.path == file } }

  /// Nil if the manifest does not name it.
  func bytes(ofOptional file: String) throws -> [UInt8]? {
    has(file) ? try Files.bytes(of: "\(path)/\(file)") : nil
  }

  /// The rows of a table, in its order; none if the run has no such table. The first stands in row 2
  /// of its file.
  package func rows<Row: TableRow>(_: Row.Type = Row.self) throws -> [Row] {
    let table = Row.table
    guard let bytes = try bytes(ofOptional: table.schema.file) else { return [] }
    do {
      return try table.rows(of: bytes)
    } catch {
      throw ResultFolder.Problem.damaged("\(path)/\(table.schema.file)", error.text)
    }
  }

  /// The cells of a table; nil if the folder has it not.
  func stored<Row: TableRow>(_ row: Row.Type) throws -> StoredTable? {
    let table = Row.table
    guard let bytes = try bytes(ofOptional: table.schema.file) else { return nil }
    do {
      return try table.stored(bytes)
    } catch {
      throw ResultFolder.Problem.damaged("\(path)/\(table.schema.file)", error.text)
    }
  }

  /// Reads the tables that no `StoredRun` holds. Throws `ResultFolder.Problem` if one holds what we do
  /// not write.
  package func checkOthers() throws {
    _ = try (rows(DictionaryRow.self), rows(CommuneRow.self))
    _ = try (rows(DayRow.self), rows(CriterionRow.self))
    _ = try (rows(CaseRow.self), rows(EventRow.self), rows(SelectionRow.self))
    _ = try (rows(StressRow.self), rows(BreakEvenRow.self))
    _ = try (rows(AttributionRow.self), rows(InteractionRow.self))
    _ = try (rows(GainRow.self), rows(BurdenRow.self))
  }

  /// Throws `ResultFolder.Problem` unless the tables of a study that looks for something are unaltered, and
  /// hold what we write.
  package func checkFound() throws {
    try verify()
    for row in ResultTables.foundRows { _ = try stored(row) }
    _ = try rows(DictionaryRow.self)
  }
}

extension TableFault {
  /// What is wrong, in words.
  var text: LocalizedText {
    switch self {
    case .otherColumns(let missing, let unknown):
      let names = (missing.map { "-" + $0 } + unknown.map { "+" + $0 }).joined(separator: ", ")
      return StoredTexts.otherColumns.filled(names)
    case .otherOrder: return StoredTexts.otherOrder
    case .otherWidth(let row): return StoredTexts.otherWidth.filled("\(row)")
    case .openQuote(let row): return StoredTexts.openQuote.filled("\(row)")
    case .badField(let row, let column, let text):
      return StoredTexts.badField.filled("\(row)", column, text)
    }
  }
}

extension ResultFolder.Problem {
  static func damaged(_ file: String, _ fault: LocalizedText) -> ResultFolder.Problem {
    .init(message: StoredTexts.damaged.filled(.init(vi: file, en: file), fault))
  }
}
