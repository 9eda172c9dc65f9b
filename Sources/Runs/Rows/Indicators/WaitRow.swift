import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `waits.csv`: those who began to wait in a half-hour of the days.
struct WaitRow: TableRow {
  var option = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var time = ClockTime(minutes: 0)
  var tickets = 0
  var leftUncalled = 0
  var wait = Spread()
  var waitByClock = Spread()

  /// Over tickets called, in minutes.
  struct Spread {
    var mean: Double?
    var p10: Double?
    var p50: Double?
    var p90: Double?
  }

  static let table = Table<WaitRow>(
    "waits",
    vi: "Thời gian chờ theo giờ lấy số: mọi lượt được gọi của mọi ngày và mọi lần lặp gộp lại.",
    en: "Waits by the time of day they began: all tickets called, of all days and replications.",
    columns: [
      .option(\.option),
      .scopeType(\.scopeType).only([ScopeType.city, .siteKind].map(\.rawValue)),
      .scopeID(\.scopeID),
      Column(
        "time_of_day", \.time,
        vi: "Đầu khoảng 30 phút lấy số; số lấy khi đóng cửa thuộc khoảng mở cửa kế tiếp.",
        en: "Start of the half-hour of the ticket; one taken while doors are closed belongs to the "
          + "next open one."),
      Column(
        "tickets", \.tickets, unit: "count", vi: "Số lượt được gọi, gộp các lần lặp.",
        en: "Tickets called, over all replications."
      ).atLeast(0),
      Column(
        "left_uncalled", \.leftUncalled, unit: "count",
        vi: "Số lượt về trước khi được gọi, không có trong các mức chờ.",
        en: "Tickets that left before being called; their waits are not among these."
      ).atLeast(0),
    ]
      + spread(
        "wait", mean: \.wait.mean, [\.wait.p10, \.wait.p50, \.wait.p90],
        vi: "Chờ trong giờ mở cửa", en: "Wait in opening hours")
      + spread(
        "wait_clock", mean: \.waitByClock.mean,
        [\.waitByClock.p10, \.waitByClock.p50, \.waitByClock.p90], vi: "Chờ theo đồng hồ",
        en: "Wait by the clock"),
    key: ["option", "scope_type", "scope_id", "time_of_day"], references: [.option, .scope])

  private static func spread(
    _ name: String, mean: Property<WaitRow, Double?>, _ quantiles: [Property<WaitRow, Double?>],
    vi: String, en: String
  ) -> [Column<WaitRow>] {
    [
      Column("\(name)_mean", mean, unit: "minutes", vi: "\(vi), trung bình.", en: "\(en), mean.")
        .ofSamples.atLeast(0)
    ]
      + zip([10, 50, 90], quantiles).map { p, quantile in
        Column(
          "\(name)_p\(p)", quantile, unit: "minutes",
          vi: "\(vi), phân vị \(p) của mọi lượt gộp lại.",
          en: "\(en), quantile 0.\(p / 10) of all tickets together."
        ).ofSamples.atLeast(0)
      }
  }
}

extension WaitRow {
  /// Of the city and of each kind of site: half-hours in which anybody began to wait.
  static func text(_ options: [OptionResult]) -> TableText<WaitRow> {
    var text = TableText<WaitRow>()
    for option in options {
      let city = (type: ScopeType.city, id: "city", kind: Int?.none)
      let kinds = option.scenario.siteKinds.enumerated().map { kind, id in
        (type: ScopeType.siteKind, id: id, kind: Optional(kind))
      }
      for (type, id, kind) in [city] + kinds {
        for slot in 0..<DayWaits.slotsPerDay {
          let waits = option.dayWaits.waits(slot: slot, kind: kind)
          let left = option.dayWaits.left(slot: slot, kind: kind)
          guard waits.count + left > 0 else { continue }
          text.write(
            WaitRow(
              option: tableID("option", option.id), scopeType: type, scopeID: tableID(type, id),
              time: ClockTime(minutes: DayWaits.slotMinutes * slot), tickets: waits.count,
              leftUncalled: left, wait: Spread(waits),
              waitByClock: Spread(option.dayWaits.waitsByClock(slot: slot, kind: kind))))
        }
      }
    }
    return text
  }
}

extension WaitRow.Spread {
  fileprivate init(_ waits: SampleMeasures) {
    if waits.count > 0 { mean = Double(waits.totalTicks) / Double(waits.count) / 60e6 }
    func quantile(_ p: Double) -> Double? { waits.histogram?.quantile(p).map { $0 / 60 } }
    (p10, p50, p90) = (quantile(0.1), quantile(0.5), quantile(0.9))
  }
}
