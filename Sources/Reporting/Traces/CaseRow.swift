import EventKernel
import Experiments
import LegalClock
package import ServiceModel
import Tables
import Wording

/// A row of `cases.csv`: the life of a traced dossier.
struct CaseRow: TableRow {
  var caseID = ""
  var bundleID: String?
  var procedure = ""
  var channel = Trace.Channel.counter
  var commune = ""
  var site: String?
  var arisen = Instant("")
  var received: Instant?
  var due: Instant?
  var finished: Instant?
  var workingDays: Double?
  var isLate: Bool?
  var supplements = 0
  var visits = 0
  var apologies = 0
  var outcome = Trace.Outcome.open

  static let table = Table<CaseRow>(
    "cases", vi: "Từng hồ sơ được ghi lại của lần lặp đầu.",
    en: "Each dossier that was traced, of the first replication.",
    columns: [
      Column(
        "case_id", \.caseID, vi: "Mã hồ sơ trong lần lặp.", en: "Id of the dossier within its run."),
      Column(
        "bundle_id", \.bundleID, vi: "Mã hồ sơ chính của nhóm liên thông hoặc người nộp thay.",
        en: "Dossier of the same visitor that was asked for first; NA if it stands alone."),
      Column("procedure_id", \.procedure, vi: "Mã thủ tục.", en: "Id of the procedure."),
      Column("channel", \.channel, vi: "Kênh nộp.", en: "How it was handed in."),
      Column("commune", \.commune, vi: "Xã, phường của người dân.", en: "The citizen's commune."),
      Column("site", \.site, vi: "Nơi tiếp nhận.", en: "Where it was handed in."),
      Column(
        "arisen", \.arisen, vi: "Lúc phát sinh nhu cầu. Giờ Việt Nam.",
        en: "When the demand arose. Local time with its offset."),
      Column(
        "received", \.received, vi: "Lúc tiếp nhận đủ hồ sơ.",
        en: "When it was accepted as complete."),
      Column("due", \.due, vi: "Hạn trả.", en: "When the result is due."),
      Column("finished", \.finished, vi: "Lúc có kết quả.", en: "When the result was there."),
      Column(
        "working_days", \.workingDays, unit: "working days",
        vi: "Thời gian giải quyết, theo ngày làm việc.",
        en: "From receipt to result in working days of the legal calendar."
      ).atLeast(0),
      Column(
        "is_late", \.isLate, vi: "Kết quả có sau hạn trả; trống nếu chưa có kết quả.",
        en: "Whether the result came after the due date; empty without a result."),
      Column(
        "supplements", \.supplements, unit: "count", vi: "Số lần yêu cầu bổ sung.",
        en: "Requests for a supplement."
      ).atLeast(0),
      Column("visits", \.visits, unit: "count", vi: "Số lượt đi lại.", en: "Trips to a site.")
        .atLeast(0),
      Column(
        "apologies", \.apologies, unit: "count", vi: "Số thư xin lỗi.", en: "Letters of apology."
      ).atLeast(0),
      Column("outcome", \.outcome, vi: "Kết cục.", en: "How it ended."),
    ], key: ["case_id"])
}

extension CaseRow {
  init(_ traced: Trace.Case, of scenario: Scenario, _ times: TraceTimes) {
    func instant(_ time: SimTime?) -> Instant? { time.map { Instant(times.text($0)) } }
    let workingDay = scenario.time.legalWorkingDay.seconds
    caseID = Reporting.caseID(traced.number)
    bundleID = traced.bundle.map(Reporting.caseID)
    procedure = traced.procedureID(in: scenario)
    channel = traced.channel
    commune = tableID(.commune, scenario.people.communes[traced.commune.position].id)
    site = traced.site.map { Trace.Agency.site($0).id(in: scenario) }
    arisen = Instant(times.text(traced.arisen))
    (received, due) = (instant(traced.received), instant(traced.due))
    finished = instant(traced.finished)
    workingDays = traced.workingTime.map { $0.seconds / workingDay }
    isLate = traced.finished == nil ? nil : traced.isLate
    (supplements, visits) = (traced.supplements, traced.visits)
    apologies = traced.isLate ? 1 : 0
    outcome = traced.outcome
  }

  static func text(_ trace: Trace, of scenario: Scenario) -> TableText<CaseRow> {
    let times = TraceTimes(firstDay: scenario.period.firstDay)
    return TableText(trace.cases.lazy.map { CaseRow($0, of: scenario, times) })
  }
}

extension Trace.Channel: CellWord {}
extension Trace.Outcome: CellWord {}

func caseID(_ number: UInt32) -> String { "h\(number)" }

extension Trace.Case {
  func procedureID(in scenario: Scenario) -> String {
    tableID(.procedure, scenario.services.procedures[procedure.position].id)
  }
}
