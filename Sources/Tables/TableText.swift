/// A table as it is written: its CSV, row by row.
package struct TableText<Row: TableRow>: Sendable {
  private let table: Table<Row>
  private var text = CSVText()

  /// With the header.
  package init() {
    table = Row.table
    for (position, column) in table.columns.enumerated() {
      if position > 0 { text.appendComma() }
      text.append(plain: column.schema.name)
    }
    text.endRow()
  }

  /// With the header and these rows.
  package init(_ rows: some Sequence<Row>) {
    self.init()
    for row in rows { write(row) }
  }

  /// Appends a row. O(columns).
  package mutating func write(_ row: Row) {
    var isFirst = true
    for column in table.columns {
      if !isFirst { text.appendComma() }
      isFirst = false
      column.write(row, column.schema, &text)
    }
    text.endRow()
  }

  /// What was written since the last call, for a file that is written piece by piece.
  package mutating func take<Result>(_ body: ([UInt8]) throws -> Result) rethrows -> Result {
    defer { text.clear() }
    return try body(text.bytes)
  }

  /// How much `take` would hand on.
  package var waitingBytes: Int { text.bytes.count }

  /// The table as it stands, to be put into a file.
  package var written: WrittenTable { WrittenTable(schema: table.schema, bytes: text.bytes) }
}

/// A table with the bytes of its file.
package struct WrittenTable: Sendable {
  /// What the bytes hold.
  package let schema: TableSchema
  /// Of the whole file.
  package let bytes: [UInt8]
}
