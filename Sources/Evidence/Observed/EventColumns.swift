import ScenarioFiles

/// The records of an event log, column by column, in the order of the file: some fifty bytes for each.
struct EventColumns {
  private(set) var cases: [UInt32] = []
  private(set) var activities: [UInt32] = []
  private(set) var resources: [UInt32] = []
  private(set) var agencies: [UInt32] = []
  private(set) var instances: [UInt32] = []
  private(set) var transitions: [UInt8] = []
  private(set) var enabled: [Int64] = []
  private(set) var started: [Int64] = []
  private(set) var ended: [Int64] = []
  private(set) var rows: [UInt32] = []
  private(set) var fingerprints: [UInt32] = []
  /// Activities, resources, agencies and words of transitions.
  private(set) var names = (
    activities: NameTable(), resources: NameTable(), agencies: NameTable(),
    transitions: NameTable()
  )

  /// Of `transitions`.
  enum End: UInt8 { case whole, enabled, start, complete }

  private let codes: [LogCode<LogTransition>]
  /// What each word of a transition means, by its number.
  private var meanings: [LogTransition?] = []

  init(_ map: LogMap) {
    codes = map.codes.transitions + Self.usual
  }

  /// Of the XES standard; what the map says goes before.
  private static let usual: [LogCode<LogTransition>] = [
    LogCode("start", .start), LogCode("complete", .complete), LogCode("schedule", .enabled),
    LogCode("assign", .ignore), LogCode("reassign", .ignore), LogCode("suspend", .ignore),
    LogCode("resume", .ignore), LogCode("withdraw", .ignore), LogCode("ate_abort", .ignore),
    LogCode("pi_abort", .ignore), LogCode("autoskip", .complete), LogCode("manualskip", .complete),
  ]

  var count: Int { cases.count }

  /// Takes a record of a case. False if it is of no use, after noting why.
  mutating func take(
    _ fields: RecordFields, _ reader: inout FieldReader, case number: UInt32, row: Int
  ) -> Bool {
    let activity = reader.text(.activity, fields)
    guard !activity.isEmpty else {
      reader.tally.note(.missingActivity, row: row)
      return false
    }
    let end = reader.has(.transition) ? transition(fields, &reader, row) : .whole
    guard let end else { return false }
    guard let stamps = stamps(fields, &reader, end, row) else {
      reader.tally.note(.missingStamp, row: row)
      return false
    }
    cases.append(number)
    activities.append(names.activities.number(of: activity))
    func code(_ text: UnsafeBufferPointer<UInt8>, _ table: inout NameTable) -> UInt32 {
      text.isEmpty ? CaseColumns.none : table.number(of: text)
    }
    if reader.has(.resource) {
      resources.append(code(reader.text(.resource, fields), &names.resources))
    }
    if reader.has(.agency) { agencies.append(code(reader.text(.agency, fields), &names.agencies)) }
    if reader.has(.instance) {
      let text = reader.text(.instance, fields)
      instances.append(text.isEmpty ? CaseColumns.none : UInt32(truncatingIfNeeded: hash(text)))
    }
    if reader.has(.transition) { transitions.append(end.rawValue) }
    if reader.has(.enabled) || reader.has(.transition) { enabled.append(stamps.enabled) }
    if reader.has(.started) || reader.has(.transition) { started.append(stamps.started) }
    ended.append(stamps.ended)
    rows.append(UInt32(truncatingIfNeeded: row))
    fingerprints.append(UInt32(truncatingIfNeeded: fields.fingerprint))
    return true
  }

  private func stamps(
    _ fields: RecordFields, _ reader: inout FieldReader, _ end: End, _ row: Int
  ) -> (enabled: Int64, started: Int64, ended: Int64)? {
    func word(_ role: LogRole) -> Int64 { reader.stamp(role, fields, row)?.instant.word ?? .min }
    let single = reader.has(.time) ? word(.time) : .min
    var (enabled, started, ended) = (word(.enabled), word(.started), word(.ended))
    switch end {
    case .enabled: if enabled == .min { enabled = single }
    case .start: if started == .min { started = single }
    case .whole, .complete: if ended == .min { ended = single }
    }
    return enabled == .min && started == .min && ended == .min ? nil : (enabled, started, ended)
  }

  /// Nil of a record that is not taken over.
  private mutating func transition(
    _ fields: RecordFields, _ reader: inout FieldReader, _ row: Int
  ) -> End? {
    let word = reader.text(.transition, fields)
    guard !word.isEmpty else { return .whole }
    let number = Int(names.transitions.number(of: word))
    if number == meanings.count {
      let text = String(decoding: word, as: UTF8.self)
      meanings.append(
        codes.first { $0.word == text }?.meaning
          ?? codes.first { $0.word == text.lowercased() }?.meaning)
    }
    switch meanings[number] {
    case .start: return .start
    case .complete: return .complete
    case .enabled: return .enabled
    case .ignore:
      reader.tally.note(.droppedByCode, row: row, String(decoding: word, as: UTF8.self))
      return nil
    case nil:
      reader.tally.note(.unknownCodes, row: row, String(decoding: word, as: UTF8.self))
      return .whole
    }
  }

  /// The first stamp that a record has.
  func first(_ index: Int) -> Int64 {
    var first = ended[index] == .min ? Int64.max : ended[index]
    if !started.isEmpty, started[index] != .min { first = min(first, started[index]) }
    if first == .max, !enabled.isEmpty { first = enabled[index] }
    return first
  }
}
