import ScenarioFiles

/// Takes the fields of a record by their roles, and notes what is wrong with them.
struct FieldReader {
  private let columns: [BoundColumn?]
  private let missing: [[UInt8]]
  private var stamps: [StampTally]
  /// What was found so far.
  var tally = QualityTally()
  /// Empty fields of columns of the map, by role.
  private var empty: [Int]

  /// `monthFirst` names columns of stamps in which the month comes first, as is known from a reading before.
  init(_ bound: BoundMap, monthFirst: Set<LogRole>) {
    let writing = bound.map.writing
    columns = LogRole.allCases.map { bound[$0] }
    missing = writing.missing.map { Array($0.utf8) }
    let isAmerican = writing.dayOrder == .monthFirst
    stamps = LogRole.allCases.map { role in
      StampTally(
        reader: StampReader(
          monthFirst: isAmerican || monthFirst.contains(role),
          zoneMinutes: writing.zoneMinutes ?? Self.vietnam))
    }
    empty = LogRole.allCases.map { _ in 0 }
  }

  /// Of stamps that name no offset, where the map does not either.
  private static let vietnam = 7 * 60

  /// Whether the map has a column for it.
  func has(_ role: LogRole) -> Bool { columns[role.position] != nil }

  /// The field of a role, or those that count otherwise; empty where there is nothing.
  mutating func text(_ role: LogRole, _ fields: RecordFields) -> UnsafeBufferPointer<UInt8> {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard let column = columns[role.position] else { return nothing }
    let field = fields[column.field]
    if !isMissing(field) { return field }
    for other in column.otherwise where !isMissing(fields[other]) { return fields[other] }
    empty[role.position] += 1
    return nothing
  }

  /// A stamp that was read, and whether it comes from a column that counts otherwise.
  struct Stamp {
    var instant: SeenInstant
    var isSubstitute = false
  }

  /// The stamp of a role; nil where there is none that can be used, after noting why.
  mutating func stamp(_ role: LogRole, _ fields: RecordFields, _ row: Int) -> Stamp? {
    guard let column = columns[role.position] else { return nil }
    var (field, isSubstitute) = (fields[column.field], false)
    if isMissing(field) {
      guard let other = column.otherwise.first(where: { !isMissing(fields[$0]) }) else {
        empty[role.position] += 1
        return nil
      }
      (field, isSubstitute) = (fields[other], true)
    }
    let day = column.day.map { fields[$0] }
    switch stamps[role.position].read(field, day: day) {
    case .instant(let instant, _): return Stamp(instant: instant, isSubstitute: isSubstitute)
    case .impossible: tally.note(.impossible, row: row, Self.quoted(field, role))
    case .unreadable: tally.note(.unreadable, row: row, Self.quoted(field, role))
    }
    return nil
  }

  /// Whether a stamp of this role is made of a day and a time of day.
  func isOfTwo(_ role: LogRole) -> Bool { columns[role.position]?.day != nil }

  private static func quoted(_ field: UnsafeBufferPointer<UInt8>, _ role: LogRole) -> String {
    "\(role.rawValue): " + String(decoding: field.prefix(80), as: UTF8.self)
  }

  private func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    if field.isEmpty { return true }
    for word in missing where word.count == field.count && word.elementsEqual(field) { return true }
    return false
  }

  /// Columns of stamps whose figures only make sense with the month first.
  var monthFirstColumns: Set<LogRole> {
    Set(LogRole.allCases.filter { stamps[$0.position].isMonthFirst })
  }

  /// Notes what holds of all stamps together.
  mutating func finish() {
    var (all, empties) = (0, [String]())
    for role in LogRole.allCases where has(role) {
      stamps[role.position].note(into: &tally)
      all += stamps[role.position].count
      if empty[role.position] > 0 { empties.append("\(role.rawValue) \(empty[role.position])") }
      tally.add(.missingValues, empty[role.position])
    }
    if !empties.isEmpty { tally.example(.missingValues, empties.joined(separator: ", ")) }
    tally.set(all, of: .stamps)
    noteOffsets()
  }

  /// Stamps with another offset than most.
  private mutating func noteOffsets() {
    var offsets: [Int: Int] = [:]
    for stamps in stamps { offsets.merge(stamps.offsets) { $0 + $1 } }
    let usual = offsets.max { ($0.value, $1.key) < ($1.value, $0.key) }
    for (offset, count) in offsets.sorted(by: { $0.key < $1.key }) where offset != usual?.key {
      tally.add(.severalOffsets, count, MapText.zone(offset))
    }
  }
}
