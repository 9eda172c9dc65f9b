import LegalClock
import ServiceModel
import Wording

extension Form<[CalendarPattern]> {
  static var calendars: Form {
    Form<[(id: String, value: Sessions)]>.keyed(.sessions).map { entries in
      entries.map { id, sessions in
        CalendarPattern(
          id: id, weekly: sessions.weekly, observesPublicHolidays: sessions.observesPublicHolidays)
      }
    }
  }
}

/// A calendar without its id.
struct Sessions: Sendable {
  var weekly: [[Session]]
  var observesPublicHolidays: Bool
}

extension Form<Sessions> {
  fileprivate static var sessions: Form {
    .record { keys in
      let weekly = keys.weekly()
      return Sessions(
        weekly: weekly,
        observesPublicHolidays: keys(
          "observes_public_holidays", .flag, en: "Closed on public holidays, open on make-up days",
          vi: "Nghỉ ngày lễ, làm việc ngày làm bù"))
    }
  }
}

extension Keys {
  /// Sessions of each weekday, Monday first; at least one.
  mutating func weekly() -> [[Session]] {
    let weekdays = optional(
      "weekdays", .day, en: "Sessions from Monday to Friday",
      vi: "Các buổi từ thứ hai đến thứ sáu")
    var weekly: [[Session]] = []
    for (day, vietnamese) in zip(Weekday.allCases, vietnameseWeekdays) {
      let english = day.name.prefix(1).uppercased() + day.name.dropFirst()
      let own = optional(
        day.name, .day, en: "Sessions on \(english); none if it is missing",
        vi: "Các buổi \(vietnamese); không ghi là nghỉ")
      weekly.append(own ?? (day < .saturday ? weekdays : nil) ?? [])
    }
    check(
      !weekly.allSatisfy(\.isEmpty), "has no session",
      hint: "write at least one, such as weekdays: [\"08:00-12:00\"]", at: "weekdays")
    return weekly
  }
}

let vietnameseWeekdays = [
  "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật",
]

extension Weekday {
  static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

extension Form<[Session]> {
  /// The sessions of one day, in order.
  static var day: Form {
    Form.values(.session, count: 0...24).checked { sessions in
      for (earlier, later) in zip(sessions, sessions.dropFirst()) where later.start < earlier.end {
        return (
          "\(later.start)-\(later.end) begins before \(earlier.end)",
          "write sessions in order and without overlap"
        )
      }
      return nil
    }
  }
}

extension Form<SpecialDay> {
  static var specialDay: Form {
    .record { keys in
      let date = keys("date", .date, en: "The day", vi: "Ngày")
      let isMakeUp = keys(
        "kind", .oneOf([("holiday", false), ("make_up", true)]),
        en: "Public holiday, or worked instead of another day", vi: "Nghỉ lễ, hoặc làm bù")
      let weekday = keys.optional(
        "as_weekday", .weekday, en: "The weekday whose sessions a make-up day has",
        vi: "Ngày làm bù theo giờ của thứ mấy")
      keys.check(
        isMakeUp == (weekday != nil),
        isMakeUp ? "a make-up day needs 'as_weekday'" : "a holiday has no 'as_weekday'",
        hint: "write as_weekday for make_up, and only there", at: "as_weekday", "kind")
      return SpecialDay(
        date: date, kind: isMakeUp ? .makeUp(as: weekday ?? .monday) : .publicHoliday,
        name: names(&keys))
    }
  }
}

extension Form<Period> {
  static var period: Form {
    .record { keys in
      let firstDay = keys(
        "first_day", .date, en: "First simulated day", vi: "Ngày đầu mô phỏng")
      let warmUpDays = keys(
        "warm_up_days", .daysOrAuto,
        en: "Days before observation begins; auto: as long as pilot runs take to settle",
        vi: "Số ngày chạy đà trước khi quan sát; auto: đến khi các lần chạy thử ổn định")
      var period = Period(
        firstDay: firstDay, warmUpDays: warmUpDays ?? 0,
        observedDays: keys(
          "observed_days", .whole(1...3660), en: "Days observed", vi: "Số ngày quan sát"),
        followUpDays: keys(
          "follow_up_days", .whole(0...3660),
          en: "Days after that in which open dossiers are followed",
          vi: "Số ngày theo dõi tiếp các hồ sơ còn mở"))
      period.choosesWarmUp = warmUpDays == nil
      return period
    }
  }
}

extension Form<Int?> {
  /// How many days; nil for `auto`.
  static var daysOrAuto: Form {
    let days = NumberRange(lower: 0, upper: 3660)
    return .scalar(
      ["anyOf": [days.json("integer"), ["enum": ["auto"]]]],
      allowed: "auto, or a whole number \(days.words)", placeholder: 0
    ) { text in
      if text == "auto" { return .some(nil) }
      return Int(text).flatMap { days.contains(Double($0)) ? .some($0) : nil }
    }
  }
}

/// The columns `name_vi` and `name_en` of a table.
func names(_ keys: inout Keys) -> LocalizedText {
  LocalizedText(
    vi: keys("name_vi", .text, en: "Name in Vietnamese", vi: "Tên tiếng Việt"),
    en: keys("name_en", .text, en: "Name in English", vi: "Tên tiếng Anh"))
}
