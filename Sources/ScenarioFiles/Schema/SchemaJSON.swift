import ServiceModel
import Wording

extension Schema {
  /// As JSON Schema (draft-07), with `$ref` for what is defined under a name.
  var json: JSON {
    switch self {
    case .value(let json, _): Self.wrapped(json)
    case .price(let json): Self.wrapped(json, PriceRange.keys.map { .init($0, json) })
    case .reference: Self.wrapped(Self.reference)
    case .list(let element): ["type": "array", "items": element.json]
    case .record(let properties): Self.object(properties)
    case .keyed(let element, _):
      .object([
        .init("type", "object"), .init("properties", Self.provenance),
        .init("patternProperties", .object([.init(Self.ids, element.json)])),
        .init("additionalProperties", false),
      ])
    case .table(let row):
      ["anyOf": [["type": "string"], ["type": "array", "items": row.json]]]
    case .file(let schema): ["anyOf": [["type": "string"], schema.json]]
    case .choice(let plain, let properties): Self.oneOf(plain, properties)
    case .either(let one, let other): ["anyOf": [one.json, other.json]]
    case .named(let name, _): ["$ref": .string("#/definitions/\(name)")]
    case .same(let pointer, _): ["$ref": .string(pointer)]
    }
  }

  /// What `isID` accepts, but for the keys that every mapping may hold.
  private static let ids =
    "^(?!(\(Provenance.keys.joined(separator: "|")))$)[A-Za-z0-9_-]{1,64}$"

  /// Without the wrapping.
  var bareJSON: JSON {
    if case .value(let json, _) = self { json } else { json }
  }

  private static let reference: JSON = ["type": ["string", "integer"]]

  /// `value`, or `{value: value, source:, confidence:}`.
  private static func wrapped(_ value: JSON, _ others: [JSON.Member] = []) -> JSON {
    let wrapping: JSON = [
      "type": "object",
      "properties": .object([.init("value", value)] + others + provenanceMembers),
      "required": ["value"], "additionalProperties": false,
    ]
    return ["anyOf": [value, wrapping]]
  }

  /// A mapping with exactly one of the keys, or a plain value.
  private static func oneOf(_ plain: JSON?, _ properties: [Property]) -> JSON {
    let alternatives = properties.map { ["required": [.string($0.name)]] as JSON }
    guard case .object(let members) = object(properties) else { return object(properties) }
    let mapping = JSON.object(members + [.init("oneOf", .array(alternatives))])
    return wrapped(plain.map { ["anyOf": [$0, mapping]] } ?? mapping)
  }

  private static func object(_ properties: [Property]) -> JSON {
    let required = properties.filter(\.isRequired).map { JSON.string($0.name) }
    return .object(
      [
        .init("type", "object"),
        .init("properties", .object(properties.map(\.json) + provenanceMembers)),
        .init("additionalProperties", false),
      ] + (required.isEmpty ? [] : [.init("required", .array(required))]))
  }

  private static var provenance: JSON { .object(provenanceMembers) }

  private static let provenanceMembers: [JSON.Member] = Provenance.keys.map {
    .init($0, ["$ref": .string("#/definitions/\($0)")])
  }

  /// What `source` and `confidence` are, wherever they stand.
  static let provenanceDefinitions: [JSON.Member] = [
    .init(
      "source",
      ["type": ["string", "number", "null"], "description": "Nguồn\nWhere the value comes from"]),
    .init(
      "confidence",
      [
        "enum": ["V", "D", "K", "A"],
        "description":
          "V đã kiểm chứng, D suy ra, K biết nhưng chưa kiểm chứng, A giả định\nV verified, D derived, K known but unverified, A assumed",
      ]),
  ]
}

extension Schema.Property {
  fileprivate var json: JSON.Member {
    let description = JSON.Member("description", .string("\(meaning.vi)\n\(meaning.en)"))
    switch (schema, schema.json) {
    case (.named, let json), (.same, let json):
      // Draft-07 ignores what stands beside a $ref.
      return .init(name, .object([description, .init("allOf", [json])]))
    case (_, .object(let members)): return .init(name, .object([description] + members))
    case (_, let other): return .init(name, other)
    }
  }
}
