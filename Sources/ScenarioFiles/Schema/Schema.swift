import ServiceModel
import Wording

/// What may stand at a place in a scenario file. It comes from the same forms that read the files.
indirect enum Schema: Sendable {
  /// A scalar or a list, replaced as a whole; it may be wrapped as `{value:, source:, confidence:}`.
  /// `holding` is the schema of its elements, which the JSON refers to.
  case value(JSON, holding: Schema? = nil)
  /// The same of a number of VND, whose wrapping may hold `low` and `high` too.
  case price(JSON)
  /// The id of an element of a collection.
  case reference(to: Collection)
  case list(of: Schema)
  /// A mapping with known keys; an overlay merges into it key by key.
  case record([Property])
  /// A mapping from ids chosen by the writer, or from those of a collection; an overlay merges into it.
  case keyed(Schema, by: Collection? = nil)
  /// A CSV file's name, or the rows themselves.
  case table(row: Schema)
  /// A YAML file's name, or the value itself.
  case file(of: Schema)
  /// A mapping with exactly one of several keys, or a plain value that stands for the first of them.
  case choice(plain: JSON?, [Property])
  /// Written in one of two ways, neither of which an overlay merges into.
  case either(Schema, Schema)
  /// Defined once under its name, so that it can hold itself.
  case named(String, @Sendable () -> Schema)
  /// The same as at a JSON pointer into the schema document.
  case same(as: String, Schema)

  struct Property: Sendable {
    var name: String
    var schema: Schema
    var isRequired: Bool
    var meaning: LocalizedText
    /// As it would be written; nil if there is none, or one that other keys decide.
    var defaultText: String?
  }

  /// Without the name.
  var unnamed: Schema {
    switch self {
    case .named(_, let schema): schema().unnamed
    case .same(_, let schema): schema.unnamed
    default: self
    }
  }

  /// What stands under `key`; nil if nothing can.
  subscript(key: String) -> Schema? {
    switch unnamed {
    case .record(let properties), .choice(_, let properties):
      properties.first { $0.name == key }?.schema
    case .keyed(let schema, _): schema
    case .file(let schema): schema[key]
    case .either(_, let schema): schema[key]
    case .value, .price, .reference, .list, .table, .named, .same: nil
    }
  }

  /// Whose ids are the keys here; nil if they are no ids of a collection.
  var collection: Collection? {
    if case .keyed(_, let collection) = unnamed { collection } else { nil }
  }

  /// The keys that may stand here; nil if the writer chooses them.
  var keys: [String]? {
    switch unnamed {
    case .record(let properties), .choice(_, let properties): properties.map(\.name)
    case .file(let schema): schema.keys
    case .either(_, let schema): schema.keys
    case .value, .price, .reference, .list, .table: []
    case .keyed, .named, .same: nil
    }
  }
}

extension Schema {
  /// What a lever may hold: the same with every key optional where an overlay merges. `pointer`
  /// says where the whole stands in the schema document.
  func partial(at pointer: String) -> Schema {
    switch self {
    case .record(let properties):
      .record(
        properties.map {
          Property(
            name: $0.name, schema: $0.schema.partial(at: "\(pointer)/properties/\($0.name)"),
            isRequired: false, meaning: $0.meaning, defaultText: $0.defaultText)
        })
    case .keyed(let schema, let collection): .keyed(schema.optional, by: collection)
    case .value, .price, .reference, .list, .table, .file, .choice, .either, .named, .same:
      .same(as: pointer, self)
    }
  }

  /// The same with every key optional.
  var optional: Schema {
    guard case .record(let properties) = self else { return self }
    return .record(
      properties.map {
        Property(
          name: $0.name, schema: $0.schema.optional, isRequired: false, meaning: $0.meaning,
          defaultText: $0.defaultText)
      })
  }

  /// Whether an overlay merges into this value key by key, and does not replace it.
  var merges: Bool {
    switch self {
    case .record, .keyed: true
    case .value, .price, .reference, .list, .table, .file, .choice, .either, .named, .same: false
    }
  }

  /// What the key of a record means.
  func meaning(of key: String) -> LocalizedText? { property(key)?.meaning }

  /// The key of a record.
  func property(_ key: String) -> Property? {
    guard case .record(let properties) = self else { return nil }
    return properties.first { $0.name == key }
  }
}
