import Choice
import Experiments
import Foundation
import LegalClock
import ServiceModel
import Tables
import Wording

extension StoredRun {
  /// Reads the folder that `run` or `compare` wrote. Throws `ResultFolder.Problem` if it is not one,
  /// if a file is missing, or if a file is not what its hash says.
  public init(path: String) throws { try self.init(FolderReader(path: path)) }

  /// The same of a folder that was opened.
  package init(_ reader: FolderReader) throws {
    guard reader.manifest.study.kind.comparesOptions else {
      throw ResultFolder.Problem.told(
        StoredTexts.isFound, reader.path, reader.manifest.study.kind.rawValue)
    }
    guard reader.manifest.extractOf == nil else {
      throw ResultFolder.Problem.told(StoredTexts.isExtract, reader.path)
    }
    try reader.verify()
    try self.init(unchecked: reader)
    try check()
  }

  private init(unchecked folder: FolderReader) throws {
    path = folder.path
    hash = folder.hash
    manifest = folder.manifest
    map = try folder.bytes(ofOptional: ResultFolder.mapFile)
    communes = try folder.bytes(ofOptional: ResultFolder.communesFile)
    options = try folder.rows(OptionRow.self).map { try Option($0, in: folder) }
    indicators = try folder.rows(IndicatorRow.self).numbered { Indicator($0, row: $1) }
    scopes = try folder.rows(ScopeRow.self).map { row in
      Scope(
        option: row.option, type: row.scopeType, id: row.scopeID,
        name: LocalizedText(vi: row.nameVI, en: row.nameEN), timeLimit: row.timeLimit)
    }
    values = try folder.rows(SummaryRow.self).numbered { row, number in
      Value(
        place: Place(
          option: row.option, kpi: row.kpi, scopeType: row.scopeType, scope: row.scopeID),
        mean: row.mean, lower: row.low, upper: row.high, target: row.target,
        meets: row.meets ?? .noTarget, row: number)
    }
    differences = try folder.rows(ComparisonRow.self).numbered { row, number in
      Difference(
        place: Place(
          option: row.alternative, kpi: row.kpi, scopeType: row.scopeType, scope: row.scopeID),
        difference: row.difference, lower: row.low, upper: row.high,
        level: row.level, relevant: row.relevantDifference, verdict: row.practical,
        byInputs: row.byInputs ?? .forTheseInputs, row: number)
    }
    standings = try folder.rows(ContestRow.self).numbered { row, number in
      Standing(
        option: row.option, kpi: row.kpi, lead: row.margin, standing: row.standing, row: number)
    }
    replicationValues = try folder.rows(ReplicationRow.self).map(\.figure).map { row in
      ReplicationValue(
        place: Place(
          option: row.option, kpi: row.kpi, scopeType: row.scopeType, scope: row.scopeID),
        replication: row.replication, value: row.value, observations: row.observations)
    }
    quarters = try folder.rows(TimeSeriesRow.self).map { row in
      Quarter(
        option: row.option, site: row.site, minutes: row.time.minutes, days: row.days,
        queueMean: row.queue.mean, queueP90: row.queue.p90.map(Double.init),
        busyMean: row.busy.mean,
        staffedMean: row.staffed.mean, arrivalsMean: row.arrivals.mean)
    }
    waits = try folder.rows(WaitRow.self).numbered { row, number in
      Wait(
        option: row.option, isOfCity: row.scopeType == .city, minutes: row.time.minutes,
        tickets: row.tickets, p10: row.wait.p10, median: row.wait.p50, p90: row.wait.p90,
        row: number)
    }
    assumptions = try folder.rows(AssumptionRow.self).map { row in
      Assumption(
        key: row.key, value: row.value ?? TableSchema.none, confidence: row.confidence,
        source: row.source, place: row.place ?? TableSchema.none)
    }
    changes = try folder.rows(ChangeRow.self).numbered { Change($0, row: $1) }
    loads = try folder.rows(LoadRow.self).numbered { Load($0, row: $1) }
    points = Set(try folder.rows(FutureRow.self).map(\.point)).count
    sweep = try folder.rows(SweepRow.self).numbered { SweepPoint($0, row: $1) }
    notices = try folder.rows(NoticeRow.self).map {
      LocalizedText(vi: $0.noticeVI, en: $0.noticeEN)
    }
    valueAt = Dictionary(
      values.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    differenceAt = Dictionary(
      differences.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Array {
  /// With the number of each row in its file, whose first is the header.
  fileprivate func numbered<Value>(_ value: (Element, Int) -> Value) -> [Value] {
    enumerated().map { value($1, $0 + 2) }
  }
}

extension StoredRun.Option {
  fileprivate init(_ row: OptionRow, in folder: FolderReader) throws {
    func day(_ text: String) throws -> CivilDate {
      guard let day = CivilDate(iso: text) else {
        let file = "\(folder.path)/\(OptionRow.table.schema.file)"
        throw ResultFolder.Problem.damaged(file, StoredTexts.noDay.filled(text))
      }
      return day
    }
    id = row.option
    name = LocalizedText(vi: row.nameVI, en: row.nameEN)
    observed = (try day(row.observedFrom.text), try day(row.observedTo.text))
  }
}

extension StoredRun.Indicator {
  fileprivate init(_ row: IndicatorRow, row number: Int) {
    id = row.kpi
    group = row.group.rawValue
    name = LocalizedText(vi: row.nameVI, en: row.nameEN)
    definition = LocalizedText(vi: row.definitionVI, en: row.definitionEN)
    unit = row.unit
    better = row.better
    isHeadline = row.role == .headline
    target = row.target
    (legalBasis, confidence) = (row.legalBasis, row.confidence)
    relevant = RelevantDifference(row)
    self.row = number
  }
}

extension StoredRun.Change {
  fileprivate init(_ row: ChangeRow, row number: Int) {
    self.row = number
    option = row.option
    lever = row.lever
    leverName = LocalizedText(vi: row.leverVI, en: row.leverEN)
    isEnabled = row.isEnabled
    path = row.path
    kind = row.kind
    (old, new) = (row.old, row.new)
    meaning = row.meaningVI.flatMap { vi in row.meaningEN.map { LocalizedText(vi: vi, en: $0) } }
  }
}

extension StoredRun.Load {
  fileprivate init(_ row: LoadRow, row number: Int) {
    option = row.option
    name = LocalizedText(vi: row.nameVI, en: row.nameEN)
    id = row.id
    isOffice = row.kind == .office
    staff = row.staff
    (dayLoad, peakLoad, peakHour) = (row.day, row.peak, row.peakHour)
    (busiestWeekday, busiestMonth) = (row.busiestWeekday, row.busiestMonth)
    (busiestLoad, unfinishedMinutes) = (row.busiest, row.unfinishedMinutes)
    self.row = number
  }
}
