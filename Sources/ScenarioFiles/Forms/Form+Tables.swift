import ServiceModel
import Wording

extension Form {
  /// A table: a CSV file's name, or a list of rows with the same names. Each row is one assumption.
  /// `unique` names the column, or columns, that no two rows share.
  static func table<Row: Sendable>(
    of row: Form<Row>, unique: [String] = ["id"], atLeast fewest: Int = 0
  ) -> Form where Value == [Row] {
    Form(schema: .table(row: row.schema()), placeholder: []) { item, reading in
      guard let rows = reading.rows(of: item, columns: row.schema) else { return [] }
      if rows.count < fewest {
        reading.note("has no rows", hint: "write at least \(fewest)", at: item.place)
      }
      return reading.whole {
        var seen: [[String]: Place] = [:]
        return reading.under(item) {
          rows.map { item in
            if reading.problems.isFull { return row.placeholder() }
            let values = unique.map { item[$0]?.text ?? "" }
            let named = zip(unique, values).filter { !$0.1.isEmpty }
            let key = named.map(\.1).joined(separator: " ")
            return reading.descend(to: "[\(key)]") {
              if let first = seen[values] {
                let columns = Self.columns(named.isEmpty ? unique : named.map(\.0))
                reading.note(
                  "\(columns) '\(abridged(key))' is there twice",
                  hint: "it stands first in \(first.file), line \(first.line)",
                  at: item[unique[0]]?.place ?? item.place)
              }
              seen[values] = item.place
              return reading.asOne(item, text: item.rowText) { row.read(item, reading) }
            }
          }
        }
      }
    }
  }

  private static func columns(_ names: [String]) -> Phrase {
    names.dropFirst().reduce(Phrase(asIs: names[0])) { "\($0) and \($1)" }
  }

  /// A YAML file's name, or the value itself.
  static func file(_ form: Form) -> Form {
    Form(schema: .file(of: form.schema()), placeholder: form.placeholder()) { item, reading in
      guard let name = item.scalar, !item.isNull else { return form.read(item, reading) }
      let path = reading.files.path(name, namedAt: item.place)
      guard let content = reading.files.yaml(at: path, namedAt: item.place) else {
        return form.placeholder()
      }
      return form.read(content, reading)
    }
  }
}

extension Reading {
  /// The rows of a table with all columns known; nil after noting why not.
  func rows(of item: Item, columns: () -> Schema) -> [Item]? {
    switch item.content {
    case .list(let rows):
      guard rows.count <= Table.mostRows else {
        note("has \(rows.count) rows", hint: "at most \(Table.mostRows)", at: item.place)
        return nil
      }
      return rows
    case .scalar(let name, _):
      let path = files.path(name, namedAt: item.place)
      guard let table = files.table(at: path, namedAt: item.place),
        checkHeader(of: table, columns: columns())
      else { return nil }
      return table.rows
    case .mapping:
      note(
        "a mapping stands where a table is needed",
        hint: "write the name of a CSV file, or rows that begin with '- '", at: item.place)
      return nil
    }
  }

  /// Notes unknown, repeated and missing columns once, and not in each row.
  private func checkHeader(of table: Table, columns: Schema) -> Bool {
    guard case .record(let properties) = columns else { return true }
    let before = problems.noted
    let known = properties.map(\.name) + Provenance.keys
    var seen: Set<String> = []
    for column in table.header {
      if !known.contains(column.key) {
        note(
          "'\(abridged(column.key))' is not a known column",
          hint: hint(for: column.key, among: known, called: "columns"), at: column.place)
      }
      if !seen.insert(column.key).inserted {
        note(
          "column '\(abridged(column.key))' is there twice", hint: "keep one of them",
          at: column.place)
      }
    }
    for property in properties where property.isRequired && !seen.contains(property.name) {
      note(
        "column '\(property.name)' is missing",
        hint: Phrase(property.meaning), at: table.place)
    }
    return problems.noted == before
  }
}
