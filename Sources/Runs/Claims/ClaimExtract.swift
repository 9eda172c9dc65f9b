import Experiments
import Tables

/// Of a result folder the rows that claims looked at, in the same tables.
struct ClaimExtract {
  private let folder: ClaimFolder
  private let keys: Set<ClaimFolder.Key>

  init(_ folder: ClaimFolder, _ keys: Set<ClaimFolder.Key>) {
    (self.folder, self.keys) = (folder, keys)
  }

  /// Writes them, with a manifest that says of which results they are. Throws `ResultFolder.Problem`.
  func write(to path: String, overwriting: Bool) async throws {
    let tables = try self.tables
    _ = try await ResultFolder.write(to: path, overwriting: overwriting) { folder in
      var files: [Manifest.OutputFile] = []
      for table in tables {
        try folder.write(table.schema.file, table.bytes)
        files.append(Manifest.OutputFile(path: table.schema.file, contents: table.bytes))
      }
      var manifest = self.folder.reader.manifest
      manifest.outputs = files
      manifest.extractOf = manifest.extractOf ?? self.folder.reader.hash
      try folder.write(ResultFolder.manifest, try json(manifest))
      return files.map(\.path) + [ResultFolder.manifest]
    }
  }

  private var tables: [WrittenTable] {
    get throws {
      let kpis = Set(keys.map(\.kpi))
      let (summary, comparison) = folder.kept(keys)
      let places = keys.map { [$0.option, $0.type.rawValue, $0.id] }
      let scopes = folder.scopes.filter { row in
        places.contains([row.option, row.scopeType.rawValue, row.scopeID])
      }
      let indicators = folder.indicators.filter { kpis.contains($0.kpi) }
      let futures = try folder.points.kept(keys)
      let judged = futures.isEmpty ? [] : try folder.points.kept(kpis)
      return [
        TableText(folder.options).written, TableText(indicators).written,
        TableText(scopes).written, TableText(summary).written,
      ] + (comparison.isEmpty ? [] : [TableText(comparison).written])
        + (futures.isEmpty ? [] : [TableText(futures).written])
        + (judged.isEmpty ? [] : [TableText(judged).written])
    }
  }
}
