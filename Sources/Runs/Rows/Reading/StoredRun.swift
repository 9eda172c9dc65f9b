package import Experiments
package import Wording

/// The results of a run as they lie in a folder, read back and found to be unaltered: what reports
/// and memos are made from. Every row remembers where it stands.
public struct StoredRun: Sendable {
  /// Of the folder, as it was named.
  package let path: String
  /// SHA-256 of `manifest.json`, and thereby of the whole folder: it holds the hashes of all files.
  package let hash: String
  /// What the folder says of its own making.
  package let manifest: Manifest
  /// The first is the base.
  package let options: [Option]
  /// As in `kpis.csv`.
  package let indicators: [Indicator]
  /// As in `scopes.csv`.
  package let scopes: [Scope]
  /// As in `kpi_summary.csv`.
  package let values: [Value]
  /// As in `compare.csv`; empty of a run without a comparison.
  package let differences: [Difference]
  /// As in `best.csv`; empty without a contest.
  package let standings: [Standing]
  /// As in `kpi.csv`.
  package let replicationValues: [ReplicationValue]
  /// As in `timeseries.csv`.
  package let quarters: [Quarter]
  /// As in `waits.csv`.
  package let waits: [Wait]
  /// As in `assumptions.csv`.
  package let assumptions: [Assumption]
  /// As in `changes.csv`; empty of scenarios that have no base.
  package let changes: [Change]
  /// As in `loads.csv`; empty if it was not told.
  package let loads: [Load]
  /// How many points the run looked at besides the inputs as written: those of `futures.csv`.
  package let points: Int
  /// As in `sweep.csv`; empty of all but a sweep.
  package let sweep: [SweepPoint]
  /// What is to be known of the inputs.
  package let notices: [LocalizedText]
  /// GeoJSON of the districts; nil if the folder has none.
  package let map: [UInt8]?
  /// GeoJSON of the communes; nil if the folder has no map.
  package let communes: [UInt8]?

  let valueAt: [Place: Int]
  let differenceAt: [Place: Int]
}

extension StoredRun {
  /// What the alternatives are compared with.
  package var base: Option { options[0] }
  /// All options but the base; none of a run by itself.
  package var alternatives: ArraySlice<Option> { options.dropFirst() }
  /// Those of the main tables.
  package var headlines: [Indicator] { indicators.filter(\.isHeadline) }

  /// By its id; nil if the run has it not. O(n).
  package func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  /// Of the whole city, unless another scope is named.
  package func value(
    _ option: String, _ kpi: String, _ type: ScopeType = .city, _ scope: String = "city"
  ) -> Value? {
    valueAt[Place(option: option, kpi: kpi, scopeType: type, scope: scope)].map { values[$0] }
  }

  /// As `value`, of an alternative against the base.
  package func difference(
    _ option: String, _ kpi: String, _ type: ScopeType = .city, _ scope: String = "city"
  ) -> Difference? {
    differenceAt[Place(option: option, kpi: kpi, scopeType: type, scope: scope)]
      .map { differences[$0] }
  }

  /// Of the options that are ranked; nil without a contest.
  package func standing(_ option: String, _ kpi: String) -> Comparison.Standing? {
    standings.first { $0.option == option && $0.kpi == kpi }?.standing
  }

  /// Options whose citizens are not those of the base, by the demands of every replication.
  package var others: [Citizens.Others] {
    Citizens.others(
      options.map { option in
        let rows = replicationValues.filter {
          $0.place.option == option.id && $0.place.kpi == "visits_per_dossier"
        }
        let inCity = rows.filter { $0.place.scopeType == .city }.map(\.observations)
        return Citizens.Demands(
          option: option.id,
          counts: Dictionary(
            grouping: rows.filter { $0.observations > 0 },
            by: { "\($0.place.scopeType) \($0.place.scope)" }
          ).mapValues { $0.map(\.observations) },
          mean: Double(inCity.reduce(0, +)) / Double(max(1, inCity.count)))
      })
  }

  /// Of one kind, in the order of the table. O(n).
  package func scopes(_ type: ScopeType, of option: String) -> [Scope] {
    scopes.filter { $0.type == type && $0.option == option }
  }
}
