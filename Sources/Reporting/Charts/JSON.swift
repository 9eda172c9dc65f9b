import Foundation

/// A JSON value, as charts are described in.
indirect enum JSON: Hashable, Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSON])
  case object([String: JSON])
  case null

  /// `null` for what does not exist or is not finite.
  static func of(_ number: Double?) -> JSON {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  /// The members of both; those of `other` win.
  func with(_ other: JSON) -> JSON {
    guard case .object(let members) = self, case .object(let others) = other else {
      preconditionFailure("only objects have members")
    }
    return .object(members.merging(others) { $1 })
  }
}

extension JSON {
  /// With keys in alphabetical order, so that the same value gives the same bytes.
  var data: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self)
    }
  }
}

extension JSON: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    case .array(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    case .null: try container.encodeNil()
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }
  init(floatLiteral number: Double) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .bool(flag) }
  init(arrayLiteral items: JSON...) { self = .array(items) }

  init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(Dictionary(members, uniquingKeysWith: { $1 }))
  }
}

extension JSON: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    func read<Value: Decodable>(_ json: (Value) -> JSON) -> JSON? {
      do { return json(try container.decode(Value.self)) } catch { return nil }
    }
    if container.decodeNil() {
      self = .null
    } else if let json = read(JSON.bool) ?? read(JSON.number) ?? read(JSON.string)
      ?? read(JSON.array)
    {
      self = json
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}
