import Experiments
import ServiceModel

extension TableSchema {
  static let timeSeries = TableSchema(
    name: "timeseries",
    description: .init(
      vi: "Một ngày tại từng nơi tiếp nhận, theo 15 phút; gộp các ngày mở cửa và các lần lặp.",
      en: "A day at each site, by 15 minutes; over opening days and replications together."),
    columns: [
      Column("option", .string, vi: "Tên ngắn của phương án.", en: "Short name of the option."),
      Column("site", .string, vi: "Mã nơi tiếp nhận.", en: "Id of the site."),
      Column("time", .string, vi: "Đầu khoảng 15 phút.", en: "Start of the 15 minutes."),
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
        "time", .string, vi: "Đầu khoảng 30 phút bắt đầu chờ: lúc lấy số, hoặc giờ mở cửa.",
        en: "Start of the half-hour in which the wait began: ticket, or opening if later."),
      Column(
        "tickets", .integer, unit: "count", vi: "Số lượt được gọi, gộp các lần lặp.",
        en: "Tickets called, over all replications."),
      Column(
        "left", .integer, unit: "count",
        vi: "Số lượt về trước khi được gọi, không có trong các mức chờ.",
        en: "Tickets that left before being called; their waits are not among these."),
      Column(
        "wait_mean", .number, unit: "minutes", vi: "Trung bình.", en: "Mean.", optional: true),
    ]
      + waitQuantiles.map { name, p in
        Column(
          name, .number, unit: "minutes", vi: "Phân vị \(Int(100 * p)) của mọi lượt gộp lại.",
          en: "Quantile \(p) of all tickets together.", optional: true)
      },
    primaryKey: ["option", "scope_type", "scope_id", "time"],
    foreignKeys: [
      ForeignKey(columns: ["option"], table: "options", references: ["option"]),
      ForeignKey(
        columns: ["option", "scope_type", "scope_id"], table: "scopes",
        references: ["option", "scope_type", "scope_id"]),
    ])

  static let waitQuantiles = [("wait_p10", 0.1), ("wait_p50", 0.5), ("wait_p90", 0.9)]
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
        vi: "Số người không lấy được số, bỏ về hoặc bị cho về trong khoảng",
        en: "Citizens turned away, gone or sent home during it")
    }
  }
}
