import EventKernel
import Experiments
import LegalClock
import ServiceModel
import Wording

extension TableSchema {
  static let cases = TableSchema(
    name: "cases",
    description: .init(
      vi: "Từng hồ sơ được ghi lại của lần lặp đầu.",
      en: "Each dossier that was traced, of the first replication."),
    columns: [
      caseID,
      Column(
        "bundle_id", .string, vi: "Mã hồ sơ chính của nhóm liên thông hoặc người nộp thay.",
        en: "Dossier of the same visitor that was asked for first; NA if it stands alone.",
        optional: true),
      Column("procedure", .string, vi: "Mã thủ tục.", en: "Id of the procedure."),
      Column(
        "channel", .string, vi: "Kênh nộp.", en: "How it was handed in.",
        allowed: Trace.Channel.allCases.map(\.rawValue)),
      Column("commune", .string, vi: "Xã, phường của người dân.", en: "The citizen's commune."),
      Column(
        "site", .string, vi: "Nơi tiếp nhận.", en: "Where it was handed in.", optional: true),
      time("arisen", vi: "Lúc phát sinh nhu cầu.", en: "When the demand arose."),
      time(
        "received", vi: "Lúc tiếp nhận đủ hồ sơ.", en: "When it was accepted as complete.",
        optional: true),
      time("due", vi: "Hạn trả.", en: "When the result is due.", optional: true),
      time(
        "finished", vi: "Lúc có kết quả.", en: "When the result was there.", optional: true),
      Column(
        "working_days", .number, unit: "working days",
        vi: "Thời gian giải quyết, theo ngày làm việc.",
        en: "From receipt to result in working days of the legal calendar.", optional: true),
      Column(
        "late", .integer, vi: "1 nếu trễ hạn.", en: "1 if the result came after the due date.",
        optional: true),
      Column(
        "supplements", .integer, unit: "count", vi: "Số lần yêu cầu bổ sung.",
        en: "Requests for a supplement."),
      Column("visits", .integer, unit: "count", vi: "Số lượt đi lại.", en: "Trips to a site."),
      Column(
        "apologies", .integer, unit: "count", vi: "Số thư xin lỗi.", en: "Letters of apology."),
      Column(
        "outcome", .string, vi: "Kết cục.", en: "How it ended.",
        allowed: Trace.Outcome.allCases.map(\.rawValue)),
    ],
    primaryKey: ["case_id"])

  static let events = TableSchema(
    name: "events",
    description: .init(
      vi: "Từng việc làm với các hồ sơ được ghi lại.",
      en: "Each thing done with the traced dossiers."),
    columns: [
      caseID,
      Column(
        "activity", .string,
        vi: "Việc; một bước của quy trình mang chức năng của phòng, và số thứ tự nếu chức năng ấy "
          + "có nhiều bước: work:civil, work:civil:2.",
        en: "What was done; a step of a route with the function of its office, and its number if "
          + "the function has several: work:civil, work:civil:2."),
      Column("agency", .string, vi: "Nơi làm.", en: "Site or office; outside: another agency."),
      Column(
        "resource", .string, vi: "Loại nơi làm.", en: "Who: counter, office or outside.",
        allowed: ["counter", "office", "outside"]),
      time("start", vi: "Bắt đầu.", en: "Start."),
      time("end", vi: "Kết thúc.", en: "End."),
      Column(
        "working_day", .integer, unit: "working days",
        vi: "Ngày làm việc thứ mấy kể từ ngày tiếp nhận; trống nếu chưa tiếp nhận.",
        en: "Working days since the day of receipt; empty before it.", optional: true),
      Column(
        "queued_seconds", .number, unit: "s", vi: "Thời gian chờ trước đó.",
        en: "Wait before the start."),
    ],
    primaryKey: [],
    foreignKeys: [ForeignKey(columns: ["case_id"], table: "cases", references: ["case_id"])])

  static let caseID = Column(
    "case_id", .string, vi: "Mã hồ sơ trong lần lặp.", en: "Id of the dossier within its run.")

