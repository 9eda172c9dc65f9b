import Runs
import ScenarioFiles
import Tables

/// Writes the tables of an event log, or of one of cases, from its columns.
struct EventLogTables {
  private let cases: CaseColumns
  private let events: EventColumns
  private let map: LogMap
  private let encoding: LogMap.Encoding

  init(
    _ cases: CaseColumns, _ events: EventColumns, _ map: LogMap, _ encoding: LogMap.Encoding
  ) {
    (self.cases, self.events, self.map, self.encoding) = (cases, events, map, encoding)
  }

  /// `cases.csv` and `events.csv`. Two looks at every case: what is usual first, then the rows.
  func write(
    to folder: WritingFolder, _ tally: inout QualityTally, _ days: inout DayTally
  ) throws -> [DataPackage.File] {
    let buckets = CaseBuckets(events, cases: cases.count)
    let limits = shape(buckets).limits()
    let rows = CaseRows(cases, map, encoding)
    let activities = SeenWords(events.names.activities, encoding)
    let resources = SeenWords(
      events.names.resources, encoding, isNumbered: map[.resource]?.isNumbered ?? false)
    let agencies = SeenWords(
      events.names.agencies, encoding, isNumbered: map[.agency]?.isNumbered ?? false)
    let caseTable = try StreamedTable<CaseSeen>(in: folder)
    let eventTable = try StreamedTable<EventSeen>(in: folder)
    var assembly = CaseAssembly(events)
    var seen: [SeenEvent] = []
    var work = WorkOfResources()
    var written = 0
    for number in buckets.order {
      assembly.assemble(buckets[number], into: &seen, &tally)
      let row = rows.row(Int(number), seen, cut: limits.censored(seen), &tally)
      try caseTable.write(row)
      if let received = row.received { days.note(.aCase, received) }
      written += seen.count
      for (index, event) in seen.enumerated() {
        var line = EventSeen()
        line.caseID = row.caseID
        line.number = index + 1
        line.activity = activities[event.activity] ?? ""
        (line.resource, line.agency) = (resources[event.resource], agencies[event.agency])
        line.enabled = SeenInstant(stored: event.enabled)
        line.started = SeenInstant(stored: event.started)
        line.ended = SeenInstant(stored: event.ended)
        line.seconds = event.seconds
        if let enabled = line.enabled, let started = line.started, started >= enabled {
          line.waitedSeconds = started.seconds(since: enabled)
        }
        line.row = Int(event.row)
        try eventTable.write(line)
        note(event, line, limits, &tally, &days)
        work.take(event)
      }
    }
    work.note(into: &tally) { resources[$0] ?? "" }
    tally.add(
      .badLetters,
      rows.badLetters + activities.badLetters + resources.badLetters + agencies.badLetters)
    tally.set(cases.count, of: .cases)
    tally.set(written, of: .events)
    return [try caseTable.end(), try eventTable.end()]
  }

  private func shape(_ buckets: CaseBuckets) -> LogShape {
    var shape = LogShape(activities: events.names.activities.count)
    var assembly = CaseAssembly(events)
    var (seen, unused): ([SeenEvent], QualityTally) = ([], QualityTally())
    for number in buckets.order {
      assembly.assemble(buckets[number], into: &seen, &unused)
      shape.take(seen)
    }
    return shape
  }

  private func note(
    _ event: SeenEvent, _ line: EventSeen, _ limits: LogShape.Limits, _ tally: inout QualityTally,
    _ days: inout DayTally
  ) {
    if limits.isExtreme(event) {
      tally.note(
        .extreme, row: line.row, "\(line.activity): \(Int((line.seconds ?? 0).rounded())) s")
    }
    if event.started == .min, event.ended != .min {
      tally.note(.onlyComplete, row: line.row)
    }
    if let time = line.ended ?? line.started { days.note(.event, time) }
  }
}
