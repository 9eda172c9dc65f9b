import ServiceModel

/// Puts the values of settings into a tree of items.
struct Settler {
  let files: InputFiles
  let problems: ProblemList
  private(set) var applied: [AppliedSetting] = []
  private(set) var changes: [ScenarioChange] = []
  /// What the last setting made of whole numbers that it multiplied, before they are rounded.
  private var exact: [Double] = []
  /// Beyond this many, the values that one setting changes are counted and not told one by one.
  private static let valuesInDetail = 8

  init(files: InputFiles, problems: ProblemList) {
    self.files = files
    self.problems = problems
  }

  /// Notes an unknown key, and where nothing can be multiplied. Whole numbers that are multiplied stay whole,
  /// all that the setting names together, so that their sum is what the factor makes of it.
  mutating func apply(_ setting: Setting, to root: inout Item, schema: Schema) {
    guard setting.operation == .multiply else {
      return apply(setting, to: &root, schema: schema, rounding: nil)
    }
    let (before, noted) = (root, problems.noted)
    var first = self
    first.apply(setting, to: &root, schema: schema, rounding: nil)
    // What is too large to count is refused where it is read.
    guard problems.noted == noted, !first.exact.allSatisfy({ $0 == $0.rounded() }),
      first.exact.allSatisfy({ abs($0) < 1e15 })
    else {
      self = first
      return
    }
    root = before
    apply(setting, to: &root, schema: schema, rounding: WholeNumbers(rounding: first.exact))
  }

  private mutating func apply(
    _ setting: Setting, to root: inout Item, schema: Schema, rounding: WholeNumbers?
  ) {
    var selection = Selection(files: files, problems: problems, root: root, schema: schema)
    var overlay = Overlay(files: files, lever: "\(setting.giver) \(setting.text)")
    var (named, paths): ([String], [String]) = ([], [])
    var (empty, whole, multiplied) = (0, 0, 0)
    exact = []
    var wholeBefore = 0.0
    var shares: [ShareChange] = []
    var replaced: ClosedRange<Double>?
    let noted = problems.noted
    selection.apply(
      setting.selector.steps[...], to: &root, .init(path: "", schema: schema)
    ) { item, value in
      named.append(value.path)
      if value.isWhole { whole += 1 }
      guard var new = changed(item, by: setting, value) else {
        empty += 1
        return
      }
      if setting.operation == .multiply, value.isWhole, let product = NumberText(new.text).decimal {
        exact.append(product)
        wholeBefore += product / (NumberText(setting.value.text).decimal ?? 1)
        if let rounding { new.content = .scalar("\(rounding.values[multiplied])", .plain) }
        multiplied += 1
      }
      if let share = value.change(from: item, to: new, by: setting) { shares.append(share) }
      if setting.operation == .put, let number = value.number(of: item) {
        replaced =
          min(
            replaced?.lowerBound ?? number, number)...max(
            replaced?.upperBound ?? number, number)
      }
      // A lever says where its values come from, `--set` does not.
      let before = setting.operation == .put ? nil : item.ofLever
      new.ofLever = setting.value.inherited ?? before
      let told = overlay.changes.count
      overlay.note(item.isNull ? nil : item, new, value.schema, value.path, value.meaning)
      if overlay.changes.count > told { paths.append(value.path) }
      item = new
    }
    if problems.noted > noted { return }
    if overlay.changes.count > Self.valuesInDetail, paths.count > 1 {
      changes.append(
        ScenarioChange(
          lever: "\(setting.giver) \(setting.text)", path: setting.selector.text,
          place: "\(setting.value.place.file):\(setting.value.place.line)", meaning: nil,
          kind: .rows(added: [], removed: [], changed: paths)))
    } else {
      changes += overlay.changes
    }
    var unmatched: ScenarioProblem?
    if selection.count == 0 || empty == selection.count {
      let place = setting.selector.steps[0].place
      let nearest: (message: Phrase, hint: Phrase, place: Place) =
        selection.count > 0
        ? ("nothing is written there to begin from", "write a value with =", place)
        : selection.nearest ?? ("there is nothing at this path", "name rows that are there", place)
      unmatched = ScenarioProblem(nearest.message, hint: nearest.hint, at: nearest.place)
    }
    applied.append(
      AppliedSetting(
        text: setting.text, giver: setting.giver, paths: named, changed: paths.count, empty: empty,
        shares: shares, replaced: replaced,
        isWhole: whole > 0 && whole == named.count && setting.operation != .multiply,
        rounded: rounding.map {
          RoundedNumbers(
            count: multiplied, before: wholeBefore, exact: exact.reduce(0, +),
            after: $0.values.reduce(0, +))
        }, unmatched: unmatched))
  }

  /// No option has the lever of this setting.
  mutating func miss(_ setting: Setting, _ step: Selector.Step, among known: [String]) {
    applied.append(
      AppliedSetting(
        text: setting.text, giver: setting.giver, paths: [], changed: 0, empty: 0,
        unmatched: ScenarioProblem(
          "there is no lever '\(abridged(step.text))'",
          hint: known.isEmpty
            ? "name an option file that has it under 'levers', or take this away"
            : hint(for: step.text, among: known, called: "levers"), at: step.place)))
  }

  /// The new value; nil where there is none to begin from.
  private func changed(_ item: Item, by setting: Setting, _ value: Selection.Value) -> Item? {
    guard setting.operation != .put else { return setting.value }
    let old = item["value"] ?? item
    guard let text = old.isNull ? value.defaultText : old.text else { return nil }
    if case .named("distribution", _) = value.schema, setting.operation == .multiply, !old.isNull,
      let factor = NumberText(setting.value.text).decimal,
      let scaled = old.unfolded(problems: problems).scaled(by: factor)
    {
      return scaled
    }
    guard let number = NumberText(text).decimal,
      let operand = NumberText(setting.value.text).decimal
    else {
      problems.note(
        "\(value.path) is '\(abridged(text))', which is not one number",
        hint: "name a number inside it, or write a value with =",
        at: setting.selector.steps[0].place)
      return nil
    }
    var new = setting.value
    let result =
      switch setting.operation {
      case .put: operand
      case .add: number + operand
      case .multiply where value.isShare && (0...1).contains(number):
        operand < 0 ? operand : share(number, withOddsTimes: operand)
      case .multiply: number * operand
      }
    new.content = .scalar(short(rounded(result)), .plain)
    return new
  }
}

/// To 15 digits: 0.1 + 0.2 is 0.3 for whoever writes decimals.
private func rounded(_ number: Double) -> Double {
  guard number != 0, number.isFinite, abs(number) < 1e15, abs(number) > 1e-9 else { return number }
  var scale = 1.0
  while abs(number) * scale < 1e14 { scale *= 10 }
  return (number * scale).rounded() / scale
}

extension Item {
  /// A distribution of something so many times as large; nil if a number in it cannot be read.
  fileprivate func scaled(by factor: Double) -> Item? {
    var item = self
    switch content {
    case .scalar(let text, _):
      guard let number = NumberText(text).decimal else { return nil }
      item.content = .scalar(short(rounded(number * factor)), .plain)
    case .list(let items):
      let scaled = items.compactMap { $0.scaled(by: factor) }
      guard scaled.count == items.count else { return nil }
      item.content = .list(scaled)
    case .mapping(var entries):
      for index in entries.indices where !Self.scaleFree.contains(entries[index].key) {
        guard let scaled = entries[index].value.scaled(by: factor) else { return nil }
        entries[index].value = scaled
      }
      item.content = .mapping(entries)
    }
    return item
  }

  private static let scaleFree = ["cv", "shape", "share"] + Provenance.keys
}
