/// A value of `changes.csv`: what stands in a scenario, in one line. Texts are not quoted there; a comma within one
/// is told from one between entries by the key that follows.
indirect enum FlowValue: Equatable {
  case text(String)
  case list([FlowValue])
  case mapping([(key: String, value: FlowValue)])

  init(_ text: String) {
    if let inner = Self.inner(text, "{", "}") {
      self = .mapping(
        Self.parts(inner, joining: { Self.entry($0) == nil }).compactMap { part in
          Self.entry(part).map { (key: $0.key, value: FlowValue($0.value)) }
        })
    } else if let inner = Self.inner(text, "[", "]") {
      self = .list(Self.parts(inner, joining: { _ in false }).map { FlowValue($0) })
    } else {
      self = .text(text)
    }
  }

  static func == (a: FlowValue, b: FlowValue) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.mapping(let a), .mapping(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  /// Of a mapping; nil of others, and where there is no such key.
  subscript(key: String) -> FlowValue? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Nil of lists, and of mappings but for `{value: 5, …}`.
  var text: String? {
    if case .text(let text) = self { return text }
    return self["value"]?.text
  }

  var number: Double? { text.flatMap { Double($0) } }

  /// Texts of a list, or the one there is.
  var texts: [String] {
    if case .list(let items) = self { return items.compactMap(\.text) }
    return [text].compactMap { $0 }
  }

  private static func inner(_ text: String, _ open: Character, _ close: Character) -> String? {
    text.first == open && text.last == close ? String(text.dropFirst().dropLast()) : nil
  }

  /// At commas that are in no brackets; a part that `joining` says is none of its own goes to the one before.
  private static func parts(_ text: String, joining: (String) -> Bool) -> [String] {
    var parts: [String] = []
    var depth = 0
    var part = ""
    func end() {
      let trimmed = part.drop { $0 == " " }
      if joining(String(trimmed)), let last = parts.popLast() {
        parts.append("\(last), \(trimmed)")
      } else if !trimmed.isEmpty {
        parts.append(String(trimmed))
      }
      part = ""
    }
    for character in text {
      if "{[".contains(character) { depth += 1 }
      if "}]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { end() } else { part.append(character) }
    }
    end()
    return parts
  }

  private static func entry(_ text: String) -> (key: String, value: String)? {
    guard let match = text.firstMatch(of: /^([A-Za-z_][A-Za-z0-9_.]*): (.*)$/) else { return nil }
    return (String(match.output.1), String(match.output.2))
  }
}
