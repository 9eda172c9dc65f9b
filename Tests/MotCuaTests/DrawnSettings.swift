import ServiceModel

@testable import ScenarioFiles

/// Draws settings of `--set` from the whole of what the format allows, by the same description that
/// reads the files: any value of a scenario, edges of its range above all. Every seed draws the same.
struct DrawnSettings {
  private var state: UInt64
  private let root: Item
  private let files: InputFiles
  /// By the first key of their paths.
  private(set) var leaves: [[(path: String, schema: Schema)]] = []

  init(seed: Int, scenario path: String) throws {
    state = UInt64(seed)
    let problems = ProblemList()
    files = InputFiles(problems: problems)
    let item = files.yaml(at: path, namedAt: Place(file: path, line: 1, column: 1))
    try problems.check()
    root = item ?? Item(content: .mapping([]), place: .nowhere)
    for property in Form<Scenario>.scenario.schema().unnamed.properties
    where !["scenario", "name"].contains(property.name) {
      leaves.append([])
      collect(property.schema, root[property.name], path: property.name)
    }
    leaves.removeAll(where: \.isEmpty)
    // Seeds that follow each other begin far apart.
    state = UInt64(next(below: .max))
  }

  /// Between one and four of them.
  mutating func next() -> [String] {
    let drawn = (0...next(below: 4)).map { _ in
      let part = leaves[next(below: leaves.count)]
      let leaf = part[next(below: part.count)]
      return "\(leaf.path)=\(text(leaf.schema, depth: 0))"
    }
    // The word needs a rule beside it.
    let isByLoad = drawn.contains { $0.contains("by_load") }
    return drawn + (isByLoad ? ["staffing={target_utilisation: 0.\(10 + next(below: 90))}"] : [])
  }

  /// Every value that a setting can replace: what is written in the scenario, and what may be.
  private mutating func collect(_ schema: Schema, _ item: Item?, path: String) {
    switch (schema.unnamed, item?.content) {
    case (.record(let properties), .mapping):
      for property in properties where !property.isName {
        collect(
          property.schema, item?[property.name],
          path: path.isEmpty ? property.name : "\(path).\(property.name)")
      }
    case (.keyed(let element, _), .mapping(let entries)):
      for entry in entries where !Provenance.keys.contains(entry.key) {
        collect(element, entry.value, path: "\(path).\(entry.key)")
      }
    case (.table(let row), .list(let rows)):
      for row_ in rows { row_["id"].map { collect(row, row_, path: "\(path)[\($0.text)]") } }
    case (.file, _): break
    default: leaves[leaves.count - 1].append((path, schema))
    }
  }

  mutating func text(_ schema: Schema, depth: Int) -> String {
    switch schema {
    case .named(let name, let inner):
      switch name {
      case "text": return "x"
      case "id": return "x\(next(below: 3))"
      case "date": return "20\(10 + next(below: 50))-0\(1 + next(below: 9))-1\(next(below: 10))"
      case "time": return "\"\(time(next(below: 1441)))\""
      case "session": return session()
      case "people_plan" where next(below: 10) > 0: return peoplePlan()
      default: return text(inner(), depth: depth)
      }
    case .same(_, let inner), .file(let inner): return text(inner, depth: depth)
    case .reference(let collection): return one(of: ids(collection)) ?? "none"
    case .list(let element), .table(let element):
      return list(of: element, 0...(depth > 4 ? 1 : 3), depth)
    case .record(let properties):
      let parts = properties.filter { $0.isRequired || next(below: 3) == 0 }
        .map { "\($0.name): \(text($0.schema, depth: depth + 1))" }
      return "{\(parts.joined(separator: ", "))}"
    case .keyed(let element, let collection):
      let key = collection.flatMap { one(of: ids($0)) } ?? "x"
      return "{\(key): \(text(element, depth: depth + 1))}"
    case .choice(let plain, let properties):
      if let plain, depth > 5 || next(below: 4) == 0 { return text(plain) }
      let flat = depth > 5 ? Array(properties.prefix(2)) : properties
      let property = flat[next(below: flat.count)]
      return "{\(property.name): \(whole(property, depth + 1))}"
    case .either(let one, let other): return text(next(below: 2) == 0 ? one : other, depth: depth)
    case .value(let json, let element): return text(json, holding: element, depth)
    case .price(let json): return price(json)
    }
  }

  /// One of several ways; what its parts must hold together, they do in most cases.
  private mutating func whole(_ property: Schema.Property, _ depth: Int) -> String {
    guard next(below: 10) > 0 else { return text(property.schema, depth: depth) }
    switch (property.name, property.schema.unnamed) {
    case ("uniform", .record(let keys)), ("triangular", .record(let keys)),
      ("pert", .record(let keys)):
      let numbers = keys.map { text($0.schema, depth: depth) }.sorted {
        (Double($0) ?? 0) < (Double($1) ?? 0)
      }
      let names = keys.count == 2 ? ["min", "max"] : ["min", "mode", "max"]
      return "{\(zip(names, numbers).map { "\($0): \($1)" }.joined(separator: ", "))}"
    case ("mixture", .list(let element)), ("choose", .list(let element)):
      let share = Double(next(below: 101)) / 100
      let last = element.unnamed.properties[1]
      return "[{share: \(share), \(last.name): \(text(last.schema, depth: depth + 1))}, "
        + "{share: \(short(1 - share)), \(last.name): \(text(last.schema, depth: depth + 1))}]"
    case ("parallel", .list(let element)): return list(of: element, 2...3, depth)
    default: return text(property.schema, depth: depth)
    }
  }

