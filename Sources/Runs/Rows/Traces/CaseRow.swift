import EventKernel
import Experiments
import LegalClock
package import ServiceModel
package import Tables
import Wording

/// A row of `cases.csv`: the life of a traced dossier.
package struct CaseRow: TableRow {
  /// Within the replication.
  package var caseID = ""
  /// Of the dossier with which it was handed in; nil if it stands alone.
  package var bundleID: String?
  /// Its id.
  package var procedure = ""
  /// How it was handed in.
  package var channel = Trace.Channel.counter
  /// The citizen's.
  package var commune = ""
  /// Where it was handed in, if at a counter.
  package var site: String?
  /// When the demand arose.
  package var arisen = Instant("")
  /// When it was accepted as complete.
  package var received: Instant?
  /// When the result is due.
  package var due: Instant?
  /// When the result was there.
  package var finished: Instant?
  /// From receipt to result.
  package var workingDays: Double?
  /// Nil without a result.
  package var isLate: Bool?
  /// How often something was asked for.
  package var supplements = 0
  /// Trips to a site.
  package var visits = 0
  /// Letters of apology.
  package var apologies = 0
  /// How it ended.
  package var outcome = Trace.Outcome.open

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<CaseRow>(
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
    caseID = Runs.caseID(traced.number)
    bundleID = traced.bundle.map(Runs.caseID)
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
