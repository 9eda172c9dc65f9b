import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `kpi_summary.csv`: what a KPI came to over all replications.
struct SummaryRow: TableRow {
  var option = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var mean: Double?
  var low: Double?
  var high: Double?
  var target: Double?
  var meets: TargetVerdict?

  static let table = Table<SummaryRow>(
    "kpi_summary",
    vi:
      "Chỉ tiêu gộp mọi lần lặp, mọi phạm vi. Xã, phường ở communes.csv; không có tệp ấy thì các "
      + "chỉ tiêu chính của xã, phường ở đây. Của phương án không được xếp hạng: các chỉ tiêu "
      + "chính của thủ tục và quận, huyện, của từng phòng ban chỉ mức độ bận.",
    en: "KPIs over all replications, all scopes. Communes are in communes.csv; without it their "
      + "headline KPIs are here. Of an alternative that is not ranked: the headline KPIs of "
      + "procedures and districts, of single offices how busy they are.",
    columns: [
      .option(\.option), .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
      .inKPIUnit(
        "mean", \.mean,
        vi: "Giá trị gộp mọi lần lặp (tỷ số của tổng, hoặc phân vị gộp). Ở phạm vi không có trong "
          + "kpi.csv, giá trị và khoảng chính xác đến chữ số thứ ba của nửa độ rộng khoảng.",
        en: "Value over all replications (ratio of sums, or pooled quantile). Where kpi.csv does "
          + "not tell of it, value and interval to the third digit of half the interval's width."),
      .inKPIUnit(
        "ci_low", \.low,
        vi: "Cận dưới của khoảng tin cậy.", en: "Lower end of the interval."),
      .inKPIUnit(
        "ci_high", \.high, vi: "Cận trên của khoảng tin cậy.", en: "Upper end of the interval."),
      .inKPIUnit("target", \.target, vi: "Mục tiêu của phương án.", en: "Target of the option."),
      Column(
        "meets", \.meets,
        vi: "Đạt mục tiêu: met, missed, uncertain (khoảng chứa mục tiêu), no_data; NA nếu không có "
          + "mục tiêu.",
        en: "Whether the target is reached: met, missed, uncertain (the interval covers it), "
          + "no_data; NA without a target."
      ).only(["met", "missed", "uncertain", "no_data"]),
    ], key: ["option", "kpi", "scope_type", "scope_id"], references: [.option, .kpi, .scope])
}

extension SummaryRow {
  static func text(
    _ options: [OptionResult], _ told: ToldPlaces = .all
  ) -> TableText<SummaryRow> {
    var text = TableText<SummaryRow>()
    for (position, option) in options.enumerated() {
      let places = TablePlace.all(of: option)
      let student = StudentQuantile(level: intervalLevel, replications: option.replications)
      let isRanked = option.isRanked
      for kpi in KPI.all {
        let target = kpi.target(in: option.scenario)?.value
        for scope in option.scopes(of: kpi)
        where kpi.isReplicated(in: places[scope].type)
          && told.summarises(
            kpi, in: places[scope].type, isAlternative: position > 0, isRanked: isRanked)
        {
          let (place, estimate) = (places[scope], option.estimate(kpi, scope: scope))
          guard kpi.isTold(in: place.type, hasValue: estimate != nil) else { continue }
          let interval = student.flatMap { estimate?.interval($0) }
          let meets = TargetVerdict(estimate, interval, of: kpi, target: target)
          let told = ToldEstimate(estimate?.value, interval, of: kpi, in: place.type)
          text.write(
            SummaryRow(
              option: place.option, kpi: kpi.id, scopeType: place.type,
              scopeID: place.id, mean: told.value, low: told.low, high: told.high,
              target: target, meets: meets == .noTarget ? nil : meets))
        }
      }
    }
    return text
  }
}
