import ServiceModel

/// A scenario or option file that is read once with all it refers to, and varied many times: no file
/// is opened, and no YAML or CSV parsed again for it. A value, to be used from any thread.
public struct VariableScenario: Sendable {
  /// As the user named it.
  public let path: String
  /// With the settings of the command line alone.
  public let asWritten: LoadedScenario

  private let indicators: [TargetIndicator]?
  private let layers: Layers
  private let settings: [Setting]
  private let variant: Variant?
  private let composition: Composition
  private let shelf: InputFiles.Shelf

  private static let schema = Form<Scenario>.scenario.schema()

  /// As `ScenarioFile.read`, with the changes of a variant after the settings; they have to name
  /// something. With `files`, everything is read from them and nothing from the disk. Throws every
  /// problem at once.
  public init(
    path: String, settings texts: [String] = [], variant: Variant? = nil, mustMatch: Bool = true,
    indicators: [TargetIndicator]? = nil, files given: [InputFile]? = nil
  ) throws(InvalidScenario) {
    let problems = ProblemList()
    let files = InputFiles(problems: problems, shelf: InputFiles.Shelf(given: given))
    let settings =
      texts.compactMap { Setting($0, scenario: path, problems: problems) }
      + (variant?.settings(over: path, noting: problems) ?? [])
    let layers = Layers(path: path, files: files, problems: problems)
    let isForOption = { (setting: Setting) in setting.isForOption && !layers.options.isEmpty }
    var settler = Settler(files: files, problems: problems)
    let composition = Composition(
      layers, settings: settings.filter(isForOption), settler: &settler, schema: Self.schema)
    guard let composition else { throw InvalidScenario(problems: problems.problems) }
    self.path = path
    self.indicators = indicators
    self.settings = settings
    self.variant = variant
    self.layers = layers
    self.composition = composition
    for setting in settler.applied {
      if let problem = setting.unmatched { problems.note(problem) }
    }
    asWritten = try Self.loaded(
      composition, settings.filter { !isForOption($0) }, settler, as: variant,
      indicators: indicators, mustMatch: mustMatch)
    shelf = files.shelf
  }

  /// The scenario with the values of a point put in after all else, those of levers before anything
  /// is composed. Assumptions are left out. A selector may name nothing here: see `appliedSettings`,
  /// which has one entry for each factor, in their order. What is set in a lever that is off changes
  /// nothing; two factors that set one value are a problem. Throws every problem at once.
  public func varied(_ point: DesignPoints.Point) throws(InvalidScenario) -> LoadedScenario {
    let problems = ProblemList()
    let files = InputFiles(problems: problems, shelf: shelf)
    let byFactor = point.settings(of: path)
    let mine = byFactor.flatMap { $0 }
    let isForOption = { (setting: Setting) in setting.isForOption && !layers.options.isEmpty }
    var composition = composition
    var settler = Settler(files: files, problems: problems)
    // A base has no levers: there such a factor names nothing.
    let forLevers = mine.filter(\.isForOption)
    if !forLevers.isEmpty {
      composition =
        Composition(
          layers, settings: settings.filter(isForOption) + forLevers, settler: &settler,
          schema: Self.schema) ?? composition
    }
    var loaded = try Self.loaded(
      composition, settings.filter { !isForOption($0) } + mine.filter { !$0.isForOption },
      settler, as: variant, indicators: indicators, mustMatch: false, keepsAssumptions: false)
    var twins = SettingTwins(loaded.levers)
    let all = loaded.appliedSettings
    loaded.appliedSettings = byFactor.map { settings in
      AppliedSetting(
        together: settings.compactMap { setting in
          guard var applied = all.last(where: { $0.text == setting.text }) else { return nil }
          twins.add(applied.paths, of: setting, noting: problems)
          if setting.isIdle(in: loaded.levers) { applied.changed = 0 }
          return applied
        })
    }
    try problems.check()
    return loaded
  }

  /// The values that a selector names in what is composed, each by its path; none where something in the
  /// selector is unknown, or nothing is written to be multiplied.
  func paths(at selector: String) -> [String] {
    let problems = ProblemList()
    let files = InputFiles(problems: problems, shelf: shelf)
    var settler = Settler(files: files, problems: problems)
    var root = composition.root
    guard let setting = Setting("\(selector)*=1", scenario: path, problems: problems) else {
      return []
    }
    settler.apply(setting, to: &root, schema: Self.schema)
    guard problems.isEmpty, let applied = settler.applied.last, applied.unmatched == nil else {
      return []
    }
    return applied.paths
  }

  /// Settles, reads and checks what is composed.
  private static func loaded(
    _ composition: Composition, _ settings: [Setting], _ leverSettler: Settler,
    as variant: Variant?,
    indicators: [TargetIndicator]?, mustMatch: Bool, keepsAssumptions: Bool = true
  ) throws(InvalidScenario) -> LoadedScenario {
    let (files, problems) = (leverSettler.files, leverSettler.problems)
    var settler = Settler(files: files, problems: problems)
    var root = composition.root
    for setting in settings { settler.apply(setting, to: &root, schema: schema) }
    let usual = root
    let stressed = root.settingsOfStresses(problems: problems)
    for setting in stressed { settler.apply(setting, to: &root, schema: schema) }
    if mustMatch { usual.checkOtherStresses(files, problems, schema: schema) }
    for setting in settler.applied
    where mustMatch || Variant.Giver(rawValue: setting.giver) != nil
      || setting.text.hasPrefix("levers.")
    {
      if let problem = setting.unmatched { problems.note(problem) }
    }
    for part in composition.parts {
      let reading = Reading(
        root: root, files: files, problems: problems, isLever: true, indicators: indicators,
        keepsAssumptions: false)
      _ = Form<Scenario>.scenario.read(part, reading)
    }
    let reading = Reading(
      root: root, files: files, problems: problems, indicators: indicators,
      keepsAssumptions: keepsAssumptions)
    var scenario = Form<Scenario>.scenario.read(root, reading)
    try problems.check()
    scenario.check(noting: reading)
    try problems.check()
    // Nobody is hired for a stress: the people are those of the usual city.
    scenario.sizeByLoad(
      as: stressed.isEmpty ? scenario : try Self.unchecked(usual, files, indicators),
      noting: reading)
    try problems.check()
    problems.tellDecimals()
    var baseID = composition.baseID
    if let variant {
      baseID = scenario.id
      (scenario.id, scenario.name) = (variant.id, variant.name)
    }
    scenario.account.assumptions =
      reading.assumptions + (keepsAssumptions ? scenario.peopleByLoad(in: reading) : [])
    return LoadedScenario(
      scenario: scenario, files: files.read, baseID: baseID,
      levers: composition.levers, settings: settler.changes,
      appliedSettings: leverSettler.applied + settler.applied, notices: problems.notices)
  }

  /// What is right once the stresses' settings are in is right without them, but for what they mend.
  private static func unchecked(
    _ root: Item, _ files: InputFiles, _ indicators: [TargetIndicator]?
  ) throws(InvalidScenario) -> Scenario {
    let problems = ProblemList()
    let reading = Reading(
      root: root, files: files, problems: problems, indicators: indicators, keepsAssumptions: false)
    let scenario = Form<Scenario>.scenario.read(root, reading)
    try problems.check()
    scenario.check(noting: reading)
    try problems.check()
    return scenario
  }
}
