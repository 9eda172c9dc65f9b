package import Runs
package import ScenarioFiles
package import Tables
import Wording

/// A log that was read by a map: what its tables are written from.
package struct LogImport {
  /// By which it was read, with what was found out about how it is written.
  package let map: LogMap
  /// Which are in the log.
  package let counts: Counts
  private let file: LogFile
  private let cases: CaseColumns
  private let events: EventColumns
  private let tickets: TicketColumns
  private let tally: QualityTally

  /// How much of it there is.
  package struct Counts: Hashable, Sendable {
    /// Records below the header; kept of them.
    package var (rows, kept) = (0, 0)
    /// In the tables.
    package var (cases, tickets) = (0, 0)
  }

  /// Reads all of it into columns: some fifty bytes a record, and every text once. Throws `InvalidScenario`
  /// where the map does not fit, nothing can be kept, or there is one case only.
  package init(_ file: LogFile, by map: LogMap) throws {
    let bound = try BoundMap(map, to: file)
    var reading = try LogReading(file, bound, monthFirst: [])
    let americans = reading.fields.monthFirstColumns
    if map.writing.dayOrder == nil, !americans.isEmpty {
      // All figures of a column make sense in one order only, and it is the other one.
      reading = try LogReading(file, bound, monthFirst: americans)
    }
    self.file = file
    (cases, events, tickets) = (reading.cases, reading.events, reading.tickets)
    counts = Counts(
      rows: reading.rows,
      kept: map.kind == .tickets ? tickets.count : map.kind == .events ? events.count : cases.count,
      cases: cases.count, tickets: tickets.count)
    self.map = Self.settled(map, file, reading.encoding)
    try Self.check(counts, map.kind, reading, file)
    reading.finish(map, file)
    tally = reading.fields.tally
  }

  /// What the log itself told of how it is written.
  private static func settled(
    _ map: LogMap, _ file: LogFile, _ encoding: LogMap.Encoding
  ) -> LogMap {
    var map = map
    guard file.format == .csv else { return map }
    map.writing.encoding = encoding
    map.writing.delimiter = file.delimiter
    map.writing.rowsAbove = file.rowsAbove
    return map
  }

  private static func check(
    _ counts: Counts, _ kind: LogMap.Kind, _ reading: LogReading, _ file: LogFile
  ) throws {
    if counts.kept == 0 {
      let faults = reading.fields.tally.rows.filter { $0.count > 0 && $0.check.done != .kept }
        .sorted { $0.count > $1.count }.prefix(3)
      throw refused(
        file.named, row: file.headerRow + 1,
        LogTexts.nothingKept.filled(
          .init { _ in "\(counts.rows)" },
          .init { language in
            faults.map { "\($0.check.note[language]) (\($0.count))" }.joined(separator: " ")
          }), LogTexts.checkMap)
    }
    let ids = kind == .tickets ? counts.tickets : counts.cases
    guard ids > 1 else {
      let id =
        kind == .tickets ? "1" : text(of: reading.cases.ids.bytes(0), reading.encoding)
      throw refused(
        file.named, row: file.headerRow + 1, LogTexts.oneCase.filled(id), LogTexts.oneCaseRemedy)
    }
  }

  /// What was written of a log.
  package struct Written {
    /// Every table, with its hash.
    package var files: [DataPackage.File]
    /// What was looked for, in the order of the table.
    package var quality: [QualityRow]
  }

  /// Writes `cases.csv`, `events.csv`, `tickets.csv`, `days.csv` and `quality.csv`, each piece by piece.
  package func write(to folder: WritingFolder) throws -> Written {
    var (tally, days) = (tally, DayTally())
    let encoding = map.writing.encoding ?? .utf8
    var files = try EventLogTables(cases, events, map, encoding).write(to: folder, &tally, &days)
    if map.kind == .tickets {
      files += try TicketTables(tickets, map, encoding).write(to: folder, &tally, &days)
    } else {
      files.append(try StreamedTable<TicketSeen>(in: folder).end())
    }
    days.note(into: &tally)
    let dayTable = try StreamedTable<DayOfData>(in: folder)
    for day in days.rows { try dayTable.write(day) }
    let qualityTable = try StreamedTable<QualityRow>(in: folder)
    for row in tally.rows { try qualityTable.write(row) }
    files += [try dayTable.end(), try qualityTable.end()]
    return Written(files: files, quality: tally.rows)
  }

  /// `map.yaml`: by which it was imported.
  package var mapText: String {
    MapText(map, heading: [MapTexts.used.filled(file.named)]).text
  }

  /// Of every table.
  package static let schemas: [TableSchema] = [
    CaseSeen.table.schema, EventSeen.table.schema, TicketSeen.table.schema, DayOfData.table.schema,
    QualityRow.table.schema,
  ]
}
