import Experiments
import ServiceModel
import Wording

extension TableSchema {
  static let compare = TableSchema(
    name: "compare",
    description: .init(
      vi: "Chênh lệch giữa phương án và phương án gốc, theo cặp từng lần lặp.",
      en: "Differences of options from the base, paired replication by replication."),
    columns: [
      Column("base", .string, vi: "Phương án gốc.", en: "The base option."),
      Column("alternative", .string, vi: "Phương án so sánh.", en: "The option compared with it."),
      kpiID, scopeType, scopeID,
      inKPIUnit("difference", vi: "Phương án trừ gốc.", en: "Alternative minus base."),
      inKPIUnit(
        "ci_low", vi: "Cận dưới của khoảng mà kết luận dựa vào, cắt ở giới hạn có thể có.",
        en: "Lower end of the interval that the verdict is read from, cut off at what is possible."),
      inKPIUnit("ci_high", vi: "Cận trên của khoảng ấy.", en: "Upper end of that interval."),
      Column(
        "p", .number, unit: "share", vi: "Giá trị p hai phía, chưa hiệu chỉnh.",
        en: "Two-sided p-value, not adjusted.", optional: true),
      Column(
        "p_adjusted", .number, unit: "share",
        vi: "p nhân family (Bonferroni), của các chỉ tiêu chính toàn thành phố; trống ở dòng khác.",
        en: "p times family (Bonferroni), of the headline KPIs of the city; empty in other rows.",
        optional: true),
      Column(
        "level", .number, unit: "share",
        vi: "Độ tin cậy của riêng khoảng này: 1 - 0,05 / family.",
        en: "Level of this interval by itself: 1 - 0.05 / family.", optional: true),
      method, unit,
      Column(
        "practical", .string,
        vi:
          "better, worse, differs (khác, không bên nào tốt hơn): cả khoảng vượt relevant_difference; "
          + "no_relevant_difference: cả khoảng nằm trong mức ấy; same: như nhau ở mọi lần lặp; open: "
          + "chưa đủ cơ sở kết luận; not_ranked: phương án không đạt; no_data: không có số liệu.",
        en: "better, worse, differs (neither is better): the whole interval is beyond "
          + "relevant_difference; no_relevant_difference: all of it is within; same: equal in every "
          + "replication; open: none of these; not_ranked: the alternative fails; no_data.",
        allowed: Comparison.Verdict.allCases.map(\.rawValue)),
      inKPIUnit(
        "relevant_difference", vi: "Mức chênh lệch đáng kể nhỏ nhất ở dòng này.",
        en: "The smallest relevant difference in this row."),
      Column(
        "family", .integer, unit: "count",
        vi: "Bao nhiêu khoảng, kể cả khoảng này, cùng đúng với độ tin cậy 95 %.",
        en: "How many intervals, this one included, hold together at 95 %."),
    ],
    primaryKey: ["base", "alternative", "kpi", "scope_type", "scope_id"],
    foreignKeys: [
      ForeignKey(columns: ["base"], table: "options", references: ["option"]),
      ForeignKey(columns: ["alternative"], table: "options", references: ["option"]), toKPI,
      ForeignKey(
        columns: ["alternative", "scope_type", "scope_id"], table: "scopes",
        references: ["option", "scope_type", "scope_id"]),
    ])

  static let best = TableSchema(
    name: "best",
    description: .init(
      vi:
        "Phương án nào có thể là tốt nhất: mỗi phương án được xếp hạng so với phương án tốt nhất trong "
        + "số còn lại, toàn thành phố.",
      en:
        "Which options may be the best: each that is ranked against the best of the others, for the "
        + "city."),
    columns: [
      kpiID, option,
      inKPIUnit("mean", vi: "Giá trị gộp mọi lần lặp.", en: "Value over all replications."),
      inKPIUnit(
        "lead", vi: "Trừ đi giá trị tốt nhất trong số còn lại.",
        en: "Minus the best value among the others."),
      inKPIUnit(
        "ci_low",
        vi: "Cận dưới; mọi khoảng của family chỉ tiêu cùng đúng với độ tin cậy ấy.",
        en: "Lower end of the lead's interval; those of family KPIs hold together at this level."),
      inKPIUnit("ci_high", vi: "Cận trên.", en: "Upper end."),
      level, unit,
      Column(
        "standing", .string,
        vi:
          "best: mọi phương án khác kém hơn đáng kể; may_be_best: có thể là tốt nhất hoặc kém không đáng "
          + "kể; not_best: kém hơn đáng kể. So sánh mọi cặp, theo từng lần lặp, Bonferroni.",
        en:
          "best: all others are relevantly behind; may_be_best: it may be the best, or behind by no "
          + "relevant difference; not_best: relevantly behind. All pairs, paired, Bonferroni.",
        allowed: Comparison.Standing.allCases.map(\.rawValue)),
      Column(
        "family", .integer, unit: "count",
        vi: "Bao nhiêu chỉ tiêu cùng đúng: các chỉ tiêu chính, hoặc riêng chỉ tiêu này.",
        en: "How many KPIs hold together: all headline KPIs, or this one by itself."),
    ],
    primaryKey: ["kpi", "option"], foreignKeys: [toOption, toKPI])
}
