import Experiments
import ServiceModel
import Wording

extension TableSchema {
  static let timeSeries = TableSchema(
    name: "timeseries",
    description: .init(
      vi: "Một ngày tại từng nơi tiếp nhận, theo 15 phút; gộp các ngày mở cửa và các lần lặp.",
      en: "A day at each site, by 15 minutes; over opening days and replications together."),
    columns: [
      Column("option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option."),
      Column("site", .string, vi: "Mã nơi tiếp nhận.", en: "Id of the site."),
      Column("time", .time, vi: "Đầu khoảng 15 phút.", en: "Start of the 15 minutes."),
      Column(
        "days", .integer, unit: "count", vi: "Số ngày quan sát, gộp các lần lặp.",
        en: "Days looked at, over all replications."),
    ]
      + SiteTimeSeries.Series.allCases.flatMap { series in
        [
          Column(
            "\(series)_mean", .number, unit: "count", vi: "\(series.text.vi), trung bình.",
            en: "\(series.text.en), mean.", optional: true),
          Column(
            "\(series)_p90", .number, unit: "count", vi: "\(series.text.vi), phân vị 90.",
            en: "\(series.text.en), 90th percentile.", optional: true),
        ]
      },
    primaryKey: ["option", "site", "time"],
    foreignKeys: [ForeignKey(columns: ["option"], table: "options", references: ["option"])])

  static let waits = TableSchema(
    name: "waits",
    description: .init(
      vi: "Thời gian chờ theo giờ lấy số: mọi lượt được gọi của mọi ngày và mọi lần lặp gộp lại.",
      en: "Waits by the time of day they began: all tickets called, of all days and replications."),
    columns: [
      Column("option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option."),
      Column(
        "scope_type", .string, vi: "Loại phạm vi.", en: "Kind of scope.",
        allowed: [ScopeType.city, .siteKind].map(\.rawValue)),
      Column("scope_id", .string, vi: "Mã phạm vi.", en: "Id of the scope."),
      Column(
        "time", .time,
        vi: "Đầu khoảng 30 phút lấy số; số lấy khi đóng cửa thuộc khoảng mở cửa kế tiếp.",
        en:
          "Start of the half-hour of the ticket; one taken while doors are closed belongs to the next open one."
      ),
      Column(
        "tickets", .integer, unit: "count", vi: "Số lượt được gọi, gộp các lần lặp.",
        en: "Tickets called, over all replications."),
      Column(
        "left", .integer, unit: "count",
        vi: "Số lượt về trước khi được gọi, không có trong các mức chờ.",
        en: "Tickets that left before being called; their waits are not among these."),
    ]
      + waitColumns("wait", .init(vi: "Chờ trong giờ mở cửa", en: "Wait in opening hours"))
      + waitColumns("wait_clock", .init(vi: "Chờ theo đồng hồ", en: "Wait by the clock")),
    primaryKey: ["option", "scope_type", "scope_id", "time"],
    foreignKeys: [
      ForeignKey(columns: ["option"], table: "options", references: ["option"]),
      ForeignKey(
        columns: ["option", "scope_type", "scope_id"], table: "scopes",
        references: ["option", "scope_type", "scope_id"]),
    ])

  static let waitQuantiles = [("p10", 0.1), ("p50", 0.5), ("p90", 0.9)]

  private static func waitColumns(_ name: String, _ text: LocalizedText) -> [Column] {
    [
      Column(
        "\(name)_mean", .number, unit: "minutes", vi: "\(text.vi), trung bình.",
        en: "\(text.en), mean.", optional: true)
    ]
      + waitQuantiles.map { quantile, p in
        Column(
          "\(name)_\(quantile)", .number, unit: "minutes",
          vi: "\(text.vi), phân vị \(Int(100 * p)) của mọi lượt gộp lại.",
          en: "\(text.en), quantile \(p) of all tickets together.", optional: true)
      }
  }
}

extension SiteTimeSeries.Series {
  fileprivate var text: LocalizedText {
    switch self {
    case .queue: .init(vi: "Số người chờ lúc đầu khoảng", en: "Citizens waiting at the start")
    case .busy: .init(vi: "Số quầy bận lúc đầu khoảng", en: "Counters busy at the start")
    case .staffed:
      .init(vi: "Số quầy có người lúc đầu khoảng", en: "Counters staffed at the start")
    case .arrivals: .init(vi: "Số lượt lấy số trong khoảng", en: "Tickets taken during it")
    case .walkaways:
      .init(
        vi: "Số lượt đã lấy số mà ra về chưa được gọi trong khoảng",
        en: "Tickets left before being called, during it")
    }
  }
}
