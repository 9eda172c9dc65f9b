import Foundation

/// `manifest.json` of a roster, which studies no scenario: what it was made from, and what was made. The same files and
/// the same command give the same bytes.
package struct RosterManifest: Sendable, Codable {
  var tool = Manifest.tool
  /// Of the program that made it.
  package var toolVersion: String
  var kind = Self.kind
  var glpk: String
  /// As it was given, without the program's name.
  package var command: [String]
  var inputs: [RunDescription.Input]
  var outputs: [Manifest.OutputFile]

  private static let kind = "roster"

  /// Of a roster that was made by this program with a version of the solver.
  package init(
    glpk: String, command: [String], inputs: [RunDescription.Input], outputs: [Manifest.OutputFile]
  ) {
    toolVersion = Program.this.version
    self.glpk = glpk
    self.command = command
    self.inputs = inputs
    self.outputs = outputs
  }

  /// Nil unless there is one of a roster in the folder. Throws `FileProblem`.
  package init?(in folder: String) throws {
    let file = "\(folder)/\(ResultFolder.manifest)"
    guard try Files.kind(file) == .file else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = try Files.bytes(of: file)
    do {
      self = try decoder.decode(Self.self, from: Data(bytes))
    } catch is DecodingError {
      return nil
    }
    guard tool == Manifest.tool, kind == Self.kind,
      outputs.allSatisfy({ KnownFiles.isName($0.path) })
    else { return nil }
  }

  /// What it was made from and what was made, of the folder in which it lies.
  package func files(in folder: String) -> KeptFiles {
    KeptFiles(path: folder, inputs: inputs, outputs: outputs)
  }
}
