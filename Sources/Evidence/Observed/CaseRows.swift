import ScenarioFiles

/// Makes the rows of `cases.csv`.
struct CaseRows {
  private let cases: CaseColumns
  private let encoding: LogMap.Encoding
  private let words: [SeenWords]
  private let hasFinished: Bool
  private let hasReceived: Bool

  init(_ cases: CaseColumns, _ map: LogMap, _ encoding: LogMap.Encoding) {
    (self.cases, self.encoding) = (cases, encoding)
    words = zip(cases.words, CaseColumns.texts).map {
      SeenWords($0, encoding, isNumbered: map[$1]?.isNumbered ?? false)
    }
    (hasFinished, hasReceived) = (map[.finished] != nil, map[.received] != nil)
  }

  /// Texts with letters that could not be read.
  var badLetters: Int { words.reduce(0) { $0 + $1.badLetters } }

  /// The id of a case.
  func id(_ number: Int) -> String { text(of: cases.ids.bytes(UInt32(number)), encoding) }

  /// A case with its events in order, and whether it is cut off; notes what is wrong with its instants.
  func row(
    _ number: Int, _ events: [SeenEvent], cut: (start: Bool, end: Bool),
    _ tally: inout QualityTally
  ) -> CaseSeen {
    var row = CaseSeen()
    row.caseID = id(number)
    for (index, role) in CaseColumns.texts.enumerated() {
      let word = cases.word(role, number).flatMap { words[index][$0] }
      switch role {
      case .procedure: row.procedure = word
      case .channel: row.channel = word
      default: row.site = word
      }
    }
    row.row = Int(cases.rows[number])
    row.events = events.count
    row.firstSeen = events.lazy.flatMap { [$0.enabled, $0.started, $0.ended] }
      .compactMap(SeenInstant.init(stored:)).min()
    row.lastSeen = events.lazy.flatMap { [$0.started, $0.ended] }
      .compactMap(SeenInstant.init(stored:)).max()
    row.received = cases.instant(.received, number) ?? (hasReceived ? nil : row.firstSeen)
    row.due = cases.instant(.due, number)
    row.finished = cases.instant(.finished, number)
    let isOpen = hasFinished ? row.finished == nil : cut.end
    if !hasFinished, !isOpen { row.finished = row.lastSeen }
    if isOpen { tally.note(.censoredEnd, row: row.row, row.caseID) }
    if cut.start { tally.note(.censoredStart, row: row.row, row.caseID) }
    row.censored = isOpen ? cut.start ? .both : .end : cut.start ? .start : .none
    row.isLate = Self.isLater(row.finished, row.due)
    row.dayOnly = Self.days(row)
    check(row, events, &tally)
    return row
  }

  private func check(_ row: CaseSeen, _ events: [SeenEvent], _ tally: inout QualityTally) {
    if Self.isLater(row.received, row.due) ?? false {
      tally.note(.dueBeforeReceived, row: row.row, row.caseID)
    }
    if hasFinished || hasReceived, Self.isLater(row.received, row.finished) ?? false {
      tally.note(.finishedBeforeReceived, row: row.row, row.caseID)
    }
    guard hasReceived, let received = row.received else { return }
    for event in events {
      guard let time = SeenInstant(stored: event.time), Self.isLater(received, time) ?? false else {
        break
      }
      tally.note(.eventsBeforeReceived, row: Int(event.row))
    }
  }

  /// Whether one instant is later than another; by days where one of both is a day only. Nil without both.
  static func isLater(_ instant: SeenInstant?, _ other: SeenInstant?) -> Bool? {
    guard let instant, let other else { return nil }
    if instant.isDay || other.isDay { return instant.localDayNumber > other.localDayNumber }
    return instant.microseconds > other.microseconds
  }

  private static func days(_ row: CaseSeen) -> String? {
    let days = [("received", row.received), ("due", row.due), ("finished", row.finished)]
      .filter { $0.1?.isDay ?? false }.map(\.0)
    return days.isEmpty ? nil : days.joined(separator: " ")
  }
}
