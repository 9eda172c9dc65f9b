import Experiments
import LegalClock
import OutputAnalysis
import Tables
import Wording

/// A row of `law_diff.csv`: what one change of the law does to an indicator.
struct LawRow: TableRow {
  var kpi = ""
  var scopeType = ScopeType.city
  var scopeID = ""
  var part = ""
  var old: String?
  var new: String?
  var articleVI: String?
  var articleEN: String?
  var share: Double?
  var low: Double?
  var high: Double?
  var alone: Double?
  var lastOut: Double?

  /// The part of the row that is about the whole difference.
  static let all = "all"

  static let table = Table<LawRow>(
    "law_diff",
    vi: "Mỗi điểm thay đổi của luật làm chỉ tiêu đổi bao nhiêu, với cùng những người dân.",
    en: "What each change of the law does to indicators, on the same citizens.",
    columns: [
      .kpi(\.kpi), .scopeType(\.scopeType), .scopeID(\.scopeID),
      Column(
        "law_part", \.part, vi: "Điểm của bộ quy định; all: toàn bộ khác biệt.",
        en: "The part of the rule-set; all for the whole difference."),
      Column("old_rule", \.old, vi: "Luật trước.", en: "What the first law says."),
      Column("new_rule", \.new, vi: "Luật sau.", en: "What the second law says."),
      Column("article_vi", \.articleVI, vi: "Điều khoản.", en: "The article, in Vietnamese."),
      Column("article_en", \.articleEN, vi: "Điều khoản, tiếng Anh.", en: "The article."),
      .inKPIUnit(
        "share", \.share,
        vi: "Phần của điểm này (Shapley), cộng lại bằng dòng all; trống nếu có quá nhiều điểm.",
        en:
          "Its share (Shapley), which add up to the row all; empty where the changes are too many."),
      .inKPIUnit(
        "ci_low", \.low, vi: "Cận dưới khoảng tin cậy 95%.", en: "Lower end of its 95 % interval."),
      .inKPIUnit("ci_high", \.high, vi: "Cận trên.", en: "Upper end."),
      .inKPIUnit(
        "alone", \.alone, vi: "Chỉ đổi điểm này so với luật trước; không cộng lại được.",
        en: "With this change alone, against the first law; these do not add up."),
      .inKPIUnit(
        "last_out", \.lastOut, vi: "Luật sau so với khi bỏ riêng điểm này; không cộng lại được.",
        en: "The second law, against it without this change; these do not add up."),
    ], key: ["kpi", "scope_type", "scope_id", "law_part"], references: [.kpi])

  static func text(_ findings: LawFindings) -> TableText<LawRow> {
    var text = TableText<LawRow>()
    for figure in findings.figures {
      var row = LawRow()
      row.kpi = figure.kpi.id
      (row.scopeType, row.scopeID) = (
        figure.scope.type, tableID(figure.scope.type, figure.scope.id)
      )
      row.part = all
      row.tell(figure.total)
      text.write(row)
      for (change, part) in zip(findings.law.changes, figure.parts) {
        row.part = "\(change.part)"
        (row.old, row.new) = (change.old, change.new)
        (row.articleVI, row.articleEN) = (change.article.vi, change.article.en)
        row.tell(part.share)
        (row.alone, row.lastOut) = (part.alone.value, part.lastOut.value)
        text.write(row)
      }
    }
    return text
  }

  private mutating func tell(_ estimate: ReplicationEstimate?) {
    let interval = estimate?.interval(level: intervalLevel)
    (share, low, high) = (estimate?.value, interval?.lower, interval?.upper)
  }
}
