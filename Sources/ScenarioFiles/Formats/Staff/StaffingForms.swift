import ServiceModel
import Wording

extension Form<Staffing> {
  /// One rule for counters and offices, but for what `offices` says otherwise.
  static var staffing: Form {
    .record { keys in
      let counters = Staffing.Rule(
        targetUtilisation: keys(
          "target_utilisation", .number(above: 0, to: 1), en: Self.target.en, vi: Self.target.vi),
        leastPeople: keys(
          "least_people", .whole(1...1000), default: 1, en: Self.least.en, vi: Self.least.vi))
      return Staffing(
        counters: counters,
        offices: keys(
          "offices", .rule(over: counters), derived: counters, en: "Offices, where they differ",
          vi: "Các phòng chuyên môn, nếu khác"))
    }
  }

  fileprivate static let target = LocalizedText(
    vi: "Tỷ lệ thời gian bận cao nhất, theo tải dự kiến của cả năm",
    en: "Busy at most this share of the time, by the load that is expected over a year")
  fileprivate static let least = LocalizedText(
    vi: "Ít nhất mỗi nơi", en: "At least so many people at each place")
}

extension Form<Staffing.Rule> {
  fileprivate static func rule(over counters: Staffing.Rule) -> Form {
    .record { keys in
      Staffing.Rule(
        targetUtilisation: keys(
          "target_utilisation", .number(above: 0, to: 1), derived: counters.targetUtilisation,
          en: Form<Staffing>.target.en, vi: Form<Staffing>.target.vi),
        leastPeople: keys(
          "least_people", .whole(1...1000), derived: counters.leastPeople,
          en: Form<Staffing>.least.en, vi: Form<Staffing>.least.vi))
    }
  }
}

extension Form<Int?> {
  /// A number of people; nil for `by_load`, which leaves it to the rule of `staffing`.
  static func people(atMost most: Int) -> Form {
    .value(
      [
        "anyOf": [
          ["type": "integer", "minimum": .number(1), "maximum": .number(Double(most))],
          ["enum": ["by_load"]],
        ]
      ], placeholder: 1
    ) { item, reading in
      let text = item.scalar ?? ""
      if text == "by_load" { return nil }
      guard text.first?.isLetter != true else {
        reading.note(
          "\(item.kind) is not a number",
          hint: "write a whole number from 1 to \(most), or by_load", at: item.place)
        return 1
      }
      return Form<Int>.whole(1...most).read(item, reading)
    }
  }
}

extension Keys {
  /// The part of its load that somebody of a number by load is for; nil where the number is given.
  mutating func sizedForLoad(_ people: Int?, of name: String) -> Double? {
    let part = self(
      "sized_for_load", .number(above: 0, to: 10), default: 1,
      en: "With by_load: the part of its load that there are people for; below 1 where posts lag "
        + "behind growth",
      vi:
        "Khi ghi by_load: phần khối lượng được bố trí người; dưới 1 nếu biên chế chậm hơn mức tăng"
    )
    check(
      people == nil || part == 1, "only people by_load are sized for a part of the load",
      hint: "write by_load for \(name), or leave sized_for_load empty", at: "sized_for_load")
    return people == nil ? part : nil
  }
}
