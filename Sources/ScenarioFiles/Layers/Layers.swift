/// A base and the options over it as their files say, before anything is laid over anything.
struct Layers: Sendable {
  private(set) var base: Item?
  /// Option files, each with where it was named; the outermost first.
  private(set) var options: [Item] = []

  static let longestChain = 10

  /// Follows `over` from the file at `path` down to a base. Notes what is wrong on the way; without a
  /// base there is something wrong.
  init(path: String, files: InputFiles, problems: ProblemList) {
    var path = path
    var place = Place(file: path, line: 1, column: 1)
    var seen: [String] = []
    while let item = files.yaml(at: path, namedAt: place) {
      guard item.entry("option") != nil else {
        base = item
        return
      }
      seen.append(path)
      options.append(item)
      guard let over = item["over"], let name = over.scalar, !over.isNull else { return }
      path = ScenarioFiles.path(name, from: path)
      place = over.place
      if seen.contains(path) || seen.count >= Self.longestChain {
        let kind: Phrase =
          seen.contains(path) ? "stands over itself" : "is a chain of too many options"
        problems.note(
          "'over: \(abridged(name))' \(kind)", hint: "name a base scenario, or an option over one",
          at: place)
        return
      }
    }
  }
}

/// A scenario composed of its layers: levers laid over the base, one after the other.
struct Composition: Sendable {
  /// Under the id and name of the outermost option.
  private(set) var root: Item
  private(set) var levers: [Lever] = []
  /// What the levers change, as their files say: to be read by themselves.
  private(set) var parts: [Item] = []
  /// The id of the base under the options; nil where there are none.
  private(set) var baseID: String?

  /// Settings of levers act on the option files that have the lever. Nil after noting what is wrong
  /// if there is no base, or a lever is on without one that it needs.
  init?(
    _ layers: Layers, settings: [Setting], settler: inout Settler, schema: Schema
  ) {
    var heads: [Item] = []
    var options: [OptionFile] = []
    var left = settings
    for item in layers.options {
      var item = item
      let mine = left.filter { setting in
        setting.selector.steps.count > 1
          && item["levers"]?.entry(setting.selector.steps[1].text) != nil
      }
      left.removeAll { setting in mine.contains { $0.text == setting.text } }
      for setting in mine {
        settler.apply(setting, to: &item, schema: Form<OptionFile>.option.schema())
      }
      let reading = Reading(root: item, files: settler.files, problems: settler.problems)
      options.insert(Form<OptionFile>.option.read(item, reading), at: 0)
      heads.insert(item, at: 0)
    }
    guard let base = layers.base else { return nil }
    for setting in left {
      let step = setting.selector.steps[min(1, setting.selector.steps.count - 1)]
      settler.miss(setting, step, among: options.flatMap { $0.levers.map(\.id) })
    }
    let all = options.flatMap(\.levers)
    guard Self.areTogether(all, noting: settler.problems) else { return nil }
    root = base
    baseID = options.isEmpty ? nil : base["scenario"]?.scalar
    for (id, part) in all {
      var overlay = Overlay(files: settler.files, lever: id)
      var merged = overlay.lay(part.changes, over: root, schema: schema)
      let settings = part.settings(ofLever: id, problems: settler.problems)
      var own = Settler(files: settler.files, problems: settler.problems)
      for setting in settings { own.apply(setting, to: &merged, schema: schema) }
      for applied in own.applied where part.isEnabled {
        if let problem = applied.unmatched { settler.problems.note(problem) }
      }
      levers.append(
        Lever(
          id: id, name: part.name, isEnabled: part.isEnabled, needs: part.needs,
          file: part.place.file, line: part.place.line,
          changes: overlay.changes
            + own.changes.map { change in
              var change = change
              change.lever = id
              return change
            }))
      parts.append(part.changes)
      if part.isEnabled { root = merged }
    }
    root = Self.renamed(root, heads)
  }

  private static func renamed(_ root: Item, _ heads: [Item]) -> Item {
    guard let head = heads.last, case .mapping(var entries) = root.content else { return root }
    func put(_ key: String, from entry: Item.Entry?) {
      guard let entry else { return }
      entries.removeAll { $0.key == key }
      entries.append(Item.Entry(key: key, place: entry.place, value: entry.value))
    }
    put("scenario", from: head.entry("option"))
    put("name", from: heads.last { $0.entry("name") != nil }?.entry("name"))
    var renamed = root
    renamed.content = .mapping(entries)
    return renamed
  }
}

extension LeverPart {
  /// What the lever sets, with what it says of its source. Notes what is no setting, and one of a lever.
  fileprivate func settings(ofLever id: String, problems: ProblemList) -> [Setting] {
    settings.compactMap { text in
      guard let written = text.scalar else { return nil }
      var read = Setting(written, scenario: text.place.file, problems: problems, at: text.place)
      read?.giver = "levers.\(id).set:"
      read?.value.inherited = changes.ownProvenance
      guard read?.isForOption != true else {
        problems.note(
          "levers.\(id).set: a lever cannot change levers",
          hint: "write what they change into this one", at: text.place)
        return nil
      }
      return read
    }
  }
}
