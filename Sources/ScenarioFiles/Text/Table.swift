/// A table of a CSV file (RFC 4180): rows as mappings from column names to cells. Columns may be
/// separated by semicolons or tabs, as spreadsheets do where commas stand before decimals.
struct Table: Sendable {
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
    scanner.findSeparator()
    let first = scanner.nextRecord() ?? []
    if let problem = scanner.problem {
      problems.note(problem.message, hint: problem.hint, at: problem.place)
      return nil
    }
    guard first.contains(where: { $0.scalar != "" }) else {
      problems.note("is empty", hint: "write a header line with column names", at: place)
      return nil
    }
    header = first.map { Item.Entry(key: $0.scalar ?? "", place: $0.place, value: $0) }
    while !problems.isFull, let record = scanner.nextRecord() {
      if header.count > 1, record.allSatisfy({ $0.scalar == "" }) { continue }
      guard rows.count < Self.mostRows else {
        problems.note(
          "has more than \(Self.mostRows) rows", hint: "split or shorten it", at: record[0].place)
        return nil
      }
      if let row = row(of: record, separator: scanner.separatorName, problems: problems) {
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

  private func row(of record: [Item], separator: Phrase, problems: ProblemList) -> Item? {
    guard record.count == header.count else {
      let extra = record.count > header.count
      problems.note(
        "the row has \(record.count, "field", "fields"), the header has \(header.count)",
        hint: extra
          ? "put a text that contains a \(separator) in double quotes"
            + (separator == "comma" ? ", and write decimals with a full stop" : "")
          : "write a \(separator) for each column, also for an empty one",
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
