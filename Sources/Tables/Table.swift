import Wording

/// A row of a table, and with it the table: the one declaration from which its CSV is written and
/// read, and everything that describes it.
package protocol TableRow: Sendable {
  /// A row before its columns are read. Reading sets every column.
  init()
  /// The declaration: made once, and read from any thread.
  static var table: Table<Self> { get }
}

/// One table: what it is, and its columns, each with the property of a row that it shows.
///
///     struct Visit: TableRow {
///       var site = ""
///       var minutes: Double?
///
///       static let table = Table<Visit>(
///         "visits", vi: "Các lượt đến.", en: "Visits.",
///         columns: [
///           Column("site", \.site, vi: "Nơi đến.", en: "The site."),
///           Column("minutes", \.minutes, unit: "minutes", vi: "Bao lâu.", en: "How long."),
///         ])
///     }
package struct Table<Row: TableRow>: Sendable {
  /// The same without the type of its rows.
  package let schema: TableSchema
  let columns: [Column<Row>]

  /// `key` names the columns of the primary key. Traps if it, or a reference, names a column that the
  /// table has not, or two columns have one name.
  package init(
    _ name: String, vi: String, en: String, columns: [Column<Row>], key: [String] = [],
    references: [ForeignKey] = []
  ) {
    let names = columns.map(\.schema.name)
    precondition(Set(names).count == names.count, "\(name): two columns of one name")
    let used = Set(key + references.flatMap(\.columns))
    precondition(used.isSubset(of: names), "\(name): a key of columns that it has not")
    self.columns = columns
    schema = TableSchema(
      name: name, description: LocalizedText(vi: vi, en: en), columns: columns.map(\.schema),
      key: key, references: references)
  }
}

/// One column: what it is, and the property of a row that it shows. The property's type is the
/// column's: an optional one may be missing, an enum's words are the only ones allowed.
package struct Column<Row: Sendable>: Sendable {
  /// The same without the property.
  package private(set) var schema: ColumnSchema
  let write: @Sendable (Row, ColumnSchema, inout CSVText) -> Void
  let read: @Sendable (String, ColumnSchema, inout Row) throws(BadField) -> Void

  /// The type of the property decides that of the column, whether it may be empty, and which words
  /// it allows.
  package init<Value: CellValue>(
    _ name: String, _ property: Property<Row, Value>, unit: String = "",
    vi: String, en: String
  ) {
    schema = ColumnSchema(
      name: name, type: Value.columnType, unit: unit, definition: LocalizedText(vi: vi, en: en),
      allowed: Value.allowed, isOptional: Value.isOptional)
    write = { row, schema, text in row[keyPath: property].write(to: &text, as: schema) }
    read = { field, schema, row throws(BadField) in
      row[keyPath: property] = try Value(field: field, as: schema)
    }
  }

  /// Of means of samples, and what is derived from them: at most 10 significant digits. More tell
  /// nothing that the sample holds.
  package var ofSamples: Column { digits(10) }

  /// At most so many significant digits.
  package func digits(_ count: Int) -> Column { changed { $0.digits = count } }

  /// No number below.
  package func atLeast(_ minimum: Double) -> Column { changed { $0.minimum = minimum } }

  /// A share: from 0 to 1.
  package var ofOne: Column {
    changed { ($0.minimum, $0.maximum) = (0, 1) }
  }

  /// Which earlier programs did not write: a file without it is read as if nothing stood there. The property
  /// is an optional one.
  package var later: Column { changed { $0.isLater = true } }

  /// Only these of the texts that the property's type allows.
  package func only(_ words: [String]) -> Column { changed { $0.allowed = words } }

  private func changed(_ change: (inout ColumnSchema) -> Void) -> Column {
    var column = self
    change(&column.schema)
    return column
  }
}

/// A property of a row that a column shows.
package typealias Property<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

/// A field that is no value of its column.
package struct BadField: Error, Hashable, Sendable {
  /// Says no more than that: the reader knows row and column.
  package init() {}
}
