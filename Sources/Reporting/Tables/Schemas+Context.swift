import LegalClock
import ServiceModel
import Wording

extension TableSchema {
  static let changes = TableSchema(
    name: "changes",
    description: .init(
      vi: "Phương án thay đổi gì trong kịch bản gốc.", en: "What each option changes in its base."),
    columns: [
      Column("option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option."),
      Column("lever", .string, vi: "Nhóm thay đổi.", en: "Group of changes."),
      Column("lever_vi", .string, vi: "Tên nhóm, tiếng Việt.", en: "Its name in Vietnamese."),
      Column("lever_en", .string, vi: "Tên nhóm, tiếng Anh.", en: "Its name in English."),
      Column(
        "enabled", .boolean, vi: "Nhóm đang bật hay tắt.",
        en: "Whether the group is switched on."),
      Column("path", .string, vi: "Khóa trong kịch bản.", en: "Key in the scenario."),
      Column(
        "kind", .string, vi: "Thay giá trị, hay thêm, bỏ, sửa dòng.",
        en: "A value, or rows added, removed or changed.",
        allowed: OptionChange.Kind.allCases.map(\.rawValue)),
      Column("old", .string, vi: "Giá trị cũ.", en: "Value before.", optional: true),
      Column(
        "new", .string, vi: "Giá trị mới, hoặc số dòng.", en: "Value now, or how many rows.",
        optional: true),
      Column("meaning_vi", .string, vi: "Ý nghĩa của khóa.", en: "Of the key.", optional: true),
      Column(
        "meaning_en", .string, vi: "Ý nghĩa, tiếng Anh.", en: "Of the key, in English.",
        optional: true),
    ],
    primaryKey: [],
    foreignKeys: [ForeignKey(columns: ["option"], table: "options", references: ["option"])])

  static let loads = TableSchema(
    name: "loads",
    description: .init(
      vi:
        "Tải dự kiến trước mô phỏng: ngày làm việc trung bình, và ngày thường đông nhất (với phòng: tháng đông nhất).",
      en:
        "Offered load before simulation: the average working day, and the busiest ordinary day (of offices the busiest month)."
    ),
    columns: [
      Column("option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option."),
      Column(
        "kind", .string, vi: "Nhóm quầy hay phòng.", en: "Counter group or office.",
        allowed: ["counter_group", "office"]),
      Column(
        "id", .string, vi: "Mã trong kịch bản; có thể mang loại phía trước, như scope_id.",
        en: "Id in the scenario; perhaps with its kind before it, as scope_id."),
      Column("name_vi", .string, vi: "Tên tiếng Việt.", en: "Name in Vietnamese."),
      Column("name_en", .string, vi: "Tên tiếng Anh.", en: "Name in English."),
      Column("staff", .integer, unit: "people", vi: "Số người.", en: "Staff."),
      Column(
        "load_day", .number, unit: "share", vi: "Việc cả ngày trên thời gian có người làm.",
        en: "Work of the day over staffed time.", optional: true),
      Column(
        "load_peak", .number, unit: "share",
        vi: "Giờ đông nhất: việc của người đang chờ trên thời gian có người; trống với phòng.",
        en: "Fullest hour: work of citizens there over staffed time; empty for offices.",
        optional: true),
      Column(
        "peak_hour", .integer, vi: "Giờ đông nhất.", en: "The fullest hour.", optional: true),
      Column(
        "busiest_weekday", .string, vi: "Thứ đông nhất; trống với phòng.",
        en: "Weekday of the busiest ordinary day; empty for offices.",
        allowed: Weekday.allCases.map(\.name), optional: true),
      Column(
        "busiest_month", .integer, vi: "Tháng đông nhất.", en: "Month of it, 1 to 12.",
        optional: true),
      Column(
        "load_busiest", .number, unit: "share",
        vi: "Việc trên thời gian có người làm trong ngày thường (phòng: tháng) đông nhất.",
        en: "Work over staffed time on the busiest ordinary day (offices: in the busiest month).",
        optional: true),
      Column(
        "unfinished_minutes", .number, unit: "minutes",
        vi: "Việc chưa xong khi đóng cửa trong ngày thường đông nhất; trống với phòng.",
        en: "Work left at closing on the busiest ordinary day; empty for offices.",
        optional: true),
      Column(
        "in_vain_share", .number, unit: "share",
        vi: "Tỷ lệ lượt đến nộp hồ sơ khi không còn phát số; trống với phòng.",
        en: "Share of first trips that come when no ticket is given; empty for offices.",
        optional: true),
    ],
    primaryKey: ["option", "kind", "id"],
    foreignKeys: [ForeignKey(columns: ["option"], table: "options", references: ["option"])])
}
