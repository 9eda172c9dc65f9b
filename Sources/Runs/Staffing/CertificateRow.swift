import Experiments
package import OutputAnalysis
import QueueingTheory
import ServiceModel
import Staffing
import Tables

/// A row of `certificate.csv`: one target in one part of the time at one site or office, on citizens that the
/// search has not seen.
struct CertificateRow: TableRow {
  var site = ""
  var target = ""
  var cell = ""
  var pooled: String?
  var reading: String?
  var measure = Measure.shareBeyond
  var limit = 0.0
  var tickets = 0
  var years = 0.0
  var estimate: Double?
  var bound: Double?
  var state = CellState.undecided
  var halfHours: String?

  enum Measure: String, CellWord {
    case shareBeyond = "share_beyond"
    case shareLeft = "share_left"
    case meanMinutes = "mean_minutes"
    case shareLate = "share_late"
    case meanHours = "mean_hours"
  }

  static let table = Table<CertificateRow>(
    "certificate",
    vi: "Kiểm chứng trên người dân mới: từng mục tiêu ở từng nơi, từng khoảng thời gian.",
    en: "The certificate on fresh citizens: each target at each site in each part of the time.",
    columns: [
      Column(
        "site", \.site, vi: "Mã nơi tiếp nhận; của phòng là office:MÃ.",
        en: "Id of the site; of an office, office:ID."),
      Column("target", \.target, vi: "Mục tiêu.", en: "The target."),
      Column(
        "cell", \.cell,
        vi: "Khoảng thời gian: thứ và giờ, thứ, tháng, hoặc cả năm; hồ sơ tính vào ngày đến hạn.",
        en:
          "Part of the time: weekday and hour, weekday, month, or the whole year; a dossier belongs to the day it falls due."
      ),
      Column(
        "pooled", \.pooled,
        vi: "Gộp vì ít lượt: weekdays các thứ, halfDay nửa ngày; single nếu không gộp.",
        en: "Put together because few come: over weekdays, or halfDay; single if not."),
      Column(
        "reading", \.reading, vi: "Cách tính người bỏ về; NA ở phòng.",
        en: "How those who leave are counted; NA of offices."),
      Column(
        "measure", \.measure,
        vi:
          "Điều được kiểm: tỷ lệ chờ quá giới hạn, tỷ lệ bỏ về, số phút chờ; tỷ lệ trễ hạn, số giờ chờ ở phòng.",
        en:
          "What is tested: share of tickets beyond the limit, share left, mean minutes; share late, mean hours in the queue of an office."
      ),
      Column("at_most", \.limit, vi: "Không được vượt quá.", en: "What it may not exceed.")
        .ofSamples,
      Column(
        "tickets", \.tickets, unit: "tickets", vi: "Số lượt, hồ sơ, hoặc việc.",
        en: "How many tickets, dossiers, or pieces of work."
      )
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
      Column(
        "half_hours", \.halfHours,
        vi:
          "Những nửa giờ của tuần nằm trong khoảng ấy, từ 0: thứ hai 0 giờ; NA nếu không tính theo nửa giờ.",
        en:
          "The half-hours of the week in that part of the time, from 0: Monday at midnight; NA unless it goes by half-hours."
      ).later,
    ], key: ["site", "target", "cell"])
}

extension CellState: CellWord {}

extension CertificateRow {
  /// Of the last attempt.
  static func text(_ solution: Solution) -> TableText<CertificateRow> {
    TableText(
      (solution.attempts.last?.cells ?? []).map { cell in
        var row =
          cell.site < solution.sites.count
          ? ofSite(cell, solution) : ofOffice(cell, solution)
        row.tickets = Int(cell.tickets)
        row.years = Double(solution.attempts.last?.runs ?? 0) * solution.question.yearsOfRun
        (row.estimate, row.bound, row.state) = (cell.estimate, cell.bound, cell.state)
        return row
      })
  }

  private static func ofSite(_ cell: Attempt.Cell, _ solution: Solution) -> CertificateRow {
    let question = solution.question
    let site = solution.sites[cell.site]
    let (target, rule) = question.targetsOfRules[cell.target]
    let cells = site.cells[cell.target]
    var row = CertificateRow()
    row.site = tableID(.site, question.scenario.reception.sites[site.site].id)
    row.target = target.text
    row.cell = cells.name(of: cell.cell)
    row.pooled = cells.all[cell.cell].pooled
    if question.grain == .halfHour {
      row.halfHours = cells.all[cell.cell].parts.map(String.init).joined(separator: " ")
    }
    row.reading = question.reading.rawValue
    row.measure =
      rule.kind == .left ? .shareLeft : rule.kind == .mean ? .meanMinutes : .shareBeyond
    row.limit = rule.requirement.limit
    return row
  }

  private static func ofOffice(_ cell: Attempt.Cell, _ solution: Solution) -> CertificateRow {
    let office = solution.offices[cell.site - solution.sites.count]
    let (target, rule) = solution.question.targetsOfOffices[cell.target]
    var row = CertificateRow()
    row.site = "office:\(solution.question.scenario.backOffice.offices[office.office].id)"
    row.target = target.text
    row.cell = office.cells[cell.target].name(of: cell.cell)
    switch rule.measure {
    case .late, .lateSteps: row.measure = .shareLate
    case .queued: row.measure = .meanHours
    case .queuedBeyond: row.measure = .shareBeyond
    }
    row.limit = rule.requirement.limit
    return row
  }
}
