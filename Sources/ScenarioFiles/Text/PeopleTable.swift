import ServiceModel
import Wording

/// Plans of people as rows: of a CSV file, which may be long and is not kept as items, or of a list.
struct PeopleTable: Sendable {
  /// In the order of the file.
  private(set) var rows: [PeopleRow] = []
  /// What the first row says of where the numbers come from.
  private(set) var provenance = Provenance()

  /// In bytes, and in rows.
  static let largest = 1 << 26
  static let mostRows = 1_000_000

  /// Nil after noting what is wrong with the file or its header. Rows that are wrong are noted one by
  /// one, and left out.
  init?(csv bytes: [UInt8], file: String, problems: ProblemList) {
    let body = bytes.withoutByteOrderMark
    guard utf8Text(body, file: file, problems: problems) != nil else { return nil }
    var scanner = CSVScanner(bytes: body, file: file)
    scanner.findSeparator()
    guard let header = Self.header(&scanner, file: file, problems: problems) else { return nil }
    var cells = [Item?](repeating: nil, count: PeopleRow.allColumns.count)
    var reader = PeopleRowReader(problems: problems)
    while !problems.isFull, let record = scanner.nextRecord() {
      if record.allSatisfy({ $0.scalar == "" }) { continue }
      guard rows.count < Self.mostRows else {
        problems.note(
          "has more than \(Self.mostRows) rows", hint: "split or shorten it", at: record[0].place)
        return nil
      }
      guard record.count == header.count else {
        problems.note(
          "the row has \(record.count, "field", "fields"), the header has \(header.count)",
          hint: "write a \(scanner.separatorName) for each column, also for an empty one",
          at: record[min(record.count, header.count) - 1].place)
        continue
      }
      for (column, cell) in zip(header, record) { cells[column] = cell.isNull ? nil : cell }
      add(reader.row(cells, at: record[0].place), cells)
    }
    if let problem = scanner.problem {
      problems.note(problem.message, hint: problem.hint, at: problem.place)
      return nil
    }
  }

  /// Rows of a list. Notes what is wrong, and leaves such rows out.
  init(_ items: [Item], problems: ProblemList) {
    var reader = PeopleRowReader(problems: problems)
    for item in items where !problems.isFull {
      guard case .mapping(let entries) = item.content else {
        problems.note(
          "people_plan: \(item.kind) stands where a mapping is needed",
          hint:
            "write {counter_group: ID, weekday: monday, from: \"08:00\", to: \"12:00\", people: 2}",
          at: item.place)
        continue
      }
      var cells = [Item?](repeating: nil, count: PeopleRow.allColumns.count)
      for entry in entries {
        guard let column = PeopleRow.allColumns.firstIndex(of: entry.key) else {
          problems.note(
            "people_plan: '\(abridged(entry.key))' is not a known key",
            hint: hint(for: entry.key, among: PeopleRow.allColumns, called: "keys"), at: entry.place
          )
          continue
        }
        let value = entry.value["value"] ?? entry.value
        cells[column] = value.isNull ? nil : value
      }
      add(reader.row(cells, at: item.place), cells)
    }
  }

  /// The known column that each column of the file is; nil after noting what is wrong.
  private static func header(
    _ scanner: inout CSVScanner, file: String, problems: ProblemList
  ) -> [Int]? {
    let first = scanner.nextRecord() ?? []
    let before = problems.noted
    var found: [Int] = []
    for cell in first {
      let name = cell.scalar ?? ""
      guard let column = PeopleRow.allColumns.firstIndex(of: name) else {
        problems.note(
          "'\(abridged(name))' is not a known column",
          hint: hint(for: name, among: PeopleRow.allColumns, called: "columns"), at: cell.place)
        continue
      }
      if found.contains(column) {
        problems.note(
          "column '\(abridged(name))' is there twice", hint: "keep one of them", at: cell.place)
      }
      found.append(column)
    }
    let place = Place(file: file, line: 1, column: 1)
    for name in PeopleRow.requiredColumns
    where !found.contains(where: { PeopleRow.allColumns[$0] == name }) {
      problems.note(
        "column '\(name)' is missing",
        hint:
          "the columns are \(PeopleRow.columns.joined(separator: ", ")); the first five may be left out",
        at: place)
    }
    return problems.noted == before ? found : nil
  }

  private mutating func add(_ row: PeopleRow?, _ cells: [Item?]) {
    guard let row else { return }
    if rows.isEmpty {
      let said = cells.suffix(2).map { $0?.scalar ?? "" }
      provenance = Provenance(source: said[0], confidence: said[1])
    }
    rows.append(row)
  }
}
