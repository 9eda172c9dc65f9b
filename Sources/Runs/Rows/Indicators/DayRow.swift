import Experiments
import LegalClock
import ServiceModel
import Tables
import Wording

/// A row of `days.csv`: a day of the window at a site, or at all sites of a kind.
struct DayRow: TableRow {
  var option = ""
  var scopeType = ScopeType.site
  var scopeID = ""
  var date = Day("")
  var received = 0.0
  var offered = 0.0
  var served = 0.0

  static let table = Table<DayRow>(
    "days",
    vi:
      "Mỗi ngày của kỳ quan sát: hồ sơ nhận, lượt đến và lượt được phục vụ, bình quân các lần lặp; theo từng "
      + "nơi tiếp nhận nếu phương án có không quá 10.000 nơi nhân ngày, nếu nhiều hơn thì theo loại nơi tiếp nhận.",
    en: "Each day of the window: dossiers received, those who came and those served, means over "
      + "replications; by site in an option of at most 10,000 sites times days, by kind of site in others.",
    columns: [
      .option(\.option),
      .scopeType(\.scopeType).only([ScopeType.siteKind, .site].map(\.rawValue)),
      .scopeID(\.scopeID),
      Column("calendar_date", \.date, vi: "Ngày.", en: "The day."),
      Column(
        "received", \.received, unit: "count", vi: "Hồ sơ được tiếp nhận, của mọi kênh.",
        en: "Dossiers accepted as complete, of all channels."
      ).digits(4).atLeast(0),
      Column(
        "offered", \.offered, unit: "count",
        vi:
          "Lượt đến: được gọi, bỏ về, thấy đông bỏ về, không lấy được số, hoặc được báo ngay ở cửa là chưa có "
          + "kết quả. Mỗi số là một lượt: qua bàn hướng dẫn rồi đến quầy là hai.",
        en:
          "Those who came: called, left, balked, turned away, or told at the door that the result is not "
          + "ready. Each ticket counts: a guidance desk and then a counter are two."
      ).digits(4).atLeast(0),
      Column(
        "served", \.served, unit: "count",
        vi: "Số được gọi, kể cả tại bàn hướng dẫn và quầy trả kết quả.",
        en: "Tickets called, those at guidance desks and quick lanes included."
      ).digits(4).atLeast(0),
    ], key: ["option", "scope_type", "scope_id", "calendar_date"], references: [.option, .scope])
}

extension DayRow {
  /// Days on which anything came.
  static func text(_ options: [OptionResult]) -> TableText<DayRow> {
    var text = TableText<DayRow>()
    for option in options where option.replications > 0 {
      let scenario = option.scenario
      let bySite = scenario.countsDaysBySite
      let ids = bySite ? scenario.reception.sites.map(\.id) : scenario.siteKinds
      let first = scenario.period.firstObservedDay
      let days = option.siteDays
      var row = DayRow()
      row.option = tableID("option", option.id)
      row.scopeType = bySite ? .site : .siteKind
      for place in 0..<days.placeCount {
        row.scopeID = tableID(row.scopeType, ids[place])
        for day in 0..<days.dayCount {
          func mean(_ count: SiteDays.Count) -> Double {
            Double(days[count, place: place, day: day]) / Double(option.replications)
          }
          row.date = Day(first.adding(days: day).description)
          row.received = mean(.received)
          row.served = mean(.served)
          row.offered = row.served + mean(.unserved)
          if row.received + row.offered > 0 { text.write(row) }
        }
      }
    }
    return text
  }
}
