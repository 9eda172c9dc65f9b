/// Reads the tables that `TableWriter` writes, record by record: RFC 4180, strictly.
struct CSVReader {
  /// Why a table cannot be read; told with the file's name by whoever opened it.
  struct Malformed: Error {
    var record: Int
    var reason: LocalizedReason

    enum LocalizedReason {
      case otherColumns, otherWidth, openQuote
    }
  }

  /// One record: its fields by the columns asked for.
  struct Row {
    /// From 1, the header being the first: the row of a spreadsheet.
    var number: Int
    var fields: [String]

    subscript(column: Int) -> String { fields[column] }

    /// Nil for an empty field.
    func number(_ column: Int) -> Double? { Double(fields[column]) }

    /// Nil for `NA`.
    func text(_ column: Int) -> String? {
      fields[column] == TableSchema.none || fields[column].isEmpty ? nil : fields[column]
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var record = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hands every record below the header to `body`. The header must have these columns.
  static func read(
    _ bytes: [UInt8], schema: TableSchema, _ body: (Row) throws -> Void
  ) throws {
    var reader = CSVReader(bytes)
    guard try reader.next() == schema.columns.map(\.name) else {
      throw Malformed(record: 1, reason: .otherColumns)
    }
    while let fields = try reader.next() {
      guard fields.count == schema.columns.count else {
        throw Malformed(record: reader.record, reason: .otherWidth)
      }
      let texts = zip(schema.columns, fields).map { column, field in
        column.kind == .string ? SpreadsheetText.read(field) : field
      }
      try body(Row(number: reader.record, fields: texts))
    }
  }

  private mutating func next() throws -> [String]? {
    guard position < bytes.count else { return nil }
    record += 1
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return fields
  }

  private mutating func field() throws -> String {
    let quote = UInt8(ascii: "\"")
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 0x0D,
        bytes[position] != 0x0A
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
      guard byte == quote else {
        text.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == quote else {
        return String(decoding: text, as: UTF8.self)
      }
      text.append(quote)
      position += 1
    }
    throw Malformed(record: record, reason: .openQuote)
  }
}
