/// What `manifest.json` tells a reader of results.
struct StoredManifest: Decodable, Sendable {
  var tool: String
  var toolVersion: String
  var command: [String]
  var seed: UInt64
  var replications: Int
  var options: [String]
  var ruleSets: [String]
  var inputs: [Input]
  var startedAt: String
  var durationSeconds: Double
  var host: Host
  var outputs: [Output]

  struct Input: Decodable, Sendable {
    var path: String
    var role: String
    var sha256: String
  }

  struct Host: Decodable, Sendable {
    var system: String
    var architecture: String
    var processors: Int
  }

  struct Output: Decodable, Sendable {
    var path: String
    var bytes: Int
    var sha256: String
  }
}
