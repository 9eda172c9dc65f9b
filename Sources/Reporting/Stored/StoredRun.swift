import Experiments
import LegalClock
import OutputAnalysis
import ServiceModel
import Wording

/// The results of a run as they lie in a folder, read back and found to be unaltered: what reports
/// and memos are made from. Every row remembers where it stands.
public struct StoredRun: Sendable {
  let path: String
  /// SHA-256 of `manifest.json`, and thereby of the whole folder: it holds the hashes of all files.
  let hash: String
  let manifest: StoredManifest
  /// The first is the base.
  let options: [Option]
  let indicators: [Indicator]
  let scopes: [Scope]
  let values: [Value]
  let differences: [Difference]
  let standings: [Standing]
  let replicationValues: [ReplicationValue]
  let quarters: [Quarter]
  let waits: [Wait]
  let assumptions: [Assumption]
  let changes: [Change]
  let loads: [Load]
  /// What is to be known of the inputs.
  let notices: [LocalizedText]
  /// GeoJSON of the districts; nil if the folder has none.
  let map: [UInt8]?

  let valueAt: [Place: Int]
  let differenceAt: [Place: Int]
}

extension StoredRun {
  /// A KPI of an option in a scope.
  struct Place: Hashable {
    var option: String
    var kpi: String
    var scopeType: ScopeType
    var scope: String
  }

  struct Option: Sendable {
    var id: String
    var name: LocalizedText
    /// First and last day of the observation window.
    var observed: (from: CivilDate, to: CivilDate)
  }

  /// A KPI of the catalogue with which the results were made.
  struct Indicator: Sendable {
    var id: String
    var group: String
    var name: LocalizedText
    var definition: LocalizedText
    var unit: KPI.Unit
    var better: KPI.Direction
    var isHeadline: Bool
    var target: Double?
    var legalBasis: String?
    var confidence: String?
    var row: Int
  }

  struct Scope: Sendable {
    var option: String
    var type: ScopeType
    var id: String
    var name: LocalizedText
    /// Of a procedure, in working days; nil of other scopes and of limits told otherwise.
    var timeLimit: Int?
  }

  /// A row of `kpi_summary.csv`.
  struct Value: Sendable {
    var place: Place
    var mean: Double?
    var lower: Double?
    var upper: Double?
    var target: Double?
    var meets: TargetVerdict
    var row: Int
  }

  /// A row of `compare.csv`; `place.option` is the alternative.
  struct Difference: Sendable {
    var place: Place
    var difference: Double?
    var lower: Double?
    var upper: Double?
    /// Of the interval by itself.
    var level: Double
    var verdict: Comparison.Verdict
    var row: Int

    /// The one that the verdict was read from.
    var interval: ConfidenceInterval? {
      lower.flatMap { lower in
        upper.map { ConfidenceInterval(lower: lower, upper: $0, level: level) }
      }
    }
  }

  /// A row of `best.csv`.
  struct Standing: Sendable {
    var option: String
    var kpi: String
    var lead: Double?
    var standing: Comparison.Standing
    var row: Int
  }

  /// A row of `kpi.csv`.
  struct ReplicationValue: Sendable {
    var place: Place
    var replication: Int
    var value: Double?
    var observations: Int
  }

  /// A row of `timeseries.csv`.
  struct Quarter: Sendable {
    var option: String
    var site: String
    /// From midnight.
    var minutes: Int
    var days: Int
    var queueMean: Double?
    var queueP90: Double?
    var busyMean: Double?
    var staffedMean: Double?
    var arrivalsMean: Double?
  }

  /// A row of `waits.csv`; times in minutes.
  struct Wait: Sendable {
    var option: String
    var isOfCity: Bool
    /// From midnight, when the half-hour begins.
    var minutes: Int
    var tickets: Int
    var p10: Double?
    var median: Double?
    var p90: Double?
  }

  struct Assumption: Sendable {
    var key: String
    var value: String
    var confidence: String?
    var source: String?
    var place: String
  }

  /// A row of `changes.csv`.
  struct Change: Sendable {
    var option: String
    var lever: String
    var leverName: LocalizedText
    var isEnabled: Bool
    var path: String
    var kind: OptionChange.Kind
    var old: String?
    var new: String?
    var meaning: LocalizedText?
  }

  /// A row of `loads.csv`.
  struct Load: Sendable {
    var option: String
    var name: LocalizedText
    var id: String
    var isOffice: Bool
    var staff: Int
    var dayLoad: Double?
    var peakLoad: Double?
    var peakHour: Int?
    var busiestWeekday: Weekday?
    var busiestMonth: Int?
    /// Of the busiest ordinary day; of an office in its busiest month.
    var busiestLoad: Double?
    var unfinishedMinutes: Double?
    var row: Int

    /// Whether more comes then than can be done.
    var isFull: Bool { (busiestLoad ?? 0) >= 1 || (unfinishedMinutes ?? 0) > 0 }
  }
}

extension StoredRun {
  var base: Option { options[0] }
  var alternatives: ArraySlice<Option> { options.dropFirst() }
  var headlines: [Indicator] { indicators.filter(\.isHeadline) }

  func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  /// Of the whole city, unless another scope is named.
  func value(
    _ option: String, _ kpi: String, _ type: ScopeType = .city, _ scope: String = "city"
  ) -> Value? {
    valueAt[Place(option: option, kpi: kpi, scopeType: type, scope: scope)].map { values[$0] }
  }

  /// As `value`, of an alternative against the base.
  func difference(
    _ option: String, _ kpi: String, _ type: ScopeType = .city, _ scope: String = "city"
  ) -> Difference? {
    differenceAt[Place(option: option, kpi: kpi, scopeType: type, scope: scope)]
      .map { differences[$0] }
  }

  /// Of the options that are ranked; nil without a contest.
  func standing(_ option: String, _ kpi: String) -> Comparison.Standing? {
    standings.first { $0.option == option && $0.kpi == kpi }?.standing
  }

  /// Options whose citizens are not those of the base, by the demands of every replication.
  var others: [Citizens.Others] {
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

  func scopes(_ type: ScopeType, of option: String) -> [Scope] {
    scopes.filter { $0.type == type && $0.option == option }
  }
}
