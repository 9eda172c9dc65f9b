import EventKernel
import Experiments
import LegalClock
import ServiceModel
package import Tables
import Wording

/// A row of `events.csv`: something done with a traced dossier.
package struct EventRow: TableRow {
  /// Of the dossier.
  package var caseID = ""
  /// Within the dossier, from 1.
  package var number = 0
  /// What was done.
  package var activity = ""
  /// Where.
  package var agency = ""
  /// By whom.
  package var resource = Resource.counter
  /// When it began.
  package var started = Instant("")
  /// When it was done.
  package var ended = Instant("")
  /// Since receipt; nil before it.
  package var workingDay: Int?
  /// Waited before the start.
  package var queuedSeconds = 0.0

  /// Who does it.
  package enum Resource: String, CellWord {
    /// At the counters of a site, in an office, or another agency.
    case counter, office, outside
  }

  /// Before it is read.
  package init() {}

  /// The declaration.
  package static let table = Table<EventRow>(
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
      var row = EventRow()
      row.caseID = Runs.caseID(event.number)
      row.number = numbers[event.number] ?? 1
      row.activity = event.activityID(in: scenario)
      (row.agency, row.resource) = (event.agency.id(in: scenario), event.agency.resource)
      row.started = Instant(times.text(event.start))
      row.ended = Instant(times.text(event.end))
      row.workingDay = workingDay(event)
      row.queuedSeconds = event.queued.seconds
      text.write(row)
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
