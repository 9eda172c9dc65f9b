/// All studies of a result folder, read back and found to be unaltered and of the same inputs.
public struct StoredStudies: Sendable {
  /// The one whose tables lie directly in the folder.
  public let first: StoredRun
  /// In alphabetical order.
  package let added: [AddedStudy]

  /// Reads the folder. Throws `ResultFolder.Problem` if it is none, if a file is missing or not what
  /// its hash says, or if studies were made from different inputs.
  public init(path: String) throws {
    first = try StoredRun(path: path)
    let folder = try StudyFolder(path: path)
    try folder.checkInputs()
    added = try folder.added.map {
      AddedStudy(name: $0, run: try StoredRun(path: folder.folder(of: $0)))
    }
  }

  /// Names of the studies that were added to the folder, in alphabetical order.
  public var names: [String] { added.map(\.name) }
}

/// A study that was added to a result folder, with what is told of it beside the first one.
package struct AddedStudy: Sendable {
  /// Of its sub-folder.
  package let name: String
  /// Its results.
  package let run: StoredRun

  /// As it was given, word by word.
  package var command: String { run.manifest.command.joined(separator: " ") }
}
