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
