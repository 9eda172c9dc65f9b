import Runs
import ServiceModel
import Wording

/// `datapackage.json`: a Data Package (version 2) that describes every table to programs.
struct DataPackage: Encodable {
  var schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  var name: String
  var title: String
  var resources: [Resource]

  struct Resource: Encodable {
    var name: String
    var type = "table"
    var path: String
    var description: String
    var format = "csv"
    var mediatype = "text/csv"
    var encoding = "utf-8"
    var bytes: Int
    var hash: String
    var schema: Schema
  }

  struct Schema: Encodable {
    var fields: [Field]
    var missingValues = ["", TableSchema.none]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]?
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var format: String?
    var description: String
    var constraints: Constraints
  }

  struct Constraints: Encodable {
    var required: Bool
    var `enum`: [String]?
  }

  struct ForeignKey: Encodable {
    var fields: [String]
    var reference: Reference
  }

  struct Reference: Encodable {
    var resource: String
    var fields: [String]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, resources
  }

  /// Of tables and their files, in the same order. The descriptions are in English, as programs'
  /// users share them; `dictionary.csv` has both.
  init(options: [String], tables: [TableSchema], files: [Manifest.OutputFile]) {
    name = "motcua-results"
    title = "MotCua: \(options.joined(separator: ", "))"
    let names = tables.map(\.name)
    resources = zip(tables, files).map { table, file in
      Resource(
        name: table.name, path: file.path, description: table.description.en, bytes: file.bytes,
        hash: "sha256:" + file.sha256, schema: Schema(table, present: names))
    }
  }
}

extension TableSchema.Column.Kind {
  /// How the package tells what a value looks like; nil where the standard's own form is meant.
  fileprivate var format: String? {
    switch self {
    case .string, .integer, .number, .boolean: nil
    case .time: "%H:%M"
    case .datetime: "%Y-%m-%dT%H:%M:%S.%f%z"
    }
  }
}

extension DataPackage.Schema {
  fileprivate init(_ table: TableSchema, present: [String]) {
    fields = table.columns.map { column in
      DataPackage.Field(
        name: column.name, type: column.kind.rawValue, format: column.kind.format,
        description: column.definition.en,
        constraints: .init(
          required: !column.optional, enum: column.allowed.isEmpty ? nil : column.allowed))
    }
    primaryKey = table.primaryKey.isEmpty ? nil : table.primaryKey
    let keys = table.foreignKeys.filter { present.contains($0.table) }.map { key in
      DataPackage.ForeignKey(
        fields: key.columns, reference: .init(resource: key.table, fields: key.references))
    }
    foreignKeys = keys.isEmpty ? nil : keys
  }
}
