import Choice
package import Experiments
import OutputAnalysis
import ServiceModel
import Tables
import Wording

/// A row of `compare.csv`: an option against the base, in a KPI and scope that both have.
struct ComparisonRow: TableRow {
  var alternative = ""
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var difference: Double?
  var low: Double?
  var high: Double?
  var p: Double?
  var adjustedP: Double?
  var practical = Comparison.Verdict.noData
  var relevantDifference: Double?
  var family = 0
  /// Of the whole city.
  var byInputs: Choice.Verdict?

  static let table = Table<ComparisonRow>(
    "compare",
    vi: "Chênh lệch giữa phương án và phương án gốc, theo cặp từng lần lặp; với xã, phường chỉ các "
      + "chỉ tiêu chính; chi phí của từng phòng ban chỉ có ở kpi_summary.csv.",
    en: "Differences of options from the base, paired replication by replication; of communes in "
      + "the headline KPIs; costs of single offices stand in kpi_summary.csv only.",
    columns: [
      .option(\.alternative, "alternative"), .kpi(\.kpi), .scopeType(\.scopeType),
      .scopeID(\.scopeID),
      .inKPIUnit(
        "difference", \.difference,
        vi: "Phương án trừ gốc. Ở phạm vi không có trong kpi.csv, chênh lệch và khoảng chính xác "
          + "đến chữ số thứ ba của nửa độ rộng khoảng.",
        en: "Alternative minus base. Where kpi.csv does not tell of it, difference and interval "
          + "to the third digit of half the interval's width."),
      .inKPIUnit(
        "ci_low", \.low,
        vi:
          "Cận dưới của khoảng sai số mô phỏng (đã hiệu chỉnh nếu family lớn hơn 1) mà practical dựa "
          + "vào, cắt ở giới hạn có thể có.",
        en:
          "Lower end of the noise interval (adjusted if family is above 1) that practical is read from, "
          + "cut off at what is possible."),
      .inKPIUnit(
        "ci_high", \.high, vi: "Cận trên của khoảng ấy.", en: "Upper end of that interval."),
      Column(
        "p", \.p, unit: "share", vi: "Giá trị p hai phía, chưa hiệu chỉnh.",
        en: "Two-sided p-value, not adjusted."
      ).ofOne.digits(4),
      Column(
        "p_adjusted", \.adjustedP, unit: "share",
        vi: "p nhân family (Bonferroni), của các chỉ tiêu chính toàn thành phố; trống ở dòng khác.",
        en: "p times family (Bonferroni), of the headline KPIs of the city; empty in other rows."
      ).ofOne.digits(4),
      Column(
        "practical", \.practical,
        vi: "Chỉ với các số liệu đầu vào này, theo khoảng sai số mô phỏng. better, worse, differs "
          + "(khác, không bên nào tốt hơn): cả khoảng vượt "
          + "relevant_difference; no_relevant_difference: cả khoảng nằm trong mức ấy; same: như nhau "
          + "ở mọi lần lặp; open: chưa đủ cơ sở kết luận; not_ranked: phương án không đạt; no_data: "
          + "không có số liệu.",
        en:
          "For these inputs only, by the noise interval. better, worse, differs (neither is better): "
          + "the whole interval is beyond "
          + "relevant_difference; no_relevant_difference: all of it is within; same: equal in every "
          + "replication; open: none of these; not_ranked: the alternative fails; no_data."),
      .inKPIUnit(
        "relevant_difference", \.relevantDifference,
        vi: "Mức chênh lệch đáng kể nhỏ nhất ở dòng này.",
        en: "The smallest relevant difference in this row."
      ).atLeast(0),
      Column(
        "family", \.family, unit: "count",
        vi: "Bao nhiêu khoảng, kể cả khoảng này, cùng đúng với độ tin cậy 95%; độ tin cậy của "
          + "riêng khoảng này là 1 - 0,05 / family.",
        en: "How many intervals, this one included, hold together at 95 %; the level of this one "
          + "by itself is 1 - 0.05 / family."
      ).atLeast(1),
      Column(
        "verdict", \.byInputs,
        vi: "Còn đúng không nếu số liệu đầu vào khác đi, theo các điểm của thiết kế (futures.csv): "
          + "clearly_better, clearly_worse, clearly_different: chiều chênh lệch giữ nguyên ở ít nhất "
          + "95% số điểm (dưới 93 điểm: ở mọi điểm; dưới 59 điểm thì không có); likely_...: ở ít nhất "
          + "80%; no_relevant_difference: dưới relevant_difference ở ít nhất 80%; open: không phải các "
          + "trường hợp trên; for_these_inputs: không có thiết kế, dưới 20 điểm, hoặc dòng không được "
          + "xét: nếu số liệu đầu vào khác đi thì chưa biết; not_ranked; no_data. Chỉ của toàn thành phố, trống ở "
          + "dòng khác.",
        en: "Whether it is still so under other inputs, by the points of the design (futures.csv): "
          + "clearly_better, clearly_worse, clearly_different: the sign holds in 95 % of the points or "
          + "more (below 93 points in all; below 59 never); likely_...: in 80 % or more; "
          + "no_relevant_difference: below relevant_difference in 80 % or more; open: none of these; "
          + "for_these_inputs: no design, fewer than 20 points, or a row that was not looked at: how it "
          + "stands under other inputs is not known; not_ranked; no_data. Of the whole city, empty in other "
          + "rows."),
    ], key: ["alternative", "kpi", "scope_type", "scope_id"],
    references: [
      ForeignKey(["alternative"], in: "options", key: ["option"]), .kpi,
      ForeignKey(
        ["alternative", "scope_type", "scope_id"], in: "scopes",
        key: ["option", "scope_type", "scope_id"]),
    ])
}

extension ComparisonRow {
  /// Of the interval by itself.
  var level: Double { 1 - (1 - intervalLevel) / Double(max(1, family)) }

  init(_ row: Comparison.Row, _ verdicts: InputVerdicts) {
    alternative = tableID("option", row.alternative)
    kpi = row.kpi.id
    scopeType = row.scopeType
    scopeID = tableID(row.scopeType, row.scopeID)
    let told = ToldEstimate(row.difference, row.interval, of: row.kpi, in: row.scopeType)
    (difference, low, high) = (told.value, told.low, told.high)
    (p, adjustedP) = (row.p, row.adjustedP)
    practical = row.verdict
    relevantDifference = row.relevant
    family = row.family
    byInputs = row.scopeType == .city ? verdicts.verdict(of: row) : nil
  }

  static func text(
    _ comparison: Comparison, _ verdicts: InputVerdicts, _ told: ToldPlaces = .all
  ) -> TableText<ComparisonRow> {
    TableText(
      comparison.rows.lazy.filter {
        told.has($0.kpi, in: $0.scopeType)
          && $0.kpi.isCompared(
            in: $0.scopeType, hasValue: $0.difference != nil,
            isRanked: !comparison.unranked.contains($0.alternative))
      }.map { ComparisonRow($0, verdicts) })
  }
}

extension Comparison.Verdict: CellWord {}
extension Choice.Verdict: CellWord {}
