import Yams

/// Reads YAML into items: every scalar by its own text, so that `no`, `22:30` and `010` stay what
/// they are.
struct YAMLText {
  var file: String
  /// Where the text begins: inside a table's cell or a setting it is not 1:1.
  var line = 1
  var column = 1
  var problems: ProblemList

  static let deepestNesting = 60
  static let mostItems = 100_000

  /// Nil after noting what is wrong.
  func item(of bytes: [UInt8]) -> Item? {
    let bytes = bytes.withoutByteOrderMark
    guard let text = utf8Text(bytes, file: file, problems: problems), isHarmless(bytes) else {
      return nil
    }
    return item(of: text)
  }

  /// The value of a cell or setting; nil after noting what is wrong.
  func shortItem(of text: String) -> Item? {
    isHarmless(Array(text.utf8)[...]) ? item(of: text) : nil
  }

  private func item(of text: String) -> Item? {
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else {
        note("is empty", hint: "write 'key: value' lines", line: 1, column: 1)
        return nil
      }
      var budget = Self.mostItems
      return item(of: node, depth: 0, budget: &budget)
    } catch let error as YamlError {
      note(error, in: text)
    } catch {
      note("cannot be read as YAML", hint: Phrase(asIs: "\(error)"), line: 1, column: 1)
    }
    return nil
  }

  private func item(of node: Node, depth: Int, budget: inout Int) -> Item? {
    let place = place(of: node.mark)
    budget -= 1
    guard budget > 0 else {
      problems.note(
        "has more than \(Self.mostItems) values, aliases included", hint: "write fewer aliases",
        at: place)
      return nil
    }
    guard depth < Self.deepestNesting else {
      problems.note(
        "is nested too deeply", hint: "at most \(Self.deepestNesting) levels", at: place)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return Item(
        content: .scalar(scalar.string, scalar.style == .plain ? .plain : .quoted), place: place)
    case .sequence(let sequence):
      var items: [Item] = []
      for element in sequence {
        guard let item = item(of: element, depth: depth + 1, budget: &budget) else { return nil }
        items.append(item)
      }
      noteDecimalCommas(in: items)
      return Item(content: .list(items), place: place)
    case .mapping(let mapping):
      var entries: [Item.Entry] = []
      for (key, value) in mapping {
        guard let name = name(of: key) else { continue }
        guard let item = item(of: value, depth: depth + 1, budget: &budget) else { return nil }
        let entry = Item.Entry(key: name, place: self.place(of: key.mark), value: item)
        if let last = entries.last, let number = last.value.withDecimals(of: entry) {
          entries[entries.count - 1].value = number
        } else {
          entries.append(entry)
        }
      }
      return Item(content: .mapping(entries), place: place)
    case .alias:
      problems.note("is an alias without an anchor", hint: "write the value itself", at: place)
      return nil
    }
  }

  private func name(of key: Node) -> String? {
    let place = place(of: key.mark)
    guard let scalar = key.scalar else {
      problems.note("a key must be a name", hint: "write 'name: value'", at: place)
      return nil
    }
    if scalar.string == "<<", scalar.style == .plain {
      problems.note(
        "merge keys ('<<') are not read here",
        hint: "write the keys out, or put the changes into an option file", at: place)
      return nil
    }
    return scalar.string
  }

  private func place(of mark: Mark?) -> Place {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func place(line: Int, column: Int) -> Place {
    Place(
      file: file, line: self.line + line - 1,
      column: line == 1 ? self.column + column - 1 : column)
  }

  func note(_ message: Phrase, hint: Phrase, line: Int, column: Int) {
    problems.note(message, hint: hint, at: place(line: max(line, 1), column: max(column, 1)))
  }
}
