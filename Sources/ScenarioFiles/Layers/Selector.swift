/// Values of a scenario, named by a path: keys with `.` between them, and in brackets which rows or
/// elements: `counter_groups[site=town_hall,serves=civil].staff`.
struct Selector: Sendable {
  var text: String
  var steps: [Step]

  struct Step: Sendable {
    var match: Match
    /// As written, without brackets.
    var text: String
    var place: Place
  }

  enum Match: Sendable {
    case key(String)
    /// `[id]`, or a number where elements have no id.
    case id(String)
    /// `[*]`.
    case all
    /// `[column=value,column=value]`: all of them hold.
    case conditions([Condition])
  }

  /// What a row says, itself or through a reference: `[site.kind=commune]` asks the row's site.
  struct Condition: Sendable {
    var path: [String]
    var value: String
    var place: Place
  }

  /// Nil if the text is no path.
  init?(_ text: Substring, at place: Place) {
    self.text = String(text)
    steps = []
    var rest = text
    func here(_ text: Substring) -> Place {
      place.moved(by: rest.base[..<text.startIndex].unicodeScalars.count)
    }
    while !rest.isEmpty {
      let isElement = rest.first == "["
      if isElement || (rest.first == "." && !steps.isEmpty) { rest = rest.dropFirst() }
      let name = rest.prefix { isElement ? $0 != "]" : $0 != "." && $0 != "[" }
      guard !name.isEmpty else { return nil }
      var match = Match.key(String(name))
      if isElement {
        guard let inside = Self.match(name, at: here) else { return nil }
        match = inside
      }
      steps.append(Step(match: match, text: String(name), place: here(name)))
      rest = rest[name.endIndex...]
      if isElement {
        guard rest.first == "]" else { return nil }
        rest = rest.dropFirst()
      }
    }
    if steps.isEmpty { return nil }
  }

  /// Whether it may select several values.
  var isBroad: Bool {
    steps.contains { step in
      switch step.match {
      case .all, .conditions: true
      case .key, .id: false
      }
    }
  }

  private static func match(_ text: Substring, at place: (Substring) -> Place) -> Match? {
    if text == "*" { return .all }
    guard text.contains("=") else { return .id(String(text)) }
    var conditions: [Condition] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let path = sides[0].trimmed.split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
      let value = sides[1].trimmed
      guard path.allSatisfy({ !$0.isEmpty }), !path.isEmpty, !value.isEmpty else { return nil }
      conditions.append(Condition(path: path, value: String(value), place: place(part)))
    }
    return .conditions(conditions)
  }
}

extension Substring {
  /// Without blanks at both ends.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
