/// Files of a folder, and those that they were made from, as a manifest names them.
package struct KeptFiles: Sendable {
  /// Of the folder.
  let path: String
  private let inputs: [RunDescription.Input]
  private let made: [Manifest.OutputFile]

  init(path: String, inputs: [RunDescription.Input], outputs: [Manifest.OutputFile]) {
    (self.path, self.inputs, made) = (path, inputs, outputs)
  }

  /// What was made, as written down: file and SHA-256.
  package var outputs: [(file: String, sha256: String)] { made.map { ($0.path, $0.sha256) } }

  /// Whether the manifest names a file.
  package func has(_ file: String) -> Bool { made.contains { $0.path == file } }

  /// Inputs that are gone or no longer what they were, by path.
  package func changedInputs() throws -> [String] {
    try inputs.filter { try Self.hash($0.path) != $0.sha256 }.map(\.path)
  }

  /// Results that are gone or no longer what they were, by file.
  package func alteredOutputs() throws -> [String] {
    try made.filter { try Self.hash("\(path)/\($0.path)") != $0.sha256 }.map(\.path)
  }

  /// Throws `ResultFolder.Problem`, naming every file that is missing or not what its hash says.
  package func verify() throws {
    let altered = try alteredOutputs()
    guard altered.isEmpty else {
      throw ResultFolder.Problem.told(StoredTexts.altered, path, altered.joined(separator: ", "))
    }
  }

  /// Nil if there is no such file.
  static func hash(_ path: String) throws -> String? {
    guard try Files.kind(path) == .file else { return nil }
    return sha256(try Files.bytes(of: path))
  }

  /// Where what another folder has says something else.
  package func differences(from other: KeptFiles) throws -> [ResultDifference] {
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
    _ name: String, from other: KeptFiles
  ) throws -> ResultDifference.Line? {
    guard try Self.hash("\(path)/\(name)") != nil else { return nil }
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
    String(decoding: try Files.bytes(of: "\(path)/\(file)"), as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
  }
}
