import LegalClock
import ServiceModel
import Wording

/// One reading of one scenario: what the forms find out besides the values.
///
/// A class: every form notes its problems and assumptions into the same reading.
final class Reading {
  let files: InputFiles
  let problems: ProblemList
  private(set) var assumptions: [Assumption] = []
  /// Whether keys may be missing, as in a lever.
  var isPartial: Bool
  /// Whether names must be defined in this scenario; a lever may use those of another lever.
  let checksReferences: Bool
  /// What a target can be of; nil if that is not known here.
  let indicators: [TargetIndicator]?
  /// Whether anybody wants to know the assumptions.
  private let keepsAssumptions: Bool

  private let root: Item
  private var names: [Collection: Names] = [:]
  private var path: [String] = []
  /// What the nearest mapping around says of its source.
  private(set) var provenance = Provenance()
  /// Not 0 inside a table's row or a value: those are one assumption each.
  private var silence = 0
  /// Of the price that is being read.
  private var range: ClosedRange<Double>?

  init(
    root: Item, files: InputFiles, problems: ProblemList, isLever: Bool = false,
    checksReferences: Bool? = nil, indicators: [TargetIndicator]? = nil,
    keepsAssumptions: Bool = true
  ) {
    self.root = root
    self.keepsAssumptions = keepsAssumptions
    self.files = files
    self.problems = problems
    isPartial = isLever
    self.checksReferences = checksReferences ?? !isLever
    self.indicators = indicators
  }

  /// The path of the value that is being read, as in `sites[hoan-kiem].staff`.
  var pathText: String {
    path.reduce(into: "") { $0 += $1.hasPrefix("[") || $0.isEmpty ? $1 : "." + $1 }
  }

  /// Notes that the value being read is wrong.
  func note(_ message: Phrase, hint: Phrase, at place: Place) {
    let subject = path.isEmpty ? "the file" : Phrase(asIs: pathText)
    problems.note("\(subject): \(message)", hint: hint, at: place)
  }

  /// Tells of the value being read, which is taken as it stands.
  func tell(vi: String, en: String, at place: Place) {
    let subject = path.isEmpty ? "" : pathText + ": "
    problems.tell(LocalizedText(vi: subject + vi, en: subject + en), at: place)
  }

  /// Reads something under a key or at a position.
  func descend<Value>(to step: String, _ body: () -> Value) -> Value {
    path.append(step)
    defer { path.removeLast() }
    return body()
  }

  /// Reads what `item` holds, with what it says of its source.
  func under<Value>(_ item: Item, _ body: () -> Value) -> Value {
    let outer = provenance
    provenance = item.ownProvenance ?? item.inherited ?? outer
    defer { provenance = outer }
    return body()
  }

  /// Reads what counts as one assumption, of this text.
  func asOne<Value>(
    _ item: Item, text: @autoclosure () -> String, _ body: () -> Value
  ) -> Value {
    under(item) {
      if keepsAssumptions, silence == 0, !item.isNull {
        let said = item.provenanceOfWhole ?? provenance
        assumptions.append(
          Assumption(
            key: pathText, value: text(), place: "\(item.place.file):\(item.place.line)",
            confidence: said.confidence, source: said.source, range: range))
      }
      return silently(body)
    }
  }

  /// Reads a price that lies between these points.
  func within<Value>(_ points: ClosedRange<Double>?, _ body: () -> Value) -> Value {
    range = points
    defer { range = nil }
    return body()
  }

  /// Reads what is no assumption: a name, a text.
  func silently<Value>(_ body: () -> Value) -> Value {
    silence += 1
    defer { silence -= 1 }
    return body()
  }

  /// Where a key of the scenario stands.
  func place(of keys: String...) -> Place {
    var item = root
    var place = root.place
    for key in keys {
      guard let entry = item.entry(key) else { return place }
      (item, place) = (entry.value, entry.value.place)
    }
    return place
  }

  /// Where an element of a list stands.
  func place(ofElement index: Int, of keys: [String]) -> Place {
    var item = root
    for key in keys {
      guard let next = item[key] else { return item.place }
      item = next
    }
    guard case .list(let items) = item.content, items.indices.contains(index) else {
      return item.place
    }
    return items[index].place
  }

  /// Where a row of a table stands, or one of its columns.
  func place(ofRow index: Int, in collection: Collection, column: String? = nil) -> Place {
    let key = collection.rawValue
    guard let item = root[key] else { return root.place }
    var rows: [Item] = []
    switch item.content {
    case .list(let items): rows = items
    case .scalar(let name, _):
      rows = files.table(at: files.path(name, namedAt: item.place), namedAt: item.place)?.rows ?? []
    case .mapping: break
    }
    guard rows.indices.contains(index) else { return item.place }
    return column.flatMap { rows[index][$0]?.place } ?? rows[index].place
  }

  /// The names that a collection of this scenario defines, whether they were read already or not.
  func names(_ collection: Collection) -> Names {
    if let known = names[collection] { return known }
    let found = Names(of: root[collection.rawValue], files: files)
    names[collection] = found
    return found
  }
}

/// The parts of a scenario that others refer to by id.
enum Collection: String, Hashable, Sendable, CaseIterable {
  case calendars, districts, communes
  case serviceClasses = "service_classes"
  case channelMixes = "channel_mixes"
  case procedures, routes, sites
  case counterGroups = "counter_groups"
  case staffingPlans = "staffing_plans"
  case officeFunctions = "office_functions"
  case offices, backlog, stresses
  /// Of a file of shifts.
  case shifts, contracts, staff

  /// For messages.
  var plural: Phrase {
    Phrase(stringLiteral: rawValue.split(separator: "_").joined(separator: " "))
  }
}

/// The ids of one collection in the order of its array, with their places.
struct Names {
  private(set) var ids: [String] = []
  private(set) var places: [Place] = []
  /// False where the collection itself is missing or broken: names in it prove nothing then.
  private(set) var isComplete = true
  private var positions: [String: Int] = [:]

  init(of item: Item?, files: InputFiles) {
    guard let item, !item.isNull else {
      isComplete = false
      return
    }
    switch item.content {
    case .mapping(let entries):
      for entry in entries where !Provenance.keys.contains(entry.key) {
        append(entry.key, at: entry.place)
      }
    case .list(let rows):
      append(rows)
    case .scalar(let name, _):
      let path = files.path(name, namedAt: item.place)
      guard let table = files.table(at: path, namedAt: item.place) else {
        isComplete = false
        return
      }
      isComplete = table.isComplete
      append(table.rows)
    }
  }

  /// Nil if no element has this id.
  func position(of id: String) -> Int? { positions[id] }

  private mutating func append(_ rows: [Item]) {
    for row in rows {
      let id = row["id"]
      let text = id?.scalar ?? id?["value"]?.scalar
      if text == nil { isComplete = false }
      append(text ?? "", at: (id ?? row).place)
    }
  }

  private mutating func append(_ id: String, at place: Place) {
    if positions[id] == nil { positions[id] = ids.count }
    ids.append(id)
    places.append(place)
  }
}
