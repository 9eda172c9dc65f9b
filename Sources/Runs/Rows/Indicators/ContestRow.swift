package import Experiments
import OutputAnalysis
import Tables
import Wording

/// A row of `best.csv`: whether an option may be the best in a KPI.
struct ContestRow: TableRow {
  var kpi = ""
  var option = ""
  var mean: Double?
  var margin: Double?
  var low: Double?
  var high: Double?
  var level = 0.0
  var standing = Comparison.Standing.allCases[0]
  var family = 0

  static let table = Table<ContestRow>(
    "best",
    vi: "Phương án nào có thể là tốt nhất: mỗi phương án được xếp hạng so với phương án tốt nhất "
      + "trong số còn lại, toàn thành phố.",
    en: "Which options may be the best: each that is ranked against the best of the others, for "
      + "the city.",
    columns: [
      .kpi(\.kpi), .option(\.option),
      .inKPIUnit(
        "mean", \.mean, vi: "Giá trị gộp mọi lần lặp.", en: "Value over all replications."),
      .inKPIUnit(
        "margin", \.margin, vi: "Trừ đi giá trị tốt nhất trong số còn lại.",
        en: "Minus the best value among the others."),
      .inKPIUnit(
        "ci_low", \.low,
        vi: "Cận dưới; mọi khoảng của family chỉ tiêu cùng đúng với độ tin cậy ấy.",
        en: "Lower end of the margin's interval; those of family KPIs hold together at this level."),
      .inKPIUnit("ci_high", \.high, vi: "Cận trên.", en: "Upper end."),
      .intervalLevel(\.level),
      Column(
        "standing", \.standing,
        vi: "best: mọi phương án khác kém hơn đáng kể; may_be_best: có thể là tốt nhất hoặc kém "
          + "không đáng kể; not_best: kém hơn đáng kể. So sánh mọi cặp, theo từng lần lặp, "
          + "Bonferroni.",
        en: "best: all others are relevantly behind; may_be_best: it may be the best, or behind by "
          + "no relevant difference; not_best: relevantly behind. All pairs, paired, Bonferroni."),
      Column(
        "family", \.family, unit: "count",
        vi: "Bao nhiêu chỉ tiêu cùng đúng: các chỉ tiêu chính, hoặc riêng chỉ tiêu này.",
        en: "How many KPIs hold together: all headline KPIs, or this one by itself."
      ).atLeast(1),
    ], key: ["kpi", "option"], references: [.option, .kpi])
}

extension ContestRow {
  static func text(_ comparison: Comparison) -> TableText<ContestRow> {
    var text = TableText<ContestRow>()
    for contest in comparison.contests {
      for entry in contest.entries {
        var row = ContestRow()
        row.kpi = contest.kpi.id
        row.option = tableID("option", entry.option)
        (row.mean, row.margin) = (entry.value, entry.lead)
        (row.low, row.high) = (entry.interval.lower, entry.interval.upper)
        row.level = comparison.level
        row.standing = entry.standing
        row.family = contest.families
        text.write(row)
      }
    }
    return text
  }
}

extension Comparison.Standing: CellWord {}
