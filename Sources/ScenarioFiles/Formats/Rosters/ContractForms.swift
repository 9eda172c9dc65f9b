import LegalClock
import Rosters
import ServiceModel
import Wording

extension Form<Contract> {
  /// A kind of contract, without its id.
  static var contract: Form {
    .record { keys in
      let name = keys.optional("name", .texts, en: "Name", vi: "Tên")
      return Contract(
        id: "", name: name,
        shifts: keys.optional(
          "shifts", .positions(in: .shifts, count: 1...100),
          en: "Only these shifts", vi: "Chỉ các ca này"),
        week: keys.week(), pay: keys.pay())
    }
  }
}

/// How much of something, at least and at most.
private struct Limits: Sendable {
  var least: Double
  var most: Double
}

extension Form<Limits> {
  /// A mapping with `least` and `most`, of which each may be missing.
  fileprivate static func limits(to largest: Double, whole: Bool) -> Form {
    .record { keys in
      func number(_ name: String, _ value: Double, _ en: String, _ vi: String) -> Double {
        whole
          ? Double(keys(name, .whole(0...Int(largest)), derived: Int(value), en: en, vi: vi))
          : keys(name, .number(0...largest), derived: value, en: en, vi: vi)
      }
      let least = number("least", 0, "At least", "Ít nhất")
      let most = number("most", largest, "At most", "Nhiều nhất")
      keys.check(
        least <= most, "at least \(short(least)) and at most \(short(most)) exclude each other",
        hint: "write a 'most' that is not below 'least'", at: "most", "least")
      return Limits(least: least, most: most)
    }
  }
}

extension Keys {
  fileprivate mutating func week() -> Contract.Week {
    let shifts = self(
      "shifts_a_week", .limits(to: 7, whole: true), derived: Limits(least: 0, most: 7),
      en: "Shifts from Monday to Sunday: {least: 4, most: 5}",
      vi: "Số ca từ thứ hai đến chủ nhật: {least: 4, most: 5}")
    let hours = self(
      "hours_a_week", .limits(to: 168, whole: false), derived: Limits(least: 0, most: 168),
      en: "Paid hours from Monday to Sunday: {least: 32, most: 40}",
      vi: "Số giờ công từ thứ hai đến chủ nhật: {least: 32, most: 40}")
    return Contract.Week(
      shifts: Int(shifts.least)...max(Int(shifts.least), Int(shifts.most)),
      minutes: minutes(
        hours.least, .up)...max(minutes(hours.least, .up), minutes(hours.most, .down)),
      daysOffTogether: self(
        "days_off_together", .whole(0...7), default: 1,
        en: "So many days off in a row each week (Labour Code 2019, article 111: 24 hours)",
        vi: "Số ngày nghỉ liền nhau mỗi tuần (Bộ luật Lao động 2019, Điều 111: 24 giờ)"),
      daysInARow: self(
        "days_in_a_row", .whole(1...31), derived: .max, en: "At most so many days of work in a row",
        vi: "Làm việc liên tục nhiều nhất bao nhiêu ngày"),
      restMinutes: minutes(
        self(
          "rest_hours", .number(0...24), default: 12,
          en: "Hours between shifts of following days (Labour Code 2019, article 110: 12 hours)",
          vi: "Số giờ nghỉ giữa hai ca liền ngày (Bộ luật Lao động 2019, Điều 110: 12 giờ)"), .up))
  }

  private func minutes(_ hours: Double, _ rule: FloatingPointRoundingRule) -> Int {
    Int((hours * 60 + (rule == .up ? -1e-9 : 1e-9)).rounded(rule))
  }

  fileprivate mutating func pay() -> Contract.Pay {
    Contract.Pay(
      aWeek: self(
        "cost_a_week", .amount(0...1e9), default: 0,
        en: "For each person who is employed, worked or not",
        vi: "Chi phí mỗi tuần cho mỗi người, dù có ca hay không"),
      anHour: self(
        "cost_an_hour", .amount(0...1e9), default: 0, en: "For each paid hour",
        vi: "Chi phí mỗi giờ công"),
      supplements: self(
        "supplements_an_hour", .supplements, default: [],
        en: "For each hour of work on such a day besides: {saturday: 30000}",
        vi: "Phụ cấp mỗi giờ làm việc vào ngày đó: {saturday: 30000}"))
  }
}

extension Form<[Contract.Supplement]> {
  fileprivate static var supplements: Form {
    .record { keys in
      zip(Weekday.allCases, vietnameseWeekdays).compactMap { day, vietnamese in
        let english = day.name.prefix(1).uppercased() + day.name.dropFirst()
        return keys.optional(
          day.name, .amount(0...1e9), en: "An hour on \(english)", vi: "Mỗi giờ \(vietnamese)"
        ).map { Contract.Supplement(day, anHour: $0) }
      }
    }
  }
}

extension Form<StaffEntry> {
  /// One person, or several who are alike.
  static var staffEntry: Form {
    .record { keys in
      let id = keys("id", .id, en: "Short name", vi: "Mã")
      let name = keys(
        "name", .text, derived: "", en: "Name, of one person", vi: "Họ tên, nếu là một người")
      let most = keys("people", .whole(1...500), default: 1, en: "How many", vi: "Số người")
      let least = keys(
        "least", .whole(0...500), derived: most,
        en: "How many are employed at least: fewer than people leaves their number to the answer",
        vi: "Số người thuê ít nhất: nếu ít hơn people thì số người do lời giải quyết định")
      keys.check(
        least <= most, "at least \(least) of \(most, "person", "people")",
        hint: "write a number up to \(most)",
        at: "least")
      return StaffEntry(
        id: id, name: name, people: min(least, most)...most,
        contract: keys(
          "contract", Form<Index<RosterElement>>.reference(to: .contracts), en: "Their contract",
          vi: "Hợp đồng"
        ).position,
        skills: keys.optional(
          "skills", .skills,
          en: "What they can do: [land, civil], or with their speed {land: 0.8}; "
            + "everything if it is missing",
          vi: "Làm được việc gì: [land, civil], hoặc kèm tốc độ {land: 0.8}; không ghi là mọi việc"),
        costFactor: keys(
          "cost_factor", .number(0...100), default: 1, en: "Of all their costs",
          vi: "Hệ số của mọi chi phí"))
    }
  }
}

extension Form<[StaffEntry.Skill]> {
  /// A list of names, or a mapping from names to speeds; one assumption.
  fileprivate static var skills: Form {
    let names = Form<[String]>.values(.id, count: 1...50)
    let speed = Form<Double>.number(above: 0, to: 10)
    return Form(schema: .either(names.schema(), .keyed(speed.schema())), placeholder: []) {
      item, reading in
      let item = item.unfolded(problems: reading.problems)
      guard case .mapping = item.content, item["value"] == nil else {
        return names.read(item, reading).map { StaffEntry.Skill($0) }
      }
      return reading.whole {
        Form<[(id: String, value: Double)]>.keyed(speed).read(item, reading)
          .map { StaffEntry.Skill($0.id, speed: $0.value) }
      }
    }
  }
}
