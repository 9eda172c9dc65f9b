import Wording

extension LogMap {
  /// Reads the file of a map. Throws every problem at once, with its line and column.
  package init(path: String) throws(InvalidScenario) {
    self = try Form<LogMap>.logMap.readFile(at: path)
  }
}

extension Form<LogMap> {
  fileprivate static var logMap: Form {
    .record { keys in
      var map = LogMap()
      map.kind = keys("log", .keyword, en: "What a row is", vi: "Mỗi dòng là gì")
      map.known = keys(
        "known", .text, derived: "", en: "Which known export it was taken from",
        vi: "Lấy từ mẫu xuất nào")
      map.writing = keys.writing()
      map.columns = keys(
        "columns", .logColumns(of: map.kind), en: "What the columns are",
        vi: "Các cột là gì")
      map.codes.transitions = keys(
        "transitions", .codes(), derived: [], en: "Words of the column transition",
        vi: "Các từ của cột transition")
      map.codes.outcomes = keys(
        "outcomes", .codes(), derived: [], en: "Words of the column outcome",
        vi: "Các từ của cột outcome")
      map.personal = keys(
        "personal", .list(.text), derived: [], en: "Columns that tell persons: never copied",
        vi: "Các cột cho biết người nào: không bao giờ chép")
      map.ignored = keys(
        "ignored", .list(.text), derived: [], en: "Columns that are not used",
        vi: "Các cột không dùng")
      return map
    }
  }
}

extension Keys {
  fileprivate mutating func writing() -> LogMap.Writing {
    var writing = LogMap.Writing()
    writing.encoding = optional("encoding", .keyword, en: "Code of letters", vi: "Bảng mã chữ")
    writing.delimiter = optional(
      "delimiter", .oneOf([",", ";", "|", "tab"].map { ($0, $0 == "tab" ? "\t" : $0) }),
      en: "Between fields", vi: "Dấu giữa các cột")
    writing.decimal = optional("decimal", .keyword, en: "Decimal sign", vi: "Dấu thập phân")
    writing.dayOrder = optional(
      "day_order", .keyword, en: "Of days such as 03/04/2024", vi: "Của ngày như 03/04/2024")
    writing.zoneMinutes = optional(
      "time_zone", .zone, en: "Of stamps that name none", vi: "Của mốc giờ không ghi múi giờ")
    writing.missing = self(
      "missing", .list(.text), derived: [], en: "Fields that hold nothing",
      vi: "Các ô coi như trống")
    writing.rowsAbove = self(
      "rows_above", .whole(0...1000), default: 0, en: "Rows above the header",
      vi: "Số dòng phía trên dòng tiêu đề")
    return writing
  }
}

extension Form<Int> {
  /// `+07:00`, as minutes.
  fileprivate static var zone: Form {
    .scalar(
      ["type": "string", "pattern": "^[+-][0-9]{2}:[0-9]{2}$"],
      allowed: "an offset from UTC such as \"+07:00\"", placeholder: 0, isAssumption: false
    ) { text in
      let digits = Array(text.utf8.dropFirst())
      guard let sign = text.first, "+-".contains(sign), digits.count == 5, digits[2] == 0x3A,
        let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)),
        hours <= 14, [0, 15, 30, 45].contains(minutes)
      else { return nil }
      return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }
  }
}

extension Form<[(role: LogRole, column: LogColumn)]> {
  fileprivate static func logColumns(of kind: LogMap.Kind) -> Form {
    .record { keys in
      LogRole.allCases.filter { $0.kinds.contains(kind) }.compactMap { role in
        keys.optional(role.rawValue, .logColumn, en: role.meaning.en, vi: role.meaning.vi)
          .map { (role, $0) }
      }
    }
  }
}

/// How values are taken over.
private enum Taking: String, Hashable, Sendable, CaseIterable {
  case text, number
}

extension Form<LogColumn> {
  /// A column's name, or a mapping with `column`, and `day`, `otherwise`, `as` where they are needed.
  fileprivate static var logColumn: Form {
    let name = Form<String>.text.map { LogColumn($0) }
    let record = Form.record { keys in
      LogColumn(
        keys("column", .text, en: "Name of the column", vi: "Tên cột"),
        day: keys.optional(
          "day", .text, en: "The column of the day, where column has the time of day alone",
          vi: "Cột ngày, khi column chỉ có giờ"),
        otherwise: keys(
          "otherwise", .list(.text, count: 0...9), derived: [],
          en: "Columns that count where it holds nothing", vi: "Các cột thay thế khi ô trống"),
        isNumbered: keys(
          "as", Form<Taking>.keyword, default: .text,
          en: "number: r1, r2, ... in place of names of persons",
          vi: "number: ghi r1, r2, … thay cho tên người") == .number)
    }
    return Form(
      schema: .either(name.schema(), record.schema()), placeholder: LogColumn("-")
    ) { item, reading in
      var column = item.scalar == nil ? record.read(item, reading) : name.read(item, reading)
      column.place = item.place
      return column
    }
  }
}

extension Form {
  /// A mapping from words of the log to ours.
  fileprivate static func codes<Meaning>() -> Form
  where
    Value == [LogCode<Meaning>],
    Meaning: RawRepresentable<String> & CaseIterable & Hashable
      & Sendable
  {
    Form(schema: .keyed(Form<Meaning>.keyword.schema()), placeholder: []) { item, reading in
      guard case .mapping(let entries) = item.content else {
        reading.note(
          "\(item.kind) stands where a mapping is needed", hint: "write 'key: value' lines",
          at: item.place)
        return []
      }
      return entries.map { entry in
        reading.descend(to: entry.key) {
          LogCode(entry.key, Form<Meaning>.keyword.read(entry.value, reading))
        }
      }
    }
  }
}
