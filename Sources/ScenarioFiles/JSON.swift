/// A JSON value that keeps the order of its keys.
indirect enum JSON: Hashable, Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSON])
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSON

    init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Indented by two spaces, for files that people read and compare.
  func text(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return Self.text(of: number)
    case .bool(let flag): return flag ? "true" : "false"
    case .array(let values):
      let isShort = values.allSatisfy(\.isScalar)
      let parts = values.map { $0.text(indent: deeper) }
      if isShort { return "[" + parts.joined(separator: ", ") + "]" }
      return "[\n" + parts.map { deeper + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let parts = members.map {
        "\(deeper)\(Self.quoted($0.key)): \($0.value.text(indent: deeper))"
      }
      return "{\n" + parts.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .number, .bool: true
    case .array, .object: false
    }
  }

  private static func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
}
