import ServiceModel
import Wording

/// Finds what a selector names in a tree of items, and hands each value to whoever changes it.
struct Selection {
  let files: InputFiles
  let problems: ProblemList
  /// The scenario in which references are looked up.
  let root: Item
  let rootSchema: Schema
  /// Where nothing was found, and what is near: told if nothing else was found either.
  private(set) var nearest: (message: Phrase, hint: Phrase, place: Place)?
  /// How many values were handed on.
  private(set) var count = 0
  private var tables: [String: [String: Item]] = [:]

  /// One value that a selector names.
  struct Value {
    /// `counter_groups[town_civil].staff`.
    var path: String
    var schema: Schema
    var meaning: LocalizedText?
    /// What is read where nothing is written.
    var defaultText: String?
  }

  init(files: InputFiles, problems: ProblemList, root: Item, schema: Schema) {
    (self.files, self.problems, self.root, rootSchema) = (files, problems, root, schema)
  }

  /// Calls `change` with every selected value in `item`. Notes an unknown key.
  mutating func apply(
    _ steps: ArraySlice<Selector.Step>, to item: inout Item, _ value: Value,
    change: (inout Item, Value) -> Void
  ) {
    guard let step = steps.first else {
      count += 1
      change(&item, value)
      return
    }
    expand(&item, value.schema)
    if case .key(let name) = step.match {
      applyToKey(name, step, steps.dropFirst(), of: &item, value, change: change)
    } else {
      applyToElements(step, steps.dropFirst(), of: &item, value, change: change)
    }
  }

  private mutating func applyToKey(
    _ name: String, _ step: Selector.Step, _ rest: ArraySlice<Selector.Step>, of item: inout Item,
    _ value: Value, change: (inout Item, Value) -> Void
  ) {
    guard case .mapping(var entries) = item.content else {
      if case .list = item.content {
        problems.note(
          "'\(abridged(name))' stands in rows",
          hint: "say in which before it: [id], [*] or [column=value]", at: step.place)
      } else {
        noteUnknown(name, at: step.place, among: [])
      }
      return
    }
    let schema = value.schema.unnamed
    let index = entries.firstIndex { $0.key == name }
    if case .choice = schema, index == nil, let written = entries.first {
      missed(name, among: [written.key], at: step.place)
      return
    }
    let possible = schema.keys ?? schema.collection.map { names(of: $0) } ?? []
    guard index != nil || possible.contains(name) else {
      // Names that writers choose may be in another option.
      if schema.keys == nil {
        missed(
          name, among: possible.isEmpty ? entries.map(\.key) : possible, at: step.place)
      } else {
        noteUnknown(name, at: step.place, among: schema.keys ?? [])
      }
      return
    }
    let property = schema.property(name)
    let below = Value(
      path: value.path.isEmpty ? name : "\(value.path).\(name)",
      schema: value.schema[name] ?? .value([:]), meaning: property?.meaning,
      defaultText: property?.defaultText)
    var inner =
      index.map { entries[$0].value }
      ?? Item(content: rest.isEmpty ? .scalar("", .plain) : .mapping([]), place: step.place)
    apply(rest, to: &inner, below, change: change)
    if let index {
      entries[index].value = inner
    } else if !inner.isNothing {
      entries.append(Item.Entry(key: name, place: step.place, value: inner))
    }
    item.content = .mapping(entries)
  }

  private mutating func applyToElements(
    _ step: Selector.Step, _ rest: ArraySlice<Selector.Step>, of item: inout Item, _ value: Value,
    change: (inout Item, Value) -> Void
  ) {
    switch item.content {
    case .list(var items):
      let ids = items.enumerated().map { $1["id"]?.plainText ?? "\($0)" }
      for index in chosen(step, ids, items, value.schema.element) {
        apply(
          rest, to: &items[index], value.element(ids[index], value.schema.element), change: change)
      }
      item.content = .list(items)
    case .mapping(var entries) where value.schema.unnamed.keys == nil:
      let schema = value.schema[""] ?? .value([:])
      let places = entries.indices.filter { !Provenance.keys.contains(entries[$0].key) }
      let ids = places.map { entries[$0].key }
      for index in chosen(step, ids, places.map { entries[$0].value }, schema) {
        apply(
          rest, to: &entries[places[index]].value, value.element(ids[index], schema),
          change: change)
      }
      item.content = .mapping(entries)
    case .scalar, .mapping:
      problems.note(
        "'\(abridged(step.text))' chooses among rows, and there are none at this place of the path",
        hint: "write keys with '.' between them", at: step.place)
    }
  }

  private func names(of collection: Collection) -> [String] {
    Names(of: root[collection.rawValue], files: files).ids
  }

  /// The elements that a step chooses.
  private mutating func chosen(
    _ step: Selector.Step, _ ids: [String], _ items: [Item], _ schema: Schema
  ) -> [Int] {
    switch step.match {
    case .key: return []
    case .all: return Array(items.indices)
    case .id(let id):
      let found = ids.indices.filter { ids[$0] == id }
      if found.isEmpty { missed(id, among: ids, at: step.place) }
      return found
    case .conditions(let conditions):
      var left = Array(items.indices)
      for condition in conditions {
        guard let texts = texts(condition, items, schema) else { return [] }
        let found = left.filter { holds(condition.value, texts[$0]) }
        if found.isEmpty, !left.isEmpty {
          missed(condition.value, among: left.flatMap { texts[$0] }, at: condition.place)
          return []
        }
        left = found
      }
      return left
    }
  }

