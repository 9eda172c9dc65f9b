/// What the values of a column are, by the names of the Data Package standard.
package enum ColumnType: String, Hashable, Sendable, CaseIterable {
  /// By its name in the standard: text, whole numbers, numbers, `true` and `false`.
  case string, integer, number, boolean
  /// A day: `2024-07-01`.
  case date
  /// A time of day: `07:15:00`.
  case time
  /// An instant with its offset from UTC: `2024-07-01T08:15:30.123456+07:00`.
  case datetime

  /// Whether a value that does not exist is `NA`. Of all other types it is an empty field: only so do
  /// pandas, R and DuckDB all read the column as numbers or times.
  var isText: Bool { self == .string }
}
