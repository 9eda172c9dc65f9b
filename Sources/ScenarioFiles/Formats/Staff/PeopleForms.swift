import LegalClock
import ServiceModel
import Wording

/// Plans of people by the places that have one, each once.
struct PeoplePlans: Sendable {
  var counters: [(group: CounterGroupID, plan: PeoplePlan, at: Place)] = []
  var offices: [(office: OfficeID, plan: PeoplePlan, at: Place)] = []
}

extension Form<PeoplePlans> {
  /// A CSV file's name, or rows. One assumption, however many rows there are.
  static var peoplePlan: Form {
    Form(schema: .table(row: row.schema()), placeholder: PeoplePlans()) { item, reading in
      let table: PeopleTable
      switch item.content {
      case .list(let rows): table = PeopleTable(rows, problems: reading.problems)
      case .scalar(let name, _):
        let path = reading.files.path(name, namedAt: item.place)
        guard let found = reading.files.people(at: path, namedAt: item.place) else {
          return PeoplePlans()
        }
        table = found
      case .mapping:
        reading.note(
          "a mapping stands where a table is needed",
          hint: "write the name of a CSV file, or rows that begin with '- '", at: item.place)
        return PeoplePlans()
      }
      var said = item
      said.inherited = item.inherited ?? table.provenance
      return reading.asOne(said, text: table.summary) { reading.plans(of: table) }
    }
    .named(Self.name)
  }

  /// In the schema.
  static let name = "people_plan"

  /// What a row may say; rows are read by a reader of their own, for there may be many.
  private static var row: Form<Bool> {
    .record { keys in
      let _: CounterGroupID? = keys.optional(
        "counter_group", .reference(to: .counterGroups),
        en: "Whose people; a counter group or an office", vi: "Nhóm quầy, hoặc phòng ở cột office")
      let _: OfficeID? = keys.optional(
        "office", .reference(to: .offices), en: "Whose people, if they are of an office",
        vi: "Phòng chuyên môn")
      _ = keys.optional(
        "weekday", .values(.weekdayWord, count: 1...7),
        en: "Days of the week it holds on: monday to sunday, weekdays, all; all if missing. A "
          + "make-up day is the weekday that it replaces",
        vi:
          "Các thứ trong tuần: monday đến sunday, weekdays, all; không ghi là mọi ngày. Ngày làm bù "
          + "tính theo thứ được làm bù")
      _ = keys.optional(
        "from_date", .date,
        en: "Holds on these dates only, in place of all rows of the same place without dates",
        vi: "Chỉ áp dụng từ ngày này, thay cho mọi dòng không ghi ngày của cùng nơi")
      _ = keys.optional(
        "to_date", .date, en: "The last of these dates; one date if missing",
        vi: "Đến hết ngày này; không ghi là chỉ một ngày")
      _ = keys("from", .time, en: "From this time of day", vi: "Từ giờ này")
      _ = keys("to", .time, en: "Until this one, which is not in it", vi: "Đến trước giờ này")
      _ = keys(
        "people", .number(0...10_000),
        en: "People at the counters, or on duty in the office, with nothing taken off",
        vi: "Số người có mặt tại quầy hoặc đang làm việc ở phòng, không trừ gì thêm")
      return true
    }
  }
}

extension Form<Weekday> {
  /// A weekday, or a word for several; of the schema only.
  fileprivate static var weekdayWord: Form {
    oneOf(
      Weekday.allCases.map { ($0.name, $0) } + [("weekdays", .monday), ("all", .monday)])
  }
}

extension PeopleTable {
  /// For the list of assumptions.
  fileprivate var summary: String {
    let hours = rows.reduce(0) { sum, row in
      row.dates == nil
        ? sum + row.people
          * Double((row.end.minutes - row.start.minutes) * row.weekdays.nonzeroBitCount)
          / 60 : sum
    }
    return "\(rows.count) rows, \(short((hours * 10).rounded() / 10)) hours a week"
  }
}

extension Reading {
  /// Looks each place up once, and tells of it once, at its first row.
  fileprivate func plans(of table: PeopleTable) -> PeoplePlans {
    var positions: [PeopleRow.Named: Int] = [:]
    var rowsOfPlace: [[PeopleRow]] = []
    for row in table.rows {
      if let known = positions[row.named] {
        rowsOfPlace[known].append(row)
      } else {
        positions[row.named] = rowsOfPlace.count
        rowsOfPlace.append([row])
      }
    }
    var plans = PeoplePlans()
    for rows in rowsOfPlace {
      let (named, at) = (rows[0].named, rows[0].at)
      guard let plan = plan(of: rows) else { continue }
      if named.isOffice {
        guard let office: OfficeID = index(of: named.id, in: .offices, at: at) else { continue }
        plans.offices.append((office, plan, at))
      } else {
        guard let group: CounterGroupID = index(of: named.id, in: .counterGroups, at: at) else {
          continue
        }
        plans.counters.append((group, plan, at))
      }
    }
    return plans
  }

  /// Nil after noting that two rows of one place hold at one time.
  private func plan(of rows: [PeopleRow]) -> PeoplePlan? {
    let before = problems.noted
    var weekly: [[PeopleRow]] = Array(repeating: [], count: 7)
    var dated: [(key: DatedKey, rows: [PeopleRow])] = []
    var positions: [DatedKey: Int] = [:]
    for row in rows {
      guard let dates = row.dates else {
        for day in 0..<7 where row.weekdays >> UInt8(day) & 1 == 1 { weekly[day].append(row) }
        continue
      }
      let key = DatedKey(dates: dates, weekdays: row.weekdays)
      if let known = positions[key] {
        dated[known].rows.append(row)
      } else {
        positions[key] = dated.count
        dated.append((key, [row]))
      }
    }
    for rows in weekly { noteOverlap(in: rows) }
    for (_, rows) in dated { noteOverlap(in: rows) }
    dated.sort { $0.key.dates.lowerBound < $1.key.dates.lowerBound }
    for (index, one) in dated.enumerated() {
      for other in dated[(index + 1)...] {
        if other.key.dates.lowerBound > one.key.dates.upperBound { break }
        if one.key.weekdays & other.key.weekdays != 0 { noteOverlap(in: one.rows + other.rows) }
      }
    }
    guard problems.noted == before else { return nil }
    return PeoplePlan(
      weekly: weekly.map { $0.map(\.stretch) },
      dated: dated.map { key, rows in
        PeoplePlan.Dated(
          from: key.dates.lowerBound, to: key.dates.upperBound,
          weekdays: Weekday.allCases.filter { key.weekdays >> UInt8($0.rawValue) & 1 == 1 },
          stretches: rows.map(\.stretch))
      })
  }

  /// Of rows that may hold on one day.
  private func noteOverlap(in rows: [PeopleRow]) {
    let sorted = rows.sorted { ($0.start, $0.at.line) < ($1.start, $1.at.line) }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where later.start < earlier.end {
      problems.note(
        "people_plan: '\(later.named.id)' has another row for \(later.start) on the same day",
        hint: """
          it stands in \(earlier.at.file), line \(earlier.at.line), from \(earlier.start) to \
          \(earlier.end): let each time have one row
          """, at: later.at)
    }
  }
}

/// Rows with these hold together.
private struct DatedKey: Hashable {
  var dates: ClosedRange<CivilDate>
  var weekdays: UInt8
}

extension PeopleRow {
  fileprivate var stretch: PeoplePlan.Stretch {
    PeoplePlan.Stretch(start: start, end: end, people: people)
  }
}
