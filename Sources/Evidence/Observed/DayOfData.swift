import LegalClock
package import Tables

/// A row of `days.csv` of an imported log: a day of the local clock between the first and the last stamp.
package struct DayOfData: TableRow {
  /// Which.
  package var date = Day("")
  /// Of the week: `monday`.
  package var weekday = ""
  /// Received on it.
  package var cases = 0
  /// Ended on it, or begun where no end is known.
  package var events = 0
  /// Arrived on it.
  package var tickets = 0
  /// The first stamp of the day.
  package var first: SeenInstant?
  /// The last stamp of the day.
  package var last: SeenInstant?
  /// Whether there is anything.
  package var hasData = false

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<DayOfData>(
    "days", vi: "Từng ngày của nhật ký, theo giờ địa phương.",
    en: "Each day of the log, by the local clock.",
    columns: [
      Column("day", \.date, vi: "Ngày.", en: "The day."),
      Column("weekday", \.weekday, vi: "Thứ.", en: "Of the week."),
      Column("cases", \.cases, unit: "count", vi: "Hồ sơ tiếp nhận.", en: "Cases received.")
        .atLeast(0),
      Column("events", \.events, unit: "count", vi: "Việc làm xong.", en: "Events ended.")
        .atLeast(0),
      Column("tickets", \.tickets, unit: "count", vi: "Phiếu.", en: "Tickets that arrived.")
        .atLeast(0),
      Column("first_seen", \.first, vi: "Mốc đầu.", en: "First stamp."),
      Column("last_seen", \.last, vi: "Mốc cuối.", en: "Last stamp."),
      Column("has_data", \.hasData, vi: "Có dữ liệu.", en: "Whether there is anything."),
    ], key: ["day"])
}
