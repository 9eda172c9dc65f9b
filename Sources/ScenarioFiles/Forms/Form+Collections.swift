import LegalClock
import ServiceModel

extension Form {
  /// A list of values, one assumption. In a table's cell, and as a text, the values are separated
  /// by spaces.
  static func values<Element: Sendable>(
    _ element: Form<Element>, count: ClosedRange<Int>
  ) -> Form where Value == [Element] {
    .value(
      [
        "anyOf": [
          .object([
            .init("type", "array"), .init("items", element.schema().json),
            .init("minItems", .number(Double(count.lowerBound))),
            .init("maxItems", .number(Double(count.upperBound))),
          ]),
          ["type": "string"],
        ]
      ],
      holding: element.schema(),
      placeholder: Array(repeating: element.placeholder(), count: count.lowerBound)
    ) { item, reading in
      let items: [Item]
      switch item.content {
      case .list(let list): items = list
      case .scalar(let text, let style): items = words(of: text, style, at: item.place)
      case .mapping:
        reading.note(
          "a mapping stands where a list is needed", hint: "write [a, b]", at: item.place)
        return Array(repeating: element.placeholder(), count: count.lowerBound)
      }
      guard count.contains(items.count) else {
        let words: Phrase =
          count.lowerBound == count.upperBound
          ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
        reading.note(
          "has \(items.count, "value", "values")", hint: "write \(words) values", at: item.place)
        return Array(repeating: element.placeholder(), count: count.lowerBound)
      }
      return items.map { element.read($0, reading) }
    }
  }

  /// A list of mappings, each read on its own.
  static func list<Element: Sendable>(
    _ element: Form<Element>, count: ClosedRange<Int> = 0...1000
  ) -> Form where Value == [Element] {
    Form(
      schema: .list(of: element.schema()),
      placeholder: Array(repeating: element.placeholder(), count: count.lowerBound),
      read: { item, reading in
        guard let items = reading.list(item, count: count) else {
          return Array(repeating: element.placeholder(), count: count.lowerBound)
        }
        return reading.whole {
          items.enumerated().map { index, item in
            reading.descend(to: "[\(index)]") { element.read(item, reading) }
          }
        }
      })
  }

  /// A mapping from ids to values, in the order of the file.
  static func keyed<Element: Sendable>(
    _ element: Form<Element>
  ) -> Form where Value == [(id: String, value: Element)] {
    Form(schema: .keyed(element.schema()), placeholder: []) { item, reading in
      guard case .mapping(let entries) = item.content else {
        reading.note(
          "\(item.kind) stands where a mapping is needed", hint: "write 'id: value' lines",
          at: item.place)
        return []
      }
      reading.noteProvenance(of: item)
      return reading.under(item) {
        entries.filter { !Provenance.keys.contains($0.key) }.prefix(Table.mostRows).map { entry in
          if !isID(entry.key) {
            reading.note(
              "'\(abridged(entry.key))' cannot be an id",
              hint: "use letters a-z and A-Z, digits, '-' and '_'", at: entry.place)
          }
          let value = reading.descend(to: entry.key) { element.read(entry.value, reading) }
          return (entry.key, value)
        }
      }
    }
  }

  /// A mapping from times of day, in rising order, to values; replaced as a whole.
  static func byTime<Element: Sendable>(
    _ element: Form<Element>
  ) -> Form where Value == [(time: TimeOfDay, value: Element)] {
    .value(
      .object([
        .init("type", "object"),
        .init("patternProperties", .object([.init("^[0-9]{2}:[0-9]{2}$", element.schema().json)])),
        .init("additionalProperties", false), .init("minProperties", .number(1)),
      ]),
      holding: element.schema(), placeholder: []
    ) { item, reading in
      guard case .mapping(let entries) = item.content, !entries.isEmpty else {
        reading.note(
          "\(item.kind) stands where times of day are needed",
          hint: "write {\"08:00\": 1, \"12:00\": 0.5}", at: item.place)
        return []
      }
      var result: [(time: TimeOfDay, value: Element)] = []
      for entry in entries where !Provenance.keys.contains(entry.key) {
        let value = reading.descend(to: entry.key) { element.read(entry.value, reading) }
        guard let time = TimeOfDay(entry.key), time.minutes < 1440 else {
          reading.note(
            "'\(abridged(entry.key))' is not a time of day",
            hint: "write a time from \"00:00\" to \"23:59\"", at: entry.place)
          continue
        }
        if let last = result.last, time <= last.time {
          reading.note(
            "\(time) stands after \(last.time)", hint: "write the times in rising order",
            at: entry.place)
        }
        result.append((time, value))
      }
      return result
    }
  }
}

/// The words of a text with their places.
func words(of text: String, _ style: Item.Style, at place: Place) -> [Item] {
  let cell = style == .cell(decimalComma: true) ? style : .cell(decimalComma: false)
  var items: [Item] = []
  var word = ""
  var column = 0
  for scalar in text.unicodeScalars {
    if scalar == " " {
      if !word.isEmpty { items.append(item(word, column)) }
      word = ""
    } else {
      word.unicodeScalars.append(scalar)
    }
    column += 1
  }
  if !word.isEmpty { items.append(item(word, column)) }
  return items

  func item(_ word: String, _ end: Int) -> Item {
    Item(
      content: .scalar(word, cell), place: place.moved(by: end - word.unicodeScalars.count))
  }
}

extension Reading {
  /// The items of a list; nil after noting that there are none or too many.
  func list(_ item: Item, count: ClosedRange<Int>) -> [Item]? {
    guard case .list(let items) = item.content else {
      note(
        "\(item.kind) stands where a list is needed", hint: "write '- ' before each", at: item.place
      )
      return nil
    }
    guard count.contains(items.count) else {
      note(
        "has \(items.count, "entry", "entries")",
        hint: items.count < count.lowerBound
          ? "write at least \(count.lowerBound)" : "at most \(count.upperBound)", at: item.place)
      return nil
    }
    return items
  }

  /// Reads what no overlay merges into, and must therefore be complete also in a lever.
  func whole<Value>(_ body: () -> Value) -> Value {
    let outer = isPartial
    isPartial = false
    defer { isPartial = outer }
    return body()
  }
}
