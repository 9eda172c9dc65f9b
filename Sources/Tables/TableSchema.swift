package import Wording

/// What a table holds, without the type of its rows: what the dictionary, the data package and the
/// database are written from.
package struct TableSchema: Hashable, Sendable {
  /// Of the file without `.csv`, and of the table in a database.
  package var name: String
  package var description: LocalizedText
  /// In the order of the file.
  package var columns: [ColumnSchema]
  /// Names of columns that no two rows have in common; empty if rows have none.
  package var key: [String]
  /// Columns whose values stand in other tables, or in this one.
  package var references: [ForeignKey]

  /// `name.csv`.
  package var file: String { name + ".csv" }

  /// Written for a text that does not exist.
  package static let none = "NA"

  /// The column of this name; nil if there is none. Complexity: linear in the columns.
  package func column(_ name: String) -> ColumnSchema? { columns.first { $0.name == name } }
}

/// What a column holds, without the type of its table's rows.
package struct ColumnSchema: Hashable, Sendable {
  /// In lower case with underscores; no reserved word of SQL.
  package var name: String
  /// What its values are.
  package var type: ColumnType
  /// A code such as `minutes`; empty if there is none.
  package var unit: String
  package var definition: LocalizedText
  /// If a closed set of texts; empty otherwise.
  package var allowed: [String] = []
  /// Whether a row may be without it.
  package var isOptional = false
  /// The smallest that a number may be; nil without a limit.
  package var minimum: Double?
  /// The largest that a number may be; nil without a limit.
  package var maximum: Double?
  /// Whether earlier programs wrote the table without it: a file that lacks it is read all the same.
  package var isLater = false
  /// To how many significant digits a number is written; nil for as many as read back to the same.
  package var digits: Int?
}

/// Columns whose values, together, are the key of a row in a table; in this one perhaps.
package struct ForeignKey: Hashable, Sendable {
  /// Here.
  package var columns: [String]
  /// `TableSchema.name` of the table that has the key.
  package var table: String
  /// The columns there, in the same order.
  package var key: [String]
  /// Whether one row there has what is named, and not several: databases take no other reference, a data
  /// package does.
  package var isUnique: Bool

  /// The columns there have the same names unless others are given.
  package init(
    _ columns: [String], in table: String, key: [String]? = nil, isUnique: Bool = true
  ) {
    self.isUnique = isUnique
    self.columns = columns
    self.table = table
    self.key = key ?? columns
  }
}
