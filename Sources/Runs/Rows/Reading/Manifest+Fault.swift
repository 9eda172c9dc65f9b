import Tables
import Wording

/// What is wrong with a manifest that was read back.
extension Manifest {
  /// Tables that every run has that tells so much, but for studies of staff and of levers.
  private static func always(_ told: ToldPlaces) -> [TableSchema] {
    [
      OptionRow.table.schema, IndicatorRow.table.schema, ScopeRow.table.schema,
      ReplicationRow.table.schema, SummaryRow.table.schema, DictionaryRow.table.schema,
    ] + (told.isOfCity ? [] : [WaitRow.table.schema, AssumptionRow.table.schema])
      + (told.hasPlaces ? [CommuneRow.table.schema, TimeSeriesRow.table.schema] : [])
  }

  /// Those of an extract.
  private static let ofExtract = [
    OptionRow.table.schema, IndicatorRow.table.schema, ScopeRow.table.schema,
    SummaryRow.table.schema,
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
    let always =
      switch study.kind {
      case .run, .compare, .stress, .sweep, .robust, .decompose: Self.always(study.told)
      case .staff where study.staff?.frontier != nil: [FrontierRow.table.schema]
      case .staff: [StaffingRow.table.schema, CertificateRow.table.schema]
      case .levers: [LeverRow.table.schema]
      case .explain: [CauseRow.table.schema, PlaceShareRow.table.schema, MendRow.table.schema]
      case .calibrate: [CalibrationRow.table.schema, ResidualRow.table.schema]
      }
    let needed = extractOf == nil ? always : Self.ofExtract
    if let table = needed.first(where: { !files.contains($0.file) }) {
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
