import LegalClock
import ServiceModel
import Wording

/// The words of `DeadlineText`.
enum DeadlineTexts {
  static let head = LocalizedText(
    vi: """
      Tiếp nhận: {0}
      Thời hạn: {1}
      Quy định: {2} ({3}, áp dụng từ {4})
      """,
    en: """
      Received: {0}
      Limit: {1}
      Rules: {2} ({3}, valid from {4})
      """)
  static let received = LocalizedText(vi: "tiếp nhận lúc {0}", en: "received at {0}")
  static let answered = LocalizedText(
    vi: "nhận hồ sơ bổ sung lúc {0}", en: "supplement answered at {0}")
  static let afterCutOff = LocalizedText(
    vi: "sau {0}: tính là tiếp nhận vào ngày làm việc tiếp theo",
    en: "after {0}: counts as received on the next working day")
  static let afterClosing = LocalizedText(
    vi: "sau giờ làm việc: tính là tiếp nhận vào ngày làm việc tiếp theo",
    en: "after closing: counts as received on the next working day")
  static let dayOfReceipt = LocalizedText(
    vi: "không tính: thời hạn bắt đầu từ ngày tiếp theo",
    en: "not counted: the limit begins with the next day")
  static let notWorked = LocalizedText(vi: "nghỉ", en: "not a working day")
  static let counted = LocalizedText(vi: "ngày {0} / {1}", en: "day {0} of {1}")
  static let worked = LocalizedText(
    vi: "{0}–{1}: đã tính {2} / {3} giờ", en: "{0}–{1}: {2} of {3 hour|hours} done")
  static let stopped = LocalizedText(
    vi: "yêu cầu bổ sung lúc {0}: tạm dừng tính thời hạn, còn {1}",
    en: "supplement requested at {0}: the clock stops, {1} left")
  static let restarted = LocalizedText(
    vi: "yêu cầu bổ sung lúc {0}: tính lại từ đầu khi nhận bổ sung, {1}",
    en: "supplement requested at {0}: the limit begins anew with the answer, {1}")
  static let requestedLate = LocalizedText(
    vi: "yêu cầu bổ sung lúc {0}, khi đã quá hạn: hạn không đổi",
    en: "supplement requested at {0}, when it was overdue: nothing changes")
  static let waiting = LocalizedText(
    vi: "chờ công dân bổ sung hồ sơ", en: "waiting for the supplement")
  static let moved = LocalizedText(
    vi: "ngày cuối là ngày nghỉ: chuyển sang ngày làm việc tiếp theo",
    en: "ends on a day off: moved to the next working day")
  static let dueLine = LocalizedText(vi: "HẾT HẠN lúc {0}", en: "DUE at {0}")
  static let due = LocalizedText(vi: "Hạn trả kết quả: {0}", en: "Due: {0}")
  static let newDate = LocalizedText(
    vi: """
      Nếu quá hạn: gửi phiếu xin lỗi và hẹn lại ngày trả kết quả (mẫu số {0}) chậm nhất {1} \
      {2}
               ngày hẹn lại: {3} {4}
      """,
    en: """
      If late: apology (form {0}) by {1} {2}
               new date {3} {4}
      """)
  static let notInForce = LocalizedText(
    vi: "Quy định này chưa có hiệu lực vào ngày tiếp nhận.",
    en: "These rules were not yet in force on the day of receipt.")
  static let noArticle = LocalizedText(vi: "không nêu căn cứ", en: "no article given")

  /// Said below `newDate` where the rules ask for more notice than the limit leaves.
  static func noNotice(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "         (không đủ thời gian báo trước {0} ngày làm việc; giả định: gửi chậm nhất khi hết hạn)",
      en: days == 1
        ? "         (too short for notice of {0} working day; assumed: it goes out by the due time)"
        : "         (too short for notice of {0} working days; assumed: it goes out by the due time)"
    ).filled("\(days)")
  }

  static func limit(_ limit: TimeLimit, _ language: Language) -> String {
    switch limit {
    case .workingDays(let days):
      LocalizedText(vi: "{0} ngày làm việc", en: days == 1 ? "{0} working day" : "{0} working days")
        .filled(language, "\(days)")
    case .calendarDays(let days):
      LocalizedText(vi: "{0} ngày", en: days == 1 ? "{0} calendar day" : "{0} calendar days")
        .filled(language, "\(days)")
    case .months(let months):
      LocalizedText(vi: "{0} tháng", en: months == 1 ? "{0} month" : "{0} months")
        .filled(language, "\(months)")
    case .workingHours(let hours):
      LocalizedText(
        vi: "{0} giờ làm việc", en: hours == 1 ? "{0} working hour" : "{0} working hours"
      )
      .filled(language, hoursAndMinutes(hours * 60))
    }
  }

  /// `8` or `6:20`.
  static func hoursAndMinutes(_ minutes: Double) -> String {
    let whole = Int(minutes.rounded())
    let rest = whole % 60
    return rest == 0 ? "\(whole / 60)" : "\(whole / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  static func meaning(of code: Confidence) -> LocalizedText {
    switch code {
    case .verified: LocalizedText(vi: "đã đối chiếu nguồn", en: "read in a source")
    case .derived: LocalizedText(vi: "suy ra từ nguồn", en: "derived from a source")
    case .known:
      LocalizedText(
        vi: "chưa đối chiếu được văn bản, không dùng để trích dẫn luật",
        en: "known, but no text was found: not to be quoted as law")
    case .assumed: LocalizedText(vi: "giả định của mô hình", en: "assumed by the model")
    }
  }

  static func short(_ weekday: Weekday) -> LocalizedText {
    switch weekday {
    case .monday: LocalizedText(vi: "T2", en: "Mon")
    case .tuesday: LocalizedText(vi: "T3", en: "Tue")
    case .wednesday: LocalizedText(vi: "T4", en: "Wed")
    case .thursday: LocalizedText(vi: "T5", en: "Thu")
    case .friday: LocalizedText(vi: "T6", en: "Fri")
    case .saturday: LocalizedText(vi: "T7", en: "Sat")
    case .sunday: LocalizedText(vi: "CN", en: "Sun")
    }
  }
}
