import Choice
import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `attribution.csv`: what one lever has to do with an option's difference in an indicator.
struct AttributionRow: TableRow {
  var option = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var lever = ""
  var leverVI: String?
  var leverEN: String?
  var base: Double?
  var share: Double?
  var low: Double?
  var high: Double?
  var alone: Double?
  var lastOut: Double?
  var isOn: Bool?

  /// The lever of the row that is about the whole difference.
  static let all = "all"

  static let table = Table<AttributionRow>(
    "attribution",
    vi:
      "Mỗi giải pháp (lever) của phương án đóng góp bao nhiêu vào khác biệt, với cùng những người dân.",
    en: "How much of an option's difference each of its levers makes, on the same citizens.",
    columns: [
      .option(\.option), .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
      Column(
        "lever", \.lever, vi: "Mã giải pháp; all: toàn bộ khác biệt.",
        en: "Id of the lever; all for the whole difference."),
      Column("lever_vi", \.leverVI, vi: "Tên giải pháp.", en: "What it is called, in Vietnamese."),
      Column("lever_en", \.leverEN, vi: "Tên giải pháp, tiếng Anh.", en: "What it is called."),
      .inKPIUnit(
        "base_value", \.base, vi: "Khi chưa có giải pháp nào.", en: "Without any of the levers."),
      .inKPIUnit(
        "share", \.share,
        vi:
          "Phần của giải pháp (Shapley; Faigle và Kern nếu có needs): các phần cộng lại bằng dòng all.",
        en:
          "Its share (Shapley; Faigle and Kern where levers need others): these add up to the row all."
      ),
      .inKPIUnit(
        "ci_low", \.low, vi: "Cận dưới khoảng tin cậy 95%.", en: "Lower end of its 95 % interval."),
      .inKPIUnit("ci_high", \.high, vi: "Cận trên.", en: "Upper end."),
      .inKPIUnit(
        "alone", \.alone,
        vi: "Chỉ bật riêng giải pháp này; trống nếu nó cần giải pháp khác. Không cộng lại được.",
        en: "With this lever alone; empty if it needs another. These do not add up."),
      .inKPIUnit(
        "last_out", \.lastOut,
        vi:
          "Bật tất cả, so với khi bỏ riêng giải pháp này; trống nếu giải pháp khác cần nó. Không cộng lại được.",
        en: "All levers, against all but this one; empty if another needs it. These do not add up."),
      Column(
        "enabled", \.isOn,
        vi: "Phương án như đã viết có giải pháp này hay không; trống ở dòng all.",
        en: "Whether the option as written has it on; empty in the row all."
      ).later,
    ], key: ["option", "kpi", "scope_type", "scope_id", "lever"],
    references: [.option, .kpi, .scope])

  static func text(_ findings: DecomposeFindings) -> TableText<AttributionRow> {
    var text = TableText<AttributionRow>()
    for figure in findings.figures {
      var row = AttributionRow()
      row.option = tableID("option", findings.option.id)
      (row.kpi, row.scopeType) = (figure.kpi.id, figure.key.scopeType)
      row.scopeID = tableID(figure.key.scopeType, figure.key.scopeID)
      (row.lever, row.base) = (all, figure.base)
      let total = figure.attribution.total
      row.tell(total.value, total.interval(level: intervalLevel))
      text.write(row)
      for (lever, part) in zip(findings.design.levers, figure.attribution.shares) {
        row.lever = id(ofLever: lever.id)
        (row.leverVI, row.leverEN) = (lever.name.vi, lever.name.en)
        row.tell(part.value.value, part.interval(level: intervalLevel))
        (row.alone, row.lastOut) = (part.alone?.value, part.lastOut?.value)
        row.isOn = lever.isOn
        text.write(row)
      }
    }
    return text
  }

  /// One that nobody takes for the whole difference.
  static func id(ofLever id: String) -> String { id == all ? "lever:\(id)" : tableID("lever", id) }

  private mutating func tell(_ value: Double, _ interval: ConfidenceInterval?) {
    (share, low, high) = (value, interval?.lower, interval?.upper)
  }
}
