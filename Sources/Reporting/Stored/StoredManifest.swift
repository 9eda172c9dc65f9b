import Runs
import ServiceModel
import Tables
import Wording

/// What `manifest.json` tells a reader of results.
struct StoredManifest: Decodable, Sendable {
  var tool: String
  var toolVersion: String
  /// Of the sources of the model that made the results.
  var modelSource: String
  var command: [String]
  var study: Study
  var studySha256: String
  var seed: UInt64
  var replications: Int
  /// Of a run with as many replications as a precision takes.
  var precision: Precision?
  var options: [String]
  var ruleSets: [String]
  var inputs: [Input]
  var startedAt: String
  var durationSeconds: Double
  var host: Host
  var outputs: [Output]

  struct Precision: Decodable, Sendable {
    var kpi: String
    var asked: Double?
    var level: Double
    var reached: Bool
  }

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

extension StoredManifest {
  /// Tables that every run has.
  private static let always = [
    OptionRow.table.schema, IndicatorRow.table.schema, ScopeRow.table.schema,
    ReplicationRow.table.schema, SummaryRow.table.schema, CommuneRow.table.schema,
    TimeSeriesRow.table.schema,
    WaitRow.table.schema, AssumptionRow.table.schema, DictionaryRow.table.schema,
  ]

  /// What we would not have written; nil if there is nothing of that kind.
  func fault() throws -> LocalizedText? {
    let files = outputs.map(\.path)
    if tool != Manifest.tool { return Texts.otherTools.filled(tool) }
    if seed != study.seed { return Texts.badKey.filled("seed", "\(seed)") }
    if try study.hash != studySha256 { return Texts.badKey.filled("study_sha256", studySha256) }
    if command.isEmpty { return Texts.badKey.filled("command", "[]") }
    if !(1...ReplicationFolder.most).contains(replications) {
      return Texts.badKey.filled("replications", "\(replications)")
    }
    if options.isEmpty || Set(options).count != options.count || options.contains("") {
      return Texts.badKey.filled("options", "\(options)")
    }
    if !(0...1e12).contains(durationSeconds) {
      return Texts.badKey.filled("duration_seconds", "\(durationSeconds)")
    }
    if let file = files.first(where: { !KnownFiles.isName($0) }) {
      return Texts.badKey.filled("outputs", file)
    }
    if Set(files).count != files.count { return Texts.badKey.filled("outputs", "\(files)") }
    if let table = Self.always.first(where: { !files.contains($0.file) }) {
      return Texts.lacksOutput.filled(table.file)
    }
    return nil
  }

  /// As the key stands in the file.
  private static func snakeCase(_ key: String) -> String {
    key.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  /// The key at which reading stopped.
  static func fault(_ error: DecodingError) -> LocalizedText {
    func key(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "[\($0)]" } ?? snakeCase($0.stringValue) }
        .joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let missing, let context):
      return Texts.lacksKey.filled(key(context.codingPath + [missing]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return Texts.otherKind.filled(key(context.codingPath))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return Texts.otherKind.filled(key(context.codingPath))
    default: return Texts.noJSON
    }
  }
}
