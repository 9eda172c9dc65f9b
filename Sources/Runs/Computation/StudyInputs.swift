package import Experiments
import LegalClock
package import ScenarioFiles
package import ServiceModel
import Wording

/// The scenarios that a study or a command names, read and checked.
package struct StudyInputs: Sendable {
  /// By file, in the order named.
  package private(set) var loaded: [LoadedScenario]
  /// As the user named them.
  package let paths: [String]
  /// The closed part of the city that is simulated alone; nil for the city.
  package private(set) var cutOut: CutOut?
  /// All files there are; nil for those of the disk.
  private let given: [InputFile]?

  /// Settings of the scenario, as `--set` has them, act on all files, a setting of a lever on those that
  /// have the lever; `place`, as `--around` has it, is what a closed part is cut out around. With `files`,
  /// everything is read from them and nothing from the disk. Throws `InvalidScenario`, and `InvalidInput`
  /// if there is no such place.
  package init(
    _ paths: [String], settings: [String] = [], around place: String? = nil,
    files given: [InputFile]? = nil
  ) throws {
    self.paths = paths
    self.given = given
    loaded = try Self.read(paths, settings, given)
    // A setting must name something in one scenario at least.
    let all = loaded.map(\.appliedSettings)
    for setting in all[0] where !all.contains(where: { $0.names(setting.text) }) {
      if let problem = setting.unmatched { throw InvalidScenario(problems: [problem]) }
    }
    if let place { try cutOut(around: place) }
  }

  private static func read(
    _ paths: [String], _ settings: [String], _ given: [InputFile]?
  ) throws -> [LoadedScenario] {
    let forLevers = settings.filter { $0.hasPrefix("levers.") }
    let forAll = settings.filter { !$0.hasPrefix("levers.") }
    guard paths.count > 1, !forLevers.isEmpty else {
      return try paths.map { try read($0, settings, mustMatch: paths.count == 1, given) }
    }
    var unused = forLevers
    let loaded = try paths.map { path in
      let scenario = try read(path, forAll, mustMatch: false, given)
      let mine = forLevers.filter { setting in
        scenario.levers.contains { setting.hasPrefix("levers.\($0.id).") }
      }
      unused.removeAll { mine.contains($0) }
      return mine.isEmpty
        ? scenario : try read(path, forAll + mine, mustMatch: false, given)
    }
    // Nobody has it: the reader says what there is.
    if !unused.isEmpty { _ = try read(paths[paths.count - 1], unused, mustMatch: true, given) }
    return loaded
  }

  private static func read(
    _ path: String, _ settings: [String], mustMatch: Bool, _ given: [InputFile]?
  ) throws -> LoadedScenario {
    try ScenarioFile.read(
      path: path, settings: settings, mustMatch: mustMatch, indicators: indicators, files: given)
  }

  private static let indicators = KPI.all.map { TargetIndicator(id: $0.id, range: $0.range) }

  private mutating func cutOut(around place: String) throws {
    let cut: CutOut
    do {
      cut = try CutOut(of: scenarios, around: place)
    } catch {
      throw InvalidInput(message: StudyTexts.unknownPlace.filled(place, error.hint))
    }
    cutOut = cut
    for (index, scenario) in cut.scenarios.enumerated() where scenario.part != nil {
      loaded[index].scenario = scenario
      loaded[index].scenario.name = StudyTexts.partOf.filled(scenario.name, cut.around)
    }
  }

  /// The scenarios read once more, to be varied. Throws `InvalidScenario`.
  func variable() throws -> [VariableScenario] {
    try zip(paths, loaded).map { path, loaded in
      try VariableScenario(
        path: path, settings: loaded.appliedSettings.map(\.text), mustMatch: false,
        indicators: Self.indicators, files: given)
    }
  }
}

extension StudyInputs {
  /// In their order.
  package var scenarios: [Scenario] { loaded.map(\.scenario) }

  /// Ids of the scenarios, in their order.
  package var ids: [String] { scenarios.map(\.id) }

  /// Whether a scenario leaves the length of its warm-up to the program.
  package var choosesWarmUp: Bool { scenarios.contains(where: \.period.choosesWarmUp) }

  /// Gives a length to warm-ups that are still to be chosen.
  package mutating func setWarmUp(days: Int) {
    for index in loaded.indices where loaded[index].scenario.period.choosesWarmUp {
      loaded[index].scenario.period.warmUpDays = days
      loaded[index].scenario.period.choosesWarmUp = false
    }
  }

  /// Throws `InvalidInput` if the scenarios cannot be told apart, or did not see the same citizens.
  package func checkComparable() throws {
    let base = scenarios[0]
    for (index, scenario) in scenarios.enumerated().dropFirst() {
      if ids[..<index].contains(scenario.id) {
        throw InvalidInput(message: StudyTexts.twice.filled(paths[index], scenario.id))
      }
      if scenario.period != base.period {
        throw InvalidInput(message: StudyTexts.otherPeriod.filled(paths[index], paths[0]))
      }
      if scenario.people.demand.envelope != base.people.demand.envelope {
        throw InvalidInput(message: StudyTexts.otherEnvelope.filled(paths[index], paths[0]))
      }
    }
  }

  /// Every file once, in the order read.
  package var files: [InputFile] {
    var seen: Set<String> = []
    return loaded.flatMap(\.files).filter { seen.insert($0.path).inserted }
  }

  /// Ids of all rule-sets, each once, in the order of the scenarios.
  var ruleSets: [String] {
    var seen: Set<String> = []
    return scenarios.flatMap(\.time.ruleSets).map(\.id).filter { seen.insert($0).inserted }
  }
}

extension [AppliedSetting] {
  fileprivate func names(_ text: String) -> Bool {
    contains { $0.text == text && $0.unmatched == nil }
  }
}
