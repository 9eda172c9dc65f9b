/// How a type of value is written in a file. One description reads it, checks it and gives the
/// schema: a new key of the format is one line where the record that holds it is described.
struct Form<Value: Sendable>: Sendable {
  /// What may be written.
  var schema: @Sendable () -> Schema
  /// Stands where the text is wrong, so that reading goes on and finds every problem. Nothing read
  /// with a problem is ever used.
  var placeholder: @Sendable () -> Value
  /// Notes what is wrong into the reading.
  var read: @Sendable (Item, Reading) -> Value

  init(
    schema: @autoclosure @escaping @Sendable () -> Schema,
    placeholder: @autoclosure @escaping @Sendable () -> Value,
    read: @escaping @Sendable (Item, Reading) -> Value
  ) {
    self.schema = schema
    self.placeholder = placeholder
    self.read = read
  }

  /// The same text, read as something else.
  func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> Form<Other> {
    Form<Other>(
      schema: schema(), placeholder: transform(placeholder()),
      read: { transform(read($0, $1)) })
  }

  /// The same, defined once under this name in the schema.
  func named(_ name: String) -> Form {
    Form(schema: .named(name, schema), placeholder: placeholder(), read: read)
  }

  /// The same text, with one more condition; `requirement` says what is wrong and what to write.
  func checked(
    _ requirement: @escaping @Sendable (Value) -> (message: Phrase, hint: Phrase)?
  ) -> Form {
    Form(schema: schema(), placeholder: placeholder()) { item, reading in
      let before = reading.problems.noted
      let value = read(item, reading)
      if reading.problems.noted == before, let wrong = requirement(value) {
        reading.note(wrong.message, hint: wrong.hint, at: item.place)
      }
      return value
    }
  }

  /// Reads a YAML file that stands by itself, without a scenario. Throws every problem at once.
  func readFile(at path: String) throws(InvalidScenario) -> Value {
    let problems = ProblemList()
    let files = InputFiles(problems: problems)
    let place = Place(file: path, line: 1, column: 1)
    guard let root = files.yaml(at: path, namedAt: place) else {
      throw InvalidScenario(problems: problems.problems)
    }
    let reading = Reading(root: root, files: files, problems: problems)
    let value = read(root, reading)
    try problems.check()
    return value
  }
}

extension Form {
  /// A value without known keys of its own: one assumption, which may be wrapped as
  /// `{value:, source:, confidence:}`.
  static func value(
    _ json: @autoclosure @escaping @Sendable () -> JSON,
    holding element: @autoclosure @escaping @Sendable () -> Schema? = nil,
    placeholder: @autoclosure @escaping @Sendable () -> Value, isAssumption: Bool = true,
    read: @escaping @Sendable (Item, Reading) -> Value
  ) -> Form {
    Form(schema: .value(json(), holding: element()), placeholder: placeholder()) { item, reading in
      reading.readValue(item, isAssumption: isAssumption) { read($0, reading) } ?? placeholder()
    }
  }

  /// A single text, told apart from all others by `parse`, which gives nil for a wrong one.
  static func scalar(
    _ json: @autoclosure @escaping @Sendable () -> JSON, allowed: Phrase,
    placeholder: @autoclosure @escaping @Sendable () -> Value, isAssumption: Bool = true,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Form {
    .value(json(), placeholder: placeholder(), isAssumption: isAssumption) { item, reading in
      guard let text = item.scalar, let value = parse(text) else {
        reading.note("\(item.kind) is not possible", hint: "write \(allowed)", at: item.place)
        return placeholder()
      }
      return value
    }
  }
}

extension Reading {
  /// Takes a value out of its wrapping; nil after noting that there is none.
  func readValue<Value>(
    _ item: Item, isAssumption: Bool, _ read: (Item) -> Value
  ) -> Value? {
    guard case .mapping(let entries) = item.content, let inner = item["value"] else {
      if !isAssumption { return silently { read(item) } }
      return asOne(item, text: item.text) { read(item) }
    }
    for entry in entries where entry.key != "value" {
      noteUnknown(entry, known: ["value"] + Provenance.keys)
    }
    noteProvenance(of: item)
    guard !inner.isNull else {
      note("has no value", hint: "write one after 'value:'", at: inner.place)
      return nil
    }
    return under(item) { asOne(inner, text: inner.text) { read(inner) } }
  }

  /// Notes a key that is not among `known`.
  func noteUnknown(_ entry: Item.Entry, known: [String]) {
    guard !problems.isFull, !known.contains(entry.key) else { return }
    note(
      "'\(abridged(entry.key))' is not a known key",
      hint: hint(for: entry.key, among: known, called: "keys"), at: entry.place)
  }

  /// Checks a mapping's `source` and `confidence`.
  func noteProvenance(of item: Item) {
    if let source = item["source"], source.scalar == nil {
      note("'source' is \(source.kind)", hint: "write a text", at: source.place)
    }
    let codes = ["V", "D", "K", "A"]
    if let confidence = item["confidence"], !confidence.isNull,
      !codes.contains(confidence.scalar ?? "")
    {
      note(
        "confidence \(confidence.kind) is not possible",
        hint: "write V (verified), D (derived), K (known, unverified) or A (assumed)",
        at: confidence.place)
    }
  }
}
