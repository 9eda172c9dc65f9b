/// The numbers that may stand somewhere. Always bounded: a time of 1e300 minutes has no clock.
struct NumberRange: Sendable {
  var lower: Double
  var includesLower = true
  var upper: Double
  var isWhole = false

  static let largest = 1e9

  func contains(_ number: Double) -> Bool {
    number <= upper && (includesLower ? number >= lower : number > lower)
      && (!isWhole || number == number.rounded())
  }

  /// For hints.
  var allowed: Phrase { isWhole ? "a whole number \(words)" : "a number \(words)" }

  var words: Phrase {
    let above: Phrase = includesLower ? "from \(short(lower))" : "above \(short(lower))"
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
  /// A measure: minutes, kilometres, factors. A point stands before its decimals.
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

  /// Dossiers, inhabitants, money: what comes in thousands, so that `12.000` is refused.
  static func amount(_ range: NumberRange) -> Form { number(range, isAmount: true) }

  static func amount(_ range: ClosedRange<Double>) -> Form {
    amount(NumberRange(lower: range.lowerBound, upper: range.upperBound))
  }

  private static func number(_ range: NumberRange, isAmount: Bool = false) -> Form {
    .value(range.json("number"), placeholder: range.upper) { item, reading in
      guard let number = reading.number(item, in: range, isAmount: isAmount) else {
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
    let bounds = NumberRange(
      lower: Double(range.lowerBound), upper: Double(range.upperBound), isWhole: true)
    return .value(bounds.json("integer"), placeholder: range.lowerBound) { item, reading in
      guard let number = reading.number(item, in: bounds, isAmount: true) else {
        return range.lowerBound
      }
      guard let whole = Int(exactly: number), range.contains(whole) else {
        let isWhole = number == number.rounded()
        reading.note(
          isWhole ? "\(item.kind) is out of range" : "\(item.kind) is not a whole number",
          hint: "write \(bounds.allowed)", at: item.place)
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
      case .scalar("true", .plain), .scalar("true", .cell(_)): return true
      case .scalar("false", .plain), .scalar("false", .cell(_)): return false
      // So spreadsheets write them.
      case .scalar("TRUE", .cell(_)): return true
      case .scalar("FALSE", .cell(_)): return false
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
  /// The number that a scalar spells; nil after noting why it is none, or may be two that are
  /// a thousandfold apart.
  func number(_ item: Item, in range: NumberRange, isAmount: Bool) -> Double? {
    guard case .scalar(let text, let style) = item.content, style != .quoted else {
      let quoted = item.scalar != nil
      note(
        "\(item.kind) is not a number",
        hint: "write \(range.allowed)" + (quoted ? ", without quotes" : ""),
        at: item.place)
      return nil
    }
    let number = NumberText(text)
    let possible = number.readings.filter { Double($0).map(range.contains) ?? false }
    let hasDecimalComma = style == .cell(decimalComma: true)
    let decimal = number.decimal ?? (hasDecimalComma ? number.withDecimalComma : nil)
    if possible.count > 1, decimal != nil || hasDecimalComma {
      // In a table with decimal commas a point is more likely between thousands.
      if !isAmount, let decimal, text.contains(",") == hasDecimalComma {
        problems.tell(
          ThousandOrDecimal(path: pathText, text: text, readings: possible), at: item.place)
        return decimal
      }
      note(
        "'\(abridged(text))' may be \(possible[0]) or \(possible[1])",
        hint: "write \(possible[0]) or \(possible[1])", at: item.place)
      return nil
    }
    if possible.count == 1, hasDecimalComma, number.decimal == nil, number.withDecimalComma != nil {
      return Double(possible[0])
    }
    if let decimal { return decimal }
    note(
      "\(item.kind) is not a number", hint: Self.hint(for: text, possible, range), at: item.place)
    return nil
  }

  private static func hint(for text: String, _ possible: [String], _ range: NumberRange) -> Phrase {
    if possible.count > 1 {
      return "write \(possible[0]) if thousands are meant, or \(possible[1]) if decimals are"
    }
    guard let meant = possible.first else {
      let isTime = text.split(separator: ":").count == 2
      return "write \(range.allowed)" + (isTime ? ", not a time of day" : "")
    }
    if text.hasPrefix("0"), text.dropFirst().first?.isNumber == true {
      return "a leading 0 is read as octal by some programs: write \(meant)"
    }
    return meant.contains(".")
      ? "write the decimal with a full stop: \(meant)" : "write it without separators: \(meant)"
  }
}
