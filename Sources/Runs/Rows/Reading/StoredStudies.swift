package import Experiments
package import Tables
package import Wording

/// All studies of a result folder, read back and found to be unaltered and of the same inputs.
public struct StoredStudies: Sendable {
  /// The one whose tables lie directly in the folder.
  package let first: StoredStudy
  /// In alphabetical order.
  package let added: [StoredStudy]
  /// Folders with a roster, as `StudyFolder` has them.
  package let rosters: [String]

  /// Reads the folder. Throws `ResultFolder.Problem` if it is none, if a file is missing or not what
  /// its hash says, or if studies were made from different inputs.
  public init(path: String) throws {
    first = try StoredStudy(path: path)
    let folder = try StudyFolder(path: path)
    try folder.checkInputs()
    added = try folder.added.map { try StoredStudy(name: $0, path: folder.folder(of: $0)) }
    rosters = folder.rosters
  }

  /// Names of the studies that were added to the folder, in alphabetical order.
  public var names: [String] { added.map(\.name) }
}

/// One study of a result folder, read back and found to be unaltered.
package struct StoredStudy: Sendable {
  /// Of its sub-folder; empty of what lies directly in the folder.
  package let name: String
  /// Its values and differences; nil of a study without the tables of a comparison.
  package let run: StoredRun?
  private let folder: FolderReader

  /// Reads a folder. Throws `ResultFolder.Problem` if it is none of results, if a file is missing or not
  /// what its hash says, or if only the rows of claims were kept of it.
  package init(name: String = "", path: String) throws {
    self.name = name
    folder = try FolderReader(path: path)
    if folder.manifest.study.kind.comparesOptions {
      run = try StoredRun(folder)
    } else {
      run = nil
      try folder.checkFound()
    }
  }

  /// What the folder says of its own making.
  package var manifest: Manifest { folder.manifest }
  /// SHA-256 of `manifest.json`.
  package var hash: String { folder.hash }
  /// As it was given, for a shell.
  package var command: String { CommandText.text(manifest.command) }

  /// The values and differences of its options. Throws `ResultFolder.Problem` where there are none.
  package func comparison() throws -> StoredRun {
    guard let run else {
      throw ResultFolder.Problem.told(
        StoredTexts.isFound, folder.path, manifest.study.kind.rawValue)
    }
    return run
  }

  /// A table by its name, such as `robust`; nil if the folder has none. Throws `ResultFolder.Problem` if it
  /// holds what we do not write. Traps if there is no table of that name. O(cells).
  package func table(_ name: String) throws -> StoredTable? {
    guard let row = ResultTables.row(name) else { preconditionFailure("no table \(name)") }
    return try folder.stored(row)
  }

  /// What indicators of the whole city, or of scopes of another type, came to in each future: over its
  /// replications, nil where a run came to nothing; without those that the folder has no cells of. Throws
  /// `ResultFolder.Problem` if they are damaged. O(cells).
  package func futures(
    _ kpis: [String], in type: ScopeType = .city, count: Int
  ) throws -> [FutureKey: [Double?]] {
    let rows = try folder.rows(FutureCellRow.self).filter {
      $0.scopeType == type && kpis.contains($0.kpi)
    }
    var values: [FutureKey: [Double?]] = [:]
    for (option, rows) in Dictionary(grouping: rows, by: \.option) {
      let cells = try CellReader(option, in: folder)
      for row in rows {
        let key = FutureKey(option: option, kpi: row.kpi, type: type, scope: row.scopeID)
        values[key] = (0..<min(count, cells.points)).map {
          cells.mean(of: row.cell, at: $0)
        }
      }
    }
    return values
  }

  /// Of what there are values in futures.
  package struct FutureKey: Hashable, Sendable {
    let option, kpi, scope: String
    let type: ScopeType

    /// An option, an indicator and a scope, as tables write them; of the city unless another is named.
    package init(
      option: String, kpi: String, type: ScopeType = .city, scope: String = "city"
    ) {
      (self.option, self.kpi, self.type, self.scope) = (option, kpi, type, scope)
    }
  }

  /// What the study found, in the words that it wrote down; nil of a comparison.
  package func text() throws -> LocalizedText? {
    guard let bytes = try folder.bytes(ofOptional: FoundFolder.text) else { return nil }
    let paragraphs = String(decoding: bytes, as: UTF8.self).split(separator: /\n{2,}|\n$/)
    let half = paragraphs.count / 2
    func joined(_ part: ArraySlice<Substring>) -> String { part.joined(separator: " ") }
    return LocalizedText(vi: joined(paragraphs[..<half]), en: joined(paragraphs[half...]))
  }
}
