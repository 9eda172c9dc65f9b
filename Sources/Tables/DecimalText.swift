/// A number as `Double.description` writes it, in parts: sign, digits without zeros in front, and
/// where its point is.
struct DecimalText {
  private var isNegative = false
  /// Values, not characters; the first is not 0.
  private var digits: [UInt8] = []
  /// The number is 0.d₁d₂… times ten to this.
  private var exponent = 0

  init(_ text: String) {
    var hasPoint = false
    var mantissa = text[...]
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      mantissa = text[..<mark]
    }
    for byte in mantissa.utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): hasPoint = true
      default:
        let digit = byte - UInt8(ascii: "0")
        if digits.isEmpty, digit == 0 {
          if hasPoint { exponent -= 1 }
        } else {
          digits.append(digit)
          if !hasPoint { exponent += 1 }
        }
      }
    }
  }

  /// Rounded half away from zero, in the form of `Double.description`: the shortest that reads back
  /// to the rounded number, as it has at most 15 digits.
  func rounded(to count: Int) -> String {
    var (digits, exponent) = (digits, exponent)
    if digits.count > count {
      let goesUp = digits[count] >= 5
      digits.removeLast(digits.count - count)
      if goesUp { Self.increase(&digits, &exponent) }
    }
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return "0.0" }
    return (isNegative ? "-" : "") + Self.text(digits, exponent)
  }

  private static func increase(_ digits: inout [UInt8], _ exponent: inout Int) {
    while digits.last == 9 { digits.removeLast() }
    if digits.isEmpty {
      digits = [1]
      exponent += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  private static func text(_ digits: [UInt8], _ exponent: Int) -> String {
    let characters = digits.map { $0 + UInt8(ascii: "0") }
    func string(_ part: some Sequence<UInt8>) -> String {
      String(decoding: Array(part), as: UTF8.self)
    }
    if exponent > 16 || exponent < -3 {
      let rest = digits.count > 1 ? "." + string(characters.dropFirst()) : ""
      let size = abs(exponent - 1)
      return string(characters.prefix(1)) + rest + (exponent > 0 ? "e+" : "e-")
        + (size < 10 ? "0" : "") + "\(size)"
    }
    if exponent <= 0 {
      return "0." + String(repeating: "0", count: -exponent) + string(characters)
    }
    let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, exponent - digits.count))
    let fraction = characters.dropFirst(exponent)
    return string(characters.prefix(exponent)) + string(padding) + "."
      + (fraction.isEmpty ? "0" : string(fraction))
  }
}
