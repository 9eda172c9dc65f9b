/// Something done with a case, put together of its records.
struct SeenEvent {
  var activity: UInt32
  var resource = CaseColumns.none
  var agency = CaseColumns.none
  var enabled = Int64.min
  var started = Int64.min
  var ended = Int64.min
  var row: UInt32

  /// By which events of a case are put in order: the start, or the end where there is no other stamp.
  var time: Int64 { started != .min ? started : ended != .min ? ended : enabled }
  /// The start and the end; nil where one is missing.
  var span: (start: SeenInstant, end: SeenInstant)? {
    guard let start = SeenInstant(stored: started), let end = SeenInstant(stored: ended) else {
      return nil
    }
    return (start, end)
  }
  /// From the start to the end; nil where one is missing or a day only.
  var seconds: Double? {
    guard let span, !span.start.isDay, !span.end.isDay else { return nil }
    return span.end.seconds(since: span.start)
  }
}

/// Puts the records of a case together: in order, each once, start and end in one.
struct CaseAssembly {
  let columns: EventColumns
  private let hasStarts: Bool
  private var kept: [UInt32] = []
  private var open: [(event: SeenEvent, instance: UInt32)] = []

  init(_ columns: EventColumns) {
    self.columns = columns
    hasStarts = columns.transitions.contains(EventColumns.End.start.rawValue)
  }

  /// Replaces `events` by those of a case, in order. Faults go to `tally`. O(k log k) in its records.
  mutating func assemble(
    _ records: ArraySlice<UInt32>, into events: inout [SeenEvent], _ tally: inout QualityTally
  ) {
    events.removeAll(keepingCapacity: true)
    sort(records, &tally)
    dropDuplicates(&tally)
    if columns.transitions.isEmpty {
      for index in kept { events.append(event(Int(index))) }
    } else {
      pair(into: &events, &tally)
    }
    for index in events.indices { check(&events[index], &tally) }
    events.sort { ($0.time, $0.row) < ($1.time, $1.row) }
    for index in events.indices.dropFirst() where events[index].time == events[index - 1].time {
      tally.note(.equalStamps, row: Int(events[index].row))
    }
  }

  private mutating func sort(_ records: ArraySlice<UInt32>, _ tally: inout QualityTally) {
    kept.removeAll(keepingCapacity: true)
    var (latest, isSorted) = (Int64.min, true)
    for index in records {
      let first = columns.first(Int(index))
      if first < latest {
        isSorted = false
        tally.note(.outOfOrder, row: Int(columns.rows[Int(index)]))
      }
      latest = max(latest, first)
      kept.append(index)
    }
    guard !isSorted else { return }
    let columns = columns
    kept.sort { (columns.first(Int($0)), $0) < (columns.first(Int($1)), $1) }
  }

  /// Of records that are the same in every field the first counts.
  private mutating func dropDuplicates(_ tally: inout QualityTally) {
    guard kept.count > 1 else { return }
    var write = 0
    for read in kept.indices {
      let (index, first) = (Int(kept[read]), columns.first(Int(kept[read])))
      var (before, isDouble) = (write - 1, false)
      while before >= 0, columns.first(Int(kept[before])) == first, !isDouble {
        isDouble = columns.fingerprints[Int(kept[before])] == columns.fingerprints[index]
        before -= 1
      }
      if isDouble {
        tally.note(.duplicateRows, row: Int(columns.rows[index]))
      } else {
        kept[write] = kept[read]
        write += 1
      }
    }
    kept.removeLast(kept.count - write)
  }

  private func event(_ index: Int) -> SeenEvent {
    var event = SeenEvent(activity: columns.activities[index], row: columns.rows[index])
    if !columns.resources.isEmpty { event.resource = columns.resources[index] }
    if !columns.agencies.isEmpty { event.agency = columns.agencies[index] }
    if !columns.enabled.isEmpty { event.enabled = columns.enabled[index] }
    if !columns.started.isEmpty { event.started = columns.started[index] }
    event.ended = columns.ended[index]
    return event
  }

  /// Start and end are one event: by what they share, or by the activity where nothing tells.
  private mutating func pair(into events: inout [SeenEvent], _ tally: inout QualityTally) {
    open.removeAll(keepingCapacity: true)
    for record in kept {
      let index = Int(record)
      let next = event(index)
      let instance = columns.instances.isEmpty ? CaseColumns.none : columns.instances[index]
      let end = EventColumns.End(rawValue: columns.transitions[index])
      let match = open.firstIndex {
        $0.event.activity == next.activity && $0.instance == instance
          && !(end == .start && $0.event.started != .min)
      }
      guard let match else {
        if end == .complete, hasStarts { tally.note(.endOnly, row: Int(next.row)) }
        if end == .start || end == .enabled {
          open.append((next, instance))
        } else {
          events.append(next)
        }
        continue
      }
      var whole = open[match].event
      if next.enabled != .min { whole.enabled = next.enabled }
      if next.started != .min { whole.started = next.started }
      if next.ended != .min { whole.ended = next.ended }
      if next.resource != CaseColumns.none { whole.resource = next.resource }
      if next.agency != CaseColumns.none { whole.agency = next.agency }
      whole.row = next.row
      if end == .start || end == .enabled {
        open[match].event = whole
        continue
      }
      open.remove(at: match)
      if instance == CaseColumns.none, whole.started != .min {
        tally.note(.pairedByName, row: Int(next.row))
      }
      if whole.started == .min, hasStarts { tally.note(.endOnly, row: Int(next.row)) }
      events.append(whole)
    }
    for left in open {
      tally.note(.startOnly, row: Int(left.event.row))
      events.append(left.event)
    }
  }

  private func check(_ event: inout SeenEvent, _ tally: inout QualityTally) {
    if columns.transitions.isEmpty, !columns.started.isEmpty {
      if event.started == .min { tally.note(.endOnly, row: Int(event.row)) }
      if event.ended == .min { tally.note(.startOnly, row: Int(event.row)) }
    }
    guard let span = event.span else { return }
    if span.start.isDay || span.end.isDay {
      guard span.end.localDayNumber < span.start.localDayNumber else { return }
    } else if span.end >= span.start {
      if span.end.microseconds == span.start.microseconds { tally.note(.zero, row: Int(event.row)) }
      return
    }
    tally.note(
      .negative, row: Int(event.row), "\(span.end.seconds(since: span.start)) s")
    event.started = .min
  }
}
