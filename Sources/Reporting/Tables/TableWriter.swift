/// Writes RFC 4180: commas, CRLF, quotes doubled; numbers with a full stop, as short as they read
/// back to the same value.
struct TableWriter {
  let schema: TableSchema
  private(set) var bytes: [UInt8] = []

  enum Field {
    /// Line breaks become spaces; an empty text becomes `NA`. A text that programs read as missing
    /// stands in quotation marks, as part of the text; see also `SpreadsheetText`.
    case text(String)
    case integer(Int)
    /// Nil, and what is not finite, becomes an empty field.
    case number(Double?)

    static let nothing = Field.number(nil)

    /// As `tableID`.
    static func id(_ kind: String, _ id: String) -> Field { .text(tableID(kind, id)) }

    static func option(_ id: String) -> Field { .id("option", id) }
  }

  init(_ schema: TableSchema) {
    self.schema = schema
    write(schema.columns.map { .text($0.name) })
  }

  mutating func write(_ row: [Field]) {
    precondition(row.count == schema.columns.count, "\(schema.name): a row of another width")
    for (position, field) in row.enumerated() {
      if position > 0 { bytes.append(Self.comma) }
      switch field {
      case .text(let text):
        let isMissing = Self.missingWords.contains(text)
        write(
          text.isEmpty
            ? TableSchema.none : isMissing ? "\"\(text)\"" : SpreadsheetText.written(text))
      case .integer(let number): bytes.append(contentsOf: number.description.utf8)
      case .number(let number):
        if let number, number.isFinite { bytes.append(contentsOf: number.description.utf8) }
      }
    }
    bytes.append(Self.carriageReturn)
    bytes.append(Self.lineFeed)
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
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

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
