package import Experiments
import LegalClock
package import ScenarioFiles
package import ServiceModel
import Wording

/// The scenarios that a study or a command names, read and checked.
package struct StudyInputs: Sendable {
  /// The scenarios of the files, in the order named, then the variants.
  package private(set) var loaded: [LoadedScenario]
  /// By scenario: its file as the user named it, or the variant.
  package private(set) var labels: [String]
  /// The closed part of the city that is simulated alone; nil for the city.
  package private(set) var cutOut: CutOut?
  /// The two rule-sets that one scenario is put under, with those between; nil for the scenarios' own.
  package private(set) var law: LawDiff?
  /// Files with these rules, besides those of the scenarios.
  private var lawFiles: [InputFile] = []
  /// By scenario.
  private var sources: [Source]
  /// All files there are; nil for those of the disk.
  private let given: [InputFile]?

  /// What a scenario is read from.
  private struct Source: Sendable {
    var path: String
    var settings: [String]
    var variant: Variant?
  }

  /// Settings of the scenario, as `--set` has them, act on all files, a setting of a lever on those that
  /// have the lever; `variants`, as `--variant` has them, are the first file with changes of their own;
  /// `place`, as `--around` has it, is what a closed part is cut out around; `rules`, as `--rules` has them, are two
  /// rule-sets that the scenario is put under. With `files`, everything is
  /// read from them and nothing from the disk. Throws `InvalidScenario`, and `InvalidInput` if there is no
  /// such place.
  package init(
    _ paths: [String], settings: [String] = [], variants: [String] = [],
    around place: String? = nil, rules: [String] = [],
    files given: [InputFile]? = nil
  ) throws {
    self.given = given
    (sources, loaded) = try Self.read(paths, settings, variants, given)
    labels = sources.map { source in
      source.variant.map { "--variant '\($0.name.en)'" } ?? source.path
    }
    // A setting must name something in one scenario at least.
    let all = loaded.map(\.appliedSettings)
    for setting in all[0] where !all.contains(where: { $0.names(setting.text) }) {
      if let problem = setting.unmatched { throw InvalidScenario(problems: [problem]) }
    }
    if !rules.isEmpty { try put(under: rules) }
    if let place { try cutOut(around: place) }
  }

  private mutating func put(under rules: [String]) throws {
    let (law, files) = try self.law(rules)
    (self.law, lawFiles) = (law, files)
    let options = law.options(of: scenarios[0])
    let base = loaded[0]
    loaded = options.map { option in
      var loaded = base
      loaded.scenario = option
      return loaded
    }
    sources = options.map { _ in sources[0] }
    labels = options.map { "--rules \($0.id)" }
  }

  private static func read(
    _ paths: [String], _ settings: [String], _ variants: [String], _ given: [InputFile]?
  ) throws -> ([Source], [LoadedScenario]) {
    let forLevers = settings.filter { $0.hasPrefix("levers.") }
    let forAll = settings.filter { !$0.hasPrefix("levers.") }
    var sources = paths.map { Source(path: $0, settings: settings) }
    var loaded: [LoadedScenario] = []
    if paths.count > 1, !forLevers.isEmpty {
      for index in sources.indices { sources[index].settings = forAll }
    }
    for source in sources { loaded.append(try read(source, mustMatch: paths.count == 1, given)) }
    if paths.count > 1, !forLevers.isEmpty {
      var unused = forLevers
      for index in sources.indices {
        let mine = forLevers.filter { setting in
          loaded[index].levers.contains { setting.hasPrefix("levers.\($0.id).") }
        }
        unused.removeAll { mine.contains($0) }
        guard !mine.isEmpty else { continue }
        sources[index].settings = forAll + mine
        loaded[index] = try read(sources[index], mustMatch: false, given)
      }
      // Nobody has it: the reader says what there is.
      if !unused.isEmpty {
        let last = Source(path: paths[paths.count - 1], settings: unused)
        _ = try read(last, mustMatch: true, given)
      }
    }
    for text in variants {
      var source = sources[0]
      let variant = try Variant(text).named(apart: loaded.map(\.scenario.id))
      // Tables know options by their names.
      guard !loaded.contains(where: { $0.scenario.name.isAlso(variant.name) }) else {
        throw InvalidInput(message: StudyTexts.sameName.filled(variant.name.en))
      }
      source.variant = variant
      sources.append(source)
      loaded.append(try read(source, mustMatch: false, given))
    }
    return (sources, loaded)
  }

  private static func read(
    _ source: Source, mustMatch: Bool, _ given: [InputFile]?
  ) throws -> LoadedScenario {
    try variable(source, mustMatch: mustMatch, given).asWritten
  }

  private static func variable(
    _ source: Source, mustMatch: Bool, _ given: [InputFile]?
  ) throws -> VariableScenario {
    try VariableScenario(
      path: source.path, settings: source.settings, variant: source.variant, mustMatch: mustMatch,
      indicators: indicators, files: given)
  }

  private static let indicators = KPI.all.map { TargetIndicator(id: $0.id, range: $0.range) }

  private mutating func cutOut(around place: String) throws {
    let cut: CutOut
    do {
      cut = try CutOut(of: scenarios, around: place)
    } catch {
      throw InvalidInput(
        message: StudyTexts.unknownPlace.filled(LocalizedText(vi: place, en: place), error.hint))
    }
    cutOut = cut
    for (index, scenario) in cut.scenarios.enumerated() where scenario.part != nil {
      loaded[index].scenario = scenario
      loaded[index].scenario.name = StudyTexts.partOf.filled(scenario.name, cut.around)
    }
  }

  /// The first scenario with changes of its own. Throws `InvalidScenario`.
  func first(with variant: Variant) throws -> LoadedScenario {
    var source = sources[0]
    source.variant = variant
    return try Self.read(source, mustMatch: false, given)
  }

  /// The scenarios read once more, to be varied. Throws `InvalidScenario`.
  package func variable() throws -> [VariableScenario] {
    try sources.map { try Self.variable($0, mustMatch: false, given) }
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
        throw InvalidInput(message: StudyTexts.twice.filled(labels[index], scenario.id))
      }
      if scenario.period != base.period {
        throw InvalidInput(message: StudyTexts.otherPeriod.filled(labels[index], labels[0]))
      }
      if scenario.people.demand.envelope != base.people.demand.envelope {
        throw InvalidInput(message: StudyTexts.otherEnvelope.filled(labels[index], labels[0]))
      }
    }
  }

  /// Every file once, in the order read.
  package var files: [InputFile] {
    var seen: Set<String> = []
    return (loaded.flatMap(\.files) + lawFiles).filter { seen.insert($0.path).inserted }
  }

  /// Ids of all rule-sets, each once, in the order of the scenarios.
  var ruleSets: [String] { scenarios.flatMap(\.time.ruleSets).map(\.id).distinct }
}

extension Variant {
  /// With a number after its id where another option has that id.
  fileprivate func named(apart ids: [String]) -> Variant {
    var (named, number) = (self, 1)
    while ids.contains(named.id) {
      number += 1
      named.id = "\(id)_\(number)"
    }
    return named
  }
}

extension [AppliedSetting] {
  fileprivate func names(_ text: String) -> Bool {
    contains { $0.text == text && $0.unmatched == nil }
  }
}

extension LocalizedText {
  /// Whether it is called the same in one of the languages.
  fileprivate func isAlso(_ other: LocalizedText) -> Bool { vi == other.vi || en == other.en }
}
