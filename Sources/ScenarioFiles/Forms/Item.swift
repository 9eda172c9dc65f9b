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

  /// Of several that make up one value: all their sources, and the weakest of their codes.
  init(of parts: [Provenance]) {
    var sources: [String] = []
    for part in parts where !part.source.isEmpty && !sources.contains(part.source) {
      sources.append(part.source)
    }
    source = sources.joined(separator: "; ")
    confidence =
      ["A", "K", "D", "V"].first { code in parts.contains { $0.confidence == code } } ?? ""
  }

  init(source: String = "", confidence: String = "") {
    (self.source, self.confidence) = (source, confidence)
  }
}

/// A value in an input file with its place. From here on YAML and CSV look the same.
struct Item: Sendable {
  var content: Content
  var place: Place
  /// Said by the mapping that once held this item, and not by the item itself.
  var inherited: Provenance?
  /// What a lever says of its source that set this by its path.
  var ofLever: Provenance?

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

  /// What the mapping itself says of its source; nil if it says nothing.
  var ownProvenance: Provenance? {
    guard case .mapping(let entries) = content,
      entries.contains(where: { Provenance.keys.contains($0.key) })
    else { return nil }
    return Provenance(
      source: self["source"]?.scalar ?? "", confidence: self["confidence"]?.scalar ?? "")
  }

  /// What is said of the source of a value that is one assumption: by itself, or by what it holds.
  var provenanceOfWhole: Provenance? {
    let levers = saidByLevers
    guard levers.isEmpty else {
      return Provenance(of: [ownProvenance ?? inherited].compactMap { $0 } + levers)
    }
    if let ownProvenance { return ownProvenance }
    let parts = held.compactMap(\.provenanceOfWhole)
    return parts.isEmpty ? nil : Provenance(of: parts)
  }

  /// Of all parts that levers have set.
  private var saidByLevers: [Provenance] {
    [ofLever].compactMap { $0 } + held.flatMap(\.saidByLevers)
  }

  private var held: [Item] {
    switch content {
    case .scalar: []
    case .list(let items): items
    case .mapping(let entries): entries.map(\.value)
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
    case .mapping: "{" + entriesText(without: [], nulls: true) + "}"
    }
  }

  /// The entries of a mapping as `key: value, key: value`, without identity and provenance.
  var entriesText: String { entriesText(without: ["id"]) }

  /// The same of a row of a table. What has an id is known by it: its names are left out.
  var rowText: String { entriesText(without: self["id"] == nil ? [] : Self.names + ["id"]) }

  /// With what is null by its own word, as far as that is asked for.
  private func entriesText(without left: [String], nulls: Bool = false) -> String {
    guard case .mapping(let entries) = content else { return text }
    var text = ""
    for entry in entries
    where !Provenance.keys.contains(entry.key) && !left.contains(entry.key) {
      if entry.value.isNull {
        guard nulls, case .scalar(_, .plain) = entry.value.content else { continue }
        text += (text.isEmpty ? "" : ", ") + "\(entry.key): null"
        continue
      }
      if !text.isEmpty { text += ", " }
      text += entry.key
      text += ": "
      text += entry.value.text
    }
    return text
  }

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
