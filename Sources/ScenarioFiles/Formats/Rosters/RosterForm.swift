import LegalClock
import Rosters
import ServiceModel
import Wording

/// A file of shifts as it is written; what it names by place is still to be found.
struct RosterParts: Sendable {
  var house: RosterProblem.House
  var shifts: [(id: String, value: ShiftType)]
  var contracts: [(id: String, value: Contract)]
  var staff: [StaffEntry]
  var caps: [(id: String, value: CapPart)]
  var fixed: [FixedPart]
}

extension Form<RosterParts> {
  /// Who may work when.
  static var roster: Form {
    .record { keys in
      RosterParts(
        house: RosterProblem.House(
          doors: keys.optional(
            "doors", .doors, en: "When the doors are open: all work lies within",
            vi: "Giờ mở cửa: mọi ca làm việc nằm trong đó"),
          oneGroupAShift: keys(
            "one_group_a_shift", .flag, default: false,
            en: "Whether people serve one group during a whole shift",
            vi: "Mỗi ca mỗi người chỉ làm một nhóm quầy"),
          costUnit: keys(
            "cost_unit", .text, derived: "VND",
            en: "What costs are counted in; VND if it is missing",
            vi: "Đơn vị tiền; không ghi là VND")),
        shifts: keys("shifts", .some(.shift), en: "Kinds of shifts", vi: "Các loại ca"),
        contracts: keys(
          "contracts", .some(.contract), en: "Kinds of contracts", vi: "Các loại hợp đồng"),
        staff: keys(
          "staff", .table(of: .staffEntry, atLeast: 1), en: "Who there is", vi: "Những người làm"),
        caps: keys(
          "caps", .keyed(.cap), default: [], en: "Limits on how many people may work",
          vi: "Giới hạn số người"),
        fixed: keys(
          "fixed", .table(of: .fixed, unique: ["person", "day"]), default: [],
          en: "Shifts and days off that are agreed beforehand",
          vi: "Các ca và ngày nghỉ đã định trước"))
    }
  }
}

extension Form {
  /// A mapping from ids to values, with at least one.
  fileprivate static func some<Element: Sendable>(_ element: Form<Element>) -> Form
  where Value == [(id: String, value: Element)] {
    Form.keyed(element).checked {
      $0.isEmpty ? ("has no entry", "write at least one, 'id: {...}'") : nil
    }
  }
}

extension Form<[[Session]]> {
  /// Sessions of each weekday, Monday first.
  fileprivate static var doors: Form { .record { keys in keys.weekly() } }
}

/// A cap before it is known which days of the horizon it is of.
struct CapPart: Sendable {
  var cap: Cap
  var weekdays: [Weekday]?
}

extension Form<CapPart> {
  fileprivate static var cap: Form {
    .record { keys in
      let cap = Cap(
        id: "",
        kind: keys(
          "of", .keyword,
          en: "What is counted: people who work on a day, people at work at a moment, "
            + "people who are employed",
          vi: "Đếm gì: số người làm trong ngày, số người có mặt cùng lúc, số người được thuê"),
        most: keys("most", .whole(0...10_000), en: "At most so many", vi: "Nhiều nhất"),
        shifts: keys.optional(
          "shifts", .positions(in: .shifts, count: 1...100),
          en: "Only those with these shifts", vi: "Chỉ tính các ca này"),
        staff: keys.optional(
          "staff", .positions(in: .staff, count: 1...1000),
          en: "Only these of the staff", vi: "Chỉ tính những người này"))
      keys.check(
        cap.kind != .people || cap.shifts == nil, "who is employed is counted over all shifts",
        hint: "leave shifts out, or write of: people_a_day", at: "shifts")
      let weekdays = keys.optional(
        "days", .values(.weekday, count: 1...7), en: "Only on these weekdays",
        vi: "Chỉ các thứ này")
      return CapPart(cap: cap, weekdays: weekdays)
    }
  }
}

/// Something that references are made to, for `Index`.
enum RosterElement {}

extension Form<[Int]> {
  /// Ids of elements of a collection, as their positions there.
  static func positions(in collection: Collection, count: ClosedRange<Int>) -> Form {
    Form<[Index<RosterElement>]>.values(.reference(to: collection), count: count)
      .map { $0.map(\.position) }
  }
}

/// What is agreed with somebody, by names.
struct FixedPart: Sendable {
  var person: String
  var day: String
  /// Nil for a day off.
  var shift: String?
  var place: Place
}

extension Form<FixedPart> {
  fileprivate static var fixed: Form {
    placed { keys in
      FixedPart(
        person: keys(
          "person", .id, en: "Who: the id of the staff, with -1, -2, ... where there are several",
          vi: "Ai: mã trong staff, thêm -1, -2, ... nếu có nhiều người"),
        day: keys(
          "day", .text, en: "A weekday, or a date if the needs have dates",
          vi: "Thứ, hoặc ngày nếu nhu cầu ghi theo ngày"),
        shift: keys("shift", .id, en: "The shift, or off", vi: "Ca làm, hoặc off"),
        place: .nowhere)
    } at: { part, item in
      part.place = item.place
      if part.shift == "off" { part.shift = nil }
    }
  }
}

extension Form {
  /// A record that knows where it stands.
  static func placed(
    _ body: @escaping @Sendable (inout Keys) -> Value,
    at put: @escaping @Sendable (inout Value, Item) -> Void
  ) -> Form {
    let plain = Form.record(body)
    return Form(schema: plain.schema(), placeholder: plain.placeholder()) { item, reading in
      var value = plain.read(item, reading)
      put(&value, item)
      return value
    }
  }
}
