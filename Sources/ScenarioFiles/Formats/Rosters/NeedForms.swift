import LegalClock
import Rosters
import ServiceModel
import Wording

/// A row of the needs as it is written.
struct NeedPart: Sendable {
  var site: String
  var group: String
  var skill: String
  var weekdays: [Weekday]?
  var date: CivilDate?
  var minutes: Range<Int>
  var people: Double
  var place: Place
}

extension Form<NeedPart> {
  /// So many people at one group for one stretch of a day.
  static var need: Form {
    placed { keys in
      let site = keys("site", .id, derived: "", en: "The site", vi: "Bộ phận Một cửa")
      let written = keys.optional("group", .id, en: "The group of counters", vi: "Nhóm quầy")
      let counters = keys.optional(
        "counter_group", .id, en: "The same, as staffing.csv of motcua staff calls it",
        vi: "Như group, theo cách gọi trong staffing.csv của motcua staff")
      keys.check(
        written == nil || counters == nil, "group and counter_group are the same",
        hint: "write one of both", at: "counter_group")
      let group = written ?? counters ?? ""
      keys.passOverOtherColumns()
      let skill = keys(
        "skill", .id, derived: group, en: "Who is needed; that of the group if it is missing",
        vi: "Cần kỹ năng gì; không ghi là của nhóm quầy")
      let weekdays = keys.optional(
        "weekday", .needDays, en: "monday to sunday, weekdays, all",
        vi: "monday đến sunday, weekdays, all")
      let date = keys.optional("date", .date, en: "Or the date", vi: "Hoặc ngày")
      keys.check(
        (weekdays == nil) != (date == nil), "a need has a weekday or a date",
        hint: "write one of both", at: "date", "weekday")
      let from = keys("from_time", .time, en: "From when", vi: "Từ lúc")
      let to = keys(
        "to_time", .time, en: "To when; on the next day if that is not after 'from_time'",
        vi: "Đến lúc; sang ngày hôm sau nếu không muộn hơn 'from_time'")
      keys.check(
        from != to && from.minutes < 1440, "there is no time from \(from) to \(to)",
        hint: "write two times of a day", at: "to_time")
      let start = min(from.minutes, 1439)
      return NeedPart(
        site: site, group: group, skill: skill, weekdays: weekdays, date: date,
        minutes: start..<(to.minutes <= start ? to.minutes + 1440 : to.minutes),
        people: keys(
          "people", .number(0...1000), en: "How many people of speed 1",
          vi: "Cần bao nhiêu người có tốc độ 1"), place: .nowhere)
    } at: { part, item in
      part.place = item.place
    }
  }
}

extension Keys {
  /// What `staffing.csv` of `motcua staff` tells besides: of no use to a roster.
  fileprivate mutating func passOverOtherColumns() {
    let en = "Of staffing.csv; not used"
    let vi = "Có trong staffing.csv; không dùng"
    for column in ["people_before", "one_fewer", "site_load", "name_vi", "name_en"] {
      _ = optional(column, .text, en: en, vi: vi)
    }
  }
}

extension Form<[Weekday]> {
  /// As in staffing plans.
  fileprivate static var needDays: Form {
    oneOf(
      Weekday.allCases.map { ($0.name, [$0]) } + [
        ("weekdays", Array(Weekday.allCases.prefix(5))), ("all", Weekday.allCases),
      ])
  }
}
