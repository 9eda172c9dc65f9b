public import ServiceModel

/// A scenario with everything known about how it came about.
public struct LoadedScenario: Sendable {
  /// What runs: all layers merged, all settings applied, everything checked.
  public var scenario: Scenario
  /// Every file that was read, the named one first.
  public var files: [InputFile]
  /// The id of the scenario that an option stands over, at the end of the chain; nil for a base.
  public var baseID: String?
  /// In the order in which they were merged, those that are switched off included.
  public var levers: [Lever]
  /// What settings changed after all levers.
  public var settings: [ScenarioChange]
  /// What became of each setting.
  public var appliedSettings: [AppliedSetting]
  /// What was read as it stands, and must be told.
  public var notices: [ScenarioNotice]
}

/// A scenario or option file.
public enum ScenarioFile {
  /// Reads the file at `path` with all it refers to, lays options over their base and the settings
  /// (`path=value`) over that, and checks all of it. Throws every problem at once; a setting that names
  /// nothing is one, unless it only may name something. Targets are held against `indicators`, if
  /// they are given.
  public static func read(
    path: String, settings: [String] = [], mustMatch: Bool = true,
    indicators: [TargetIndicator]? = nil
  ) throws(InvalidScenario) -> LoadedScenario {
    let problems = ProblemList()
    let files = InputFiles(problems: problems)
    var settler = Settler(files: files, problems: problems)
    var leverSettler = settler
    let settings = settings.compactMap { Setting($0, scenario: path, problems: problems) }
    var layers = Layers(files: files, problems: problems)
    layers.load(path: path, settings: settings.filter(\.isForOption), settler: &leverSettler)
    guard var root = layers.base else { throw InvalidScenario(problems: problems.problems) }

    let schema = Form<Scenario>.scenario.schema()
    let baseID = layers.options.isEmpty ? nil : root["scenario"]?.scalar
    var levers: [Lever] = []
    for option in layers.options {
      for (id, part) in option.levers {
        var overlay = Overlay(files: files, lever: id)
        let merged = overlay.lay(part.changes, over: root, schema: schema)
        levers.append(
          Lever(id: id, name: part.name, isEnabled: part.isEnabled, changes: overlay.changes))
        if part.isEnabled { root = merged }
      }
    }
    root = layers.renamed(root)
    for setting in settings where !(setting.isForOption && !layers.options.isEmpty) {
      settler.apply(setting, to: &root, schema: schema)
    }
    let applied = leverSettler.applied + settler.applied
    for setting in applied where mustMatch || setting.text.hasPrefix("levers.") {
      if let problem = setting.unmatched { problems.note(problem) }
    }

    for option in layers.options {
      for (_, part) in option.levers {
        let reading = Reading(
          root: root, files: files, problems: problems, isLever: true, indicators: indicators)
        _ = Form<Scenario>.scenario.read(part.changes, reading)
      }
    }
    let reading = Reading(
      root: root, files: files, problems: problems, indicators: indicators)
    var scenario = Form<Scenario>.scenario.read(root, reading)
    try problems.check()
    scenario.check(noting: reading)
    try problems.check()
    problems.tellDecimals()
    scenario.assumptions = reading.assumptions
    return LoadedScenario(
      scenario: scenario, files: files.read, baseID: baseID, levers: levers,
      settings: settler.changes,
      appliedSettings: applied, notices: problems.notices)
  }
}

/// A base and the options over it, as their files say.
private struct Layers {
  let files: InputFiles
  let problems: ProblemList
  private(set) var base: Item?
  /// The one next to the base first.
  private(set) var options: [OptionFile] = []
  private var heads: [Item] = []

  static let longestChain = 10

  init(files: InputFiles, problems: ProblemList) {
    self.files = files
    self.problems = problems
  }

  mutating func load(path: String, settings: [Setting], settler: inout Settler) {
    var path = path
    var place = Place(file: path, line: 1, column: 1)
    var seen: [String] = []
    var left = settings
    while true {
      guard var item = files.yaml(at: path, namedAt: place) else { return }
      guard item.entry("option") != nil else {
        base = item
        for setting in left where !options.isEmpty { noteUnknown(setting) }
        return
      }
      seen.append(path)
      let mine = left.filter { setting in
        setting.selector.steps.count > 1
          && item["levers"]?.entry(setting.selector.steps[1].text) != nil
      }
      left.removeAll { setting in mine.contains { $0.text == setting.text } }
      for setting in mine {
        settler.apply(setting, to: &item, schema: Form<OptionFile>.option.schema())
      }
      let reading = Reading(root: item, files: files, problems: problems)
      let option = Form<OptionFile>.option.read(item, reading)
      options.insert(option, at: 0)
      heads.insert(item, at: 0)
      guard let over = item["over"], let name = over.scalar, !over.isNull else { return }
      path = ScenarioFiles.path(name, from: path)
      place = over.place
      if seen.contains(path) || seen.count >= Self.longestChain {
        let kind = seen.contains(path) ? "stands over itself" : "is a chain of too many options"
        problems.note(
          "'over: \(abridged(name))' \(kind)", hint: "name a base scenario, or an option over one",
          at: place)
        return
      }
    }
  }

  /// The merged scenario under the id and name of the outermost option.
  func renamed(_ root: Item) -> Item {
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

  private func noteUnknown(_ setting: Setting) {
    let step = setting.selector.steps[min(1, setting.selector.steps.count - 1)]
    let known = options.flatMap { $0.levers.map(\.id) }
    problems.note(
      "there is no lever '\(abridged(step.text))'",
      hint: hint(for: step.text, among: known, called: "levers"), at: step.place)
  }
}
