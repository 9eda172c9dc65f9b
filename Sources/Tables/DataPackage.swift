import Wording

/// `datapackage.json`: a Data Package (version 2) that describes every table to programs, with types,
/// keys, references and limits. To be encoded with its own key names.
package struct DataPackage: Encodable, Sendable {
  var schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  var profile = "tabular-data-package"
  var name: String
  var title: String
  var resources: [Resource]

  /// A table with the file that holds it.
  package struct File: Sendable {
    /// What the file holds.
    package var table: TableSchema
    /// How long the file is.
    package var bytes: Int
    /// In hexadecimal digits.
    package var sha256: String

    /// A file that has been written.
    package init(table: TableSchema, bytes: Int, sha256: String) {
      self.table = table
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  struct Resource: Encodable {
    var name: String
    var type = "table"
    var profile = "tabular-data-resource"
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
    var foreignKeys: [Reference]?
  }

  struct Field: Encodable {
    var name: String
    var type: String
    var format: String?
    var description: String
    var unit: String?
    var constraints: Constraints
  }

  struct Constraints: Encodable {
    var required: Bool
    var `enum`: [String]?
    var minimum: Double?
    var maximum: Double?
  }

  struct Reference: Encodable {
    var fields: [String]
    var reference: Target
  }

  struct Target: Encodable {
    var resource: String
    var fields: [String]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case profile, name, title, resources
  }

  /// The descriptions are in English, as programs' users share them; the dictionary has both. A
  /// reference to a table that is not among these is left out.
  package init(name: String, title: String, files: [File]) {
    self.name = name
    self.title = title
    let present = files.map(\.table.name)
    resources = files.map { file in
      Resource(
        name: file.table.name, path: file.table.file, description: file.table.description.en,
        bytes: file.bytes, hash: "sha256:" + file.sha256,
        schema: Schema(file.table, present: present))
    }
  }
}

extension DataPackage.Schema {
  fileprivate init(_ table: TableSchema, present: [String]) {
    fields = table.columns.map { column in
      DataPackage.Field(
        name: column.name, type: column.type.rawValue,
        format: column.type == .datetime ? "%Y-%m-%dT%H:%M:%S.%f%z" : nil,
        description: column.definition.en, unit: column.unit.isEmpty ? nil : column.unit,
        constraints: .init(
          required: !column.isOptional, enum: column.allowed.isEmpty ? nil : column.allowed,
          minimum: column.minimum, maximum: column.maximum))
    }
    primaryKey = table.key.isEmpty ? nil : table.key
    let references = table.references.filter { present.contains($0.table) }.map { key in
      DataPackage.Reference(
        fields: key.columns, reference: .init(resource: key.table, fields: key.key))
    }
    foreignKeys = references.isEmpty ? nil : references
  }
}
