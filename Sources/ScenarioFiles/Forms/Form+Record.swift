import ServiceModel
import Wording

extension Form {
  /// A mapping with known keys, in the order of their description. `body` asks `keys` for each.
  static func record(_ body: @escaping @Sendable (inout Keys) -> Value) -> Form {
    Form(
      schema: .record(Keys.described(by: body)),
      placeholder: Keys.pretended(by: body),
      read: { item, reading in
        Keys.read(item, differingFrom: [], reading, by: body)
      })
  }
}

/// The keys of one mapping, as the description of a record asks for them: to read them, or to
/// write them down in the schema.
struct Keys {
  fileprivate enum Mode {
    case reading([Item.Entry], Place, Reading)
    case describing
    case pretending
  }
  fileprivate let mode: Mode
  fileprivate(set) var properties: [Schema.Property] = []
  private var known: [String] = []
  /// What holds where a key is not written here.
  private let inherited: [Item.Entry]
  /// How many problems there were before this mapping was read.
  private var notedBefore = 0

  fileprivate init(mode: Mode, inherited: [Item.Entry] = []) {
    self.mode = mode
    self.inherited = inherited
    if case .reading(_, _, let reading) = mode { notedBefore = reading.problems.noted }
  }

  /// What `body` asks of a mapping that holds only what differs from another one; that one's entries
  /// are nil where they are not known, and then anything may be missing.
  static func read<Value>(
    _ item: Item, differingFrom ordinary: [Item.Entry]?, _ reading: Reading,
    by body: (inout Keys) -> Value
  ) -> Value {
    guard case .mapping(let entries) = item.content else {
      reading.note(
        "\(item.kind) stands where a mapping is needed", hint: "write 'key: value' lines",
        at: item.place)
      return pretended(by: body)
    }
    let outer = reading.isPartial
    if ordinary == nil { reading.isPartial = true }
    defer { reading.isPartial = outer }
    return reading.under(item) {
      reading.noteProvenance(of: item)
      var keys = Keys(mode: .reading(entries, item.place, reading), inherited: ordinary ?? [])
      let value = body(&keys)
      keys.noteUnknown()
      return value
    }
  }

  /// What stands in the mapping that is read, if everything in it is right so far.
  var soundEntries: [Item.Entry]? {
    guard case .reading(let entries, _, let reading) = mode, !reading.isPartial,
      reading.problems.noted == notedBefore
    else { return nil }
    return entries
  }

  static func described<Value>(by body: (inout Keys) -> Value) -> [Schema.Property] {
    var keys = Keys(mode: .describing)
    _ = body(&keys)
    return keys.properties
  }

  fileprivate static func pretended<Value>(by body: (inout Keys) -> Value) -> Value {
    var keys = Keys(mode: .pretending)
    return body(&keys)
  }

  /// A key that must be there.
  mutating func callAsFunction<Value>(
    _ name: String, _ form: Form<Value>, en: String, vi: String
  ) -> Value {
    describe(name, form, isRequired: true, LocalizedText(vi: vi, en: en))
    if let value = read(name, form) { return value }
    if case .reading(_, let place, let reading) = mode, !reading.isPartial {
      let written = entry(name)
      reading.note(
        "'\(name)' is missing", hint: Phrase(LocalizedText(vi: vi, en: en)),
        at: written?.value.place ?? place)
    }
    return form.placeholder()
  }

  /// A key that may be left out and then has a neutral value.
  mutating func callAsFunction<Value>(
    _ name: String, _ form: Form<Value>, default value: Value, en: String, vi: String
  ) -> Value {
    describe(
      name, form, isRequired: false, LocalizedText(vi: vi, en: en), defaultText: text(of: value))
    return read(name, form) ?? value
  }

  /// A key that may be left out and then has a value that other keys decide.
  mutating func callAsFunction<Value>(
    _ name: String, _ form: Form<Value>, derived value: Value, en: String, vi: String
  ) -> Value {
    describe(name, form, isRequired: false, LocalizedText(vi: vi, en: en))
    return read(name, form) ?? value
  }

  /// A key that may be left out.
  mutating func optional<Value>(
    _ name: String, _ form: Form<Value>, en: String, vi: String
  ) -> Value? {
    describe(name, form, isRequired: false, LocalizedText(vi: vi, en: en))
    return read(name, form)
  }

  /// The confidence code that this mapping, or the nearest around it, gives; empty if none does.
  var confidence: String { provenance.confidence }

  /// The same with the source.
  var provenance: Provenance {
    if case .reading(_, _, let reading) = mode { reading.provenance } else { Provenance() }
  }

  /// Notes that a condition between several keys does not hold, at the first of them that is
  /// written. Nothing is looked at where one of them is wrong already, nor in a lever, which need
  /// not hold all of them.
  func check(
    _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> Phrase,
    hint: @autoclosure () -> Phrase, at names: String...
  ) {
    guard case .reading(_, let place, let reading) = mode, !reading.isPartial,
      reading.problems.noted == notedBefore, !condition()
    else { return }
    let written = names.compactMap { entry($0)?.value }
    let culprit = written.first { !$0.isNull } ?? written.first
    reading.note(message(), hint: hint(), at: culprit?.place ?? place)
  }

  func entry(_ name: String) -> Item.Entry? {
    guard case .reading(let entries, _, _) = mode else { return nil }
    return entries.first { $0.key == name }
  }

  private func read<Value>(_ name: String, _ form: Form<Value>) -> Value? {
    guard case .reading(_, _, let reading) = mode else { return nil }
    if let item = entry(name)?.value {
      return item.isNull ? nil : reading.descend(to: name) { form.read(item, reading) }
    }
    guard let item = inherited.first(where: { $0.key == name })?.value, !item.isNull else {
      return nil
    }
    // It is an assumption where it is written.
    return reading.silently { form.read(item, reading) }
  }

  private mutating func describe<Value>(
    _ name: String, _ form: Form<Value>, isRequired: Bool, _ meaning: LocalizedText,
    defaultText: String? = nil
  ) {
    switch mode {
    case .reading: known.append(name)
    case .describing:
      properties.append(
        .init(
          name: name, schema: form.schema(), isRequired: isRequired, meaning: meaning,
          defaultText: defaultText))
    case .pretending: break
    }
  }

  fileprivate func noteUnknown() {
    guard case .reading(let entries, _, let reading) = mode else { return }
    for entry in entries where !Provenance.keys.contains(entry.key) {
      reading.noteUnknown(entry, known: known)
    }
  }
}

/// A number, flag or word as it would be written; nil for anything else.
private func text<Value>(of value: Value) -> String? {
  switch value {
  case let number as Double: short(number)
  case let number as Int: "\(number)"
  case let flag as Bool: "\(flag)"
  case let word as any RawRepresentable<String>: word.rawValue
  default: nil
  }
}
