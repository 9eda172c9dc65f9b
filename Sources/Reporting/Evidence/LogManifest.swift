import Runs

/// `manifest.json` of what was made from a log: from what, and what was made. The same log and the same
/// command give the same bytes.
struct LogManifest: Encodable {
  var tool = Manifest.tool
  var toolVersion = Program.this.version
  /// `log`, `draft`, `model`, ...
  var kind: String
  var command: [String]
  var inputs: [Input]
  var outputs: [Manifest.OutputFile]

  struct Input: Encodable {
    var path: String
    var role = RunDescription.Input.Role.table
    var sha256: String
  }
}
