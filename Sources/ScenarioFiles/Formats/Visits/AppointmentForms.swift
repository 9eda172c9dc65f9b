import LegalClock
import ServiceModel
import Stochastics
import Wording

extension Form<Appointments> {
  static var appointments: Form {
    .record { keys in
      Appointments(
        serviceClasses: keys(
          "service_classes", .values(.reference(to: .serviceClasses), count: 1...64),
          en: "For which service classes", vi: "Áp dụng cho nhóm thủ tục"),
        slotMinutes: keys(
          "slot_minutes", .number(5...480), en: "Length of a slot", vi: "Độ dài một khung giờ"),
        capacityShare: keys(
          "capacity_share", .share, en: "Share of counters whose time is given out in slots",
          vi: "Tỷ lệ quầy dành cho lịch hẹn"),
        booking: keys.byClass { booking(&$0) })
    }
  }

  private static func booking(_ keys: inout Keys) -> Booking {
    var booking = Booking(
      share: keys(
        "share", .share, en: "Share of first visits for which one is sought",
        vi: "Tỷ lệ lượt đến lần đầu đặt lịch hẹn"),
      leadWorkingDays: keys(
        "lead_working_days", .distribution,
        en: "Working days between booking and visit, rounded up; 0 is the same day",
        vi: "Số ngày làm việc đặt trước (làm tròn lên); 0 là trong ngày"),
      longestLeadWorkingDays: keys(
        "longest_lead_working_days", .whole(1...60), default: 10,
        en: "If none is free in so many days, a citizen comes without appointment",
        vi: "Nếu trong số ngày này không còn khung giờ trống thì đến không hẹn"),
      latenessMinutes: keys(
        "lateness_minutes", .distribution, default: .constant(0),
        en: "How much later than agreed", vi: "Đến muộn bao nhiêu phút"),
      noShowShare: keys(
        "no_show_share", .share, default: 0, en: "Share who do not come",
        vi: "Tỷ lệ không đến"))
    booking.horizonWorkingDays = keys.optional(
      "horizon_working_days", .whole(0...60),
      en:
        "Slots can be booked so many working days ahead; for a later day people ask when it opens",
      vi: "Chỉ đặt được trước từng này ngày làm việc; muốn ngày xa hơn thì chờ đến lúc mở")
    booking.windows = keys(
      "windows", .windows, default: [],
      en: "When slots are given, each with its number a day; all day long if there are none",
      vi: "Các buổi nhận hẹn, kèm số lượt mỗi ngày; không ghi là cả ngày")
    return booking
  }
}

extension Form<[Booking.Window]> {
  fileprivate static var windows: Form {
    Form.list(.window, count: 0...24).checked { windows in
      for (index, window) in windows.enumerated() {
        for other in windows[..<index]
        where window.during.start < other.during.end && other.during.start < window.during.end {
          return (
            """
            \(window.during.start)-\(window.during.end) overlaps \
            \(other.during.start)-\(other.during.end)
            """, "write windows apart from each other"
          )
        }
      }
      return nil
    }
  }
}

extension Form<Booking.Window> {
  fileprivate static var window: Form {
    .record { keys in
      Booking.Window(
        during: keys(
          "during", .session, en: "Slots lie within it", vi: "Khung giờ nằm trong khoảng này"),
        mostPerDay: keys.optional(
          "most_per_day", .whole(0...100_000),
          en:
            "Appointments of the class in a queue on a day; as many as there are slots if missing",
          vi: "Số lượt hẹn của nhóm thủ tục mỗi ngày; không ghi là đủ mọi khung giờ"))
    }
  }
}
