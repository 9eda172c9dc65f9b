import Experiments
import ServiceModel
import Tables
import Wording

/// A row of `timeseries.csv`: a quarter of an hour of the days at a site.
struct TimeSeriesRow: TableRow {
  var option = ""
  var site = ""
  var time = ClockTime(minutes: 0)
  var days = 0
  var queue = Spread()
  var busy = Spread()
  var staffed = Spread()
  var arrivals = Spread()
  var walkaways = Spread()

  init() {}

  /// Over the days.
  struct Spread {
    var mean: Double?
    var p90: Int?
  }

  static let table = Table<TimeSeriesRow>(
    "timeseries",
    vi: "Một ngày tại từng nơi tiếp nhận, theo 15 phút, từ lúc đầu tiên đến lúc cuối cùng có "
      + "người; gộp các ngày mở cửa và các lần lặp.",
    en: "A day at each site, by 15 minutes, from the first to the last in which anybody is there; "
      + "over opening days and replications together.",
    columns: [
      .option(\.option),
      Column("site", \.site, vi: "Mã nơi tiếp nhận.", en: "Id of the site."),
      Column("time_of_day", \.time, vi: "Đầu khoảng 15 phút.", en: "Start of the 15 minutes."),
      Column(
        "days", \.days, unit: "count", vi: "Số ngày quan sát, gộp các lần lặp.",
        en: "Days looked at, over all replications."
      ).atLeast(1),
    ]
      + spread(
        "queue", \.queue.mean, \.queue.p90, vi: "Số người chờ lúc đầu khoảng",
        en: "Citizens waiting at the start")
      + spread(
        "busy", \.busy.mean, \.busy.p90, vi: "Số quầy bận lúc đầu khoảng",
        en: "Counters busy at the start")
      + spread(
        "staffed", \.staffed.mean, \.staffed.p90, vi: "Số quầy có người lúc đầu khoảng",
        en: "Counters staffed at the start")
      + spread(
        "arrivals", \.arrivals.mean, \.arrivals.p90, vi: "Số lượt lấy số trong khoảng",
        en: "Tickets taken during it")
      + spread(
        "walkaways", \.walkaways.mean, \.walkaways.p90,
        vi: "Số lượt đã lấy số mà ra về chưa được gọi trong khoảng",
        en: "Tickets left before being called, during it"),
    key: ["option", "site", "time_of_day"], references: [.option])

  private static func spread(
    _ name: String, _ mean: Property<TimeSeriesRow, Double?>,
    _ p90: Property<TimeSeriesRow, Int?>, vi: String, en: String
  ) -> [Column<TimeSeriesRow>] {
    [
      Column("\(name)_mean", mean, unit: "count", vi: "\(vi), trung bình.", en: "\(en), mean.")
        .digits(4).atLeast(0),
      Column(
        "\(name)_p90", p90, unit: "count", vi: "\(vi), phân vị 90.", en: "\(en), 90th percentile."
      ).atLeast(0),
    ]
  }
}

extension TimeSeriesRow {
  static func text(_ options: [OptionResult]) -> TableText<TimeSeriesRow> {
    var text = TableText<TimeSeriesRow>()
    for option in options {
      let ids = option.scenario.reception.sites.map { tableID(.site, $0.id) }
      for (site, days) in option.timeSeries.days().enumerated() {
        // A site has no row for a quarter in which it is never open.
        let rows = days.enumerated().filter { $1 > 0 }.map { quarter, days in
          TimeSeriesRow(option, site, ids[site], quarter: quarter, days: days)
        }
        let inUse = rows.indices.filter { rows[$0].hasAnybody }
        guard let first = inUse.first, let last = inUse.last else { continue }
        for row in rows[first...last] { text.write(row) }
      }
    }
    return text
  }

  private init(_ option: OptionResult, _ site: Int, _ id: String, quarter: Int, days: Int) {
    let series = option.timeSeries
    func spread(_ kind: SiteTimeSeries.Series) -> Spread {
      Spread(
        mean: series.mean(site: site, quarter: quarter, series: kind),
        p90: series.quantile(0.9, site: site, quarter: quarter, series: kind))
    }
    self.option = tableID("option", option.id)
    self.site = id
    time = ClockTime(minutes: 15 * quarter)
    self.days = days
    (queue, busy, staffed) = (spread(.queue), spread(.busy), spread(.staffed))
    (arrivals, walkaways) = (spread(.arrivals), spread(.walkaways))
  }

  /// Whether anybody waits, works or comes.
  private var hasAnybody: Bool {
    [queue, busy, staffed, arrivals, walkaways].contains { ($0.mean ?? 0) > 0 }
  }
}
