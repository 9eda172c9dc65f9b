import ScenarioFiles

/// The records of a log of tickets, column by column.
struct TicketColumns {
  private(set) var ids = NameTable()
  /// Cases, classes, priorities, sites and resources: words, and one number a ticket.
  private(set) var words = LogRole.ofTickets.map { _ in NameTable() }
  private(set) var codes: [[UInt32]] = LogRole.ofTickets.map { _ in [] }
  private(set) var idNumbers: [UInt32] = []
  private(set) var (arrived, joined): ([Int64], [Int64]) = ([], [])
  private(set) var (called, ended): ([Int64], [Int64]) = ([], [])
  private(set) var outcomes: [LogOutcome] = []
  private(set) var rows: [UInt32] = []
  /// Of all fields of a record.
  private(set) var fingerprints: [UInt32] = []
  private let meanings: [LogCode<LogOutcome>]

  init(_ map: LogMap) {
    meanings = map.codes.outcomes + Self.usual
  }

  /// Our own words; what the map says goes before.
  private static let usual: [LogCode<LogOutcome>] = [
    LogCode("served", .served), LogCode("abandoned", .abandoned), LogCode("left", .abandoned),
    LogCode("open", .open), LogCode("Hoàn thành", .served), LogCode("Đã phục vụ", .served),
    LogCode("Bỏ lượt", .abandoned), LogCode("Vắng mặt", .abandoned), LogCode("Đang chờ", .open),
  ]

  var count: Int { rows.count }

  /// Takes a record, after noting what is wrong with it.
  mutating func take(
    _ fields: RecordFields, _ reader: inout FieldReader, encoding: LogMap.Encoding, row: Int
  ) {
    guard let arrived = reader.stamp(.arrived, fields, row)?.instant else {
      reader.tally.note(.missingStamp, row: row)
      return
    }
    func later(_ role: LogRole) -> FieldReader.Stamp? {
      guard var stamp = reader.stamp(role, fields, row) else { return nil }
      // A time of day by itself may belong to the day after.
      let early = arrived.microseconds - stamp.instant.microseconds
      if reader.isOfTwo(role), early > 12 * 3_600_000_000 {
        reader.tally.note(.pastMidnight, row: row)
        stamp.instant = SeenInstant(
          microseconds: stamp.instant.microseconds + 86_400_000_000,
          offsetMinutes: stamp.instant.offsetMinutes)
      }
      return stamp
    }
    let (joined, called, ended) = (later(.joined), later(.called), later(.ended))
    let stamps = Stamps(arrived: arrived, joined: joined, called: called, ended: ended)
    guard let outcome = outcome(fields, &reader, stamps, encoding, row) else { return }
    guard takeID(fields, &reader, row) else { return }
    fingerprints.append(UInt32(truncatingIfNeeded: fields.fingerprint))
    add(stamps.checked(outcome, hasJoined: reader.has(.joined), &reader.tally, row), outcome, row)
    for (index, role) in LogRole.ofTickets.enumerated() where reader.has(role) {
      let text = reader.text(role, fields)
      codes[index].append(text.isEmpty ? CaseColumns.none : words[index].number(of: text))
    }
  }

  private mutating func add(_ stamps: Stamps.Words, _ outcome: LogOutcome, _ row: Int) {
    arrived.append(stamps.arrived)
    joined.append(stamps.joined)
    called.append(stamps.called)
    ended.append(stamps.ended)
    outcomes.append(outcome)
    rows.append(UInt32(truncatingIfNeeded: row))
  }

  /// False of a record that should have an id, and has none.
  private mutating func takeID(
    _ fields: RecordFields, _ reader: inout FieldReader, _ row: Int
  ) -> Bool {
    guard reader.has(.ticketID) else { return true }
    let id = reader.text(.ticketID, fields)
    guard !id.isEmpty else {
      reader.tally.note(.missingID, row: row)
      return false
    }
    idNumbers.append(ids.number(of: id))
    return true
  }

  /// By the word of the log; nil of what the map says to drop. Without a known word as the stamps say.
  private func outcome(
    _ fields: RecordFields, _ reader: inout FieldReader, _ stamps: Stamps,
    _ encoding: LogMap.Encoding, _ row: Int
  ) -> LogOutcome? {
    let word = reader.text(.outcome, fields)
    let known = meanings.first { $0.word.utf8.elementsEqual(word) }
    let meaning =
      known?.meaning
      ?? (word.isEmpty
        ? nil
        : meanings.first { $0.word.lowercased() == text(of: word, encoding).lowercased() }?.meaning)
    switch meaning {
    case .drop:
      reader.tally.note(.droppedByCode, row: row, String(decoding: word, as: UTF8.self))
      return nil
    case .some(let meaning): return meaning
    case nil:
      if !word.isEmpty {
        reader.tally.note(.unknownCodes, row: row, String(decoding: word, as: UTF8.self))
      }
      return stamps.called != nil ? .served : stamps.ended != nil ? .abandoned : .open
    }
  }
}

extension LogRole {
  /// Roles of tickets whose fields are words.
  static let ofTickets: [LogRole] = [.caseID, .serviceClass, .priority, .site, .resource]
}

/// The stamps of a ticket as the log has them.
private struct Stamps {
  var arrived: SeenInstant
  var joined, called, ended: FieldReader.Stamp?

  /// For columns; `Int64.min` stands for none.
  struct Words {
    var arrived, joined, called, ended: Int64
  }

  /// What is kept of them, after noting what is wrong.
  func checked(
    _ outcome: LogOutcome, hasJoined: Bool, _ tally: inout QualityTally, _ row: Int
  ) -> Words {
    // Who left, and joined by a substitute only, left before there was a queue.
    let neverJoined = outcome == .abandoned && joined?.isSubstitute ?? hasJoined
    var joined = neverJoined ? nil : self.joined?.instant ?? (hasJoined ? nil : arrived)
    var called = called?.instant
    var ended = ended?.instant
    if let joined, joined < arrived { tally.note(.joinedBeforeArrived, row: row) }
    switch outcome {
    case .abandoned where called != nil:
      tally.note(.abandonedCalled, row: row)
      called = nil
    case .served where called == nil: tally.note(.servedUncalled, row: row)
    default: break
    }
    if let instant = joined, let called, called < instant {
      if self.joined?.isSubstitute ?? false {
        joined = called
      } else {
        tally.note(.calledBeforeJoined, row: row)
      }
    }
    let begin = called ?? joined ?? arrived
    if let end = ended {
      if end.microseconds < begin.microseconds {
        tally.note(.negative, row: row, "\(end.seconds(since: begin)) s")
        ended = nil
      } else if end.microseconds == begin.microseconds, called != nil {
        tally.note(.zero, row: row)
      }
    }
    return Words(
      arrived: arrived.word, joined: joined?.word ?? .min, called: called?.word ?? .min,
      ended: ended?.word ?? .min)
  }
}
