import ServiceModel
import Wording

/// One way of writing a value that can be written in several: `{name: ...}`.
struct FormCase<Value: Sendable>: Sendable {
  var name: String
  var form: Form<Value>
  var meaning: LocalizedText

  init(_ name: String, _ form: Form<Value>, en: String, vi: String) {
    self.name = name
    self.form = form
    meaning = LocalizedText(vi: vi, en: en)
  }
}

extension Form {
  /// A mapping with exactly one of several keys; a scalar is read by `plain`, if given. Replaced as
  /// a whole, and one assumption. `name` is its definition in the schema.
  static func choice(
    _ name: String, plain: Form? = nil, placeholder: Value,
    cases: @escaping @Sendable () -> [FormCase<Value>]
  ) -> Form {
    Form(
      schema: .named(name) {
        .choice(
          plain: plain?.schema().bareJSON,
          cases().map {
            .init(name: $0.name, schema: $0.form.schema(), isRequired: false, meaning: $0.meaning)
          })
      },
      placeholder: placeholder,
      read: { item, reading in
        let value = reading.readValue(item, isAssumption: true) { item in
          reading.whole { reading.choice(item, plain: plain, cases: cases()) }
        }
        return (value ?? nil) ?? placeholder
      })
  }
}

extension Reading {
  /// Nil after noting that the item is none of the cases.
  fileprivate func choice<Value>(
    _ item: Item, plain: Form<Value>?, cases: [FormCase<Value>]
  ) -> Value? {
    let item = item.unfolded(problems: problems)
    let names = cases.map(\.name)
    guard case .mapping(let entries) = item.content else {
      if let plain, item.scalar != nil { return plain.read(item, self) }
      note(
        "\(item.kind) is not possible",
        hint: "write one of \(names.map { "{\($0): ...}" }.joined(separator: ", "))",
        at: item.place)
      return nil
    }
    noteProvenance(of: item)
    let written = entries.filter { !Provenance.keys.contains($0.key) }
    guard let entry = written.first else {
      note("is empty", hint: "write one of: \(names.joined(separator: ", "))", at: item.place)
      return nil
    }
    guard let chosen = cases.first(where: { $0.name == entry.key }) else {
      noteUnknown(entry, known: names)
      return nil
    }
    if written.count > 1 {
      note(
        "'\(entry.key)' and '\(abridged(written[1].key))' exclude each other",
        hint: "write one of them", at: written[1].place)
      return nil
    }
    return descend(to: entry.key) { chosen.form.read(entry.value, self) }
  }
}

extension Item {
  /// The mapping that a table's cell holds as flow YAML; any other item unchanged.
  func unfolded(problems: ProblemList) -> Item {
    guard case .scalar(let text, .cell(_)) = content, text.hasPrefix("{"), text.utf8.count < 5000
    else { return self }
    let yaml = YAMLText(
      file: place.file, line: place.line, column: place.column, problems: problems)
    return yaml.shortItem(of: text) ?? self
  }
}
