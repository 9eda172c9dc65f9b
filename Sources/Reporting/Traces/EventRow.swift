import EventKernel
import Experiments
import LegalClock
import ServiceModel
import Tables
import Wording

/// A row of `events.csv`: something done with a traced dossier.
struct EventRow: TableRow {
  var caseID = ""
  var number = 0
  var activity = ""
  var agency = ""
  var resource = Resource.counter
  var started = Instant("")
  var ended = Instant("")
  var workingDay: Int?
  var queuedSeconds = 0.0

  enum Resource: String, CellWord {
    case counter, office, outside
  }

  static let table = Table<EventRow>(
    "events", vi: "Từng việc làm với các hồ sơ được ghi lại.",
    en: "Each thing done with the traced dossiers.",
    columns: [
      Column(
        "case_id", \.caseID, vi: "Mã hồ sơ trong lần lặp.", en: "Id of the dossier within its run."),
      Column(
        "event_number", \.number, unit: "count",
        vi: "Việc thứ mấy của hồ sơ, từ 1; trong log.xes là concept:instance.",
        en: "Which of the dossier's events, from 1; concept:instance in log.xes."
      ).atLeast(1),
      Column(
        "activity", \.activity,
        vi: "Việc; một bước của quy trình mang chức năng của phòng, và số thứ tự nếu chức năng ấy "
          + "có nhiều bước: work:civil, work:civil:2.",
        en: "What was done; a step of a route with the function of its office, and its number if "
          + "the function has several: work:civil, work:civil:2."),
      Column(
        "agency", \.agency, vi: "Nơi làm.", en: "Site or office; outside: another agency."),
      Column(
        "resource", \.resource, vi: "Loại nơi làm.", en: "Who: counter, office or outside."),
      Column(
        "started", \.started, vi: "Bắt đầu. Giờ Việt Nam.", en: "Start. Local time with its offset."
      ),
      Column("ended", \.ended, vi: "Kết thúc.", en: "End."),
      Column(
        "working_day", \.workingDay, unit: "working days",
        vi: "Ngày làm việc thứ mấy kể từ ngày tiếp nhận; trống nếu chưa tiếp nhận.",
        en: "Working days since the day of receipt; empty before it."
      ).atLeast(0),
      Column(
        "queued_seconds", \.queuedSeconds, unit: "s", vi: "Thời gian chờ trước đó.",
        en: "Wait before the start."
      ).atLeast(0),
    ], key: ["case_id", "event_number"], references: [ForeignKey(["case_id"], in: "cases")])
}

extension EventRow {
  static func text(_ trace: Trace, of scenario: Scenario) -> TableText<EventRow> {
    let times = TraceTimes(firstDay: scenario.period.firstDay)
    let last = trace.events.map(\.end).max() ?? .zero
    let calendar = WorkingCalendar(
      scenario.time.calendars[scenario.time.legalCalendar.position],
      specialDays: scenario.time.specialDays,
      firstDay: scenario.period.firstDay, days: WorkingCalendar.day(of: last) + 1)
    var received: [UInt32: SimTime] = [:]
    for traced in trace.cases { received[traced.number] = traced.received }
    func workingDay(_ event: Trace.Event) -> Int? {
      guard let received = received[event.number], received <= event.end else { return nil }
      let day = WorkingCalendar.day(of: received)
      let since = calendar.workingDays(in: day..<max(day, WorkingCalendar.day(of: event.start)) + 1)
      return max(0, since - 1)
    }
    var numbers: [UInt32: Int] = [:]
    var text = TableText<EventRow>()
    for event in trace.events {
      numbers[event.number, default: 0] += 1
      text.write(
        EventRow(
          caseID: Reporting.caseID(event.number), number: numbers[event.number] ?? 1,
          activity: event.activityID(in: scenario), agency: event.agency.id(in: scenario),
          resource: event.agency.resource, started: Instant(times.text(event.start)),
          ended: Instant(times.text(event.end)), workingDay: workingDay(event),
          queuedSeconds: event.queued.seconds))
    }
    return text
  }
}

extension Trace.Event {
  /// `reception`, or `work:civil` and `work:civil:2` for two steps of a route.
  func activityID(in scenario: Scenario) -> String {
    guard let step else { return activity.rawValue }
    return
      ([activity.rawValue]
      + (step.function.map { [scenario.backOffice.functions[$0.position].id] } ?? [])
      + (step.number > 1 ? ["\(step.number)"] : []))
      .joined(separator: ":")
  }
}

extension Trace.Agency {
  func id(in scenario: Scenario) -> String {
    switch self {
    case .site(let site): tableID(.site, scenario.reception.sites[site.position].id)
    case .office(let office): tableID(.office, scenario.backOffice.offices[office.position].id)
    case .outside: "outside"
    }
  }

  fileprivate var resource: EventRow.Resource {
    switch self {
    case .site: .counter
    case .office: .office
    case .outside: .outside
    }
  }
}
