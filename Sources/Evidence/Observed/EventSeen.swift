package import Tables

/// A row of `events.csv` of an imported log: something done with a case.
package struct EventSeen: TableRow {
  /// Of the case.
  package var caseID = ""
  /// Within the case, from 1.
  package var number = 0
  /// What was done.
  package var activity = ""
  /// Who did it.
  package var resource: String?
  /// Office or group.
  package var agency: String?
  /// When it could begin, if the log says so.
  package var enabled: SeenInstant?
  /// Nil where the log has the end only.
  package var started: SeenInstant?
  /// Nil where the log has the start only.
  package var ended: SeenInstant?
  /// From start to end, all hours counted.
  package var seconds: Double?
  /// From `enabled` to the start.
  package var waitedSeconds: Double?
  /// Of the log; its header is row 1.
  package var row = 0

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<EventSeen>(
    "events", vi: "Từng việc của nhật ký.", en: "Each thing done, of the log.",
    columns: [
      Column("case_id", \.caseID, vi: "Mã hồ sơ.", en: "Id of the case."),
      Column(
        "event_number", \.number, unit: "count", vi: "Việc thứ mấy của hồ sơ, từ 1.",
        en: "Which of the events of its case, from 1, by time and then by the file."
      ).atLeast(1),
      Column("activity", \.activity, vi: "Việc.", en: "What was done."),
      Column("resource", \.resource, vi: "Ai làm.", en: "Who did it."),
      Column("agency", \.agency, vi: "Phòng, nhóm.", en: "Office or group."),
      Column("enabled", \.enabled, vi: "Lúc có thể làm.", en: "When it could begin."),
      Column("started", \.started, vi: "Bắt đầu.", en: "Start."),
      Column("ended", \.ended, vi: "Kết thúc.", en: "End."),
      Column("seconds", \.seconds, unit: "s", vi: "Kéo dài.", en: "From start to end.").atLeast(0),
      Column(
        "waited_seconds", \.waitedSeconds, unit: "s", vi: "Chờ trước khi bắt đầu.",
        en: "From when it could begin to the start."
      ).atLeast(0),
      Column("log_row", \.row, unit: "count", vi: "Dòng trong nhật ký.", en: "Row of the log.")
        .atLeast(0),
    ], key: ["case_id", "event_number"], references: [ForeignKey(["case_id"], in: "cases")])
}
