import Experiments
import Foundation
import LegalClock
import Runs
import ServiceModel
import Wording

extension StoredRun {
  /// Reads the folder that `run` or `compare` wrote. Throws `ResultFolder.Problem` if it is not one,
  /// if a file is missing, or if a file is not what its hash says.
  public init(path: String) throws {
    let reader = try FolderReader(path: path)
    try reader.verify()
    try self.init(reader)
    try check()
  }

  private init(_ folder: FolderReader) throws {
    path = folder.path
    hash = folder.hash
    manifest = folder.manifest
    map = try folder.bytes(ofOptional: ResultFolder.mapFile)
    options = try folder.rows(.options) { row in
      Option(id: row[0], name: LocalizedText(vi: row[1], en: row[2]))
    }
    indicators = try folder.rows(.kpis) { row in
      Indicator(
        id: row[0], group: row[1], name: LocalizedText(vi: row[2], en: row[3]),
        definition: LocalizedText(vi: row[4], en: row[5]), unit: try folder.case(row[8]),
        better: try folder.case(row[9]), isHeadline: row[10] == "headline",
        target: row.number(11), legalBasis: row.text(12), confidence: row.text(13), row: row.number)
    }
    scopes = try folder.rows(.scopes) { row in
      Scope(
        option: row[0], type: try folder.case(row[1]), id: row[2],
        name: LocalizedText(vi: row[3], en: row[4]))
    }
    values = try folder.rows(.kpiSummary) { row in
      Value(
        place: Place(
          option: row[0], kpi: row[1], scopeType: try folder.case(row[2]), scope: row[3]),
        mean: row.number(4), lower: row.number(6), upper: row.number(7), target: row.number(12),
        meets: try folder.case(row[13]), row: row.number)
    }
    differences = try folder.rows(.compare) { row in
      Difference(
        place: Place(
          option: row[1], kpi: row[2], scopeType: try folder.case(row[3]), scope: row[4]),
        difference: row.number(5), lower: row.number(6), upper: row.number(7),
        level: row.number(10) ?? intervalLevel, verdict: try folder.case(row[13]), row: row.number)
    }
    standings = try folder.rows(.best) { row in
      Standing(
        option: row[1], kpi: row[0], lead: row.number(3), standing: try folder.case(row[8]),
        row: row.number)
    }
    replicationValues = try folder.rows(.kpi) { row in
      ReplicationValue(
        place: Place(
          option: row[0], kpi: row[2], scopeType: try folder.case(row[3]), scope: row[4]),
        replication: try folder.integer(row[1]), value: row.number(6),
        observations: try folder.integer(row[8]), period: row[5])
    }
    quarters = try folder.rows(.timeSeries) { row in
      Quarter(
        option: row[0], site: row[1], minutes: try folder.minutes(row[2]),
        days: try folder.integer(row[3]), queueMean: row.number(4), queueP90: row.number(5),
        busyMean: row.number(6), staffedMean: row.number(8), arrivalsMean: row.number(10))
    }
    waits = try folder.rows(.waits) { row in
      Wait(
        option: row[0], isOfCity: row[1] == ScopeType.city.rawValue,
        minutes: try folder.minutes(row[3]), tickets: try folder.integer(row[4]),
        p10: row.number(7), median: row.number(8), p90: row.number(9))
    }
    assumptions = try folder.rows(.assumptions) { row in
      Assumption(
        key: row[0], value: row[1], confidence: row.text(2), source: row.text(3), place: row[5])
    }
    changes = try folder.rows(.changes) { row in
      Change(
        option: row[0], lever: row[1], leverName: LocalizedText(vi: row[2], en: row[3]),
        isEnabled: row[4] == "true", path: row[5], kind: try folder.case(row[6]),
        old: row.text(7), new: row.text(8),
        meaning: row.text(9).flatMap { vi in row.text(10).map { LocalizedText(vi: vi, en: $0) } })
    }
    loads = try folder.rows(.loads) { row in
      Load(
        option: row[0], name: LocalizedText(vi: row[3], en: row[4]), id: row[2],
        isOffice: row[1] == "office", staff: try folder.integer(row[5]), dayLoad: row.number(6),
        peakLoad: row.number(7), peakHour: row.number(8).map { Int($0) },
        busiestWeekday: row.text(9).flatMap { name in
          Weekday.allCases.first { $0.name == name }
        },
        busiestMonth: row.number(10).map { Int($0) }, busiestLoad: row.number(11),
        unfinishedMinutes: row.number(12), row: row.number)
    }
    notices = try folder.rows(.notices) { LocalizedText(vi: $0[0], en: $0[1]) }
    valueAt = Dictionary(
      values.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    differenceAt = Dictionary(
      differences.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
