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
    folder.manifest.outputs.map { ($0.path, $0.sha256) }
  }

  /// Inputs that are gone or no longer what they were, by path.
  public func changedInputs() throws -> [String] {
    try folder.manifest.inputs.filter { input in
      guard try Files.kind(input.path) == .file else { return true }
      return sha256(try Files.bytes(of: input.path)) != input.sha256
    }.map(\.path)
  }

  /// Results that are gone or no longer what they were, by file.
  public func changedOutputs() throws -> [String] { try folder.alteredOutputs() }

  /// Where another folder of results says something else.
  public func differences(from other: RunRecord) throws -> [ResultDifference] {
    let mine = Set(outputs.map(\.file))
    let added = other.outputs.filter { !mine.contains($0.file) }
    let theirs = Dictionary(uniqueKeysWithValues: other.outputs.map { ($0.file, $0.sha256) })
    return try outputs.filter { theirs[$0.file] != $0.sha256 }.map { output in
      theirs[output.file] == nil
        ? ResultDifference(file: output.file, kind: .missing)
        : ResultDifference(
          file: output.file, kind: .changed(try firstDifference(output.file, from: other)))
    } + added.map { ResultDifference(file: $0.file, kind: .added) }
  }

  private func firstDifference(
    _ name: String, from other: RunRecord
  ) throws -> ResultDifference.Line? {
    guard try folder.hash(of: name) != nil else { return nil }
    let before = try lines(of: name)
    let after = try other.lines(of: name)
    for number in 0..<max(before.count, after.count) {
      let old = number < before.count ? before[number] : ""
      let new = number < after.count ? after[number] : ""
      if old != new { return .init(number: number + 1, before: old, after: new) }
    }
    return nil
  }

  private func lines(of file: String) throws -> [Substring] {
    String(decoding: try Files.bytes(of: "\(folder.path)/\(file)"), as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
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
}
