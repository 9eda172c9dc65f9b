import ServiceModel

extension Schema {
  /// As JSON Schema (draft-07), with `$ref` for what is defined under a name.
  var json: JSON {
    switch self {
    case .value(let json): Self.wrapped(json)
    case .list(let element): ["type": "array", "items": element.json]
    case .record(let properties): Self.object(properties)
    case .keyed(let element):
      .object([
        .init("type", "object"), .init("properties", Self.provenance),
        .init("patternProperties", .object([.init("^[A-Za-z0-9_-]{1,64}$", element.json)])),
        .init("additionalProperties", false),
      ])
    case .table(let row):
      ["anyOf": [["type": "string"], ["type": "array", "items": row.json]]]
    case .file(let schema): ["anyOf": [["type": "string"], schema.json]]
    case .choice(let plain, let properties): Self.oneOf(plain, properties)
    case .either(let one, let other): ["anyOf": [one.json, other.json]]
    case .named(let name, _): ["$ref": .string("#/definitions/\(name)")]
    }
  }

  /// Without the wrapping.
  var bareJSON: JSON {
    if case .value(let json) = self { json } else { json }
  }

  /// `value`, or `{value: value, source:, confidence:}`.
  private static func wrapped(_ value: JSON) -> JSON {
    let wrapping: JSON = [
      "type": "object",
      "properties": .object([.init("value", value)] + provenanceMembers),
      "required": ["value"], "additionalProperties": false,
    ]
    return ["anyOf": [value, wrapping]]
  }

  private static func oneOf(_ plain: JSON?, _ properties: [Property]) -> JSON {
    let mapping = object(properties)
    guard case .object(var members) = mapping else { return mapping }
    members.append(.init("minProperties", .number(1)))
    let wrapping: JSON = [
      "type": "object",
      "properties": .object(
        [.init("value", .object(members))] + provenanceMembers),
      "required": ["value"], "additionalProperties": false,
    ]
    let plain = plain.map { [$0] } ?? []
    let wrappedPlain: [JSON] = plain.map {
      [
        "type": "object", "properties": .object([.init("value", $0)] + provenanceMembers),
        "required": ["value"], "additionalProperties": false,
      ]
    }
    return ["anyOf": .array(plain + [.object(members), wrapping] + wrappedPlain)]
  }

  private static func object(_ properties: [Property]) -> JSON {
    var members: [JSON.Member] = [
      .init("type", "object"),
      .init("properties", .object(properties.map(\.json) + provenanceMembers)),
      .init("additionalProperties", false),
    ]
    let required = properties.filter(\.isRequired).map { JSON.string($0.name) }
    if !required.isEmpty { members.insert(.init("required", .array(required)), at: 2) }
    return .object(members)
  }

  private static var provenance: JSON { .object(provenanceMembers) }

  private static let provenanceMembers: [JSON.Member] = [
    .init(
      "source",
      ["type": ["string", "number"], "description": "Nguồn\nWhere the value comes from"]),
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
    if case .named = schema {
      // Draft-07 ignores what stands beside a $ref.
      return .init(name, .object([description, .init("allOf", [schema.json])]))
    }
    switch schema.json {
    case .object(let members): return .init(name, .object([description] + members))
    case let other: return .init(name, other)
    }
  }
}
