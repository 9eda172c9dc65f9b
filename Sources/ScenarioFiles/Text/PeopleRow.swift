import LegalClock
import ServiceModel
import Wording

/// A row of a plan of people.
struct PeopleRow: Sendable {
  /// Whom a row is about: a counter group or an office.
  struct Named: Hashable, Sendable {
    var isOffice: Bool
    var id: String
  }

  var named: Named
  /// Bit `n` is set if it holds on weekday `n`.
  var weekdays: UInt8
  /// Nil if it holds each week.
  var dates: ClosedRange<CivilDate>?
  var start: TimeOfDay
  var end: TimeOfDay
  var people: Double
  /// Where it stands.
  var at: Place

  static let columns = [
    "counter_group", "office", "weekday", "from_date", "to_date", "from", "to", "people",
  ]
  static let requiredColumns = ["from", "to", "people"]
  static let allColumns = columns + Provenance.keys
}

/// Reads rows from their cells. Times of day are few and rows many, so they are looked up.
struct PeopleRowReader {
  let problems: ProblemList
  private var times: [String: TimeOfDay] = [:]

  init(problems: ProblemList) { self.problems = problems }

  /// Of cells in the order of the known columns; nil after noting what is wrong.
  mutating func row(_ cells: [Item?], at place: Place) -> PeopleRow? {
    let before = problems.noted
    let named = self.named(cells[0], cells[1], at: place)
    let weekdays = cells[2].map { self.weekdays($0) } ?? 0b111_1111
    let dates = self.dates(cells[3], cells[4])
    let start = time(cells[5], "from", at: place)
    let end = time(cells[6], "to", at: place)
    if let start, let end, end <= start {
      problems.note(
        "people_plan: to \(end) is not after from \(start)", hint: "write a later 'to'",
        at: cells[6]?.place ?? place)
    }
    let people = number(cells[7], isOffice: named?.isOffice ?? false, at: place)
    guard problems.noted == before, let named, let start, let end, let people else { return nil }
    return PeopleRow(
      named: named, weekdays: weekdays, dates: dates, start: start, end: end, people: people,
      at: place)
  }

  private func named(
    _ group: Item?, _ office: Item?, at place: Place
  ) -> PeopleRow.Named? {
    switch (group?.scalar, office?.scalar) {
    case (let group?, nil): return PeopleRow.Named(isOffice: false, id: group)
    case (nil, let office?): return PeopleRow.Named(isOffice: true, id: office)
    case (nil, nil):
      problems.note(
        "people_plan: the row names nobody", hint: "write a counter_group or an office", at: place)
    case (_?, let office?):
      problems.note(
        "people_plan: the row names a counter group, and office '\(abridged(office))' as well",
        hint: "write two rows", at: place)
    }
    return nil
  }

  /// A bit for each weekday that is named.
  private func weekdays(_ item: Item) -> UInt8 {
    var days: UInt8 = 0
    let words: [Item]
    switch item.content {
    case .list(let items): words = items
    case .scalar(let text, let style):
      if let known = Self.ofWord[text] { return known }
      words = ScenarioFiles.words(of: text, style, at: item.place)
    case .mapping: words = [item]
    }
    for word in words {
      guard let bits = Self.ofWord[word.scalar ?? ""] else {
        problems.note(
          "people_plan: \(word.kind) is no weekday",
          hint: hint(for: word.scalar ?? "", among: Self.words.map(\.0), called: "words"),
          at: word.place)
        continue
      }
      days |= bits
    }
    return days
  }

  private static let words: [(String, UInt8)] =
    Weekday.allCases.map { ($0.name, 1 << UInt8($0.rawValue)) }
    + [("weekdays", 0b001_1111), ("all", 0b111_1111)]
  private static let ofWord = Dictionary(uniqueKeysWithValues: words)

  private func dates(_ from: Item?, _ to: Item?) -> ClosedRange<CivilDate>? {
    guard let from else {
      if let to {
        problems.note(
          "people_plan: to_date stands without from_date", hint: "write from_date as well",
          at: to.place)
      }
      return nil
    }
    guard let first = date(from) else { return nil }
    guard let to else { return first...first }
    guard let last = date(to) else { return nil }
    guard first <= last else {
      problems.note(
        "people_plan: to_date \(last) is before from_date \(first)",
        hint: "write a later to_date", at: to.place)
      return nil
    }
    return first...last
  }

  private func date(_ item: Item) -> CivilDate? {
    if let date = CivilDate(iso: item.scalar ?? ""), (1990...2099).contains(date.components.year) {
      return date
    }
    problems.note(
      "people_plan: \(item.kind) is no date",
      hint: "write a day of 1990 to 2099 such as 2024-06-03",
      at: item.place)
    return nil
  }

  private mutating func time(
    _ item: Item?, _ name: String, at place: Place
  ) -> TimeOfDay? {
    guard let item else {
      problems.note(
        "people_plan: '\(name)' is missing", hint: "write a time of day such as 08:30", at: place)
      return nil
    }
    let text = item.scalar ?? ""
    if let known = times[text] { return known }
    guard let time = TimeOfDay(text) else {
      problems.note(
        "people_plan: \(item.kind) is no time of day", hint: "write a time such as 08:30",
        at: item.place)
      return nil
    }
    times[text] = time
    return time
  }

  private func number(
    _ item: Item?, isOffice: Bool, at place: Place
  ) -> Double? {
    let most = isOffice ? 10_000.0 : 1000
    guard let item else {
      problems.note(
        "people_plan: 'people' is missing", hint: "write a number from 0 to \(short(most))",
        at: place)
      return nil
    }
    if let number = item.plainNumber, number >= 0, number <= most { return number }
    problems.note(
      "people_plan: \(item.kind) people cannot be", hint: "write a number from 0 to \(short(most))",
      at: item.place)
    return nil
  }
}

extension Item {
  /// The number that a scalar spells, with a decimal comma where the table has such.
  fileprivate var plainNumber: Double? {
    guard case .scalar(let text, let style) = content, style != .quoted else { return nil }
    if text.utf8.count == 1, let digit = text.utf8.first, (0x30...0x39).contains(digit) {
      return Double(digit - 0x30)
    }
    let number = NumberText(text)
    return number.decimal
      ?? (style == .cell(decimalComma: true) ? number.withDecimalComma : nil)
  }
}
