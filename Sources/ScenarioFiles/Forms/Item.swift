/// Where something stands in an input file.
struct Place: Hashable, Sendable {
  var file: String
  /// From 1, in characters.
  var line: Int
  var column: Int
  /// Names of files are relative to this one's folder; nil if that is `file`.
  var base: String?

  /// This many characters further on the same line.
  func moved(by columns: Int) -> Place {
    var place = self
    place.column += columns
    return place
  }
}

/// What a file says about where a value comes from.
struct Provenance: Hashable, Sendable {
  var source = ""
  /// V verified, D derived, K known but unverified, A assumed; empty if the file does not say.
  var confidence = ""

  static let keys = ["source", "confidence"]
}

/// A value in an input file with its place. From here on YAML and CSV look the same.
struct Item: Sendable {
  var content: Content
  var place: Place
  /// Said by the mapping that once held this item, and not by the item itself.
  var inherited: Provenance?

  enum Content: Sendable {
    case scalar(String, Style)
    case list([Item])
    case mapping([Entry])
  }

  /// How a scalar is written: only a plain one can be a number, only a cell has no quotes of its own.
  enum Style: Hashable, Sendable {
    case plain, quoted
    /// Of a table whose columns are separated by commas, or by something else, so that its numbers
    /// may have decimal commas.
    case cell(decimalComma: Bool)
  }

  struct Entry: Sendable {
    var key: String
    var place: Place
    var value: Item
  }
}

extension Item {
  /// A mapping's entry; linear in the number of entries.
  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  subscript(key: String) -> Item? { entry(key)?.value }

  /// Nothing written where a value could stand: an empty cell, `null`, `~`.
  var isNull: Bool {
    switch content {
    case .scalar(let text, .plain): ["", "~", "null", "Null", "NULL"].contains(text)
    case .scalar(let text, .cell(_)): text.isEmpty
    default: false
    }
  }

  var scalar: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The value as flow YAML on one line, without where it comes from.
  var text: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .mapping: "{" + entriesText + "}"
    }
  }

  /// The entries of a mapping as `key: value, key: value`, without identity and provenance.
  var entriesText: String { entriesText(without: []) }

  /// The same of a row of a table. What has an id is known by it: its names are left out.
  var rowText: String { entriesText(without: self["id"] == nil ? [] : Self.names) }

  private func entriesText(without left: [String]) -> String {
    guard case .mapping(let entries) = content else { return text }
    var text = ""
    for entry in entries
    where !Self.silentKeys.contains(entry.key) && !left.contains(entry.key) && !entry.value.isNull {
      if !text.isEmpty { text += ", " }
      text += entry.key
      text += ": "
      text += entry.value.text
    }
    return text
  }

  private static let silentKeys = Provenance.keys + ["id"]
  private static let names = ["name_vi", "name_en"]

  /// What kind of thing it is, for messages.
  var kind: Phrase {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : Phrase(asIs: "'\(abridged(text))'")
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A text short enough for a message, on one line.
func abridged(_ text: String) -> String {
  let line = text.prefix(61).map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
  return line.count > 60 ? line.prefix(60) + "…" : line
}