  private mutating func missed(_ name: String, among names: [String], at place: Place) {
    var seen: Set<String> = []
    let known = names.filter { !$0.isEmpty && seen.insert($0).inserted }
    nearest =
      nearest
      ?? (
        "there is no '\(abridged(name))' at this place of the path",
        hint(for: name, among: known, called: "names"), place
      )
  }

  private func noteUnknown(_ name: String, at place: Place, among known: [String]) {
    problems.note(
      "there is no '\(abridged(name))' at this place of the path",
      hint: hint(for: name, among: known, called: "names"), at: place)
  }
}

extension Selection {
  /// What each item says where a condition asks; nil after noting an unknown column.
  private mutating func texts(
    _ condition: Selector.Condition, _ items: [Item], _ schema: Schema
  ) -> [[String]]? {
    var schema = schema
    var found: [[Item]] = items.map { [$0] }
    var texts: [[String]] = []
    for (position, name) in condition.path.enumerated() {
      if let keys = schema.unnamed.keys, !keys.contains(name) {
        noteUnknown(name, at: condition.place, among: keys)
        return nil
      }
      let property = schema.unnamed.property(name)
      schema = schema[name] ?? .value([:])
      texts = found.map { items in
        items.flatMap { item in
          (item[name] ?? Item(content: .scalar("", .plain), place: item.place))
            .words(orElse: property?.defaultText)
        }
      }
      if position + 1 == condition.path.count { return texts }
      if let collection = schema.referred {
        let rows = rows(of: collection)
        found = texts.map { $0.compactMap { rows[$0] } }
        schema = rootSchema[collection.rawValue]?.element ?? .value([:])
      } else {
        found = found.map { $0.compactMap { $0[name] } }
      }
    }
    return texts
  }

  private func holds(_ value: String, _ texts: [String]) -> Bool {
    texts.contains { text in
      if text == value { return true }
      guard let number = NumberText(value).decimal else { return false }
      return NumberText(text).decimal == number
    }
  }

  /// The elements of a collection by id.
  private mutating func rows(of collection: Collection) -> [String: Item] {
    if let known = tables[collection.rawValue] { return known }
    var item = root[collection.rawValue] ?? Item(content: .mapping([]), place: root.place)
    expand(&item, rootSchema[collection.rawValue] ?? .value([:]))
    var rows: [String: Item] = [:]
    switch item.content {
    case .list(let items): for row in items { rows[row["id"]?.plainText ?? ""] = row }
    case .mapping(let entries): for entry in entries { rows[entry.key] = entry.value }
    case .scalar: break
    }
    tables[collection.rawValue] = rows
    return rows
  }

  /// A table's or file's content in place of its name, and a mapping in place of a cell's text.
  private func expand(_ item: inout Item, _ schema: Schema) {
    guard let name = item.scalar, !item.isNull else { return }
    switch schema.unnamed {
    case .table:
      let path = files.path(name, namedAt: item.place)
      if let table = files.table(at: path, namedAt: item.place) { item.content = .list(table.rows) }
    case .file:
      let path = files.path(name, namedAt: item.place)
      if let content = files.yaml(at: path, namedAt: item.place) { item = content }
    case .choice: item = item.unfolded(problems: problems)
    default: break
    }
  }
}

extension Selection.Value {
  fileprivate func element(_ id: String, _ schema: Schema) -> Self {
    Self(path: "\(path)[\(id)]", schema: schema)
  }
}

extension Schema {
  /// Of a table's rows, or of a list.
  fileprivate var element: Schema {
    switch unnamed {
    case .table(let row): row
    case .list(let element), .keyed(let element, _): element
    default: .value([:])
    }
  }

  /// Of whose elements this is the id, or a list of ids.
  fileprivate var referred: Collection? {
    switch unnamed {
    case .reference(let collection): collection
    case .value(_, let element?): element.referred
    default: nil
    }
  }
}

extension Item {
  /// Nothing written, or a mapping in which nothing was put.
  fileprivate var isNothing: Bool {
    if case .mapping(let entries) = content { entries.isEmpty } else { isNull }
  }

  /// The words of a scalar or list, without wrapping; the default where nothing is written.
  fileprivate func words(orElse defaultText: String?) -> [String] {
    let value = self["value"] ?? self
    if value.isNull { return defaultText.map { [$0] } ?? [] }
    switch value.content {
    case .scalar("TRUE", .cell(_)): return ["true"]
    case .scalar("FALSE", .cell(_)): return ["false"]
    case .scalar(let text, _):
      let words = text.split(separator: " ").map(String.init)
      return words.count > 1 ? words + [text] : words
    case .list(let items): return items.flatMap { $0.words(orElse: nil) }
    case .mapping: return [value.text]
    }
  }
}
