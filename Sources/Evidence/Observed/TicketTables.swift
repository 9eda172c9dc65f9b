import OutputAnalysis
import Runs
import ScenarioFiles
import Tables

/// Writes the table of a log of tickets from its columns.
struct TicketTables {
  private let columns: TicketColumns
  private let map: LogMap
  private let encoding: LogMap.Encoding

  init(_ columns: TicketColumns, _ map: LogMap, _ encoding: LogMap.Encoding) {
    (self.columns, self.map, self.encoding) = (columns, map, encoding)
  }

  /// `tickets.csv`, by arrival and then by the file.
  func write(
    to folder: WritingFolder, _ tally: inout QualityTally, _ days: inout DayTally
  ) throws -> [DataPackage.File] {
    let words = zip(columns.words, LogRole.ofTickets).map {
      SeenWords($0, encoding, isNumbered: map[$1]?.isNumbered ?? false)
    }
    let arrived = columns.arrived
    let order = (0..<UInt32(columns.count)).sorted {
      (arrived[Int($0)], $0) < (arrived[Int($1)], $1)
    }
    let longest = longest()
    var (work, once) = (WorkOfResources(), OncePerTicket(columns))
    let table = try StreamedTable<TicketSeen>(in: folder)
    for index in order.lazy.map(Int.init) {
      guard let repetition = once.repetition(of: index, &tally) else { continue }
      var row = row(index, words)
      if repetition > 1 { row.ticketID += "#\(repetition)" }
      try table.write(row)
      if let arrived = row.arrived { days.note(.ticket, arrived) }
      if let seconds = row.serviceSeconds, seconds > longest {
        tally.note(
          .extreme, row: row.row, "\(row.serviceClass ?? ""): \(Int(seconds.rounded())) s")
      }
      if row.outcome == .open { tally.note(.censoredEnd, row: row.row, row.ticketID) }
      work.take(
        SeenEvent(
          activity: 0, resource: code(.resource, index), started: columns.called[index],
          ended: row.outcome == .served ? columns.ended[index] : .min, row: columns.rows[index]))
    }
    let resources = words[LogRole.ofTickets.count - 1]
    work.note(into: &tally) { resources[$0] ?? "" }
    tally.add(.badLetters, words.reduce(0) { $0 + $1.badLetters })
    let kept = columns.count - tally[.duplicateRows].count
    tally.set(kept, of: .tickets)
    tally.set(kept, of: .events)
    return [try table.end()]
  }

  /// Tickets that were written, in the order of their arrival: each record once, and every id once.
  private struct OncePerTicket {
    private let columns: TicketColumns
    /// Records of the same arrival.
    private var together: [Int] = []
    private var counts: [UInt32]

    init(_ columns: TicketColumns) {
      self.columns = columns
      counts = Array(repeating: 0, count: columns.ids.count)
    }

    /// How often its id has come with it: ticket machines begin anew every day. Nil of a record that is the
    /// same in every field as one before.
    mutating func repetition(of index: Int, _ tally: inout QualityTally) -> UInt32? {
      if let last = together.last, columns.arrived[last] != columns.arrived[index] {
        together.removeAll(keepingCapacity: true)
      }
      if together.contains(where: { columns.fingerprints[$0] == columns.fingerprints[index] }) {
        tally.note(.duplicateRows, row: Int(columns.rows[index]))
        return nil
      }
      together.append(index)
      guard !columns.idNumbers.isEmpty else { return 1 }
      let id = columns.idNumbers[index]
      counts[Int(id)] += 1
      if counts[Int(id)] > 1 {
        tally.note(
          .duplicateIDs, row: Int(columns.rows[index]),
          String(decoding: columns.ids.bytes(id), as: UTF8.self))
      }
      return counts[Int(id)]
    }
  }

  /// More than an hour and 20 times the median: no service takes so long.
  private func longest() -> Double {
    var durations = QuantileHistogram()
    for index in columns.rows.indices {
      guard columns.outcomes[index] == .served, let seconds = service(index) else { continue }
      durations.add(Int(seconds))
    }
    guard durations.count >= 20, let median = durations.quantile(0.5) else { return .infinity }
    return max(3600, 20 * median)
  }

  private func service(_ index: Int) -> Double? {
    guard let called = SeenInstant(stored: columns.called[index]),
      let ended = SeenInstant(stored: columns.ended[index]), !called.isDay, !ended.isDay
    else { return nil }
    return max(0, ended.seconds(since: called))
  }

  private func code(_ role: LogRole, _ index: Int) -> UInt32 {
    guard let place = LogRole.ofTickets.firstIndex(of: role), !columns.codes[place].isEmpty else {
      return CaseColumns.none
    }
    return columns.codes[place][index]
  }

  private func row(_ index: Int, _ words: [SeenWords]) -> TicketSeen {
    var row = TicketSeen()
    row.row = Int(columns.rows[index])
    row.ticketID =
      columns.idNumbers.isEmpty
      ? "t\(row.row)" : text(of: columns.ids.bytes(columns.idNumbers[index]), encoding)
    let texts = LogRole.ofTickets.enumerated().map { words[$0][code($1, index)] }
    (row.caseID, row.serviceClass, row.priority) = (texts[0], texts[1], texts[2])
    (row.site, row.resource) = (texts[3], texts[4])
    row.arrived = SeenInstant(stored: columns.arrived[index])
    row.joined = SeenInstant(stored: columns.joined[index])
    row.called = SeenInstant(stored: columns.called[index])
    row.ended = SeenInstant(stored: columns.ended[index])
    switch columns.outcomes[index] {
    case .served: row.outcome = .served
    case .abandoned: row.outcome = .abandoned
    case .open, .drop: row.outcome = .open
    }
    if let joined = row.joined, let until = row.outcome == .abandoned ? row.ended : row.called {
      row.waitSeconds = max(0, until.seconds(since: joined))
    }
    if row.outcome == .served { row.serviceSeconds = service(index) }
    return row
  }
}
