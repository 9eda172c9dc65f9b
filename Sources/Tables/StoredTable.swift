/// A table as it lies in a file, found to be what its declaration writes: cells by row and column, without
/// the type of its rows, for whoever only shows them.
package struct StoredTable: Sendable {
  /// Name of the file.
  package let file: String
  /// In the order of the file.
  package let rows: [Row]

  /// One row.
  package struct Row: Sendable {
    /// Name of the file.
    package let file: String
    /// In the file, whose header is row 1.
    package let number: Int
    fileprivate let fields: [String]
    fileprivate let columns: Columns

    /// A number; nil where there is none. Traps if the table has no such column.
    package func number(_ column: String) -> Double? { field(column).flatMap { Double($0) } }

    /// From one number to another, such as an interval; nil where one is missing. Traps as `number`.
    package func ends(_ low: String, _ high: String) -> ClosedRange<Double>? {
      guard let low = number(low), let high = number(high), low <= high else { return nil }
      return low...high
    }

    /// As it was before it was written; nil where there is none. Traps if the table has no such column.
    package func text(_ column: String) -> String? {
      guard let field = field(column), !field.isEmpty, field != TableSchema.none else { return nil }
      return SpreadsheetText.read(field)
    }

    /// A truth; nil where there is none. Traps if the table has no such column.
    package func flag(_ column: String) -> Bool? { field(column).flatMap { Bool($0) } }

    /// Nil of a column that the file does not have yet.
    private func field(_ column: String) -> String? {
      precondition(columns.known.contains(column), "\(file) has no column \(column)")
      return columns.places[column].map { fields[$0] }
    }
  }

  /// Which there are.
  fileprivate struct Columns: Sendable {
    let known: Set<String>
    let places: [String: Int]
  }
}

extension Table {
  /// The cells of a CSV file. Throws as `rows(of:)` does.
  package func stored(_ bytes: [UInt8]) throws(TableFault) -> StoredTable {
    _ = try rows(of: bytes)
    var reader = CSVReader(bytes)
    var fields: [String] = []
    _ = try reader.next(into: &fields)
    let columns = StoredTable.Columns(
      known: Set(schema.columns.map(\.name)),
      places: Dictionary(fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a }))
    var rows: [StoredTable.Row] = []
    while try reader.next(into: &fields) {
      rows.append(
        StoredTable.Row(
          file: schema.file, number: reader.record, fields: fields, columns: columns))
    }
    return StoredTable(file: schema.file, rows: rows)
  }
}
