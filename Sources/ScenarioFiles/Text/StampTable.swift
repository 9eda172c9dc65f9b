import LegalClock
import ServiceModel

/// Arrivals as they were, from a CSV file: a line each, not kept as items, for there may be many.
struct StampTable: Sendable {
  struct Row: Sendable {
    var date: CivilDate
    var microseconds: Int64
    /// Positions in `names`.
    var commune: Int32
    var procedure: Int32
    var channel: Trace.Channel?
    var line: Int32
  }

  /// In the order of the file.
  private(set) var rows: [Row] = []
  /// Each id once.
  private(set) var names: [String] = []
  private var positions: [String: Int32] = [:]
  /// Whether there is nothing below the header, not even a row that is wrong.
  private(set) var isEmpty = true
  let file: String

  /// In bytes, and in rows.
  static let largest = 1 << 27
  static let mostRows = 5_000_000

  private static let columns = ["time", "commune", "procedure", "channel"]

  /// Nil after noting what is wrong with the file or its header. Rows that are wrong are noted one by
  /// one, and left out.
  init?(csv bytes: [UInt8], file: String, problems: ProblemList) {
    self.file = file
    let body = bytes.withoutByteOrderMark
    guard utf8Text(body, file: file, problems: problems) != nil else { return nil }
    var scanner = CSVScanner(bytes: body, file: file)
    scanner.findSeparator()
    guard let header = Self.header(&scanner, file: file, problems: problems) else { return nil }
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
      isEmpty = false
      if let row = row(of: record, header, problems: problems) { rows.append(row) }
    }
    if let problem = scanner.problem {
      problems.note(problem.message, hint: problem.hint, at: problem.place)
      return nil
    }
  }

  /// The name of each column; nil after noting what is wrong.
  private static func header(
    _ scanner: inout CSVScanner, file: String, problems: ProblemList
  ) -> [String]? {
    let first = scanner.nextRecord() ?? []
    let before = problems.noted
    var seen: Set<String> = []
    for cell in first {
      let name = cell.scalar ?? ""
      if !columns.contains(name) {
        problems.note(
          "'\(abridged(name))' is not a known column",
          hint: hint(for: name, among: columns, called: "columns"), at: cell.place)
      }
      if !seen.insert(name).inserted {
        problems.note(
          "column '\(abridged(name))' is there twice", hint: "keep one of them", at: cell.place)
      }
    }
    let place = Place(file: file, line: 1, column: 1)
    for name in columns.dropLast() where !seen.contains(name) {
      problems.note(
        "column '\(name)' is missing", hint: "the columns are time, commune, procedure, channel",
        at: place)
    }
    return problems.noted == before ? first.map { $0.scalar ?? "" } : nil
  }

  private mutating func row(of record: [Item], _ header: [String], problems: ProblemList) -> Row? {
    var row = Row(
      date: CivilDate(dayNumber: 0), microseconds: 0, commune: 0, procedure: 0, channel: nil,
      line: Int32(clamping: record[0].place.line))
    var isRight = true
    for (name, cell) in zip(header, record) {
      let text = cell.scalar ?? ""
      switch name {
      case "time":
        guard let stamp = StampText(text) else {
          problems.note(
            text.isEmpty ? "'time' is missing" : "'\(abridged(text))' is not a time",
            hint:
              """
              write date and local time, such as 2024-06-03T08:15:30.250000; of zones only +07:00 may \
              stand behind it
              """, at: cell.place)
          isRight = false
          continue
        }
        (row.date, row.microseconds) = (stamp.date, stamp.microseconds)
      case "channel":
        row.channel = Trace.Channel(rawValue: text)
        if row.channel == nil, !text.isEmpty {
          let names = Trace.Channel.allCases.map(\.rawValue)
          problems.note(
            "'\(abridged(text))' is not a channel",
            hint: hint(for: text, among: names, called: "channels"), at: cell.place)
          isRight = false
        }
      default:
        if text.isEmpty {
          problems.note("'\(name)' is missing", hint: "write its id", at: cell.place)
          isRight = false
        }
        let position = position(of: text)
        if name == "commune" { row.commune = position } else { row.procedure = position }
      }
    }
    return isRight ? row : nil
  }

  private mutating func position(of name: String) -> Int32 {
    if let known = positions[name] { return known }
    let position = Int32(names.count)
    positions[name] = position
    names.append(name)
    return position
  }
}

/// An instant by the clock of the city: `2024-06-03T08:15:30.25`, with a blank instead of `T`, without
/// seconds, or with the city's own zone behind it.
struct StampText {
  var date: CivilDate
  var microseconds: Int64

  /// Nil if it is anything else: a day without a time, another zone, more than six decimals.
  init?(_ text: String) {
    let utf8 = Array(text.utf8)
    guard utf8.count >= 16, utf8[10] == UInt8(ascii: "T") || utf8[10] == UInt8(ascii: " "),
      let date = CivilDate(iso: text.prefix(10)), (1990...2099).contains(date.components.year)
    else { return nil }
    var clock = text.dropFirst(11)
    if clock.hasSuffix("+07:00") { clock = clock.dropLast(6) }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Self.number(parts[0], digits: 2), hour < 24,
      let minute = Self.number(parts[1], digits: 2), minute < 60
    else { return nil }
    var microseconds = (hour * 60 + minute) * 60_000_000
    if parts.count == 3 {
      let seconds = parts[2].split(
        separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let whole = Self.number(seconds[0], digits: 2), whole < 60 else { return nil }
      microseconds += whole * 1_000_000
      if seconds.count == 2 {
        let decimals = seconds[1]
        guard (1...6).contains(decimals.count),
          var fraction = Self.number(decimals, digits: decimals.count)
        else { return nil }
        for _ in decimals.count..<6 { fraction *= 10 }
        microseconds += fraction
      }
    }
    (self.date, self.microseconds) = (date, microseconds)
  }

  private static func number(_ text: Substring, digits: Int) -> Int64? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int64(text)
  }
}
