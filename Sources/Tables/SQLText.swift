/// The table in the words of SQLite and DuckDB. No name needs quotes: none is a reserved word.
extension TableSchema {
  /// `CREATE TABLE` for SQLite: strictly typed, with key, references and limits. Times and days are
  /// texts of ISO 8601, truths 0 and 1. Rows keep the order in which they come. A reference to a table that is not `present` is left out.
  package func sqlite(present: [String]) -> String {
    var lines = columns.map { column in
      ([column.name, column.type.sqlite] + (column.isOptional ? [] : ["NOT NULL"])
        + column.checks).joined(separator: " ")
    }
    if !key.isEmpty {
      // A strict table takes no missing value into its primary key.
      let isWhole = columns.allSatisfy { !key.contains($0.name) || !$0.isOptional }
      lines.append("\(isWhole ? "PRIMARY KEY" : "UNIQUE") (\(key.joined(separator: ", ")))")
    }
    lines += references.filter { present.contains($0.table) && $0.isUnique }.map {
      "FOREIGN KEY (\($0.columns.joined(separator: ", "))) "
        + "REFERENCES \($0.table) (\($0.key.joined(separator: ", ")))"
    }
    return "CREATE TABLE \(name) (\n  " + lines.joined(separator: ",\n  ") + "\n) STRICT"
  }

  /// `CREATE INDEX` for every reference that the key does not begin with.
  package var sqliteIndices: [String] {
    references.filter { Array(key.prefix($0.columns.count)) != $0.columns }.enumerated().map {
      "CREATE INDEX \(name)_to_\($1.table)_\($0 + 1) ON \(name) "
        + "(\($1.columns.joined(separator: ", ")))"
    }
  }
}

extension ColumnType {
  /// The strict types of SQLite.
  var sqlite: String {
    switch self {
    case .integer, .boolean: "INTEGER"
    case .number: "REAL"
    case .string, .date, .time, .datetime: "TEXT"
    }
  }

  /// The types of DuckDB, and so of Parquet.
  package var duckdb: String {
    switch self {
    case .string: "VARCHAR"
    case .integer: "BIGINT"
    case .number: "DOUBLE"
    case .boolean: "BOOLEAN"
    case .date: "DATE"
    case .time: "TIME"
    case .datetime: "TIMESTAMP WITH TIME ZONE"
    }
  }
}

extension ColumnSchema {
  fileprivate var checks: [String] {
    var checks: [String] = []
    if type == .boolean { checks.append("CHECK (\(name) IN (0, 1))") }
    if !allowed.isEmpty {
      let words = allowed.map { "'\($0.replacing("'", with: "''"))'" }
      checks.append("CHECK (\(name) IN (\(words.joined(separator: ", "))))")
    }
    if let minimum { checks.append("CHECK (\(name) >= \(minimum))") }
    if let maximum { checks.append("CHECK (\(name) <= \(maximum))") }
    return checks
  }
}
