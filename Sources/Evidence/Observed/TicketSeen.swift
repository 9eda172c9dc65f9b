package import Tables

/// A row of `tickets.csv` of an imported log: a visitor with a ticket, or a call.
package struct TicketSeen: TableRow {
  /// As the log has it; without one `t` and its row.
  package var ticketID = ""
  /// Of the case it was about.
  package var caseID: String?
  /// Queue, or kind of service.
  package var serviceClass: String?
  /// As the log has it.
  package var priority: String?
  /// Where.
  package var site: String?
  /// Counter or agent.
  package var resource: String?
  /// When the visitor came.
  package var arrived: SeenInstant?
  /// When the visitor joined the queue; nil if never.
  package var joined: SeenInstant?
  /// When service began.
  package var called: SeenInstant?
  /// When service ended, or the visitor left.
  package var ended: SeenInstant?
  /// In the queue: until the call, or until the visitor left.
  package var waitSeconds: Double?
  /// From the call to the end.
  package var serviceSeconds: Double?
  /// How it ended.
  package var outcome = Outcome.open
  /// Of the log; its header is row 1.
  package var row = 0

  /// How a ticket ended.
  package enum Outcome: String, CellWord {
    case served, abandoned, open
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<TicketSeen>(
    "tickets", vi: "Từng phiếu hoặc cuộc gọi của nhật ký.", en: "Each ticket or call of the log.",
    columns: [
      Column("ticket_id", \.ticketID, vi: "Mã phiếu.", en: "Id of the ticket."),
      Column("case_id", \.caseID, vi: "Mã hồ sơ.", en: "Id of the case it was about."),
      Column("service_class", \.serviceClass, vi: "Loại việc.", en: "Queue, or kind of service."),
      Column("priority", \.priority, vi: "Mức ưu tiên.", en: "Priority, as the log has it."),
      Column("site", \.site, vi: "Nơi.", en: "Where."),
      Column("resource", \.resource, vi: "Quầy, người phục vụ.", en: "Counter or agent."),
      Column("arrived", \.arrived, vi: "Lúc đến.", en: "When the visitor came."),
      Column(
        "joined", \.joined, vi: "Lúc vào hàng chờ; trống nếu không vào.",
        en: "When the visitor joined the queue; empty if never."),
      Column("called", \.called, vi: "Lúc được gọi.", en: "When service began."),
      Column(
        "ended", \.ended, vi: "Lúc xong hoặc bỏ về.", en: "When service ended, or the visitor left."
      ),
      Column(
        "wait_seconds", \.waitSeconds, unit: "s", vi: "Chờ trong hàng đến khi gọi hoặc bỏ về.",
        en: "In the queue until the call, or until the visitor left."
      ).atLeast(0),
      Column(
        "service_seconds", \.serviceSeconds, unit: "s", vi: "Thời gian phục vụ.",
        en: "From the call to the end."
      ).atLeast(0),
      Column("outcome", \.outcome, vi: "Kết cục.", en: "How it ended."),
      Column("log_row", \.row, unit: "count", vi: "Dòng trong nhật ký.", en: "Row of the log.")
        .atLeast(0),
    ], key: ["ticket_id"])
}
