/// The numbers that may stand somewhere. Always bounded: a time of 1e300 minutes has no clock.
struct NumberRange: Sendable {
  var lower: Double
  var includesLower = true
  var upper: Double

  static let largest = 1e9

  func contains(_ number: Double) -> Bool {
    number <= upper && (includesLower ? number >= lower : number > lower)
  }

  var words: String {
    let above = includesLower ? "from \(short(lower))" : "above \(short(lower))"
    return upper >= Self.largest
      ? includesLower ? "\(short(lower)) or more" : above : "\(above) to \(short(upper))"
  }

  func json(_ type: JSON) -> JSON {
    .object([
      .init("type", type), .init(includesLower ? "minimum" : "exclusiveMinimum", .number(lower)),
      .init("maximum", .number(upper)),
    ])
  }
}

/// Without `.0`.
func short(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
}

extension Form<Double> {
  static func number(_ range: ClosedRange<Double>) -> Form {
    number(NumberRange(lower: range.lowerBound, upper: range.upperBound))
  }

  static func number(from lower: Double) -> Form {
    number(NumberRange(lower: lower, upper: NumberRange.largest))
  }

  static func number(above lower: Double, to upper: Double = NumberRange.largest) -> Form {
    number(NumberRange(lower: lower, includesLower: false, upper: upper))
  }

  /// A share or probability.
  static var share: Form { number(0...1).named("share") }

  static func number(_ range: NumberRange) -> Form {
    .value(range.json("number"), placeholder: range.upper) { item, reading in
      guard let number = reading.number(item, allowed: "a number \(range.words)") else {
        return range.upper
      }
      if !range.contains(number) {
        reading.note(
          "\(item.kind) is out of range", hint: "write a number \(range.words)", at: item.place)
      }
      return number
    }
  }
}

extension Form<Int> {
  static func whole(_ range: ClosedRange<Int>) -> Form {
    let bounds = NumberRange(lower: Double(range.lowerBound), upper: Double(range.upperBound))
    return .value(bounds.json("integer"), placeholder: range.lowerBound) { item, reading in
      var allowed: String { "a whole number \(bounds.words)" }
      guard let number = reading.number(item, allowed: allowed) else { return range.lowerBound }
      guard let whole = Int(exactly: number), range.contains(whole) else {
        let isWhole = number == number.rounded()
        reading.note(
          "\(item.kind) is \(isWhole ? "out of range" : "not a whole number")",
          hint: "write \(allowed)", at: item.place)
        return range.lowerBound
      }
      return whole
    }
  }
}

extension Form<Bool> {
  static var flag: Form {
    .value(["type": "boolean"], placeholder: false) { item, reading in
      switch item.content {
      case .scalar("true", .plain), .scalar("true", .cell): return true
      case .scalar("false", .plain), .scalar("false", .cell): return false
      // So spreadsheets write them.
      case .scalar("TRUE", .cell): return true
      case .scalar("FALSE", .cell): return false
      default:
        reading.note(
          "\(item.kind) is neither true nor false", hint: "write true or false, without quotes",
          at: item.place)
        return false
      }
    }
    .named("flag")
  }
}

extension Reading {
  /// The number that a scalar spells in plain decimal notation; nil after noting why it is none.
  func number(_ item: Item, allowed: @autoclosure () -> String) -> Double? {
    guard case .scalar(let text, let style) = item.content, style != .quoted else {
      let quoted = item.scalar != nil
      note(
        "\(item.kind) is not a number",
        hint: "write \(allowed())" + (quoted ? ", without quotes" : ""),
        at: item.place)
      return nil
    }
    if isDecimal(text), let number = Double(text), number.isFinite { return number }
    note("\(item.kind) is not a number", hint: numberHint(text, allowed()), at: item.place)
    return nil
  }

  private func numberHint(_ text: String, _ allowed: String) -> String {
    let plain = text.filter { $0 != "," && $0 != " " && $0 != "_" && $0 != "\u{A0}" }
    if text.contains(","), isDecimal(plain) {
      let point = String(text.map { $0 == "," ? "." : $0 })
      if isDecimal(point) { return "write the decimal with a full stop: \(point)" }
      return "write it without separators: \(plain)"
    }
    if plain != text, isDecimal(plain) { return "write it without separators: \(plain)" }
    let stripped = String(text.drop { $0 == "0" })
    if text.hasPrefix("0"), isDecimal(stripped) {
      return "a leading 0 is read as octal by some programs: write \(stripped)"
    }
    if text.split(separator: ":").count == 2 { return "write \(allowed), not a time of day" }
    return "write \(allowed)"
  }
}

/// Digits with at most one point and an exponent: `12`, `-0.5`, `1.8e8`, and no `010`, `.5`, `+1`.
private func isDecimal(_ text: String) -> Bool {
  var rest = text.utf8[...]
  func digits() -> Int {
    let count = rest.prefix { (48...57).contains($0) }.count
    rest = rest.dropFirst(count)
    return count
  }
  if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  let startsWithZero = rest.first == UInt8(ascii: "0")
  let whole = digits()
  if whole == 0 || startsWithZero && whole > 1 || whole > 300 { return false }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    if digits() == 0 { return false }
  }
  if let e = rest.first, e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if digits() == 0 { return false }
  }
  return rest.isEmpty
}
