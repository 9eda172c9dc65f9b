import Experiments
package import OutputAnalysis
import QueueingTheory
import ServiceModel
import Staffing
import Tables

/// A row of `certificate.csv`: one target in one part of the time at one site, on citizens that the search
/// has not seen.
struct CertificateRow: TableRow {
  var site = ""
  var target = ""
  var cell = ""
  var pooled: String?
  var reading = ""
  var measure = Measure.shareBeyond
  var limit = 0.0
  var tickets = 0
  var years = 0.0
  var estimate: Double?
  var bound: Double?
  var state = CellState.undecided

  enum Measure: String, CellWord {
    case shareBeyond = "share_beyond"
    case shareLeft = "share_left"
    case meanMinutes = "mean_minutes"
  }

  static let table = Table<CertificateRow>(
    "certificate",
    vi: "Kiểm chứng trên người dân mới: từng mục tiêu ở từng nơi, từng khoảng thời gian.",
    en: "The certificate on fresh citizens: each target at each site in each part of the time.",
    columns: [
      Column("site", \.site, vi: "Mã nơi tiếp nhận.", en: "Id of the site."),
      Column("target", \.target, vi: "Mục tiêu.", en: "The target."),
      Column(
        "cell", \.cell, vi: "Khoảng thời gian: thứ và giờ, thứ, tháng, hoặc cả năm.",
        en: "Part of the time: weekday and hour, weekday, month, or the whole year."),
      Column(
        "pooled", \.pooled,
        vi: "Gộp vì ít lượt: weekdays các thứ, halfDay nửa ngày; single nếu không gộp.",
        en: "Put together because few come: over weekdays, or halfDay; single if not."),
      Column(
        "reading", \.reading, vi: "Cách tính người bỏ về.", en: "How those who leave are counted."),
      Column(
        "measure", \.measure,
        vi: "Điều được kiểm: tỷ lệ chờ quá giới hạn, tỷ lệ bỏ về, số phút chờ.",
        en: "What is tested: share of tickets beyond the limit, share left, mean minutes."),
      Column("limit", \.limit, vi: "Không được vượt quá.", en: "What it may not exceed.").ofSamples,
      Column("tickets", \.tickets, unit: "tickets", vi: "Số lượt.", en: "How many tickets.")
        .atLeast(0),
      Column(
        "years", \.years, unit: "years", vi: "Số năm mô phỏng.", en: "Years of citizens looked at."
      ).atLeast(0).digits(6),
      Column("estimate", \.estimate, vi: "Thấy được.", en: "What was seen.").ofSamples,
      Column(
        "bound", \.bound, vi: "Không quá mức này, với độ tin cậy của lần xem.",
        en: "Not above this, at the confidence of the look."
      ).ofSamples,
      Column(
        "state", \.state,
        vi: "certified đạt, refuted không đạt, not_decided chưa rõ, too_few quá ít lượt.",
        en: "certified, refuted, not_decided, or too_few tickets."),
    ], key: ["site", "target", "cell"])
}

extension CellState: CellWord {}

extension CertificateRow {
  /// Of the last attempt.
  static func text(_ solution: Solution) -> TableText<CertificateRow> {
    let question = solution.question
    let targets = question.targetsOfRules
    return TableText(
      (solution.attempts.last?.cells ?? []).map { cell in
        let site = solution.sites[cell.site]
        let (target, rule) = targets[cell.target]
        let cells = site.cells[cell.target]
        var row = CertificateRow()
        row.site = tableID(.site, question.scenario.reception.sites[site.site].id)
        row.target = target.text
        row.cell = cells.name(of: cell.cell)
        row.pooled = cells.all[cell.cell].pooled
        row.reading = question.reading.rawValue
        row.measure =
          rule.kind == .left ? .shareLeft : rule.kind == .mean ? .meanMinutes : .shareBeyond
        row.limit = rule.requirement.limit
        row.tickets = Int(cell.tickets)
        row.years = Double(solution.attempts.last?.runs ?? 0) * question.yearsOfRun
        (row.estimate, row.bound, row.state) = (cell.estimate, cell.bound, cell.state)
        return row
      })
  }
}
