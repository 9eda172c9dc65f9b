package import Tables

/// A row of `cases.csv` of an imported log: a case, such as a dossier.
package struct CaseSeen: TableRow {
  /// As the log has it.
  package var caseID = ""
  /// Its class.
  package var procedure: String?
  /// How it was handed in.
  package var channel: String?
  /// Where it was handed in.
  package var site: String?
  /// By the column of the log; without one the first stamp.
  package var received: SeenInstant?
  /// By the column of the log.
  package var due: SeenInstant?
  /// By the column of the log; without one the last stamp of a case that is not cut off.
  package var finished: SeenInstant?
  /// Of its events.
  package var firstSeen: SeenInstant?
  /// Of its events.
  package var lastSeen: SeenInstant?
  /// Of `events.csv`.
  package var events = 0
  /// Nil without both; by days where one of both is a day only.
  package var isLate: Bool?
  /// Which of `received`, `due`, `finished` are days only, separated by blanks.
  package var dayOnly: String?
  /// Whether the log cuts it off.
  package var censored = Censored.none
  /// Of the log; its header is row 1.
  package var row = 0

  /// At which end the log cuts a case off.
  package enum Censored: String, CellWord {
    case none, start, end, both
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<CaseSeen>(
    "cases", vi: "Từng hồ sơ của nhật ký.", en: "Each case of the log.",
    columns: [
      Column("case_id", \.caseID, vi: "Mã hồ sơ.", en: "Id of the case."),
      Column("procedure", \.procedure, vi: "Thủ tục.", en: "Class of the case."),
      Column("channel", \.channel, vi: "Kênh nộp.", en: "How it was handed in."),
      Column("site", \.site, vi: "Nơi tiếp nhận.", en: "Where it was handed in."),
      Column(
        "received", \.received, vi: "Lúc tiếp nhận; không có cột thì mốc đầu tiên.",
        en: "When it was received; without a column of the log its first stamp."),
      Column("due", \.due, vi: "Hạn trả.", en: "When it is due."),
      Column(
        "finished", \.finished,
        vi: "Lúc có kết quả; không có cột thì mốc cuối của hồ sơ không bị cắt.",
        en: "When it was finished; without a column the last stamp of a case not cut off."),
      Column("first_seen", \.firstSeen, vi: "Mốc đầu.", en: "First stamp of its events."),
      Column("last_seen", \.lastSeen, vi: "Mốc cuối.", en: "Last stamp of its events."),
      Column("events", \.events, unit: "count", vi: "Số việc.", en: "Its rows in events.csv.")
        .atLeast(0),
      Column(
        "is_late", \.isLate, vi: "Có kết quả sau hạn.",
        en: "Whether it was finished after it was due."),
      Column(
        "day_only", \.dayOnly, vi: "Mốc nào chỉ có ngày.",
        en: "Which of received, due, finished are days without a time."),
      Column(
        "censored", \.censored, vi: "Bị cắt ở đầu hay cuối nhật ký.",
        en: "Whether the log cuts it off at its beginning or end."),
      Column("log_row", \.row, unit: "count", vi: "Dòng trong nhật ký.", en: "Row of the log.")
        .atLeast(0),
    ], key: ["case_id"])
}
