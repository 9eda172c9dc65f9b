import Choice
import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `interactions.csv`: what two levers make together beyond what each adds without the other.
struct InteractionRow: TableRow {
  var option = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var lever = ""
  var other = ""
  var value: Double?
  var low: Double?
  var high: Double?
  var beyondAlone: Double?

  static let table = Table<InteractionRow>(
    "interactions",
    vi:
      "Hai giải pháp cùng nhau làm khác bao nhiêu so với từng cái, với cùng những người dân.",
    en:
      "What two levers make together beyond what each adds without the other, on the same citizens.",
    columns: [
      .option(\.option), .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
      Column("lever", \.lever, vi: "Mã giải pháp.", en: "Id of a lever."),
      Column("other_lever", \.other, vi: "Mã giải pháp kia.", en: "Id of the other one."),
      .inKPIUnit(
        "interaction", \.value,
        vi:
          "Trung bình trên mọi thứ tự mà hai giải pháp đứng liền nhau (Grabisch và Roubens); trái dấu với phần của "
          + "chúng: cái này làm thay cái kia.",
        en:
          "On average over all orders in which they come side by side (Grabisch and Roubens); of the other "
          + "sign than their shares where each does what the other would."),
      .inKPIUnit(
        "ci_low", \.low, vi: "Cận dưới khoảng tin cậy 95%.", en: "Lower end of its 95 % interval."),
      .inKPIUnit("ci_high", \.high, vi: "Cận trên.", en: "Upper end."),
      .inKPIUnit(
        "beyond_alone", \.beyondAlone,
        vi:
          "Cùng với cột alone của attribution.csv thì cộng lại bằng toàn bộ khác biệt (Sundararajan và cộng sự); "
          + "trống nếu có needs.",
        en:
          "With the column alone of attribution.csv these add up to the whole difference (Sundararajan and "
          + "others); empty where levers need others."),
    ], key: ["option", "kpi", "scope_type", "scope_id", "lever", "other_lever"],
    references: [.option, .kpi, .scope])

  static func text(_ findings: DecomposeFindings) -> TableText<InteractionRow> {
    var text = TableText<InteractionRow>()
    let ids = findings.design.levers.map { AttributionRow.id(ofLever: $0.id) }
    for figure in findings.figures {
      var row = InteractionRow()
      row.option = tableID("option", findings.option.id)
      (row.kpi, row.scopeType) = (figure.kpi.id, figure.key.scopeType)
      row.scopeID = tableID(figure.key.scopeType, figure.key.scopeID)
      for pair in figure.attribution.interactions {
        (row.lever, row.other) = (ids[pair.first], ids[pair.second])
        let interval = pair.value.interval(level: intervalLevel)
        (row.value, row.low, row.high) = (pair.value.value, interval?.lower, interval?.upper)
        row.beyondAlone = pair.beyondAlone?.value
        text.write(row)
      }
    }
    return text
  }
}
