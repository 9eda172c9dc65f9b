/// Splits the bytes of a CSV file into records of cells.
struct CSVScanner {
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var index: Int
  private var line = 1
  private var column = 1
  private var separator = Self.comma
  /// What stopped the scanner before the end.
  private(set) var problem: (message: Phrase, hint: Phrase, place: Place)?

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(bytes: ArraySlice<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    index = bytes.startIndex
  }

  /// For messages.
  var separatorName: Phrase {
    switch separator {
    case Self.semicolon: "semicolon"
    case Self.tab: "tab"
    default: "comma"
    }
  }

  /// Takes the separator that a first line `sep=;` names, and passes over it, or the one that the
  /// header has: a comma, if there is one.
  mutating func findSeparator() {
    var line = bytes[index...].prefix { $0 != Self.newline && $0 != Self.carriageReturn }
    if line.filter({ $0 != Self.quote }).starts(with: Array("sep=".utf8)),
      let named = line.last(where: { $0 != Self.quote }),
      [Self.comma, Self.semicolon, Self.tab].contains(named)
    {
      let end = line.endIndex
      while index < end { advance() }
      while index < bytes.endIndex, self.line == 1 { advance() }
      separator = named
      return
    }
    var isQuoted = false
    line.removeAll { byte in
      if byte == Self.quote { isQuoted.toggle() }
      return isQuoted
    }
    for candidate in [Self.comma, Self.semicolon, Self.tab] where line.contains(candidate) {
      separator = candidate
      return
    }
  }

  /// The cells of the next record, at least one; nil at the end or at a problem.
  mutating func nextRecord() -> [Item]? {
    guard problem == nil, index < bytes.endIndex else { return nil }
    var cells: [Item] = []
    while true {
      let isQuoted = index < bytes.endIndex && bytes[index] == Self.quote
      guard let cell = isQuoted ? quotedCell() : plainCell() else { return nil }
      cells.append(cell)
      guard cells.count <= Table.mostColumns else {
        stop("the row has more than \(Table.mostColumns) fields", "write fewer columns")
        return nil
      }
      guard index < bytes.endIndex else { return cells }
      switch bytes[index] {
      case separator:
        advance()
      case Self.carriageReturn where index + 1 < bytes.endIndex && bytes[index + 1] == Self.newline:
        advance()
        advance()
        return cells
      case Self.newline, Self.carriageReturn:
        advance()
        return cells
      default:
        stop("there is text after a closing quote", "write a quote inside a field twice: \"\"")
        return nil
      }
    }
  }

  private mutating func plainCell() -> Item? {
    let start = index
    let place = here
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == separator || byte == Self.newline || byte == Self.carriageReturn { break }
      if byte == Self.quote {
        stop("there is a quote inside an unquoted field", "put the whole field in double quotes")
        return nil
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return cell(String(decoding: bytes[start..<index], as: UTF8.self), at: place)
  }

  /// The place of a quoted cell is that of its first character inside the quotes.
  private mutating func quotedCell() -> Item? {
    let opening = here
    advance()
    let place = here
    var text: [UInt8] = []
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == Self.quote {
        advance()
        guard index < bytes.endIndex, bytes[index] == Self.quote else {
          return cell(String(decoding: text, as: UTF8.self), at: place)
        }
      }
      text.append(byte)
      advance()
    }
    problem = ("a quoted field has no closing quote", "close it with \"", opening)
    return nil
  }

  private func cell(_ text: String, at place: Place) -> Item {
    Item(content: .scalar(text, .cell(decimalComma: separator != Self.comma)), place: place)
  }

  private mutating func advance() {
    if bytes[index] == Self.newline
      || bytes[index] == Self.carriageReturn
        && !(index + 1 < bytes.endIndex && bytes[index + 1] == Self.newline)
    {
      line += 1
      column = 1
    } else if bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    index += 1
  }

  private var here: Place { Place(file: file, line: line, column: column) }

  private mutating func stop(_ message: Phrase, _ hint: Phrase) {
    problem = (message, hint, here)
  }
}
