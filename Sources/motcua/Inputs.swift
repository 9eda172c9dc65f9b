import Experiments
import LegalClock
import Reporting
import Runs
import ScenarioFiles
import ServiceModel
import Wording

/// The scenarios of a command, read and checked.
struct Inputs {
  private(set) var loaded: [LoadedScenario]
  let paths: [String]
  /// As the command had them; the place of `--around` is one of them.
  private(set) var settings: [String]
  /// The closed part of the city that is simulated alone; nil for the city.
  private(set) var cutOut: CutOut?
  /// All files there are; nil for those of the disk.
  private let given: [InputFile]?

  /// Settings of the scenario act on all files, a setting of a lever on those that have the lever; the
  /// last one that says around what cuts that out. With `files`, everything is read from them and
  /// nothing from the disk.
  init(paths: [String], settings: [String], files given: [InputFile]? = nil) throws {
    let place = settings.last { $0.hasPrefix(PartOption.word) }
    try self.init(reading: paths, settings.filter { !$0.hasPrefix(PartOption.word) }, given)
    guard let place else { return }
    self.settings = settings
    try cutOut(around: String(place.dropFirst(PartOption.word.count)))
  }

  private mutating func cutOut(around place: String) throws {
    let cut: CutOut
    do {
      cut = try CutOut(of: scenarios, around: place)
    } catch {
      throw InvalidInput(message: Texts.unknownPlace.filled(place, error.hint))
    }
    cutOut = cut
    for (index, scenario) in cut.scenarios.enumerated() where scenario.part != nil {
      loaded[index].scenario = scenario
      loaded[index].scenario.name = Texts.partOf.filled(scenario.name, cut.around)
    }
  }

  private init(reading paths: [String], _ settings: [String], _ given: [InputFile]?) throws {
    self.paths = paths
    self.settings = settings
    self.given = given
    let forLevers = settings.filter { $0.hasPrefix("levers.") }
    let forAll = settings.filter { !$0.hasPrefix("levers.") }
    guard paths.count > 1, !forLevers.isEmpty else {
      let mustMatch = paths.count == 1
      loaded = try paths.map {
        try Self.read($0, settings, mustMatch: mustMatch, given)
      }
      try checkSettings()
      return
    }
    var unused = forLevers
    loaded = try paths.map { path in
      let scenario = try Self.read(path, forAll, mustMatch: false, given)
      let mine = forLevers.filter { setting in
        scenario.levers.contains { setting.hasPrefix("levers.\($0.id).") }
      }
      unused.removeAll { mine.contains($0) }
      return mine.isEmpty
        ? scenario
        : try Self.read(path, forAll + mine, mustMatch: false, given)
    }
    try checkSettings()
    // Nobody has it: the reader says what there is.
    if !unused.isEmpty {
      _ = try Self.read(paths[paths.count - 1], unused, mustMatch: true, given)
    }
  }

  private static func read(
    _ path: String, _ settings: [String], mustMatch: Bool, _ given: [InputFile]?
  ) throws -> LoadedScenario {
    try ScenarioFile.read(
      path: path, settings: settings, mustMatch: mustMatch, indicators: indicators, files: given)
  }

  /// The scenarios read once more, to be varied.
  func variable() throws -> [VariableScenario] {
    try zip(paths, loaded).map { path, loaded in
      try VariableScenario(
        path: path, settings: loaded.appliedSettings.map(\.text), mustMatch: false,
        indicators: Self.indicators, files: given)
    }
  }

  private static let indicators = KPI.all.map { TargetIndicator(id: $0.id, range: $0.range) }

  /// A setting must name something in one scenario at least.
  private func checkSettings() throws {
    let all = loaded.map(\.appliedSettings)
    for setting in all[0] where !all.contains(where: { $0.names(setting.text) }) {
      if let problem = setting.unmatched { throw InvalidScenario(problems: [problem]) }
    }
  }

  var scenarios: [Scenario] { loaded.map(\.scenario) }

  /// What the files say and may not mean, each once.
  func notices(_ language: Language) -> [String] {
    var seen: Set<String> = []
    return loaded.flatMap(\.notices).map { $0.text(language) }.filter { seen.insert($0).inserted }
  }

  /// How many values each setting names in each scenario.
  func settingCounts(_ language: Language) -> [String] {
    zip(paths, loaded).flatMap { path, loaded in
      loaded.appliedSettings.map { setting in
        let empty =
          setting.empty > 0 ? Texts.settingEmpty.filled(language, "\(setting.empty)") : ""
        let counts = Texts.settingCounts.filled(
          language, setting.text, "\(setting.selected)", "\(setting.changed)")
        return "\(path): \(counts)\(empty)"
      }
    }
  }

  /// Gives a length to warm-ups that are still to be chosen.
  mutating func setWarmUp(days: Int) {
    for index in loaded.indices where loaded[index].scenario.period.choosesWarmUp {
      loaded[index].scenario.period.warmUpDays = days
      loaded[index].scenario.period.choosesWarmUp = false
    }
  }

  /// Throws if the scenarios cannot be told apart, or did not see the same citizens.
  func checkComparable() throws {
    let base = scenarios[0]
    for (index, scenario) in scenarios.enumerated().dropFirst() {
      func refuse(_ text: LocalizedText, _ other: String) -> InvalidInput {
        InvalidInput(message: text.filled(paths[index], other))
      }
      if scenarios[..<index].contains(where: { $0.id == scenario.id }) {
        throw refuse(Texts.twice, scenario.id)
      }
      if scenario.period != base.period { throw refuse(Texts.otherPeriod, paths[0]) }
      if scenario.people.demand.envelope != base.people.demand.envelope {
        throw refuse(Texts.otherEnvelope, paths[0])
      }
    }
  }

  /// Every file once, in the order read.
  var inputFiles: [InputFile] {
    var seen: Set<String> = []
    return loaded.flatMap(\.files).filter { seen.insert($0.path).inserted }
  }

  /// The same for the manifest.
  var files: [RunDescription.Input] {
    inputFiles.map {
      RunDescription.Input(path: $0.path, role: .init($0.role), contents: $0.bytes)
    }
  }

  var ruleSets: [String] {
    var seen: Set<String> = []
    return scenarios.flatMap(\.time.ruleSets).map(\.id).filter { seen.insert($0).inserted }
  }
}

extension RunDescription.Input.Role {
  fileprivate init(_ role: InputFile.Role) {
    switch role {
    case .scenario: self = .scenario
    case .option: self = .option
    case .table: self = .table
    case .ruleSet: self = .ruleSet
    case .points: self = .points
    }
  }
}

extension [AppliedSetting] {
  fileprivate func names(_ text: String) -> Bool {
    contains { $0.text == text && $0.unmatched == nil }
  }
}
