import Tables
import Wording

/// What `manifest.json` tells a reader of results.
package struct StoredManifest: Decodable, Sendable {
  /// The name of the program.
  package var tool: String
  /// As `motcua --version` tells it.
  package var toolVersion: String
  /// Of the sources of the model that made the results.
  package var modelSource: String
  /// Word by word.
  package var command: [String]
  /// What was to be computed.
  package var study: Study
  /// Of the study's canonical text.
  package var studySha256: String
  /// Of all replications.
  package var seed: UInt64
  /// Of each option.
  package var replications: Int
  /// Of a run with as many replications as a precision takes.
  package var precision: Precision?
  /// Their ids; the first is the base.
  package var options: [String]
  /// Of the legal clock, that the options use.
  package var ruleSets: [String]
  /// All files that were read.
  package var inputs: [Input]
  /// ISO 8601.
  package var startedAt: String
  /// By the clock on the wall.
  package var durationSeconds: Double
  /// Where it was made.
  package var host: Host
  /// All files that the run wrote but this one.
  package var outputs: [Output]

  /// How far a run went that was to be precise.
  package struct Precision: Decodable, Sendable {
    /// Which indicator was to be.
    package var kpi: String
    /// Half-width over the value; nil if only a verdict was asked for.
    package var asked: Double?
    /// Of the interval.
    package var level: Double
    /// Whether it is.
    package var reached: Bool
  }

  /// A file that was read.
  package struct Input: Decodable, Sendable {
    /// Within the folder, or as the command named it.
    package var path: String
    /// What it was read for.
    package var role: String
    /// Of its bytes.
    package var sha256: String
  }

  /// The machine.
  package struct Host: Decodable, Sendable {
    /// Of the machine.
    package var system: String
    /// Of its processor.
    package var architecture: String
    /// How many threads it can run at once.
    package var processors: Int
  }

  /// A file that was written.
  package struct Output: Decodable, Sendable {
    /// Within the folder, or as the command named it.
    package var path: String
    /// How long it is.
    package var bytes: Int
    /// Of its bytes.
    package var sha256: String
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
    if tool != Manifest.tool { return StoredTexts.otherTools.filled(tool) }
    if seed != study.seed { return StoredTexts.badKey.filled("seed", "\(seed)") }
    if try study.hash != studySha256 {
      return StoredTexts.badKey.filled("study_sha256", studySha256)
    }
    if command.isEmpty { return StoredTexts.badKey.filled("command", "[]") }
    if !(1...ReplicationFolder.most).contains(replications) {
      return StoredTexts.badKey.filled("replications", "\(replications)")
    }
    if options.isEmpty || Set(options).count != options.count || options.contains("") {
      return StoredTexts.badKey.filled("options", "\(options)")
    }
    if !(0...1e12).contains(durationSeconds) {
      return StoredTexts.badKey.filled("duration_seconds", "\(durationSeconds)")
    }
    if let file = files.first(where: { !KnownFiles.isName($0) }) {
      return StoredTexts.badKey.filled("outputs", file)
    }
    if Set(files).count != files.count { return StoredTexts.badKey.filled("outputs", "\(files)") }
    if let table = Self.always.first(where: { !files.contains($0.file) }) {
      return StoredTexts.lacksOutput.filled(table.file)
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
      return StoredTexts.lacksKey.filled(key(context.codingPath + [missing]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return StoredTexts.otherKind.filled(key(context.codingPath))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return StoredTexts.otherKind.filled(key(context.codingPath))
    default: return StoredTexts.noJSON
    }
  }
}
