import ScenarioFiles

/// What is known of every case of a log, column by column: no text of its own for each.
struct CaseColumns {
  /// Ids, by number.
  private(set) var ids = NameTable()
  /// Words of procedures, channels and sites.
  private(set) var words: [NameTable] = [NameTable(), NameTable(), NameTable()]
  private var codes: [[UInt32]] = [[], [], []]
  private var stamps: [[Int64]] = [[], [], []]
  /// The first record.
  private(set) var rows: [UInt32] = []

  static let texts: [LogRole] = [.procedure, .channel, .site]
  static let instants: [LogRole] = [.received, .due, .finished]
  static let none = UInt32.max

  /// The number of the case of a record, and whether it is new; nil where the record names none.
  mutating func number(
    _ fields: RecordFields, _ reader: inout FieldReader, row: Int
  ) -> (number: UInt32, isNew: Bool)? {
    let id = reader.text(.caseID, fields)
    guard !id.isEmpty else { return nil }
    let number = ids.number(of: id)
    guard Int(number) == rows.count else { return (number, false) }
    rows.append(UInt32(truncatingIfNeeded: row))
    for index in codes.indices where reader.has(Self.texts[index]) {
      codes[index].append(Self.none)
    }
    for index in stamps.indices where reader.has(Self.instants[index]) {
      stamps[index].append(.min)
    }
    return (number, true)
  }

  /// Takes what the record says of its case. False if an earlier record says otherwise.
  mutating func take(
    _ fields: RecordFields, _ reader: inout FieldReader, case number: UInt32, row: Int
  ) -> Bool {
    var isSame = true
    for (index, role) in Self.texts.enumerated() where reader.has(role) {
      let text = reader.text(role, fields)
      guard !text.isEmpty else { continue }
      let word = words[index].number(of: text)
      let known = codes[index][Int(number)]
      if known == Self.none { codes[index][Int(number)] = word }
      if known != Self.none, known != word { isSame = false }
    }
    for (index, role) in Self.instants.enumerated() where reader.has(role) {
      guard let stamp = reader.stamp(role, fields, row)?.instant else { continue }
      let known = stamps[index][Int(number)]
      if known == .min { stamps[index][Int(number)] = stamp.word }
      if known != .min, known != stamp.word { isSame = false }
    }
    return isSame
  }

  /// How many there are.
  var count: Int { rows.count }

  /// The word of a role; nil where there is none.
  func word(_ role: LogRole, _ number: Int) -> UInt32? {
    guard let index = Self.texts.firstIndex(of: role), !codes[index].isEmpty else { return nil }
    let word = codes[index][number]
    return word == Self.none ? nil : word
  }

  /// The instant of a role; nil where there is none.
  func instant(_ role: LogRole, _ number: Int) -> SeenInstant? {
    guard let index = Self.instants.firstIndex(of: role), !stamps[index].isEmpty else { return nil }
    return SeenInstant(stored: stamps[index][number])
  }
}

extension SeenInstant {
  /// Nil of `Int64.min`, which stands for none.
  init?(stored word: Int64) {
    guard word != .min else { return nil }
    self.init(word: word)
  }
}
