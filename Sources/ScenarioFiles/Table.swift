/// A table of a CSV file (RFC 4180): rows as mappings from column names to cells.
struct Table {
  /// Names of the columns, with their places.
  private(set) var header: [Item.Entry] = []
  private(set) var rows: [Item] = []
  /// False if a row was left out.
  private(set) var isComplete = true
  var place: Place

  /// In rows. Positions in a scenario's arrays are 16 bits wide.
  static let mostRows = 65_000
  static let mostColumns = 200

  /// Nil after noting that this is no table. Rows of a wrong width are noted and left out.
  init?(csv bytes: [UInt8], file: String, problems: ProblemList) {
    let body = bytes.withoutByteOrderMark
    guard utf8Text(body, file: file, problems: problems) != nil else { return nil }
    place = Place(file: file, line: 1, column: 1)
    var scanner = CSVScanner(bytes: body, file: file)
    let first = scanner.nextRecord() ?? []
    if let problem = scanner.problem {
      problems.note(problem.message, hint: problem.hint, at: problem.place)
      return nil
    }
    guard first.contains(where: { $0.scalar != "" }) else {
      problems.note("is empty", hint: "write a header line with column names", at: place)
      return nil
    }
    let text = first[0].scalar ?? ""
    if first.count == 1, let mark = text.first(where: { $0 == ";" || $0 == "\t" }) {
      let name = mark == ";" ? "semicolons" : "tabs"
      problems.note(
        "columns are separated by \(name)", hint: "save the table with commas", at: place)
      return nil
    }
    header = first.map { Item.Entry(key: $0.scalar ?? "", place: $0.place, value: $0) }
    while !problems.isFull, let record = scanner.nextRecord() {
      if record.count == 1, record[0].scalar == "", header.count > 1 { continue }
      guard rows.count < Self.mostRows else {
        problems.note(
          "has more than \(Self.mostRows) rows", hint: "split or shorten it", at: record[0].place)
        return nil
      }
      if let row = row(of: record, problems: problems) {
        rows.append(row)
      } else {
        isComplete = false
      }
    }
    if let problem = scanner.problem {
      problems.note(problem.message, hint: problem.hint, at: problem.place)
      return nil
    }
  }

  private func row(of record: [Item], problems: ProblemList) -> Item? {
    guard record.count == header.count else {
      let extra = record.count > header.count
      problems.note(
        "the row has \(record.count) fields, the header has \(header.count)",
        hint: extra
          ? "put a field that contains a comma in double quotes"
          : "write a comma for each column, also for an empty one",
        at: record[extra ? header.count : record.count - 1].place)
      return nil
    }
    var entries: [Item.Entry] = []
    entries.reserveCapacity(record.count)
    for (column, cell) in zip(header, record) {
      entries.append(Item.Entry(key: column.key, place: cell.place, value: cell))
    }
    return Item(content: .mapping(entries), place: record[0].place)
  }
}

/// Splits the bytes of a CSV file into records of cells.
struct CSVScanner {
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var index: Int
  private var line = 1
  private var column = 1
  /// What stopped the scanner before the end.
  private(set) var problem: (message: String, hint: String, place: Place)?

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(bytes: ArraySlice<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    index = bytes.startIndex
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
      case Self.comma:
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
      if byte == Self.comma || byte == Self.newline || byte == Self.carriageReturn { break }
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
    Item(content: .scalar(text, .cell), place: place)
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

  private mutating func stop(_ message: String, _ hint: String) {
    problem = (message, hint, here)
  }
}
