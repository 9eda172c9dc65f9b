import Runs
import ServiceModel
import Wording

extension StoredRun {
  /// Throws if the tables do not belong together: every name that one uses is one of those that are
  /// told of, every option has values, and every value has as many replications as there were.
  func check() throws {
    try checkNames()
    for option in manifest.options {
      let isThere = values.contains { $0.place.option == option }
      guard isThere else { throw told(.kpiSummary, Texts.lacksOption.filled(option)) }
      if !differences.isEmpty || !standings.isEmpty, option != base.id {
        let isCompared = differences.contains { $0.place.option == option }
        guard isCompared else { throw told(.compare, Texts.lacksOption.filled(option)) }
      }
    }
    let numbers = Set(replicationValues.map(\.replication))
    guard numbers.count == manifest.replications else {
      throw told(
        .kpi, Texts.otherReplications.filled("\(numbers.count)", "\(manifest.replications)"))
    }
  }

  private func told(_ table: TableSchema, _ fault: LocalizedText) -> ResultFolder.Problem {
    .damaged("\(path)/\(table.file)", fault)
  }

  private func checkNames() throws {
    guard options.map(\.id) == manifest.options else {
      throw told(
        .options,
        Texts.unlikeManifest.filled(manifest.options.joined(separator: ", ")))
    }
    let (names, kpis) = (Set(manifest.options), Set(indicators.map(\.id)))
    guard kpis.count == indicators.count, !kpis.isEmpty else {
      throw told(.kpis, Texts.noIndicators)
    }
    let used: [(TableSchema, [String], [String])] = [
      (.scopes, scopes.map(\.option), []),
      (.kpiSummary, values.map(\.place.option), values.map(\.place.kpi)),
      (.compare, differences.map(\.place.option), differences.map(\.place.kpi)),
      (.best, standings.map(\.option), standings.map(\.kpi)),
      (.kpi, replicationValues.map(\.place.option), replicationValues.map(\.place.kpi)),
      (.timeSeries, quarters.map(\.option), []), (.waits, waits.map(\.option), []),
      (.changes, changes.map(\.option), []), (.loads, loads.map(\.option), []),
    ]
    for (table, options, indicators) in used {
      if let option = options.first(where: { !names.contains($0) }) {
        throw told(table, Texts.unknownName.filled(option, TableSchema.options.file))
      }
      if let kpi = indicators.first(where: { !kpis.contains($0) }) {
        throw told(table, Texts.unknownName.filled(kpi, TableSchema.kpis.file))
      }
    }
  }
}
