package import Choice
import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `boxes.csv`: one side of the box of futures in which the best option loses.
struct BoxRow: TableRow {
  var kpi = ""
  var option = ""
  var factor = ""
  var low: Double?
  var high: Double?
  var lostShare = 0.0
  var points = 0
  var losing = 0
  var coverage = 0.0
  var density = 0.0
  var simulated = 0
  var lost = 0
  var share: Double?
  var shareLow: Double?
  var shareHigh: Double?

  static let table = Table<BoxRow>(
    "boxes",
    vi:
      "Điều gì phải đúng để phương án tốt nhất thua: vùng của nhiều nhất ba yếu tố chứa phần lớn các kịch bản tương lai mà "
      + "nó thua (PRIM), và những gì mô phỏng lại trong vùng ấy cho thấy.",
    en:
      "What would have to be true for the best option to lose: the box of at most three factors that most of the "
      + "futures are in in which it does (PRIM), and what fresh futures inside the box came to.",
    columns: [
      .kpi(\.kpi), .option(\.option),
      Column("factor", \.factor, vi: "Mã yếu tố.", en: "Id of the factor."),
      Column(
        "factor_low", \.low,
        vi: "Giá trị của yếu tố ít nhất là vậy; trống: không giới hạn.",
        en: "The factor is at least so much; empty: whatever."
      ).ofSamples,
      Column(
        "factor_high", \.high, vi: "Nhiều nhất là vậy; trống: không giới hạn.",
        en: "At most so much; empty: whatever."
      ).ofSamples,
      share(
        "lost_share", \.lostShare, vi: "Tỷ lệ mọi kịch bản tương lai mà phương án này thua.",
        en: "Share of all futures in which the option loses."),
      count(
        "futures_in_box", \.points, vi: "Số kịch bản tương lai của thiết kế trong vùng.",
        en: "Futures of the design inside the box."),
      count(
        "lost_in_box", \.losing, vi: "Trong đó, số kịch bản tương lai nó thua.",
        en: "Of those, in which it loses."),
      share(
        "coverage", \.coverage, vi: "Tỷ lệ các kịch bản tương lai nó thua nằm trong vùng.",
        en: "Share of the futures in which it loses that are inside."),
      share(
        "density", \.density, vi: "Tỷ lệ các kịch bản tương lai trong vùng mà nó thua.",
        en: "Share of the futures inside in which it loses."),
      count(
        "simulated", \.simulated,
        vi: "Số kịch bản tương lai mới trong vùng được mô phỏng để kiểm tra.",
        en: "Fresh futures inside the box that were simulated as a check."),
      count(
        "simulated_lost", \.lost, vi: "Trong đó, số nó thua.", en: "Of those, in which it loses."),
      .shareOfFutures(
        "simulated_share", \.share, vi: "Tỷ lệ ấy.", en: "As a share."),
      .shareOfFutures(
        "simulated_share_low", \.shareLow, vi: "Cận dưới 95% (Clopper và Pearson).",
        en: "Lower end, 95 % (Clopper and Pearson)."),
      .shareOfFutures("simulated_share_high", \.shareHigh, vi: "Cận trên.", en: "Upper end."),
    ], key: ["kpi", "option", "factor"], references: [.option, .kpi])

  private static func share(
    _ name: String, _ property: Property<BoxRow, Double>, vi: String, en: String
  ) -> Column<BoxRow> {
    Column(name, property, unit: "share", vi: vi, en: en).ofOne
  }

  private static func count(
    _ name: String, _ property: Property<BoxRow, Int>, vi: String, en: String
  ) -> Column<BoxRow> {
    Column(name, property, unit: "count", vi: vi, en: en).atLeast(0)
  }
}

extension BoxRow {
  static func text(_ findings: RobustFindings) -> TableText<BoxRow> {
    var text = TableText<BoxRow>()
    for found in findings.boxes {
      for side in found.box.sides {
        var row = BoxRow()
        row.kpi = found.kpi.id
        row.option = tableID("option", findings.options[found.winner].id)
        row.factor = findings.design.factors.all[side.factor].id
        (row.low, row.high) = findings.range(of: side)
        row.fill(found)
        text.write(row)
      }
    }
    return text
  }

  private mutating func fill(_ found: FutureBox) {
    lostShare = found.lostShare
    (points, losing) = (found.box.points, found.box.losing)
    (coverage, density) = (found.box.coverage, found.box.density)
    (simulated, lost) = (found.simulated, found.lost)
    share = simulated > 0 ? Double(lost) / Double(simulated) : nil
    (shareLow, shareHigh) = (found.interval?.lower, found.interval?.upper)
  }
}

extension RobustFindings {
  /// What a factor has to be, in its unit; an end that is nil is not cut.
  package func range(of side: LosingBox.Side) -> (low: Double?, high: Double?) {
    let law = design.factors.laws[side.factor]
    return (
      side.range.lowerBound > 0 ? law.value(at: side.range.lowerBound) : nil,
      side.range.upperBound < 1 ? law.value(at: side.range.upperBound) : nil
    )
  }
}
