/// What a result folder says of its own making, and whether that still holds.
public struct RunRecord: Sendable {
  private let folder: FolderReader

  /// Throws if there is no folder of results.
  public init(path: String) throws {
    folder = try FolderReader(path: path)
  }

  /// Of the program that wrote the folder.
  public var toolVersion: String { folder.manifest.toolVersion }
  /// Of the program that made it.
  public var modelSource: String { folder.manifest.modelSource }
  /// The command line, word by word.
  public var command: [String] { folder.manifest.command }
  /// What was computed, to be computed again.
  package var study: Study { folder.manifest.study }
  /// Of each option.
  public var replications: Int { folder.manifest.replications }
  /// Of the results, as written down: file and SHA-256.
  public var outputs: [(file: String, sha256: String)] {
    files.outputs
  }

  /// Its files, and those that they were made from.
  package var files: KeptFiles { folder.files }

  /// The folder that the command named for the results; without one, that which was read.
  package var place: String {
    let option = "--out"
    let after = command.drop { $0 != option }.dropFirst().first
    let joined = command.first { $0.hasPrefix(option + "=") }
    return after ?? joined.map { String($0.dropFirst(option.count + 1)) } ?? folder.path
  }

  /// Inputs that are gone or no longer what they were, by path.
  public func changedInputs() throws -> [String] { try files.changedInputs() }

  /// Results that are gone or no longer what they were, by file.
  public func changedOutputs() throws -> [String] { try files.alteredOutputs() }

  /// Where another folder of results says something else.
  public func differences(from other: RunRecord) throws -> [ResultDifference] {
    try files.differences(from: other.files)
  }
}

/// One file in which two folders of results differ.
public struct ResultDifference: Hashable, Sendable {
  /// The first line that is not the same.
  public struct Line: Hashable, Sendable {
    /// From 1.
    public var number: Int
    /// As it was in the earlier folder.
    public var before: Substring
    /// As it is in the other.
    public var after: Substring
  }

  /// What became of the file.
  public enum Kind: Hashable, Sendable {
    /// Only the earlier folder has it; only the other has it.
    case missing, added
    /// The first line that differs; nil if the earlier file is no longer there to be read.
    case changed(Line?)
  }

  /// Its name within the folders.
  public var file: String
  /// What became of it.
  public var kind: Kind

  /// Whether it is a picture or a workbook that only one of two machines has the programs for, which says nothing
  /// of the results.
  public var isOfMachine: Bool {
    guard file.hasSuffix(".svg") || file.hasSuffix(".xlsx") else { return false }
    return kind == .missing || kind == .added
  }
}
