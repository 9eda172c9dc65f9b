import LegalClock
import ScenarioFiles
import ServiceModel
package import Wording

extension StudyInputs {
  /// The two rule-sets of these names: those of the scenario, files of the folder `rules` beside it, or any file of
  /// rules. Throws `InvalidInput` if there is none, and `InvalidScenario` if a file is wrong.
  func ruleSet(_ name: String) throws -> (rules: RuleSet, file: InputFile?) {
    let scenario = scenarios[0]
    if let known = scenario.time.ruleSets.first(where: { $0.id == name }) { return (known, nil) }
    let folder = rulesFolder
    let files =
      try Files.kind(folder) == .folder
      ? try Files.names(in: folder).filter { $0.hasSuffix(".yaml") } : []
    let isFile = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let path = files.contains("\(name).yaml") ? "\(folder)/\(name).yaml" : name
    guard path != name || isFile else {
      let known =
        scenario.time.ruleSets.map(\.id) + files.map { String($0.dropLast(5)) }
      throw InvalidInput(
        message: LawTexts.unknown.filled(
          .init(vi: name, en: name),
          bothHints(for: name, among: known.distinct)))
    }
    let rules = try RuleSetFile.read(path: path)
    let ids = scenario.services.procedures.map(\.id)
    for limit in rules.timeLimits where !ids.contains(limit.procedure) {
      throw InvalidInput(
        message: LawTexts.unknownProcedure.filled(
          .init(vi: name, en: name), .init(vi: limit.procedure, en: limit.procedure),
          bothHints(for: limit.procedure, among: ids)))
    }
    let bytes = try Files.bytes(of: path)
    return (rules, InputFile(path: path, role: .ruleSet, bytes: bytes))
  }

  /// Beside the base scenario, at the end of a chain of options.
  private var rulesFolder: String {
    let base = loaded[0].files.first { $0.role == .scenario }?.path ?? labels[0]
    let slash = base.lastIndex(of: "/")
    return (slash.map { String(base[...$0]) } ?? "") + "rules"
  }

  /// The scenario under each rule-set between two, in place of itself. Throws as `ruleSet`, and `InvalidInput` if
  /// they are not two, or differ in too much.
  func law(_ names: [String]) throws -> (law: LawDiff, files: [InputFile]) {
    guard names.count == 2 else { throw InvalidInput(message: LawTexts.two) }
    guard loaded.count == 1 else { throw InvalidInput(message: LawTexts.alone) }
    let found = try names.map { try ruleSet($0) }
    let law = LawDiff(found[0].rules, found[1].rules)
    guard law.changes.count <= LawDiff.mostChanges else {
      throw InvalidInput(
        message: LawTexts.tooMany.filled("\(law.changes.count)", "\(LawDiff.mostChanges)"))
    }
    return (law, found.compactMap(\.file))
  }
}

extension LawDiff {
  /// A scenario under each of the rule-sets.
  func options(of scenario: Scenario) -> [Scenario] {
    sets.map { set in
      var option = scenario
      (option.id, option.name) = (id(set), name(set))
      option.time.ruleSets = [rules(set)]
      return option
    }
  }

  /// That nothing is due at another time, where that is so; nil where it is not.
  package var sameness: LocalizedText? {
    guard changes.isEmpty else { return nil }
    let cited = first.citedOtherwise(by: second).map { "\($0)" }
    let same = LawTexts.same.filled(first.name, second.name)
    guard !cited.isEmpty else { return same }
    let more = LawTexts.citedOtherwise.filled(cited.joined(separator: ", "))
    return LocalizedText { same[$0] + " " + more[$0] }
  }
}
