import EventKernel
import LegalClock
import Tables
import Testing
import Wording

@testable import Runs
@testable import ServiceModel

@Suite struct TraceTableTests {
  @Test func `instants are written with their zone, to the microsecond`() throws {
    let firstDay = try #require(CivilDate(year: 2024, month: 2, day: 28))
    let times = TraceTimes(firstDay: firstDay)
    #expect(times.text(.zero) == "2024-02-28T00:00:00.000000+07:00")
    let instant = SimTime(ticks: 86_400_000_000 + 52_215_000_042)
    #expect(times.text(instant) == "2024-02-29T14:30:15.000042+07:00")
  }

  @Test func `a life goes on to the end of any period`() throws {
    // Received on a Monday, done 128 weeks and 4 days later, on a Friday: 128 times 5 working days
    // and 4.
    let trace = Self.trace(lasting: .minutes(900 * 1440))
    let rows = try events(trace)
    let work = rows.first { $0.activity == "work:justice" }
    #expect(work?.ended.text == "2026-11-20T08:00:00.000000+07:00")
    #expect(rows.last?.workingDay == 644)
  }

  @Test func `what has not happened has no time, and every event of a case its number`() throws {
    let trace = Self.trace(lasting: .minutes(60))
    let text = CaseRow.text(trace, of: SmallCity.scenario())
    let traced = try #require(try CaseRow.table.rows(of: text.written.bytes).first)
    #expect(traced.arisen.text.hasSuffix("+07:00") && traced.received == traced.arisen)
    #expect(traced.finished == nil && traced.isLate == nil && traced.bundleID == nil)
    #expect(try events(trace).map(\.number) == [1, 2, 3, 4, 5])
  }

  @Test func `steps are named by what their offices do`() throws {
    #expect(
      try events(Self.trace(lasting: .minutes(60))).map(\.activity) == [
        "reception", "work:justice", "work:justice:2", "outside:2", "result_ready",
      ])
  }

  private func events(_ trace: Trace) throws -> [EventRow] {
    try EventRow.table.rows(
      of: EventRow.text(trace, of: SmallCity.scenario()).written.bytes)
  }

  @Test func `start and complete of an event have one instance, unlike all others of the case`() {
    let log = EventLog(Self.trace(lasting: .minutes(60)), of: SmallCity.scenario())
    let events = String(decoding: log.bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("<event>") }
    var ends: [Substring: [String]] = [:]
    for event in events {
      let values = event.split(separator: "\"")
      ends[values[7], default: []].append("\(values[3]) \(values[11])")
    }
    #expect(ends.count == 5)
    for ends in ends.values {
      #expect(ends.count == 2 && ends[0].hasSuffix(" start") && ends[1].hasSuffix(" complete"))
      #expect(ends[0].dropLast(6) == ends[1].dropLast(9))
    }
  }

  @Test(arguments: [5000, 20_000, 60_000, 200_000])
  func `a log keeps to its size and holds dossiers of the whole period`(mostBytes: Int) {
    let one = Self.trace(lasting: .minutes(60))
    var many = Trace()
    for number in 0..<50 as Range<UInt32> {
      var (traced, events) = (one.cases[0], one.events)
      traced.number = number
      for position in events.indices { events[position].number = number }
      many.cases.append(traced)
      many.events += events
    }
    let log = EventLog(many, of: SmallCity.scenario(), mostBytes: mostBytes)
    let text = String(decoding: log.bytes, as: UTF8.self)
    #expect(log.bytes.count <= mostBytes && log.traced == 50)
    #expect(text.split(separator: "\n").count { $0 == "<trace>" } == log.dossiers)
    #expect((log.dossiers == 50) == (mostBytes == 200_000))
    let step = text.firstMatch(of: /"every_nth_dossier" value="([0-9]+)"/).flatMap { Int($0.1) }
    #expect(step.map { (50 + $0 - 1) / $0 } == log.dossiers)
  }

  /// One dossier received at 8:00 on 3 June 2024, a Monday.
  private static func trace(lasting work: SimDuration) -> Trace {
    let start = SimTime(ticks: (24 + 8) * 3_600_000_000)
    let end = start + work
    func event(
      _ activity: Trace.Activity, _ step: (function: Int?, number: Int)? = nil,
      at agency: Trace.Agency, from: SimTime, to: SimTime
    ) -> Trace.Event {
      Trace.Event(
        number: 7, activity: activity,
        step: step.map { step in
          Trace.Step(function: step.function.map { OfficeFunctionID($0) }, number: step.number)
        }, agency: agency, start: from, end: to, queued: .zero)
    }
    var trace = Trace()
    trace.cases = [
      Trace.Case(
        number: 7, procedure: ProcedureID(0), channel: .counter, commune: CommuneID(0),
        arisen: start, received: start)
    ]
    let office = Trace.Agency.office(OfficeID(0))
    trace.events = [
      event(.reception, at: .site(SiteID(0)), from: start, to: start),
      event(.work, (0, 1), at: office, from: start, to: end),
      event(.work, (0, 2), at: office, from: start, to: end),
      event(.outside, (nil, 2), at: .outside, from: start, to: end),
      event(.resultReady, at: .site(SiteID(0)), from: end, to: end),
    ]
    return trace
  }
}
