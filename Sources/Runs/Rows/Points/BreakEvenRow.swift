import Experiments
import ScenarioFiles
import ServiceModel
import Tables
import Wording

/// A row of `break_even.csv`: where a goal begins or ends to be met.
struct BreakEvenRow: TableRow {
  var until = ""
  var option = ""
  var selector = ""
  var selector2: String?
  var value2: String?
  var crossing = 0
  var state = BreakEvenSearch.State.noData
  var root: Double?
  var lower: Double?
  var lowerExcess: Double?
  var lowerMeets: Bool?
  var upper: Double?
  var upperExcess: Double?
  var upperMeets: Bool?
  var certainLower: Double?
  var certainUpper: Double?
  var place: String?
  var kpi: String?
  var predicted: Double?

  static let table = Table<BreakEvenRow>(
    "break_even",
    vi:
      "Nơi mục tiêu (của --until; của robust: phương án không kém phương án gốc) bắt đầu hay thôi đạt, hai bên "
      + "đều được mô phỏng.",
    en:
      "Where a goal (that of --until; of robust, that an option is no worse than the base) begins or ends to be "
      + "met, both sides simulated.",
    columns: [
      Column("goal", \.until, vi: "Mục tiêu, như --until.", en: "The goal, as --until has it."),
      .option(\.option),
      Column(
        "selector", \.selector,
        vi: "Đường dẫn được đặt giá trị, như --over; của robust: mã yếu tố.",
        en: "The path that is set, as of --over; of robust, the factor's id."),
      Column(
        "selector_2", \.selector2, vi: "Đường dẫn thứ hai, nếu có.", en: "The second path, if any."),
      Column("selector_2_value", \.value2, vi: "Giá trị ở đó.", en: "The value there."),
      Column(
        "crossing", \.crossing, unit: "count", vi: "Lần đổi thứ mấy, từ 1; 0 nếu không đổi.",
        en: "Which crossing, from 1; 0 where there is none."
      ).atLeast(0),
      Column(
        "outcome", \.state,
        vi:
          "crosses: khoảng tin cậy 95% của mỗi bên nằm hẳn một phía của giới hạn; "
          + "undecided: khoảng chứa giới hạn; "
          + "does_not_cross: không đổi trong khoảng giá trị; no_data: không có số liệu.",
        en:
          "crosses: the 95 % interval of each side lies wholly on one side of the limit; "
          + "undecided: one straddles it; "
          + "does_not_cross within the range; no_data."),
      number(
        "break_even", \.root, vi: "Nơi trung bình chạm giới hạn; trống giữa hai số nguyên.",
        en: "Where the mean reaches the limit; empty between two whole numbers."),
      number(
        "below", \.lower, vi: "Bên dưới gần nhất (không đổi: đầu khoảng).",
        en: "The nearest side below (where nothing crosses: the first value)."),
      excess(
        "below_excess", \.lowerExcess, vi: "Ở đó, hơn giới hạn bao nhiêu.",
        en: "By how much it lies above the limit there."),
      Column(
        "below_meets", \.lowerMeets, vi: "Ở đó có đạt không.", en: "Whether it meets the goal."),
      number(
        "above", \.upper, vi: "Bên trên gần nhất (không đổi: cuối khoảng).",
        en: "The nearest side above (where nothing crosses: the last value)."),
      excess(
        "above_excess", \.upperExcess, vi: "Ở đó, hơn giới hạn bao nhiêu.",
        en: "By how much it lies above the limit there."),
      Column(
        "above_meets", \.upperMeets, vi: "Ở đó có đạt không.", en: "Whether it meets the goal."),
      number(
        "certain_below", \.certainLower,
        vi:
          "Giá trị gần nhất bên dưới mà khoảng tin cậy nằm hẳn một phía của giới hạn; "
          + "trống nếu không có.",
        en:
          "The nearest value below whose interval lies wholly on one side of the limit; "
          + "empty if there is none."),
      number(
        "certain_above", \.certainUpper, vi: "Cũng vậy, bên trên.", en: "The same, above."),
      Column(
        "worst_place", \.place,
        vi: "Nơi kém nhất ở bên không đạt, nếu mục tiêu đặt cho mọi nơi ([site=*]).",
        en: "The worst place on the side that misses the goal, where it is of all ([site=*])."),
      Column(
        "kpi", \.kpi, vi: "Chỉ tiêu của mục tiêu.", en: "The indicator that the goal is of."
      ).later,
      number(
        "predicted", \.predicted,
        vi: "Nơi mô hình thay thế của robust cho là hòa vốn; trống nếu không.",
        en: "Where robust's statistical fit puts the break-even; empty if nowhere."
      ).later,
    ])

  private static func number(
    _ name: String, _ property: Property<BreakEvenRow, Double?>, vi: String, en: String
  ) -> Column<BreakEvenRow> {
    Column(name, property, vi: vi, en: en).ofSamples
  }

  private static func excess(
    _ name: String, _ property: Property<BreakEvenRow, Double?>, vi: String, en: String
  ) -> Column<BreakEvenRow> {
    Column(name, property, unit: "unit", vi: vi, en: en).ofSamples
  }
}

extension BreakEvenSearch.State: CellWord {}

extension BreakEvenRow {
  static func text(_ findings: PointFindings) -> TableText<BreakEvenRow> {
    let factors = findings.points.factors
    return TableText(
      findings.breakEvens.map { found in
        var row = BreakEvenRow(found, of: findings.options)
        row.until = findings.until ?? ""
        row.kpi = findings.goal?.kpi.id
        row.selector = factors[0]
        if factors.count > 1 { (row.selector2, row.value2) = (factors[1], found.second) }
        if let type = findings.goal?.indicator.scopeType {
          row.place = found.place.map { tableID(type, $0) }
        }
        return row
      })
  }
}

extension BreakEvenRow {
  /// Of a robust study.
  static func text(_ findings: RobustFindings) -> TableText<BreakEvenRow> {
    let ids = findings.options.map { tableID("option", $0.id) }
    return TableText(
      findings.breakEvens.map { sought in
        var row = BreakEvenRow(sought.found, of: findings.options)
        let sign = sought.kpi.better == .higher ? ">=" : "<="
        row.until =
          "\(sought.kpi.id)(\(ids[sought.found.option]))\(sign)\(sought.kpi.id)(\(ids[0]))"
        row.selector = findings.design.factors.all[sought.factor].id
        (row.kpi, row.predicted) = (sought.kpi.id, sought.predicted)
        return row
      })
  }

  private init(_ found: BreakEven, of options: [Scenario]) {
    option = tableID("option", options[found.option].id)
    (crossing, state, root) = (found.crossing, found.state, found.root)
    (lower, lowerExcess) = (found.lower?.value, found.lower?.excess)
    (upper, upperExcess) = (found.upper?.value, found.upper?.excess)
    (lowerMeets, upperMeets) = (found.lower?.isMet, found.upper?.isMet)
    (certainLower, certainUpper) = (found.certainLower, found.certainUpper)
  }
}
