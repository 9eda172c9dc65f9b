import ScenarioFiles
import Wording

/// One reading of a log from its beginning to its end.
struct LogReading {
  private(set) var cases = CaseColumns()
  private(set) var events: EventColumns
  private(set) var tickets: TicketColumns
  var fields: FieldReader
  /// Records below the header.
  private(set) var rows = 0
  private var remainder = LogFile.Remainder()
  /// As all of the file looks, if the map does not say.
  private(set) var encoding: LogMap.Encoding
  private let kind: LogMap.Kind
  private let width: Int
  private let isTable: Bool

  init(_ file: LogFile, _ bound: BoundMap, monthFirst: Set<LogRole>) throws {
    let map = bound.map
    kind = map.kind
    (events, tickets) = (EventColumns(map), TicketColumns(map))
    fields = FieldReader(bound, monthFirst: monthFirst)
    (width, isTable) = (file.header.count, file.format != .xes)
    encoding = map.writing.encoding ?? file.encoding
    remainder = try file.forEachRecord { record, row in take(record, row) }
    if map.writing.encoding == nil, encoding == .utf8, !isAllUTF8 { encoding = .windows1258 }
  }

  private mutating func take(_ record: RecordFields, _ row: Int) {
    if isTable {
      if record.isBlank {
        // Nothing at the end of the file is no row.
        if record.count > 1 { note(.blankRows, row) }
        return
      }
      guard record.count == width else {
        note(.otherWidth, row, "\(record.count)")
        return
      }
    }
    rows += 1
    switch kind {
    case .tickets: tickets.take(record, &fields, encoding: encoding, row: row)
    case .events, .cases: takeOfCase(record, row)
    }
  }

  private mutating func note(_ check: QualityCheck, _ row: Int, _ example: String = "") {
    rows += 1
    fields.tally.note(check, row: row, example)
  }

  private mutating func takeOfCase(_ record: RecordFields, _ row: Int) {
    if kind == .events, fields.text(.caseID, record).isEmpty {
      fields.tally.note(.missingID, row: row)
      return
    }
    guard let (number, isNew) = cases.number(record, &fields, row: row) else {
      fields.tally.note(.missingID, row: row)
      return
    }
    if kind == .cases, !isNew {
      let id = String(decoding: fields.text(.caseID, record), as: UTF8.self)
      fields.tally.note(.duplicateIDs, row: row, id)
      return
    }
    let isSame = cases.take(record, &fields, case: number, row: row)
    if !isSame { fields.tally.note(.changedAttributes, row: row) }
    if kind == .events { _ = events.take(record, &fields, case: number, row: row) }
  }

  private var isAllUTF8: Bool {
    let tables =
      cases.words + tickets.words
      + [events.names.activities, events.names.resources, events.names.agencies]
    return tables.allSatisfy { table in
      (0..<UInt32(table.count)).allSatisfy { isUTF8(table.bytes($0)) }
    }
  }

  /// Notes what holds of the log as a whole.
  mutating func finish(_ map: LogMap, _ file: LogFile) {
    fields.finish()
    fields.tally.add(.rowsRead, rows)
    fields.tally.set(rows, of: .rows)
    fields.tally.set(file.header.count, of: .columns)
    fields.tally.set(rows * map.columns.count, of: .fields)
    fields.tally.add(.rowsAbove, file.rowsAbove)
    if isTable, map.writing.encoding == nil, encoding == .windows1258 {
      fields.tally.add(.encoding, 1, encoding.rawValue)
    }
    fields.tally.add(.emptyTraces, remainder.emptyTraces)
    let used = Set(map.columns.flatMap(\.column.names))
    let rest = (file.header + remainder.otherKeys).filter { !used.contains($0) }
    let personal = rest.filter { map.personal.contains($0) || HeaderWords.isPersonal($0) }
    let unused = rest.filter { !personal.contains($0) }
    fields.tally.add(.personal, personal.count, personal.joined(separator: ", "))
    fields.tally.add(.unused, unused.count, unused.joined(separator: ", "))
    let numbered = map.columns.filter(\.column.isNumbered).map(\.column.name)
    fields.tally.add(.numbered, numbered.count, numbered.joined(separator: ", "))
  }
}
