/// Writes RFC 4180: commas, CRLF, quotes doubled; numbers with a full stop, as short as they read
/// back to the same value.
struct TableWriter {
  let schema: TableSchema
  private(set) var bytes: [UInt8] = []

  enum Field {
    /// Line breaks become spaces; an empty text becomes `NA`.
    case text(String)
    case integer(Int)
    /// Nil, and what is not finite, becomes an empty field.
    case number(Double?)
  }

  init(_ schema: TableSchema) {
    self.schema = schema
    write(schema.columns.map { .text($0.name) })
  }

  mutating func write(_ row: [Field]) {
    precondition(row.count == schema.columns.count, "\(schema.name): a row of another width")
    for (position, field) in row.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): write(text.isEmpty ? TableSchema.none : text)
      case .integer(let number): bytes.append(contentsOf: number.description.utf8)
      case .number(let number):
        if let number, number.isFinite { bytes.append(contentsOf: number.description.utf8) }
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func write(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let special = [UInt8(ascii: ","), quote, lineFeed, carriageReturn]
    guard text.utf8.contains(where: special.contains) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    var previous: UInt8?
    for byte in text.utf8 {
      switch byte {
      case quote: bytes.append(contentsOf: [quote, quote])
      case lineFeed where previous == carriageReturn: break
      case lineFeed, carriageReturn: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
      previous = byte
    }
    bytes.append(quote)
  }
}
