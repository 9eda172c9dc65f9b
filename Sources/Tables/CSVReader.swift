/// Takes records out of the bytes of a CSV file, by RFC 4180, strictly.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  /// Of the record last taken, from 1: the row of a spreadsheet.
  private(set) var record = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Replaces `fields` by those of the next record. False at the end.
  mutating func next(into fields: inout [String]) throws(TableFault) -> Bool {
    guard position < bytes.count else { return false }
    record += 1
    fields.removeAll(keepingCapacity: true)
    while true {
      fields.append(try field())
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    return true
  }

  private mutating func field() throws(TableFault) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, bytes[position] != Self.comma,
        bytes[position] != Self.carriageReturn, bytes[position] != Self.lineFeed
      {
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == Self.quote else {
        return String(decoding: text, as: UTF8.self)
      }
      text.append(Self.quote)
      position += 1
    }
    throw .openQuote(row: record)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

/// Why a table cannot be read. Rows count from 1, the header being the first.
package enum TableFault: Error, Hashable, Sendable {
  /// The header is not that of the table: a column is missing, or one is there that it has not.
  case otherColumns(missing: [String], unknown: [String])
  /// The columns are the table's, in another order.
  case otherOrder
  /// A row has more fields than the header, or fewer.
  case otherWidth(row: Int)
  /// A quote that begins in this row is not closed.
  case openQuote(row: Int)
  /// A field is no value of its column.
  case badField(row: Int, column: String, text: String)
}

extension Table {
  /// The rows of a CSV file, in its order; the first is row 2 of the file. Throws at the first row
  /// that this table does not write.
  package func rows(of bytes: [UInt8]) throws(TableFault) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var reader = CSVReader(bytes)
    guard try reader.next(into: &fields) else {
      throw .otherColumns(missing: columns.map(\.schema.name), unknown: [])
    }
    let columns = try columnsRead(of: fields)
    while try reader.next(into: &fields) {
      guard fields.count == columns.count else { throw .otherWidth(row: reader.record) }
      var row = Row()
      for (column, field) in zip(columns, fields) {
        do {
          try column.read(field, column.schema, &row)
        } catch {
          throw .badField(row: reader.record, column: column.schema.name, text: field)
        }
      }
      rows.append(row)
    }
    return rows
  }

  /// All of the table's, but for those that it got later and the file does not have yet.
  private func columnsRead(of header: [String]) throws(TableFault) -> [Column<Row>] {
    let names = columns.map(\.schema.name)
    let there = columns.filter { !$0.schema.isLater || header.contains($0.schema.name) }
    guard header != there.map(\.schema.name) else { return there }
    let missing = names.filter { !header.contains($0) }
    let unknown = header.filter { !names.contains($0) }
    if missing.isEmpty, unknown.isEmpty { throw .otherOrder }
    throw .otherColumns(missing: missing, unknown: unknown)
  }
}
