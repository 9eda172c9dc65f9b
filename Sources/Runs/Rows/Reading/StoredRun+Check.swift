import Tables
import Wording

extension StoredRun {
  /// Throws if the tables do not belong together: every name that one uses is one of those that are
  /// told of, every option has values, and every value has as many replications as there were.
  func check() throws {
    try checkNames()
    for option in manifest.options {
      let isThere = values.contains { $0.place.option == option }
      guard isThere else { throw told(SummaryRow.self, StoredTexts.lacksOption.filled(option)) }
      if !differences.isEmpty || !standings.isEmpty, option != base.id {
        let isCompared = differences.contains { $0.place.option == option }
        guard isCompared else {
          throw told(ComparisonRow.self, StoredTexts.lacksOption.filled(option))
        }
      }
    }
    let numbers = Set(replicationValues.map(\.replication))
    guard numbers.count == manifest.replications else {
      throw told(
        ReplicationRow.self,
        StoredTexts.otherReplications.filled("\(numbers.count)", "\(manifest.replications)"))
    }
  }

  private func told<Row: TableRow>(
    _: Row.Type, _ fault: LocalizedText
  ) -> ResultFolder.Problem {
    told(Row.table.schema, fault)
  }

  private func told(_ table: TableSchema, _ fault: LocalizedText) -> ResultFolder.Problem {
    .damaged("\(path)/\(table.file)", fault)
  }

  private func checkNames() throws {
    guard options.map(\.id) == manifest.options else {
      throw told(
        OptionRow.self,
        StoredTexts.unlikeManifest.filled(manifest.options.joined(separator: ", ")))
    }
    let (names, kpis) = (Set(manifest.options), Set(indicators.map(\.id)))
    guard kpis.count == indicators.count, !kpis.isEmpty else {
      throw told(IndicatorRow.self, StoredTexts.noIndicators)
    }
    let used: [(TableSchema, [String], [String])] = [
      (ScopeRow.table.schema, scopes.map(\.option), []),
      (SummaryRow.table.schema, values.map(\.place.option), values.map(\.place.kpi)),
      (
        ComparisonRow.table.schema, differences.map(\.place.option),
        differences.map(\.place.kpi)
      ),
      (ContestRow.table.schema, standings.map(\.option), standings.map(\.kpi)),
      (
        ReplicationRow.table.schema, replicationValues.map(\.place.option),
        replicationValues.map(\.place.kpi)
      ),
      (TimeSeriesRow.table.schema, quarters.map(\.option), []),
      (WaitRow.table.schema, waits.map(\.option), []),
      (ChangeRow.table.schema, changes.map(\.option), []),
      (LoadRow.table.schema, loads.map(\.option), []),
    ]
    for (table, options, indicators) in used {
      if let option = options.first(where: { !names.contains($0) }) {
        throw told(table, StoredTexts.unknownName.filled(option, OptionRow.table.schema.file))
      }
      if let kpi = indicators.first(where: { !kpis.contains($0) }) {
        throw told(table, StoredTexts.unknownName.filled(kpi, IndicatorRow.table.schema.file))
      }
    }
  }
}
