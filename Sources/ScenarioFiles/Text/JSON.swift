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

  /// For files that people read and compare: on one line where that is short, else indented by two
  /// spaces.
  func text(indent: String = "") -> String {
    let line = shortText
    if line.utf8.count + indent.utf8.count <= 96 { return line }
    let deeper = indent + "  "
    let (open, parts, close): (String, [String], String) =
      switch self {
      case .string, .number, .bool: ("", [line], "")
      case .array(let values): ("[", values.map { deeper + $0.text(indent: deeper) }, "]")
      case .object(let members):
        (
          "{",
          members.map { "\(deeper)\(Self.quoted($0.key)): \($0.value.text(indent: deeper))" }, "}"
        )
      }
    if open.isEmpty { return line }
    return "\(open)\n\(parts.joined(separator: ",\n"))\n\(indent)\(close)"
  }

  private var shortText: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): Self.text(of: number)
    case .bool(let flag): flag ? "true" : "false"
    case .array(let values): "[" + values.map(\.shortText).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)): \($0.value.shortText)" }.joined(separator: ", ")
        + "}"
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
