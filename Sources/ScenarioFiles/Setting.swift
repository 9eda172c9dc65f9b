import ServiceModel

/// One value given on the command line: `site_choice.candidates=3`, `procedures[birth].awaited=true`.
struct Setting {
  var text: String
  var steps: [Step]
  var value: Item

  struct Step {
    /// A key, or an element by its id or number.
    var name: String
    var isElement: Bool
    var place: Place
  }

  /// Nil after noting what is wrong.
  init?(_ text: String, problems: ProblemList) {
    self.text = text
    let file = "--set \(abridged(text))"
    let start = Place(file: file, line: 1, column: 1)
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex, text.utf8.count < 10_000
    else {
      problems.note(
        "'\(abridged(text))' is not a setting",
        hint: "write path=value, such as site_choice.candidates=3", at: start)
      return nil
    }
    guard let steps = Self.steps(of: text[..<sign], at: start) else {
      problems.note(
        "'\(abridged(String(text[..<sign])))' is not a path",
        hint: "write keys with '.' between them, and [id] for a row", at: start)
      return nil
    }
    self.steps = steps
    let rest = String(text[text.index(after: sign)...])
    let yaml = YAMLText(
      file: file, column: text[...sign].unicodeScalars.count + 1, problems: problems)
    guard let value = rest.isEmpty ? nil : yaml.shortItem(of: rest) else {
      if rest.isEmpty {
        problems.note("has no value", hint: "write path=value", at: start)
      }
      return nil
    }
    self.value = value
  }

  /// Whether it acts on the option file itself.
  var isForOption: Bool { steps.first?.name == "levers" }

  private static func steps(of path: Substring, at place: Place) -> [Step]? {
    var steps: [Step] = []
    var rest = path
    while !rest.isEmpty {
      let isElement = rest.first == "["
      if isElement || (rest.first == "." && !steps.isEmpty) { rest = rest.dropFirst() }
      let name = rest.prefix { isElement ? $0 != "]" : $0 != "." && $0 != "[" }
      guard !name.isEmpty else { return nil }
      let column = path[..<name.startIndex].unicodeScalars.count
      steps.append(
        Step(name: String(name), isElement: isElement, place: place.moved(by: column)))
      rest = rest[name.endIndex...]
      if isElement {
        guard rest.first == "]" else { return nil }
        rest = rest.dropFirst()
      }
    }
    return steps
  }
}

/// Puts the value of a setting into a tree of items.
struct Settler {
  let files: InputFiles
  let problems: ProblemList

  /// Notes an unknown path; gives what was changed, or nil.
  func apply(_ setting: Setting, to root: inout Item, schema: Schema) -> [ScenarioChange] {
    var changes = Overlay(files: files, lever: "--set \(setting.text)")
    put(setting, setting.steps[...], into: &root, schema, meaning: nil, &changes)
    return changes.changes
  }

  private func put(
    _ setting: Setting, _ steps: ArraySlice<Setting.Step>, into item: inout Item,
    _ schema: Schema, meaning: LocalizedText?, _ changes: inout Overlay
  ) {
    guard let step = steps.first else {
      let path = String(setting.text.prefix { $0 != "=" })
      changes.note(item.isNull ? nil : item, setting.value, schema, path, meaning)
      item = setting.value
      return
    }
    expand(&item, schema)
    if step.isElement {
      putElement(setting, step, steps.dropFirst(), into: &item, schema, &changes)
      return
    }
    guard case .mapping(var entries) = item.content else {
      note(step, among: [])
      return
    }
    let index = entries.firstIndex { $0.key == step.name }
    let known = schema.unnamed.keys ?? entries.map(\.key)
    let below = schema[step.name]
    guard index != nil || known.contains(step.name) else {
      note(step, among: known)
      return
    }
    var value =
      index.map { entries[$0].value }
      ?? Item(content: steps.count > 1 ? .mapping([]) : .scalar("", .plain), place: step.place)
    put(
      setting, steps.dropFirst(), into: &value, below ?? .value([:]),
      meaning: schema.unnamed.meaning(of: step.name), &changes)
    if let index {
      entries[index].value = value
    } else {
      entries.append(Item.Entry(key: step.name, place: step.place, value: value))
    }
    item.content = .mapping(entries)
  }

  private func putElement(
    _ setting: Setting, _ step: Setting.Step, _ rest: ArraySlice<Setting.Step>,
    into item: inout Item, _ schema: Schema, _ changes: inout Overlay
  ) {
    guard case .list(var items) = item.content else {
      note(step, among: [])
      return
    }
    let ids = items.map { $0["id"]?.text ?? "" }
    let number = Int(step.name).flatMap { items.indices.contains($0) ? $0 : nil }
    guard let index = ids.firstIndex(of: step.name) ?? (ids.allSatisfy(\.isEmpty) ? number : nil)
    else {
      note(step, among: ids.filter { !$0.isEmpty })
      return
    }
    let element: Schema =
      switch schema.unnamed {
      case .table(let row): row
      case .list(let element): element
      default: .value([:])
      }
    put(setting, rest, into: &items[index], element, meaning: nil, &changes)
    item.content = .list(items)
  }

  /// A table's or rule-set's content in place of its file name.
  private func expand(_ item: inout Item, _ schema: Schema) {
    guard let name = item.scalar, !item.isNull else { return }
    let path = path(name, from: item.place.file)
    switch schema.unnamed {
    case .table:
      if let table = files.table(at: path, namedAt: item.place) { item.content = .list(table.rows) }
    case .file:
      if let content = files.yaml(at: path, namedAt: item.place) { item = content }
    default: break
    }
  }

  private func note(_ step: Setting.Step, among known: [String]) {
    problems.note(
      "there is no '\(abridged(step.name))' at this place of the path",
      hint: hint(for: step.name, among: known, called: "names"), at: step.place)
  }
}
