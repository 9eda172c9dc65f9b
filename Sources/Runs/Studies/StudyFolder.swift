import Wording

/// A result folder and the studies in it: the first directly in the folder, each added one in a
/// sub-folder with a manifest of its own.
package struct StudyFolder: Hashable, Sendable {
  /// As the user named it.
  package let path: String
  /// Names of the sub-folders with added studies, in alphabetical order.
  package let added: [String]
  /// Folders with a roster, which tells of no study: this one, or sub-folders in alphabetical order.
  package let rosters: [String]

  /// Looks for studies. Throws `FileProblem` if the folder cannot be read; one that is not there, or
  /// is no result folder, has no added studies.
  package init(path: String) throws {
    self.path = path
    guard try Files.kind(path) == .folder else {
      (added, rosters) = ([], [])
      return
    }
    let inside = try Files.names(in: path).filter { name in
      let folder = "\(path)/\(name)"
      return try !name.hasPrefix(".") && Files.kind(folder) == .folder
        && Self.marks.contains { try Files.kind("\(folder)/\($0)") == .file }
    }
    added = try inside.filter { try RosterManifest(in: "\(path)/\($0)") == nil }
    rosters = try ([path] + inside.map { "\(path)/\($0)" }).filter {
      try RosterManifest(in: $0) != nil
    }
  }

  /// Files by which a study is known, even one that has lost its manifest: it is refused, not left out.
  private static let marks = [ResultFolder.manifest, "kpi.csv"]

  /// Of all studies, the first one's first; a folder that is a roster is none.
  package var folders: [String] { (rosters.contains(path) ? [] : [path]) + added.map(folder) }

  /// Of an added study.
  package func folder(of name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Throws `ResultFolder.Problem` where studies do not tell of the same inputs, with the place: a
  /// file of one path has other contents, or the first study's scenario was not read by another.
  package func checkInputs() throws {
    guard let first = try KnownFiles(manifestIn: path)?.inputs else { return }
    for name in added {
      guard let inputs = try KnownFiles(manifestIn: folder(of: name))?.inputs else { continue }
      if let reason = Self.difference(of: inputs, from: first) {
        throw ResultFolder.Problem(
          message: StudyTexts.otherInputs.filled(
            LocalizedText(vi: folder(of: name), en: folder(of: name)),
            LocalizedText(vi: path, en: path), reason))
      }
    }
  }

  /// Nil where both tell of the same inputs.
  private static func difference(
    of inputs: [RunDescription.Input], from first: [RunDescription.Input]
  ) -> LocalizedText? {
    for input in inputs {
      if let other = first.first(where: { $0.path == input.path }), other.sha256 != input.sha256 {
        return StudyTexts.otherContents.filled(input.path)
      }
    }
    let base = first.first { $0.role == .scenario }
    guard let base, !inputs.contains(where: { $0.sha256 == base.sha256 }) else { return nil }
    return StudyTexts.otherScenario.filled(base.path)
  }
}

extension StudyFolder {
  /// Throws `ResultFolder.Problem` if results made from these inputs, written directly into a folder, would
  /// not tell of the same inputs as the studies that lie with them.
  package static func check(_ path: String, takes inputs: [RunDescription.Input]) throws {
    try ResultFolder.telling(OutputPath(path)) { try StudyFolder(path: path).checkTakes(inputs) }
  }

  private func checkTakes(_ inputs: [RunDescription.Input]) throws {
    for name in added {
      guard let others = try KnownFiles(manifestIn: folder(of: name))?.inputs else { continue }
      if let reason = Self.difference(of: others, from: inputs) {
        throw ResultFolder.Problem(
          message: StudyTexts.wouldDiffer.filled(
            LocalizedText(vi: path, en: path),
            LocalizedText(vi: folder(of: name), en: folder(of: name)), reason))
      }
    }
    guard let above = try folderAbove(), let first = try KnownFiles(manifestIn: above) else {
      return
    }
    if let reason = Self.difference(of: inputs, from: first.inputs) {
      throw ResultFolder.Problem(
        message: StudyTexts.addsOther.filled(LocalizedText(vi: above, en: above), reason))
    }
  }

  /// The folder that this one lies in; nil of the root.
  private func folderAbove() throws -> String? { Files.parent(of: try OutputPath(path).path) }

  /// Where a study is added that reads these inputs: in the sub-folder of this name, or else of its
  /// kind with the next number: `compare-2`. Throws `ResultFolder.Problem` if the folder holds no
  /// results or edited ones, if it was itself added to another, if its studies were made from other inputs,
  /// or if the name is no name of a folder or one that is there.
  package func place(
    _ kind: String, named name: String?, inputs: [RunDescription.Input]
  ) throws -> String {
    guard let first = try KnownFiles(manifestIn: path) else {
      throw ResultFolder.Problem.told(StudyTexts.noFirstStudy, path)
    }
    if let above = try folderAbove(), try KnownFiles(manifestIn: above) != nil {
      throw ResultFolder.Problem.told(StudyTexts.isAdded, path, above)
    }
    let edited = try first.hashes.keys.sorted().filter { try !first.has($0, in: path) }
    guard edited.isEmpty else {
      throw ResultFolder.Problem.told(
        StudyTexts.editedFirst, path, edited.joined(separator: ", "))
    }
    if let reason = Self.difference(of: inputs, from: first.inputs) {
      throw ResultFolder.Problem(
        message: StudyTexts.addsOther.filled(LocalizedText(vi: path, en: path), reason))
    }
    if let name {
      guard Self.isName(name) else {
        throw ResultFolder.Problem.told(StudyTexts.noName, name)
      }
      guard try Files.kind(folder(of: name), followingLinks: false) == nil else {
        throw ResultFolder.Problem.told(StudyTexts.takenName, folder(of: name))
      }
      return folder(of: name)
    }
    var number = added.count + 2
    while try Files.kind(folder(of: "\(kind)-\(number)"), followingLinks: false) != nil {
      number += 1
    }
    return folder(of: "\(kind)-\(number)")
  }

  /// Letters of the ASCII alphabet, digits, `-` and `_`: a name with an ending would pass for a file.
  private static func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
          || "-_".unicodeScalars.contains(scalar)
      }
  }
}
