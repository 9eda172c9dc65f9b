/// The bytes of a CSV file as it is written, by RFC 4180: commas, CRLF, quotes doubled.
package struct CSVText: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []

  mutating func appendComma() { bytes.append(Self.comma) }

  mutating func endRow() {
    bytes.append(Self.carriageReturn)
    bytes.append(Self.lineFeed)
  }

  /// What is known to need no quotes and to be no formula.
  mutating func append(plain text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func appendNothing(for type: ColumnType) {
    if type.isText { append(plain: TableSchema.none) }
  }

  mutating func append(integer: Int) { append(plain: integer.description) }

  /// With zeros in front.
  mutating func append(padded integer: Int, _ width: Int) {
    let digits = integer.description
    for _ in digits.utf8.count..<max(width, digits.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    append(plain: digits)
  }

  /// `2024-07-01T08:15:30.123456+07:00`, by whole numbers alone. Traps outside of the years 0 to 9999.
  package mutating func append(
    day: (year: Int, month: Int, day: Int), microseconds: Int, offsetMinutes: Int
  ) {
    append(figures: day.year, 4)
    append(Self.minus, figures: day.month)
    append(Self.minus, figures: day.day)
    append(UInt8(ascii: "T"), figures: microseconds / 3_600_000_000)
    append(Self.colon, figures: microseconds / 60_000_000 % 60)
    append(Self.colon, figures: microseconds / 1_000_000 % 60)
    bytes.append(Self.point)
    append(figures: microseconds % 1_000_000, 6)
    append(offsetMinutes < 0 ? Self.minus : UInt8(ascii: "+"), figures: abs(offsetMinutes) / 60)
    append(Self.colon, figures: abs(offsetMinutes) % 60)
  }

  private mutating func append(_ sign: UInt8, figures number: Int) {
    bytes.append(sign)
    append(figures: number, 2)
  }

  private mutating func append(figures number: Int, _ width: Int) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while power > 0 {
      bytes.append(Self.zero + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  /// Forgets what has been written, but not how much room it took.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// With a full stop, as short as it reads back to the same value; of no more digits than that.
  /// Nothing at all for what is not finite. There is one zero, without a sign.
  mutating func append(number: Double, digits: Int?) {
    guard number.isFinite else { return }
    let start = bytes.count
    let text = (number == 0 ? 0 : number).description
    append(plain: text)
    guard let digits, text.utf8.count > digits, !round(from: start, to: digits) else { return }
    bytes.removeLast(bytes.count - start)
    append(plain: DecimalText(text).rounded(to: digits))
  }

  /// Rounds the number that begins there, half away from zero, as `DecimalText` does, without making
  /// anything. False, and nothing of use, where only that can do it: a number with an exponent, one
  /// with too many digits before the point, one of nines.
  private mutating func round(from start: Int, to digits: Int) -> Bool {
    var (found, point, index) = (0, Int?.none, start)
    while index < bytes.count, found < digits {
      switch bytes[index] {
      case Self.point: point = index
      case Self.minus: break
      case Self.zero where found == 0: break
      case Self.zero...Self.nine: found += 1
      default: return false
      }
      index += 1
    }
    guard let point, index < bytes.count || found <= digits else { return false }
    guard !bytes[index...].contains(where: { $0 > Self.nine }) else { return false }
    guard index < bytes.count else { return true }
    let goesUp = bytes[index] >= Self.zero + 5
    bytes.removeLast(bytes.count - index)
    if goesUp, !increase(from: start) { return false }
    while bytes.last == Self.zero, bytes.count > point + 2 { bytes.removeLast() }
    return true
  }

  /// Adds one to the last digit. False if there is no digit that can take it.
  private mutating func increase(from start: Int) -> Bool {
    var index = bytes.count - 1
    while index >= start {
      switch bytes[index] {
      case Self.point: break
      case Self.nine: bytes[index] = Self.zero
      case Self.zero..<Self.nine:
        bytes[index] += 1
        return true
      default: return false
      }
      index -= 1
    }
    return false
  }

  /// Line breaks become spaces; an empty text becomes `NA`. A text that programs read as missing
  /// stands in quotation marks, as part of the text; see also `SpreadsheetText`.
  mutating func append(text: String) {
    guard !text.isEmpty else { return append(plain: TableSchema.none) }
    if Self.missingWords.contains(text) { return quote("\"\(text)\"") }
    quote(SpreadsheetText.written(text))
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote($0) }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    let needsQuotes = text.contains {
      $0 == Self.comma || $0 == Self.quote || $0 == Self.lineFeed || $0 == Self.carriageReturn
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(Self.quote)
    var previous: UInt8?
    for byte in text {
      switch byte {
      case Self.quote: bytes.append(contentsOf: [byte, byte])
      case Self.lineFeed where previous == Self.carriageReturn: break
      case Self.lineFeed, Self.carriageReturn: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
      previous = byte
    }
    bytes.append(Self.quote)
  }

  /// What pandas and R read as missing wherever it stands.
  private static let missingWords: Set<String> = [
    "NA", "N/A", "n/a", "NaN", "nan", "-NaN", "-nan", "NULL", "null", "None", "<NA>", "#N/A",
    "#N/A N/A", "#NA", "1.#IND", "-1.#IND", "1.#QNAN", "-1.#QNAN",
  ]

  private static let (zero, nine) = (UInt8(ascii: "0"), UInt8(ascii: "9"))
  private static let (minus, point) = (UInt8(ascii: "-"), UInt8(ascii: "."))
  private static let colon = UInt8(ascii: ":")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