  /// A value as its JSON Schema describes it.
  private mutating func text(_ json: JSON, holding element: Schema? = nil, _ depth: Int = 0)
    -> String
  {
    if let element {
      if json["patternProperties"] != nil {
        return
          "{\"00:00\": \(text(element, depth: depth)), \"09:00\": \(text(element, depth: depth))}"
      }
      if case .named("session", _) = element, next(below: 5) > 0 { return sessions() }
      guard case .array(let ways)? = json["anyOf"], let fewest = ways[0]["minItems"]?.number,
        let most = ways[0]["maxItems"]?.number
      else { return "[]" }
      return list(of: element, Int(fewest)...max(Int(fewest), min(Int(most), 6)), depth)
    }
    if case .array(let ways)? = json["anyOf"] {
      return text(ways[next(below: ways.count)], holding: nil)
    }
    if case .array(let words)? = json["enum"] { return words[next(below: words.count)].plain }
    if let pattern = json["pattern"]?.plain {
      if pattern.contains("wd|cd|mo") {
        return one(of: ["0wd", "1wd", "250wd", "8wh", "0.5wh", "366cd", "1mo", "12mo"]) ?? ""
      }
      if pattern.contains("commune") { return jurisdiction() }
    }
    if let number = number(json) { return number }
    return next(below: 2) == 0 ? "true" : "false"
  }

  private mutating func number(_ json: JSON) -> String? {
    guard let highest = json["maximum"]?.number else { return nil }
    let isWhole = json["type"]?.plain == "integer"
    let open = json["exclusiveMinimum"]?.number
    let lowest = json["minimum"]?.number ?? open ?? 0
    let drawn: Double =
      switch next(below: 6) {
      case 0: open.map { $0 + (highest - $0) * 1e-9 } ?? lowest
      case 1: highest
      case 2: lowest + (highest - lowest) * Double(next(below: 1001)) / 1000
      default: lowest + (highest - lowest) * 1 / Double(1 << next(below: 30))
      }
    return isWhole ? "\(Int(drawn.rounded()))" : short(drawn)
  }

  /// With its 5 and 95 % points, in order in most cases.
  private mutating func price(_ json: JSON) -> String {
    guard next(below: 3) == 0 else { return text(json) }
    let points = [text(json), text(json), text(json)]
    let rising = points.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
    let told = next(below: 10) > 0 ? rising : points
    return "{low: \(told[0]), value: \(told[1]), high: \(told[2])}"
  }

  private mutating func list(of element: Schema, _ count: ClosedRange<Int>, _ depth: Int) -> String
  {
    let many = count.lowerBound + next(below: count.count)
    return "[\((0..<many).map { _ in text(element, depth: depth + 1) }.joined(separator: ", "))]"
  }

  /// Rows of one place or two; stretches of a place follow each other, but for a few.
  private mutating func peoplePlan() -> String {
    var rows: [String] = []
    for _ in 0...next(below: 2) {
      let isOffice = next(below: 4) == 0
      let place = one(of: ids(isOffice ? .offices : .counterGroups)) ?? "none"
      let days = one(of: ["all", "weekdays", "monday", "tuesday saturday"]) ?? "all"
      var start = next(below: 700)
      for _ in 0...next(below: 3) where start < 1440 {
        let end = start + 1 + next(below: 1440 - start)
        rows.append(
          "{\(isOffice ? "office" : "counter_group"): \(place), weekday: \(days), "
            + "from: \"\(time(start))\", to: \"\(time(end))\", "
            + "people: \(short(Double(next(below: 25)) / 4))}")
        start = next(below: 20) == 0 ? 0 : end
      }
    }
    return "[\(rows.joined(separator: ", "))]"
  }

  private mutating func session() -> String {
    let start = next(below: 1440)
    return "\"\(time(start))-\(time(start + 1 + next(below: 1440 - start)))\""
  }

  /// In order, without overlap.
  private mutating func sessions() -> String {
    var times = Array(Set((0..<2 * (1 + next(below: 3))).map { _ in next(below: 1441) })).sorted()
    if !times.count.isMultiple(of: 2) { times.removeLast() }
    let pairs = stride(from: 0, to: times.count, by: 2).map {
      "\"\(time(times[$0]))-\(time(times[$0 + 1]))\""
    }
    return "[\(pairs.joined(separator: ", "))]"
  }

  private func time(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private mutating func jurisdiction() -> String {
    let commune = one(of: ids(.communes)) ?? ""
    return one(of: ["city", "commune:\(commune)", "house"]) ?? "city"
  }

  private func ids(_ collection: Collection) -> [String] {
    Names(of: root[collection.rawValue], files: files).ids
  }

  mutating func one(of words: [String]) -> String? {
    words.isEmpty ? nil : words[next(below: words.count)]
  }

  /// SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

extension Schema {
  fileprivate var properties: [Property] {
    if case .record(let properties) = unnamed { properties } else { [] }
  }
}

extension Schema.Property {
  /// Says who something is, and nothing that a run could trip over.
  fileprivate var isName: Bool {
    ["id", "name", "name_vi", "name_en", "kind", "house", "legal_basis"].contains(name)
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A text or number as it is written.
  fileprivate var plain: String {
    switch self {
    case .string(let text): text
    case .number(let number): short(number)
    case .bool(let flag): "\(flag)"
    case .array, .object: ""
    }
  }
}