  private static func time(
    _ name: String, vi: String, en: String, optional: Bool = false
  ) -> Column {
    Column(name, .datetime, vi: vi + " ISO 8601.", en: en + " ISO 8601.", optional: optional)
  }
}

extension TableWriter {
  static func cases(_ trace: Trace, of scenario: Scenario) -> TableWriter {
    let times = TraceTimes(firstDay: scenario.period.firstDay)
    func text(_ time: SimTime?) -> Field { time.map { .text(times.text($0)) } ?? .nothing }
    let workingDay = scenario.legalWorkingDay.seconds
    var table = TableWriter(.cases)
    for traced in trace.cases {
      table.write([
        .text(caseID(traced.number)), .text(traced.bundle.map(caseID) ?? ""),
        .text(traced.procedureID(in: scenario)), .text(traced.channel.rawValue),
        .text(tableID(.commune, scenario.communes[traced.commune.position].id)),
        .text(traced.site.map { Trace.Agency.site($0).id(in: scenario) } ?? ""),
        text(traced.arisen), text(traced.received), text(traced.due), text(traced.finished),
        .number(traced.workingTime.map { $0.seconds / workingDay }),
        whole(traced.finished == nil ? nil : traced.isLate ? 1 : 0),
        .integer(traced.supplements), .integer(traced.visits), .integer(traced.isLate ? 1 : 0),
        .text(traced.outcome.rawValue),
      ])
    }
    return table
  }

  static func events(_ trace: Trace, of scenario: Scenario) -> TableWriter {
    let times = TraceTimes(firstDay: scenario.period.firstDay)
    let last = trace.events.map(\.end).max() ?? .zero
    let calendar = WorkingCalendar(
      scenario.calendars[scenario.legalCalendar.position], specialDays: scenario.specialDays,
      firstDay: scenario.period.firstDay, days: WorkingCalendar.day(of: last) + 1)
    var received: [UInt32: SimTime] = [:]
    for traced in trace.cases { received[traced.number] = traced.received }
    func workingDay(_ event: Trace.Event) -> Int? {
      guard let received = received[event.number], received <= event.end else { return nil }
      let day = WorkingCalendar.day(of: received)
      let since = calendar.workingDays(in: day..<max(day, WorkingCalendar.day(of: event.start)) + 1)
      return max(0, since - 1)
    }
    var table = TableWriter(.events)
    for event in trace.events {
      table.write([
        .text(caseID(event.number)), .text(event.activityID(in: scenario)),
        .text(event.agency.id(in: scenario)), .text(event.agency.resource),
        .text(times.text(event.start)), .text(times.text(event.end)),
        whole(workingDay(event)), .number(event.queued.seconds),
      ])
    }
    return table
  }
}

/// An empty field for none.
private func whole(_ number: Int?) -> TableWriter.Field {
  number.map(TableWriter.Field.integer) ?? .nothing
}

func caseID(_ number: UInt32) -> String { "h\(number)" }

extension Trace.Case {
  func procedureID(in scenario: Scenario) -> String {
    tableID(.procedure, scenario.procedures[procedure.position].id)
  }
}

extension Trace.Event {
  /// `reception`, or `work:civil` and `work:civil:2` for two steps of a route.
  func activityID(in scenario: Scenario) -> String {
    guard let step else { return activity.rawValue }
    return
      ([activity.rawValue]
      + (step.function.map { [scenario.officeFunctions[$0.position].id] } ?? [])
      + (step.number > 1 ? ["\(step.number)"] : []))
      .joined(separator: ":")
  }
}

extension Trace.Agency {
  func id(in scenario: Scenario) -> String {
    switch self {
    case .site(let site): tableID(.site, scenario.sites[site.position].id)
    case .office(let office): tableID(.office, scenario.offices[office.position].id)
    case .outside: "outside"
    }
  }

  var resource: String {
    switch self {
    case .site: "counter"
    case .office: "office"
    case .outside: "outside"
    }
  }
}
